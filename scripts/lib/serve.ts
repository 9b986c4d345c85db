import { createReadStream, existsSync, readFileSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, resolve, sep } from 'node:path';
import { createGzip } from 'node:zlib';
import { type HeaderRule, listHeaders, parseHeadersFile } from './headers-file.ts';

/** What to serve and where. */
export interface ServeOptions {
  /** Folder with the built site. */
  readonly root: string;
  /** First port to try; the following ones are tried when it is taken. 0 means any free port. */
  readonly port?: number;
  /** Path the site lives under, such as `/kunnskapsbase/`. */
  readonly base?: string;
  /** Address to listen on. Without it only this machine can reach the server. */
  readonly host?: string;
  /** Answers what is not a file; returns undefined for everything else. The path is below the base path. */
  readonly answer?: (
    path: string,
    request: IncomingMessage,
    response: ServerResponse,
  ) => Promise<void> | undefined;
}

/** A running server. */
export interface StaticServer {
  /** Address of the front page, with base path and a final slash. */
  readonly url: string;
  readonly port: number;
  close(): Promise<void>;
}

const portsToTry = 50;
/** Text is packed on the way, as static hosts do; tiny files would only grow. */
const packable = /^text\/|javascript|json|xml|svg|yaml/;
const worthPacking = 200;

const contentTypes: Readonly<Record<string, string>> = {
  '.atom': 'application/atom+xml; charset=utf-8',
  '.avif': 'image/avif',
  '.bib': 'application/x-bibtex; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.gif': 'image/gif',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpeg': 'image/jpeg',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.jsonld': 'application/ld+json; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.ris': 'application/x-research-info-systems; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.ttl': 'text/turtle; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml; charset=utf-8',
  '.yaml': 'application/yaml; charset=utf-8',
  '.yml': 'application/yaml; charset=utf-8',
};

/**
 * Serves a built site the way a static host does: `index.html` for folders, `404.html` for what is not there,
 * and the headers of the site's own `_headers` file.
 */
export async function startServer(options: ServeOptions): Promise<StaticServer> {
  const root = resolve(options.root);
  const base = normaliseBase(options.base ?? '/');
  if (!existsSync(root)) throw new Error(`startServer: the folder does not exist: ${root}`);
  const rules = readRules(root);
  const handler = (request: IncomingMessage, response: ServerResponse): void => {
    (
      options.answer?.(toPath(request, base), request, response) ??
      respond(request, response, { root, base, rules })
    ).catch((error: unknown) => {
      console.error(error);
      if (!response.headersSent) response.writeHead(500, { 'content-type': 'text/plain; charset=utf-8' });
      response.end();
    });
  };
  const { servers, port } = await listen(handler, options);
  return {
    url: `http://${options.host ?? 'localhost'}:${port}${base}`,
    port,
    close: () => closeAll(servers),
  };
}

interface Site {
  readonly root: string;
  readonly base: string;
  readonly rules: readonly HeaderRule[];
}

type Found =
  | { readonly kind: 'file'; readonly file: string; readonly status: number }
  | { readonly kind: 'redirect'; readonly to: string }
  | { readonly kind: 'missing' };

/** The path of a request below the base path; empty when it is outside. */
function toPath(request: IncomingMessage, base: string): string {
  const path = decodePath((request.url ?? '/').split('?', 1)[0] ?? '/');
  return (path === undefined ? undefined : stripBase(path, base)) ?? '';
}

async function respond(request: IncomingMessage, response: ServerResponse, site: Site): Promise<void> {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { allow: 'GET, HEAD', 'content-type': 'text/plain; charset=utf-8' });
    response.end('Bare GET og HEAD er tillatt.\n');
    return;
  }
  const [rawPath = '/', query] = (request.url ?? '/').split('?', 2);
  const path = decodePath(rawPath);
  const inside = path === undefined ? undefined : stripBase(path, site.base);
  const headers = listHeaders(site.rules, inside ?? '/');
  const found = await findAnswer(site, path, inside);

  if (found.kind === 'redirect') {
    const to = encodeURI(join(site.base, found.to).replaceAll('\\', '/'));
    response.writeHead(301, { ...headers, location: query === undefined ? to : `${to}?${query}` });
    response.end();
    return;
  }
  if (found.kind === 'missing') {
    response.writeHead(404, { ...headers, 'content-type': 'text/plain; charset=utf-8' });
    response.end('Fant ikke siden.\n');
    return;
  }
  const { size } = await stat(found.file);
  const type = contentTypes[extname(found.file).toLowerCase()] ?? 'application/octet-stream';
  const isPacked = size >= worthPacking && packable.test(type) && acceptsGzip(request);
  response.writeHead(found.status, {
    'cache-control': 'no-cache',
    ...headers,
    'content-type': type,
    ...(packable.test(type) && { vary: 'accept-encoding' }),
    ...(isPacked ? { 'content-encoding': 'gzip' } : { 'content-length': size }),
  });
  if (request.method === 'HEAD') {
    response.end();
    return;
  }
  const stream = createReadStream(found.file);
  stream.on('error', (error) => response.destroy(error));
  response.on('close', () => stream.destroy());
  if (isPacked) stream.pipe(createGzip({ level: 9 })).pipe(response);
  else stream.pipe(response);
}

const acceptsGzip = (request: IncomingMessage): boolean =>
  /\bgzip\b(?!\s*;\s*q=0(?:\.0*)?(?:,|$))/.test(String(request.headers['accept-encoding'] ?? ''));

async function findAnswer(site: Site, path: string | undefined, inside: string | undefined): Promise<Found> {
  if (path !== undefined && `${path}/` === site.base) return { kind: 'redirect', to: '/' };
  return inside === undefined ? findMissingPage(site.root) : findFile(site.root, inside);
}

async function findFile(root: string, path: string): Promise<Found> {
  const file = resolve(root, `.${path}`);
  if (file !== root && !file.startsWith(root + sep)) return findMissingPage(root);
  const info = await findStat(file);
  if (info?.isFile() && !path.endsWith('/')) return { kind: 'file', file, status: 200 };
  if (info?.isDirectory() && (await findStat(join(file, 'index.html')))?.isFile()) {
    if (!path.endsWith('/')) return { kind: 'redirect', to: `${path}/` };
    return { kind: 'file', file: join(file, 'index.html'), status: 200 };
  }
  return findMissingPage(root);
}

async function findMissingPage(root: string): Promise<Found> {
  const file = join(root, '404.html');
  return (await findStat(file))?.isFile() ? { kind: 'file', file, status: 404 } : { kind: 'missing' };
}

async function findStat(file: string) {
  return stat(file).catch((error: NodeJS.ErrnoException) => {
    if (['ENOENT', 'ENOTDIR', 'ENAMETOOLONG'].includes(error.code ?? '')) return undefined;
    throw error;
  });
}

/** The decoded path, or undefined when it cannot be a file name. */
function decodePath(rawPath: string): string | undefined {
  try {
    const path = decodeURIComponent(rawPath);
    return /[\0\\]/.test(path) ? undefined : path;
  } catch (error) {
    if (error instanceof URIError) return undefined;
    throw error;
  }
}

function stripBase(path: string, base: string): string | undefined {
  return path.startsWith(base) ? path.slice(base.length - 1) : undefined;
}

function normaliseBase(base: string): string {
  return `/${base.split('/').filter(Boolean).join('/')}/`.replace('//', '/');
}

function readRules(root: string): HeaderRule[] {
  const file = join(root, '_headers');
  return existsSync(file) ? parseHeadersFile(readFileSync(file, 'utf8')) : [];
}

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

async function listen(handler: Handler, options: ServeOptions): Promise<{ servers: Server[]; port: number }> {
  // "localhost" means one of two addresses, depending on the machine and the browser: take both
  const hosts = options.host === undefined ? ['127.0.0.1', '::1'] : [options.host];
  const first = options.port ?? 4321;
  for (let attempt = 0; attempt < portsToTry; attempt += 1) {
    const servers = await listenOnAll(handler, hosts, first === 0 ? 0 : first + attempt);
    const address = servers?.[0]?.address() as AddressInfo | null | undefined;
    if (servers && address) return { servers, port: address.port };
  }
  throw new Error(
    `Fant ingen ledig port fra ${first} til ${first + portsToTry - 1}. Velg en annen med --port.`,
  );
}

/** Listens on the same port of every address, or returns undefined when the port is taken on one of them. */
async function listenOnAll(
  handler: Handler,
  hosts: readonly string[],
  port: number,
): Promise<Server[] | undefined> {
  const servers: Server[] = [];
  let actualPort = port;
  for (const host of hosts) {
    const server = createServer(handler);
    try {
      await new Promise<void>((done, fail) => {
        server.once('error', fail);
        server.listen({ port: actualPort, host, exclusive: true }, done);
      });
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      // a machine without IPv6 has no ::1, and that is fine
      if (servers.length > 0 && (code === 'EADDRNOTAVAIL' || code === 'EAFNOSUPPORT')) continue;
      await closeAll(servers);
      if (code === 'EADDRINUSE') return undefined;
      throw error;
    }
    servers.push(server);
    actualPort = (server.address() as AddressInfo).port;
  }
  return servers;
}

async function closeAll(servers: readonly Server[]): Promise<void> {
  await Promise.all(
    servers.map(
      (server) =>
        new Promise<void>((done) => {
          server.close(() => done());
          server.closeAllConnections();
        }),
    ),
  );
}
