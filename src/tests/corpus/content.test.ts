import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { readContent } from '../../../scripts/lib/content/read-content.ts';
import { readLinkedTerms } from '../../../scripts/lib/content/read-linked-terms.ts';
import { today } from '../../../scripts/lib/content/today.ts';
import type { LoadedContent, LoadedEntry } from '../../../scripts/lib/content/types.ts';
import { repositoryRoot } from '../../../scripts/lib/root.ts';
import { measureReadability } from '../../domain/readability.ts';
import { listUnsourced } from '../../domain/sourcing.ts';
import { type Collection, collections } from '../../schemas/entry.ts';

const contentDir = join(repositoryRoot, 'content');
/** The records the content is made from, where there is a copy of them. */
const recordFolder = join(repositoryRoot, '../shared/facts');

let content: LoadedContent;
let published: LoadedEntry[];
beforeAll(async () => {
  content = await readContent(contentDir, { today: today() });
  published = content.entries.filter(({ data }) => data.status === 'publisert');
}, 60_000);

const listFiles = (folder: string): string[] =>
  readdirSync(join(contentDir, folder)).filter((name) => name.endsWith('.mdx'));
const slugsOf = (kind: Collection): Set<string> =>
  new Set(published.filter(({ collection }) => collection === kind).map(({ slug }) => slug));

describe('the content', () => {
  test('has no errors', () => {
    const errors = content.problems.filter(({ severity }) => severity === 'error');
    expect(errors.map(({ file, line, message }) => `${file}:${line} ${message}`)).toEqual([]);
  });

  test.each(collections)('has every file of %s as an entry', (kind) => {
    const files = listFiles(kind);
    expect(files.length).toBeGreaterThan(0);
    const read = content.entries
      .filter(({ collection }) => collection === kind)
      .map(({ slug }) => `${slug}.mdx`);
    expect(read.sort()).toEqual(files.sort());
  });

  test('has relations that lead to published entries', () => {
    const lost = published.flatMap(({ collection, slug, data }) =>
      collections.flatMap((kind) =>
        data.related[kind]
          .filter((relation) => !slugsOf(kind).has(relation.slug))
          .map((relation) => `${collection}/${slug} → ${kind}/${relation.slug}`),
      ),
    );
    expect(lost).toEqual([]);
  });

  test('has guidelines in the introductions of terms that are published', () => {
    const named = [...content.vocabularies.values()].flatMap(({ terms }) =>
      terms.flatMap(({ introduction }) => introduction?.guidelines.map(({ slug }) => slug) ?? []),
    );
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter((slug) => !slugsOf('guidelines').has(slug))).toEqual([]);
  });

  test('names a source for every filled field', () => {
    const unsourced = published.flatMap(({ collection, slug, data }) =>
      listUnsourced(collection, data).map(({ name }) => `${collection}/${slug} ${name}`),
    );
    expect(unsourced).toEqual([]);
  });

  test('reads well', () => {
    const figures = published
      .flatMap(({ prose }) => measureReadability(prose).lix ?? [])
      .toSorted((a, b) => a - b);
    expect(figures.at(-1)).toBeLessThanOrEqual(60);
    expect(figures[Math.floor(figures.length / 2)]).toBeLessThanOrEqual(48);
  });

  test('has a template for every kind', () => {
    const templates = listFiles('_maler');
    expect(templates.sort()).toEqual(['kunnskap.mdx', 'ressurs.mdx', 'retningslinje.mdx', 'tiltak.mdx']);
    expect(content.files.filter((file) => file.includes('/_maler/'))).toHaveLength(templates.length);
  });

  test('has a glossary whose words each lead to one term', () => {
    const words = readLinkedTerms().flatMap((term) => term.words.map((word) => word.toLowerCase()));
    expect(words.length).toBeGreaterThan(20);
    expect(words.filter((word, i) => words.indexOf(word) !== i)).toEqual([]);
  });
});

describe.skipIf(!existsSync(recordFolder))(
  existsSync(recordFolder)
    ? 'the records'
    : 'the records (skipped: no folder ../shared/facts beside the repository)',
  () => {
    test.each(collections)('of %s are all published, under the address and the aliases they have', (kind) => {
      const parsed: unknown = JSON.parse(readFileSync(join(recordFolder, `${kind}.json`), 'utf8'));
      const lists = Array.isArray(parsed) ? [parsed] : Object.values(parsed as object).filter(Array.isArray);
      const records = lists.flat() as { slug: string; aliases: string[] }[];
      expect(records.length).toBeGreaterThan(0);
      const bySlug = new Map(
        published.filter(({ collection }) => collection === kind).map((entry) => [entry.slug, entry]),
      );
      const missing = records.filter(({ slug }) => !bySlug.has(slug)).map(({ slug }) => slug);
      const forgotten = records.flatMap(({ slug, aliases }) =>
        aliases.filter((alias) => !bySlug.get(slug)?.data.aliases.includes(alias)),
      );
      expect({ missing, forgotten }).toEqual({ missing: [], forgotten: [] });
    });
  },
);
