import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { distFolder, getBasePath } from '../../../scripts/lib/dist.ts';
import { listElements } from '../../../scripts/lib/html-elements.ts';
import { collectionInfo, collections } from '../../schemas/entry.ts';
import { listPublished, readPage, toId } from './published.ts';
import { listEntryPages } from './search-page.ts';

const published = await listPublished();
const ids = published.map(toId).sort();
const pages = listEntryPages().map(({ id }) => id);

describe.each(collections)('published entries of %s', (collection) => {
  const { path } = collectionInfo[collection];
  const expected = ids.filter((id) => id.startsWith(`${path}/`));

  test('have one page each, and nothing else has', () => {
    expect(expected.length).toBeGreaterThan(0);
    expect(pages.filter((id) => id.startsWith(`${path}/`)).sort()).toEqual(expected);
  });

  test('are all in the list of their kind, once', () => {
    const items = listElements(readPage(path)).flatMap(({ attributes }) => attributes['data-entry'] ?? []);
    expect(items.sort()).toEqual(expected);
  });
});

test('the search index has as many entries as there are', () => {
  const file = join(distFolder, 'pagefind/pagefind-entry.json');
  const { languages } = JSON.parse(readFileSync(file, 'utf8')) as {
    languages: Record<string, { page_count: number }>;
  };
  const count = Object.values(languages).reduce((sum, { page_count }) => sum + page_count, 0);
  expect(count).toBe(published.length);
});

test('earlier addresses lead to the entry', () => {
  const base = getBasePath().replace(/\/+$/, '');
  const moved = published.flatMap((entry) => entry.data.aliases.map((slug) => ({ entry, slug })));
  expect(moved.length).toBeGreaterThan(0);
  for (const { entry, slug } of moved) {
    const html = readPage(toId({ collection: entry.collection, slug }));
    const refresh = listElements(html).find(({ attributes }) => attributes['http-equiv'] === 'refresh');
    expect(refresh?.attributes.content, slug).toBe(`0;url=${base}/${toId(entry)}/`);
  }
});
