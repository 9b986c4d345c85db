import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { launchBrowserServer } from '../../../scripts/lib/browser.ts';
import { distFolder, getBasePath } from '../../../scripts/lib/dist.ts';
import { startServer } from '../../../scripts/lib/serve.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the front page of the served site, with a final slash. */
    siteUrl: string;
    /** Where test files connect to the browser they share. */
    browserEndpoint: string;
  }
}

/** Serves the built site and starts one browser for all test files. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  if (!existsSync(join(distFolder, 'index.html'))) {
    throw new Error(`Fant ikke det ferdige nettstedet i ${distFolder}. Bygg det først: npm run build`);
  }
  const server = await startServer({ root: distFolder, port: 0, base: getBasePath() });
  const browser = await launchBrowserServer();
  project.provide('siteUrl', server.url);
  project.provide('browserEndpoint', browser.wsEndpoint());
  return async () => {
    await browser.close();
    await server.close();
  };
}
