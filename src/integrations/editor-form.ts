import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { readBundleFile, writeAdminFiles, writeCmsConfig } from '../../scripts/lib/cms/admin-files.ts';
import { findCmsBackend, LOCAL_API } from '../../scripts/lib/cms/backend.ts';
import { LocalApi } from '../../scripts/lib/cms/local-api.ts';
import { serveLocalApi } from '../../scripts/lib/cms/local-api-http.ts';

const contentFolder = fileURLToPath(new URL('../../content', import.meta.url));

/**
 * Puts the editors' form at /admin/: in the built site it writes to the repository the environment names, and while
 * developing straight to the files. Without a repository the page says that it is not connected.
 */
export function editorForm(): AstroIntegration {
  let base = '';
  let site = '';
  return {
    name: 'hva-virker:editor-form',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.replace(/\/$/, '');
        site = config.site ?? '';
      },
      'astro:build:done': ({ dir }) => {
        const backend = findCmsBackend(process.env);
        const config = backend && writeCmsConfig(contentFolder, backend, `${site}${base}`);
        writeAdminFiles(fileURLToPath(new URL('admin', dir)), config);
      },
      'astro:server:setup': ({ server }) => {
        const api = new LocalApi(contentFolder);
        const folder = `${base}/admin/`;
        server.middlewares.use((request, response, next) => {
          const path = (request.originalUrl ?? request.url ?? '').split('?')[0] ?? '';
          if (path === `${base}${LOCAL_API}`) {
            serveLocalApi(api, request, response).catch(next);
            return;
          }
          if (path === `${folder}config.yml`) {
            const backend = { name: 'proxy', proxy_url: `${base}${LOCAL_API}`, branch: 'main' } as const;
            response.setHeader('Content-Type', 'text/yaml; charset=utf-8');
            response.end(writeCmsConfig(contentFolder, backend, `http://${request.headers.host}${base}`));
            return;
          }
          const file = path.startsWith(folder) ? readBundleFile(path.slice(folder.length)) : undefined;
          if (!file) return next();
          response.setHeader('Content-Type', 'text/javascript; charset=utf-8');
          response.end(file);
        });
      },
    },
  };
}
