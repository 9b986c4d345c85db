// Builds the whole site into dist/: checks the content, renders the pages, writes the search index.
//
// Usage: npm run build
// Exit codes: 0 = built, 1 = something failed

import { build } from 'astro';
import { distFolder, isPage, listSiteFiles } from './lib/dist.ts';
import { repositoryRoot } from './lib/root.ts';
import { showProgress } from './lib/run-step.ts';
import { formatSeconds } from './lib/time.ts';

const help = `Bygger nettstedet til dist/. Stopper hvis innholdet har feil.

  npm run build
`;

async function main(): Promise<number> {
  if (process.argv.includes('--help')) {
    console.log(help);
    return 0;
  }
  process.env.ASTRO_TELEMETRY_DISABLED = '1';
  const started = performance.now();
  const stopProgress = showProgress(() => 'Bygger nettstedet og søkeindeksen');
  try {
    await build({ root: repositoryRoot, logLevel: 'warn' });
  } finally {
    stopProgress();
  }
  const pages = listSiteFiles(distFolder).filter(isPage).length;
  console.log(`${pages} sider er bygd til dist/ på ${formatSeconds(performance.now() - started)}.`);
  return 0;
}

process.exitCode = await main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  console.error('Byggingen feilet.');
  return 1;
});
