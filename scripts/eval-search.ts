// Measures the quality of the search on judged queries: the built site in a real browser, and four rivals on the same texts.
//
// Usage: npm run eval:search -- [FILE] [--json] [--no-rivals] [--worst N] [--save]
// Exit codes: 0 = measured, 1 = something failed, 2 = wrong arguments

import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser } from 'playwright-core';
import { launchBrowser } from './lib/browser.ts';
import { defaultContentDir } from './lib/content/paths.ts';
import { today } from './lib/content/today.ts';
import { distFolder, getBasePath } from './lib/dist.ts';
import {
  type JudgedQuery,
  measure,
  type QueryResult,
  summarise,
  summariseCategories,
} from './lib/eval/metrics.ts';
import { formatComparison, formatSummaries, formatWorst } from './lib/eval/report.ts';
import { openRival, rivals, toRivalDocuments, writeRivalSite } from './lib/eval/rival-site.ts';
import { openSiteSearch, type Searcher } from './lib/eval/site-search.ts';
import { writeSearchMeasurement } from './lib/measurements/write-measurement.ts';
import { repositoryRoot } from './lib/root.ts';
import { requireBuiltSite, runMeasurement } from './lib/run-measurement.ts';
import { readSearchContent } from './lib/search-index.ts';
import { startServer } from './lib/serve.ts';

const help = `Måler hvor godt søket finner det folk mener.

  npm run eval:search -- [fil.json] [valg]

Uten fil brukes settet i src/tests/fixtures/search-queries-dev.json. Nettstedet må være bygd først.

  --no-rivals   måler bare vårt eget søk
  --worst N     hvor mange av de dårligste søkene som vises (vanligvis 10)
  --json        skriver alle tall som JSON
  --save        prøver i stedet søkene i search-queries-control.json, som søket ikke er stilt inn etter, og skriver
                tallene til src/measurements/. De vises på /status/ neste gang det bygges
`;

const fixtures = join(repositoryRoot, 'src/tests/fixtures');
const defaultFile = join(fixtures, 'search-queries-dev.json');
/** Readers are told how the search does on queries that it was not tuned for. */
const controlFile = join(fixtures, 'search-queries-control.json');

async function run(searcher: Searcher, queries: readonly JudgedQuery[]): Promise<QueryResult[]> {
  const results: QueryResult[] = [];
  for (const query of queries) results.push(measure(query, await searcher.search(query.query)));
  await searcher.close();
  return results;
}

async function runRivals(
  browser: Browser,
  queries: readonly JudgedQuery[],
): Promise<Map<string, QueryResult[]>> {
  const folder = await mkdtemp(join(tmpdir(), 'hva-virker-rivals-'));
  try {
    await writeRivalSite(toRivalDocuments(await readSearchContent(defaultContentDir)), folder);
    const server = await startServer({ root: folder, port: 0 });
    const all = new Map<string, QueryResult[]>();
    for (const rival of rivals)
      all.set(rival.name, await run(await openRival(browser, server.url, rival), queries));
    await server.close();
    return all;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function readArguments() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      help: { type: 'boolean', short: 'h', default: false },
      json: { type: 'boolean', default: false },
      'no-rivals': { type: 'boolean', default: false },
      save: { type: 'boolean', default: false },
      worst: { type: 'string', default: '10' },
    },
  });
  const [file = values.save ? controlFile : defaultFile, ...rest] = positionals;
  if (rest.length > 0 || (values.save && file !== controlFile) || !/^\d+$/.test(values.worst))
    return undefined;
  return { ...values, file, worst: Number(values.worst) };
}

async function main(options: NonNullable<ReturnType<typeof readArguments>>): Promise<number> {
  requireBuiltSite();
  const queries = JSON.parse(await readFile(options.file, 'utf8')) as JudgedQuery[];
  const server = await startServer({ root: distFolder, port: 0, base: getBasePath() });
  const browser = await launchBrowser();
  try {
    const own = await run(await openSiteSearch(browser, server.url), queries);
    const others = options['no-rivals']
      ? new Map<string, QueryResult[]>()
      : await runRivals(browser, queries);
    const all = new Map([['Hva virker', own], ...others]);
    if (options.save)
      await writeSearchMeasurement({
        date: today(),
        all: summarise(own),
        categories: summariseCategories(own),
      });
    if (options.json) {
      const systems = [...all].map(([name, results]) => ({
        name,
        all: summarise(results),
        categories: Object.fromEntries(summariseCategories(results)),
        queries: results.map(({ query, ...rest }) => ({ id: query.id, query: query.query, ...rest })),
      }));
      console.log(JSON.stringify({ file: options.file, systems }, null, 2));
      return 0;
    }
    console.log(formatSummaries(own));
    if (others.size > 0) console.log(`\n${formatComparison(all)}`);
    if (options.worst > 0) console.log(`\n${formatWorst(own, options.worst)}`);
    return 0;
  } finally {
    await browser.close();
    await server.close();
  }
}

await runMeasurement(help, readArguments, main);
