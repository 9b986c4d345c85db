import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type StaticServer, startServer } from './serve.ts';

let folder: string;
let server: StaticServer;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'serve-'));
  const root = join(folder, 'dist');
  mkdirSync(join(root, 'tiltak/på-norsk'), { recursive: true });
  mkdirSync(join(root, 'tom'));
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  writeFileSync(join(root, 'index.html'), '<h1>Forsiden</h1>');
  writeFileSync(join(root, '404.html'), '<h1>Ikke funnet</h1>');
  writeFileSync(join(root, 'tiltak/index.html'), '<h1>Tiltak</h1>');
  writeFileSync(join(root, 'tiltak/på-norsk/index.html'), '<h1>På norsk</h1>');
  writeFileSync(join(root, 'feed.xml'), '<feed/>');
  writeFileSync(join(root, 'index.pf_meta'), 'binary');
  writeFileSync(join(root, '_headers'), '/*\n  X-Test: all\n/tiltak/*\n  X-Test: tiltak\n');
  server = await startServer({ root, port: 0 });
});

afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

/** Sends the path as it is: `fetch` would tidy `..` away before the server sees it. */
function get(path: string, method = 'GET', port = server.port) {
  return new Promise<{ status: number; headers: IncomingMessage['headers']; body: string }>(
    (resolve, reject) => {
      const outgoing = request({ host: '127.0.0.1', port, path, method }, (response) => {
        let body = '';
        response.setEncoding('utf8');
        response.on('data', (part: string) => {
          body += part;
        });
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body }),
        );
      });
      outgoing.on('error', reject);
      outgoing.end();
    },
  );
}

describe('startServer', () => {
  test.each([
    ['/', 200, 'text/html; charset=utf-8', 'Forsiden'],
    ['/?q=søk', 200, 'text/html; charset=utf-8', 'Forsiden'],
    ['/tiltak/', 200, 'text/html; charset=utf-8', 'Tiltak'],
    ['/tiltak/index.html', 200, 'text/html; charset=utf-8', 'Tiltak'],
    ['/tiltak/p%C3%A5-norsk/', 200, 'text/html; charset=utf-8', 'På norsk'],
    ['/feed.xml', 200, 'application/xml; charset=utf-8', 'feed'],
    ['/index.pf_meta', 200, 'application/octet-stream', 'binary'],
    ['/finnes-ikke/', 404, 'text/html; charset=utf-8', 'Ikke funnet'],
    ['/feed.xml/', 404, 'text/html; charset=utf-8', 'Ikke funnet'],
    ['/index.html/mer', 404, 'text/html; charset=utf-8', 'Ikke funnet'],
    ['/tom/', 404, 'text/html; charset=utf-8', 'Ikke funnet'],
  ])('answers %s with %i', async (path, status, type, text) => {
    const response = await get(encodeURI(decodeURI(path)));
    expect(response.status).toBe(status);
    expect(response.headers['content-type']).toBe(type);
    expect(response.body).toContain(text);
  });

  test.each([
    '/../secret.txt',
    '/tiltak/../../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/..%5csecret.txt',
    '/%00',
    '/%',
    '/..',
  ])('keeps %s inside the folder', async (path) => {
    const response = await get(path);
    expect(response.status).toBe(404);
    expect(response.body).not.toContain('secret');
  });

  test('sends a folder without its slash to the right address, with the query', async () => {
    const response = await get('/tiltak?sektor=skole');
    expect(response.status).toBe(301);
    expect(response.headers.location).toBe('/tiltak/?sektor=skole');
    expect((await get('/tiltak/p%C3%A5-norsk')).headers.location).toBe('/tiltak/p%C3%A5-norsk/');
  });

  test('adds the headers of the _headers file', async () => {
    expect((await get('/')).headers['x-test']).toBe('all');
    expect((await get('/tiltak/')).headers['x-test']).toBe('tiltak');
    expect((await get('/finnes-ikke')).headers['x-test']).toBe('all');
  });

  test('answers HEAD without a body and refuses to change anything', async () => {
    const head = await get('/', 'HEAD');
    expect(head).toMatchObject({ status: 200, body: '' });
    expect(head.headers['content-length']).toBe(String('<h1>Forsiden</h1>'.length));
    expect((await get('/', 'POST')).status).toBe(405);
  });

  test('lives under a base path', async () => {
    const based = await startServer({ root: join(folder, 'dist'), port: 0, base: 'kunnskap/base' });
    try {
      expect(based.url).toBe(`http://localhost:${based.port}/kunnskap/base/`);
      expect((await get('/kunnskap/base/tiltak/', 'GET', based.port)).body).toContain('Tiltak');
      expect((await get('/kunnskap/base/tiltak', 'GET', based.port)).headers.location).toBe(
        '/kunnskap/base/tiltak/',
      );
      expect((await get('/kunnskap/base', 'GET', based.port)).headers.location).toBe('/kunnskap/base/');
      expect((await get('/tiltak/', 'GET', based.port)).status).toBe(404);
    } finally {
      await based.close();
    }
  });

  test('takes the next port when the first is taken', async () => {
    const other = createServer();
    await new Promise<void>((done) => other.listen(0, '127.0.0.1', done));
    const { port } = other.address() as { port: number };
    const next = await startServer({ root: join(folder, 'dist'), port });
    try {
      expect(next.port).toBeGreaterThan(port);
      expect((await fetch(next.url)).status).toBe(200);
    } finally {
      await next.close();
      await new Promise((done) => other.close(done));
    }
  });

  test('refuses a folder that does not exist', async () => {
    await expect(startServer({ root: join(folder, 'nowhere') })).rejects.toThrow('does not exist');
  });
});
