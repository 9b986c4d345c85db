import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readContent } from '../../../scripts/lib/content/read-content.ts';
import { today } from '../../../scripts/lib/content/today.ts';
import type { LoadedContent, LoadedEntry } from '../../../scripts/lib/content/types.ts';
import { repositoryRoot } from '../../../scripts/lib/root.ts';
import { stripSourceReferences } from '../../domain/source-references.ts';
import { joinLines, RunIndex, toOwnWords, toWords } from './shared-runs.ts';

/** The documents the content is written from stand beside the repository, where there is a copy of them. */
const sourceFolder = join(repositoryRoot, '../shared/sources');
const hasSources = existsSync(sourceFolder);

interface Passage {
  where: string;
  text: string;
  /** Names and titles that may stand as they are. */
  allowed: string[];
}

const titlesOf = (sources: readonly { title: string; citation?: string; publisher: string | null }[]) =>
  sources.flatMap(({ title, citation, publisher }) => [citation ?? '', title, publisher ?? '']);

/** Parts of an entry that name things, or that nobody reads as text. */
const notProse: ReadonlySet<string> = new Set([
  'title',
  'originalTitle',
  'altNames',
  'altTitles',
  'citation',
  'alsoReportedAs',
  'publisher',
  'url',
  'legalBasis',
  'sources',
  'fieldSources',
  'sourceTerms',
]);

/** Every text in a value, with the field it stands in. */
function listTexts(value: unknown, field: string): { field: string; text: string }[] {
  if (typeof value === 'string') return [{ field, text: value }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, child]) =>
    notProse.has(key) ? [] : listTexts(child, field === '' ? key : `${field}.${key}`),
  );
}

function fromEntry({ collection, slug, data, body }: LoadedEntry): Passage[] {
  const where = `${collection}/${slug}`;
  const citations = collection === 'interventions' ? data.studies.map(({ citation }) => citation) : [];
  const titles = [data.title, ...citations, ...titlesOf(data.sources)];
  const allowed = titles.toSorted((a, b) => b.length - a.length);
  return [
    { where, text: body, allowed },
    ...listTexts(data, '').map(({ field, text }) => ({ where: `${where} ${field}`, text, allowed })),
  ];
}

const fromVocabularies = ({ vocabularies }: LoadedContent): Passage[] =>
  [...vocabularies].flatMap(([name, { terms }]) =>
    terms.flatMap(({ id, introduction }) =>
      introduction
        ? [{ where: `${name}/${id}`, text: introduction.text, allowed: titlesOf(introduction.sources) }]
        : [],
    ),
  );

const fromGlossary = ({ glossary }: LoadedContent): Passage[] =>
  glossary.map(({ id, definition, source }) => ({
    where: `glossary/${id}`,
    text: definition,
    allowed: source ? [source] : [],
  }));

const fromPages = ({ pages }: LoadedContent): Passage[] =>
  pages.map(({ slug, body, data }) => ({
    where: `pages/${slug}`,
    text: `${data.lead}\n${body}`,
    allowed: titlesOf(data.sources ?? []),
  }));

describe.skipIf(!hasSources)(
  hasSources ? 'the content' : 'the content (skipped: no folder ../shared/sources beside the repository)',
  () => {
    test('has no run of twelve words from its sources', { timeout: 60_000 }, async () => {
      const files = readdirSync(sourceFolder).filter((name) => name.endsWith('.txt'));
      const index = new RunIndex(
        files.map((name) => ({ name, text: readFileSync(join(sourceFolder, name), 'utf8') })),
      );
      expect(index.size).toBeGreaterThan(1000);
      const content = await readContent(join(repositoryRoot, 'content'), { today: today() });
      const passages = [
        ...content.entries.flatMap(fromEntry),
        ...fromVocabularies(content),
        ...fromGlossary(content),
        ...fromPages(content),
      ];
      expect(passages.length).toBeGreaterThan(content.entries.length);
      const copied = passages.flatMap(({ where, text, allowed }) =>
        index
          .findShared(toOwnWords(stripSourceReferences(text), allowed))
          .map(({ run, from }) => `${where}: «${run}» (${from})`),
      );
      expect(copied).toEqual([]);
    });
  },
);

describe('the comparison', () => {
  const source =
    'Tjenestene må arbeide sammen om barn og unge som trenger hjelp fra flere kanter samtidig, sier de.';
  const index = new RunIndex([{ name: 'a.txt', text: source }]);
  const find = (text: string, allowed: string[] = []) => index.findShared(toOwnWords(text, allowed));

  test('finds a run whatever signs and capitals it has, and its whole length', () => {
    expect(find('Hør: tjenestene MÅ «arbeide» sammen.')).toEqual([]);
    expect(
      find('De skrev at tjenestene må arbeide sammen om barn og unge – som trenger hjelp fra flere kanter.'),
    ).toEqual([
      {
        run: 'tjenestene må arbeide sammen om barn og unge som trenger hjelp fra flere kanter',
        from: 'a.txt',
      },
    ]);
  });

  test('lets eleven words pass', () => {
    expect(find('arbeide sammen om barn og unge som trenger hjelp fra flere')).toEqual([]);
  });

  test('lets quotations and titles pass', () => {
    expect(find(`De skrev: «${source}»`)).toEqual([]);
    expect(find(source, ['Barn og unge som trenger hjelp fra flere kanter'])).toEqual([]);
  });

  test.each([
    ['kunn-\nskap', ['kunnskap']],
    ['kunn-\n   skap', ['kunnskap']],
    ['kunn\u00adskap', ['kunnskap']],
    ['barne-\nog ungdomsarbeid', ['barne', 'og', 'ungdomsarbeid']],
    ['0-\n24', ['0', '24']],
  ])('reads %j as %j', (text, expected) => {
    expect(toWords(joinLines(text))).toEqual(expected);
  });
});
