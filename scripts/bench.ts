// Measures what a search costs the reader: bytes over the wire and time, for our own search and for four rivals on the
// same texts, at the real number of entries and at 2,000 and 10,000 made-up ones.
//
// Usage: npm run bench [-- --sizes 2000,10000] [--no-rivals] [--out FILE]
// Exit codes: 0 = measured, 1 = something failed, 2 = wrong arguments

import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser } from 'playwright-core';
import { type Cost, measureCost } from './lib/bench/measure.ts';
import { ownSubject, rivalSubjects } from './lib/bench/subjects.ts';
import { createSyntheticContent } from './lib/bench/synthetic-entries.ts';
import { launchBrowser } from './lib/browser.ts';
import { defaultContentDir } from './lib/content/paths.ts';
import { distFolder } from './lib/dist.ts';
import type { JudgedQuery } from './lib/eval/metrics.ts';
import { formatTable } from './lib/eval/report.ts';
import { toRivalDocuments, writeRivalSite } from './lib/eval/rival-site.ts';
import { repositoryRoot } from './lib/root.ts';
import { requireBuiltSite, runMeasurement } from './lib/run-measurement.ts';
import {
  buildNorwegianFiles,
  readSearchContent,
  type SearchContent,
  writeFiles,
} from './lib/search-index.ts';
import { startServer } from './lib/serve.ts';
import { formatSeconds } from './lib/time.ts';

const help = `Måler hva et søk koster leseren, for vårt eget søk og fire andre på de samme tekstene.

  npm run bench [-- valg]

  --sizes 2000,10000   hvor mange oppdiktede oppføringer det også måles på
  --no-rivals          måler bare vårt eget søk
  --out FIL            hvor tallene skrives som JSON (vanligvis .cache/bench.json)

Nettstedet må være bygd først. Bygg det ved rotadressen, uten HVA_VIRKER_BASE.
`;

const queryFile = join(repositoryRoot, 'src/tests/fixtures/search-queries-dev.json');

/** The search page of the built site over other entries: the same page and script, another index. */
async function writeSite(content: SearchContent, folder: string): Promise<void> {
  for (const part of ['sok', '_astro', '_headers'])
    await cp(join(distFolder, part), join(folder, part), { recursive: true });
  await writeFiles(buildNorwegianFiles(content), join(folder, 'pagefind/norsk'));
}

async function measureSize(
  browser: Browser,
  content: SearchContent,
  queries: readonly string[],
  withRivals: boolean,
): Promise<Cost[]> {
  const folder = await mkdtemp(join(tmpdir(), 'hva-virker-bench-'));
  const size = content.entries.length;
  try {
    const started = performance.now();
    await writeSite(content, join(folder, 'own'));
    console.error(`${size} oppføringer: ordindeksen bygd på ${formatSeconds(performance.now() - started)}`);
    if (withRivals) await writeRivalSite(toRivalDocuments(content), join(folder, 'rivals'));
    const server = await startServer({ root: folder, port: 0 });
    const own = await startServer({ root: join(folder, 'own'), port: 0 });
    const subjects = [
      ownSubject(own.url, size),
      ...(withRivals ? rivalSubjects(new URL('rivals/', server.url).href, size) : []),
    ];
    const costs: Cost[] = [];
    for (const subject of subjects) {
      console.error(`måler ${subject.system} på ${size} …`);
      costs.push(await measureCost(browser, subject, queries));
    }
    await Promise.all([server.close(), own.close()]);
    return costs;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1).replace('.', ',')} kB`;
const milliseconds = (ms: number): string => `${ms.toFixed(ms < 10 ? 1 : 0).replace('.', ',')} ms`;

const toTable = (costs: readonly Cost[]): string =>
  formatTable([
    [
      '',
      'oppføringer',
      'første søk',
      'neste, p50',
      'neste, p95',
      'nytt søk, p50',
      'nytt søk, p95',
      'varmt, p50',
      'varmt, p95',
    ],
    ...costs.map((c) => [
      c.system,
      String(c.entries),
      kilobytes(c.coldBytes),
      kilobytes(c.nextBytes.p50),
      kilobytes(c.nextBytes.p95),
      milliseconds(c.firstMs.p50),
      milliseconds(c.firstMs.p95),
      milliseconds(c.warmMs.p50),
      milliseconds(c.warmMs.p95),
    ]),
  ]);

function readArguments() {
  const { values } = parseArgs({
    options: {
      help: { type: 'boolean', short: 'h', default: false },
      sizes: { type: 'string', default: '2000,10000' },
      'no-rivals': { type: 'boolean', default: false },
      out: { type: 'string', default: join(repositoryRoot, '.cache/bench.json') },
    },
  });
  const sizes = values.sizes.split(',').filter(Boolean).map(Number);
  return sizes.every((size) => Number.isInteger(size) && size > 0) ? { ...values, sizes } : undefined;
}

async function main(options: NonNullable<ReturnType<typeof readArguments>>): Promise<number> {
  requireBuiltSite();
  const judged = JSON.parse(await readFile(queryFile, 'utf8')) as JudgedQuery[];
  const queries = judged.map((q) => q.query);
  const real = await readSearchContent(defaultContentDir);
  const browser = await launchBrowser();
  try {
    const costs: Cost[] = [];
    for (const content of [real, ...options.sizes.map((size) => createSyntheticContent(real, size))])
      costs.push(...(await measureSize(browser, content, queries, !options['no-rivals'])));
    console.log(toTable(costs));
    await mkdir(dirname(options.out), { recursive: true });
    await writeFile(options.out, `${JSON.stringify({ date: new Date().toISOString(), costs }, null, 2)}\n`);
    return 0;
  } finally {
    await browser.close();
  }
}

await runMeasurement(help, readArguments, main);
