import { createHash } from 'node:crypto';
import { promises as fs } from 'node:fs';
import { join } from 'node:path';
import { collections } from '../../../src/schemas/entry.ts';

/** An answer to the form. */
export interface ApiAnswer {
  status: number;
  body: unknown;
}

/** What the form asks for: the protocol of Decap's proxy backend, as far as one folder of files needs it. */
export interface ApiRequest {
  action?: unknown;
  params?: Record<string, unknown>;
}

interface EntryFile {
  data: string;
  file: { path: string; id: string };
}

const folderPattern = new RegExp(`^content/(${collections.join('|')})$`);
const filePattern = new RegExp(`^content/((?:${collections.join('|')})/[a-z0-9]+(?:-[a-z0-9]+)*\\.mdx)$`);
/** No entry is near this size; a request that is, is not from the form. */
const MAX_TEXT = 1_000_000;

class RequestError extends Error {
  readonly status: number;
  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

/** The path below the content folder. @throws when the form asks for anything else than an entry */
function toEntryPath(path: unknown): string {
  const inside = filePattern.exec(String(path))?.[1];
  if (inside === undefined) {
    throw new RequestError(
      400,
      `Filen kan ikke hete «${String(path)}». Tittelen må ha bokstaver a–z eller tall.`,
    );
  }
  return inside;
}

const isMissing = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'ENOENT';

/** Reads and writes entries for the form on this machine. */
export class LocalApi {
  readonly #contentDir: string;

  constructor(contentDir: string) {
    this.#contentDir = contentDir;
  }

  /** Answers one request. Faults are answers too; only the unexpected throws. */
  async answer({ action, params = {} }: ApiRequest): Promise<ApiAnswer> {
    try {
      return { status: 200, body: await this.#run(String(action), params) };
    } catch (error) {
      if (error instanceof RequestError) return { status: error.status, body: { error: error.message } };
      throw error;
    }
  }

  async #run(action: string, params: Record<string, unknown>): Promise<unknown> {
    switch (action) {
      case 'info':
        return { repo: 'content', publish_modes: ['simple'], type: 'local_fs' };
      case 'entriesByFolder':
        return this.#listEntries(params.folder);
      case 'entriesByFiles': {
        const files = Array.isArray(params.files) ? (params.files as { path?: unknown }[]) : [];
        return Promise.all(files.map(({ path }) => this.#read(path)));
      }
      case 'getEntry':
        return this.#read(params.path);
      case 'persistEntry':
        return this.#write(params);
      case 'deleteFiles':
        return this.#remove(params.paths);
      case 'getMedia':
        return [];
      case 'getDeployPreview':
        return null;
      default:
        throw new RequestError(422, `Skjemaet på egen maskin kan ikke gjøre «${action}».`);
    }
  }

  async #listEntries(folder: unknown): Promise<EntryFile[]> {
    const name = folderPattern.exec(String(folder))?.[1];
    if (name === undefined) throw new RequestError(400, `Ukjent mappe: «${String(folder)}».`);
    const files = await fs.readdir(join(this.#contentDir, name));
    const paths = files.map((file) => `content/${name}/${file}`).filter((path) => filePattern.test(path));
    return Promise.all(paths.sort().map((path) => this.#read(path)));
  }

  async #read(path: unknown): Promise<EntryFile> {
    const inside = toEntryPath(path);
    try {
      const data = await fs.readFile(join(this.#contentDir, inside), 'utf8');
      return { data, file: { path: String(path), id: createHash('sha256').update(data).digest('hex') } };
    } catch (error) {
      if (isMissing(error)) throw new RequestError(404, `Filen finnes ikke: ${String(path)}`);
      throw error;
    }
  }

  async #write(params: Record<string, unknown>): Promise<{ message: string }> {
    const given = params.dataFiles ?? [params.entry];
    const files = (Array.isArray(given) ? given : []) as { path?: unknown; raw?: unknown }[];
    const writes = files.map(({ path, raw }) => {
      if (typeof raw !== 'string' || raw.length > MAX_TEXT)
        throw new RequestError(400, 'Oppføringen mangler tekst eller er for lang.');
      return { path: join(this.#contentDir, toEntryPath(path)), raw };
    });
    if (writes.length === 0) throw new RequestError(400, 'Det var ingenting å lagre.');
    for (const { path, raw } of writes) await fs.writeFile(path, raw);
    return { message: 'Lagret' };
  }

  async #remove(paths: unknown): Promise<{ message: string }> {
    const inside = (Array.isArray(paths) ? paths : []).map(toEntryPath);
    for (const path of inside) await fs.rm(join(this.#contentDir, path), { force: true });
    return { message: 'Slettet' };
  }
}
