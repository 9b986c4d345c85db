import { mkdtemp, readFile, rm } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { buildSearchIndex } from '../../scripts/lib/search-index.ts';

const contentFolder = fileURLToPath(new URL('../../content', import.meta.url));
const mimeTypes: Record<string, string> = { '.js': 'text/javascript', '.json': 'application/json' };

/** Writes the search index after the pages, and serves a fresh one while developing. */
export function searchIndex(): AstroIntegration {
  let folder: string | undefined;
  return {
    name: 'hva-virker:search-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const count = await buildSearchIndex(contentFolder, join(fileURLToPath(dir), 'pagefind'));
        logger.info(`${count} entries in the search index`);
      },
      'astro:server:setup': async ({ server, logger }) => {
        folder = await mkdtemp(join(tmpdir(), 'hva-virker-search-'));
        const target = folder;
        const rebuild = async () => {
          const count = await buildSearchIndex(contentFolder, target);
          logger.info(`${count} entries in the search index`);
        };
        await rebuild();
        let timer: ReturnType<typeof setTimeout> | undefined;
        server.watcher.on('change', (path) => {
          if (!normalize(path).startsWith(contentFolder)) return;
          clearTimeout(timer);
          timer = setTimeout(() => rebuild().catch((error: unknown) => logger.warn(String(error))), 500);
        });
        server.middlewares.use((request, response: ServerResponse, next) => {
          const path = (request.url ?? '').split('?')[0] ?? '';
          const at = path.indexOf('/pagefind/');
          if (at < 0) return next();
          const file = normalize(join(target, decodeURIComponent(path.slice(at + '/pagefind/'.length))));
          if (!file.startsWith(target)) return next();
          readFile(file).then(
            (data) => {
              response.setHeader('Content-Type', mimeTypes[extname(file)] ?? 'application/octet-stream');
              response.end(data);
            },
            () => next(),
          );
        });
      },
      'astro:server:done': async () => {
        if (folder) await rm(folder, { recursive: true, force: true });
      },
    },
  };
}
