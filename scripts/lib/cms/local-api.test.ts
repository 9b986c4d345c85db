import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { LocalApi } from './local-api.ts';
import { isOwnRequest } from './local-api-http.ts';

let folder: string;
let api: LocalApi;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hva-virker-api-'));
  mkdirSync(join(folder, 'interventions'));
  writeFileSync(join(folder, 'interventions/a.mdx'), 'A');
  writeFileSync(join(folder, 'interventions/notat.txt'), 'N');
  writeFileSync(join(folder, 'hemmelig.mdx'), 'H');
  api = new LocalApi(folder);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const persist = (path: unknown, raw: unknown = 'tekst') =>
  api.answer({ action: 'persistEntry', params: { dataFiles: [{ path, raw }] } });

describe('LocalApi', () => {
  test('lists the entries of a folder, and nothing else', async () => {
    const { status, body } = await api.answer({
      action: 'entriesByFolder',
      params: { folder: 'content/interventions' },
    });
    expect(status).toBe(200);
    expect(body).toMatchObject([{ data: 'A', file: { path: 'content/interventions/a.mdx' } }]);
  });

  test('reads, writes and deletes an entry', async () => {
    expect((await persist('content/interventions/ny.mdx')).status).toBe(200);
    expect(readFileSync(join(folder, 'interventions/ny.mdx'), 'utf8')).toBe('tekst');
    const path = 'content/interventions/ny.mdx';
    expect((await api.answer({ action: 'getEntry', params: { path } })).body).toMatchObject({
      data: 'tekst',
    });
    expect((await api.answer({ action: 'deleteFiles', params: { paths: [path] } })).status).toBe(200);
    expect(existsSync(join(folder, 'interventions/ny.mdx'))).toBe(false);
  });

  test.each([
    'content/hemmelig.mdx',
    'content/interventions/../hemmelig.mdx',
    'content/interventions/../../x.mdx',
    '/etc/passwd',
    'content/interventions/a.mdx/../b.mdx',
    'content/interventions/Å.mdx',
    'content/interventions/.mdx',
    'package.json',
    undefined,
  ])('touches nothing at %s', async (path) => {
    expect((await persist(path)).status).toBe(400);
    expect((await api.answer({ action: 'getEntry', params: { path } })).status).toBe(400);
    expect((await api.answer({ action: 'deleteFiles', params: { paths: [path] } })).status).toBe(400);
    expect(readFileSync(join(folder, 'hemmelig.mdx'), 'utf8')).toBe('H');
  });

  test.each([
    ['a folder that is not content', { action: 'entriesByFolder', params: { folder: 'content/..' } }, 400],
    ['an entry that is not there', { action: 'getEntry', params: { path: 'content/research/x.mdx' } }, 404],
    ['an unknown action', { action: 'publishUnpublishedEntry' }, 422],
    ['no action', {}, 422],
    ['nothing to write', { action: 'persistEntry', params: { dataFiles: [] } }, 400],
  ])('answers %s with a reason', async (_, request, status) => {
    const answer = await api.answer(request);
    expect(answer.status).toBe(status);
    expect(answer.body).toEqual({ error: expect.stringMatching(/[.»]/) });
  });
});

describe('isOwnRequest', () => {
  const own = {
    method: 'POST',
    headers: { host: 'localhost:4321', origin: 'http://localhost:4321', 'content-type': 'application/json' },
  };

  test('lets the form in', () => {
    expect(isOwnRequest(own)).toBe(true);
  });

  test.each([
    ['another website', { origin: 'https://ond.example' }],
    ['another port', { origin: 'http://localhost:80' }],
    ['no origin', { origin: undefined }],
    ['a name that points at this machine', { host: 'ond.example', origin: 'http://ond.example' }],
    ['a form without a script', { 'content-type': 'text/plain' }],
  ])('keeps %s out', (_, headers) => {
    expect(isOwnRequest({ ...own, headers: { ...own.headers, ...headers } })).toBe(false);
  });
});
