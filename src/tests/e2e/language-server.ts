import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { repositoryRoot } from '../../../scripts/lib/root.ts';

interface Message {
  id?: number;
  method?: string;
  params?: { items?: { section?: string }[] };
  result?: unknown;
  error?: { message: string };
}

/** A language server, spoken to as VS Code does. */
export interface LanguageServer {
  /** Shows the server a file with this text, without touching the disk. */
  open(file: string, languageId: string, text: string): void;
  /** What VS Code shows when the pointer rests on the first place the mark stands. */
  hover(file: string, text: string, mark: string): Promise<string>;
  /** What Ctrl+space offers just after the mark: each value with its explanation. */
  complete(file: string, text: string, mark: string): Promise<string[]>;
  stop(): void;
}

const uriOf = (file: string): string => pathToFileURL(join(repositoryRoot, file)).href;

/** The place in the text just before or after a mark, as line and character. */
function findPlace(text: string, mark: string, after: boolean): { line: number; character: number } {
  const at = text.indexOf(mark);
  if (at < 0) throw new Error(`«${mark}» is not in the text`);
  const lines = text.slice(0, after ? at + mark.length : at + mark.search(/\S/) + 1).split('\n');
  return { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
}

/** The messages in a stream, each after a header with its length. */
function readMessages(server: ChildProcess, receive: (message: Message) => void): void {
  let buffer = Buffer.alloc(0);
  server.stdout?.on('data', (part: Buffer) => {
    buffer = Buffer.concat([buffer, part]);
    for (;;) {
      const header = buffer.indexOf('\r\n\r\n');
      if (header < 0) return;
      const length = Number(/Content-Length: (\d+)/i.exec(buffer.subarray(0, header).toString())?.[1]);
      const end = header + 4 + length;
      if (buffer.length < end) return;
      receive(JSON.parse(buffer.subarray(header + 4, end).toString('utf8')) as Message);
      buffer = buffer.subarray(end);
    }
  });
}

interface Hover {
  contents: { value: string };
}
interface Item {
  label: string;
  documentation?: string | { value: string };
}

/** Starts a server from a script in `node_modules`, with the settings it will ask for by section. */
export async function startLanguageServer(
  script: string,
  options: { initial?: object; settings?: Readonly<Record<string, unknown>> } = {},
): Promise<LanguageServer> {
  const server = spawn(process.execPath, [join(repositoryRoot, 'node_modules', script), '--stdio'], {
    cwd: repositoryRoot,
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const waiting = new Map<number, { done: (result: unknown) => void; fail: (error: Error) => void }>();
  const send = (message: object) => {
    const text = JSON.stringify({ jsonrpc: '2.0', ...message });
    server.stdin?.write(`Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`);
  };
  readMessages(server, ({ id, method, params, result, error }) => {
    if (id === undefined) return;
    if (method !== undefined) {
      const answers = params?.items?.map(({ section }) => options.settings?.[section ?? ''] ?? null);
      send({ id, result: method === 'workspace/configuration' ? answers : null });
    } else if (error) waiting.get(id)?.fail(new Error(error.message));
    else waiting.get(id)?.done(result);
  });
  let count = 0;
  const ask = (method: string, params: object) =>
    new Promise<unknown>((done, fail) => {
      count += 1;
      waiting.set(count, { done, fail });
      send({ id: count, method, params });
    });
  const rootUri = pathToFileURL(repositoryRoot).href;
  await ask('initialize', {
    processId: process.pid,
    rootUri,
    workspaceFolders: [{ uri: rootUri, name: 'hva-virker' }],
    capabilities: {
      workspace: { configuration: true, workspaceFolders: true },
      textDocument: { hover: { contentFormat: ['markdown'] }, completion: {} },
    },
    initializationOptions: options.initial,
  });
  send({ method: 'initialized', params: {} });
  send({ method: 'workspace/didChangeConfiguration', params: { settings: {} } });
  return {
    open(file, languageId, text) {
      const textDocument = { uri: uriOf(file), languageId, version: 1, text };
      send({ method: 'textDocument/didOpen', params: { textDocument } });
    },
    async hover(file, text, mark) {
      const position = findPlace(text, mark, false);
      const found = await ask('textDocument/hover', { textDocument: { uri: uriOf(file) }, position });
      return (found as Hover | null)?.contents.value ?? '';
    },
    async complete(file, text, mark) {
      const position = findPlace(text, mark, true);
      const found = await ask('textDocument/completion', { textDocument: { uri: uriOf(file) }, position });
      const items = (found as { items: Item[] } | null)?.items ?? ((found ?? []) as Item[]);
      return items.map(({ label, documentation }) => {
        const help = typeof documentation === 'object' ? documentation.value : documentation;
        return help ? `${label}: ${help}` : label;
      });
    },
    stop: () => void server.kill(),
  };
}
