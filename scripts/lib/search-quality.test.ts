import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { planQuery } from '../../src/search/client/concepts.ts';
import { rank, selectHits } from '../../src/search/client/scoring.ts';
import { WordReader } from '../../src/search/client/word-reader.ts';
import type { Manifest } from '../../src/search/shared/postings.ts';
import { defaultContentDir } from './content/paths.ts';
import {
  type JudgedQuery,
  measure,
  type QueryResult,
  summarise,
  summariseCategories,
} from './eval/metrics.ts';
import { repositoryRoot } from './root.ts';
import { buildNorwegianFiles, readSearchContent } from './search-index.ts';

// Holds the level that has been reached. `npm run eval:search` measures the same in the browser and shows what went wrong.

const readQueries = (name: string): JudgedQuery[] =>
  JSON.parse(readFileSync(join(repositoryRoot, `src/tests/fixtures/search-queries-${name}.json`), 'utf8'));

const queries = readQueries('dev');
let search: (query: string) => Promise<string[]>;
let plan: (query: string) => ReturnType<typeof planQuery>;
let results: QueryResult[];

beforeAll(async () => {
  const content = await readSearchContent(defaultContentDir);
  const files = buildNorwegianFiles(content);
  const reader = new WordReader(JSON.parse(files.get('manifest.json') ?? '') as Manifest, async (path) => {
    const text = files.get(path);
    if (text === undefined) throw new Error(`no file ${path}`);
    return text;
  });
  plan = (query) => planQuery(reader, query, { correct: true, deep: async () => [] });
  search = async (query) => {
    const planned = await plan(query);
    const hits = selectHits(await rank(reader, planned), planned);
    return hits.map(({ entry }) => (content.entries[entry]?.path ?? '').slice(1, -1));
  };
  results = [];
  for (const query of queries) results.push(measure(query, await search(query.query)));
}, 120_000);

describe('the search', () => {
  test('keeps its level on the judged queries', () => {
    const all = summarise(results);
    expect(all.ndcg).toBeGreaterThanOrEqual(0.9);
    expect(all.success).toBeGreaterThanOrEqual(0.97);
    expect(all.empty).toBeLessThanOrEqual(0.01);
  });

  test('keeps its level for every kind of query', () => {
    const weak = [...summariseCategories(results)].filter(([, { ndcg }]) => ndcg < 0.8);
    expect(weak).toEqual([]);
  });

  test.each([
    { set: 'control', ndcg: 0.9, success: 0.97, empty: 0 },
    { set: 'hard', ndcg: 0.85, success: 0.94, empty: 0.01 },
  ])('keeps its level on the $set queries, which it was not tuned for', async ({ set, ...least }) => {
    const found: QueryResult[] = [];
    for (const query of readQueries(set)) found.push(measure(query, await search(query.query)));
    const all = summarise(found);
    expect(all.ndcg).toBeGreaterThanOrEqual(least.ndcg);
    expect(all.success).toBeGreaterThanOrEqual(least.success);
    expect(all.empty).toBeLessThanOrEqual(least.empty);
  });

  test('finds every entry by its title, first', async () => {
    const content = await readSearchContent(defaultContentDir);
    const missed: string[] = [];
    for (const { entry, path } of content.entries) {
      const found = await search(entry.data.title);
      if (!found.slice(0, 3).includes(path.slice(1, -1))) missed.push(entry.data.title);
    }
    expect(missed).toEqual([]);
  });

  test.each([
    ['mulitsystemisk', 'multisystemisk'],
    ['olvæus', 'olweus'],
    ['adferdsvannsker', 'atferdsvansker'],
    ['skillsmisse', 'skilsmisse'],
    ['fosterhejm', 'fosterhjem'],
  ])('corrects «%s»', async (written, meant) => {
    expect((await plan(written)).corrections).toEqual([{ from: written, to: meant }]);
  });

  test.each([
    [
      'the last part of a name nobody has written alone',
      'monitor',
      'ressurser/kommunemonitor-barn-i-fattige-familier',
    ],
    ['an acronym of a term', 'OT', 'retningslinjer/oppfolgingstjenesten'],
    ['one part of an unknown word', 'røykeslutt', 'tiltak/fri-tobakk'],
    ['a word of the same family', 'autistiske', 'tiltak/eibi'],
    ['an age in one word', 'trassig treåring', 'kunnskap/cochrane-2016-foreldretrening-smabarn'],
  ])('finds by %s: «%s»', async (_, query, expected) => {
    expect((await search(query)).slice(0, 5)).toContain(expected);
  });

  test('shows more than a word or two that happen to stand somewhere', async () => {
    expect((await search('lei av skolen')).length).toBeGreaterThanOrEqual(10);
  });

  test('finds something while a word is being typed', async () => {
    const content = await readSearchContent(defaultContentDir);
    const words = content.entries.flatMap(({ entry }) => entry.data.title.match(/\p{L}{8,}/gu) ?? []);
    const begun = new Set(words.map((word) => word.slice(0, Math.ceil(word.length * 0.7))));
    const empty: string[] = [];
    for (const start of begun) if ((await search(start)).length === 0) empty.push(start);
    expect(begun.size).toBeGreaterThan(200);
    expect(empty).toEqual([]);
    expect(await search('barnev')).toContain('tiltak/barnehage-som-barneverntiltak');
  });

  test('finds the same in nynorsk', async () => {
    for (const [nn, nb] of [
      ['rettleiing for foreldre', 'veiledning for foreldre'],
      ['skulefråvær', 'skolefravær'],
      ['åtferdsvanskar', 'atferdsvansker'],
    ] as const)
      expect(await search(nn), nn).toEqual(await search(nb));
  });

  test('says when nobody has written a word', async () => {
    expect((await plan('qxzwvkjqx')).unknown).toEqual(['qxzwvkjqx']);
    expect(await search('qxzwvkjqx')).toEqual([]);
  });
});
