import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ApiRequest, LocalApi } from './local-api.ts';

const localHost = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/;
const MAX_BYTES = 2_000_000;

/**
 * Whether the request comes from the form on this machine. Another website open in the same browser can reach this
 * port too, so the page that asks must have the same address as the server, and that must be this machine.
 */
export function isOwnRequest({ method, headers }: Pick<IncomingMessage, 'method' | 'headers'>): boolean {
  const { host = '', origin } = headers;
  if (method !== 'POST' || !localHost.test(host)) return false;
  if (!headers['content-type']?.startsWith('application/json')) return false;
  return origin === `http://${host}`;
}

async function readJson(request: IncomingMessage): Promise<ApiRequest | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MAX_BYTES) return undefined;
    chunks.push(chunk);
  }
  try {
    const data: unknown = JSON.parse(Buffer.concat(chunks).toString('utf8'));
    return typeof data === 'object' && data !== null ? data : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** Answers the form over HTTP. */
export async function serveLocalApi(
  api: LocalApi,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const send = (status: number, body: unknown) => {
    response.writeHead(status, {
      'content-type': 'application/json; charset=utf-8',
      'cache-control': 'no-store',
    });
    response.end(JSON.stringify(body));
  };
  if (!isOwnRequest(request)) return send(403, { error: 'Bare skjemaet på denne maskinen får svar her.' });
  const asked = await readJson(request);
  if (!asked) return send(400, { error: 'Forespørselen kan ikke leses.' });
  const { status, body } = await api.answer(asked);
  send(status, body);
}
