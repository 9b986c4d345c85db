import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { checkText, createOpenSlugs, createTestContext } from '../../scripts/lib/checks/testing/checker.ts';
import { defaultContentDir } from '../../scripts/lib/content/paths.ts';
import { type Collection, collectionInfo, collections } from '../schemas/entry.ts';
import { createEntryFormat } from './entry-format.ts';

interface File {
  collection: Collection;
  name: string;
  text: string;
}

const files: File[] = collections.flatMap((collection) =>
  readdirSync(join(defaultContentDir, collection)).map((name) => ({
    collection,
    name,
    text: readFileSync(join(defaultContentDir, collection, name), 'utf8'),
  })),
);
const formats = Object.fromEntries(
  collections.map((name) => [name, createEntryFormat(collectionInfo[name].schema)]),
) as Record<Collection, ReturnType<typeof createEntryFormat>>;

const fieldsOf = (text: string): Record<string, unknown> => parse(text.split(/^---$/m)[1] ?? '');
const listChanged = (before: string, after: string): string[] => {
  const old = new Map<string, number>();
  for (const line of before.split('\n')) old.set(line, (old.get(line) ?? 0) + 1);
  return after.split('\n').filter((line) => {
    const left = old.get(line) ?? 0;
    old.set(line, left - 1);
    return left < 1;
  });
};

/** What a form does to values it only shows: empty texts for null, empty groups for missing ones. */
function asForm(value: unknown): unknown {
  if (value === null) return '';
  if (Array.isArray(value)) return value.map(asForm);
  if (typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value as object).map(([key, one]) => [key, asForm(one)]));
}

test('all entries are here', () => {
  expect(files.length).toBeGreaterThan(250);
});

describe.each(collections)('%s', (collection) => {
  const own = files.filter((file) => file.collection === collection);
  const format = formats[collection];

  test('come back to the last character when nothing is changed', () => {
    for (const { name, text } of own) expect(format.toFile(format.fromFile(text)), name).toBe(text);
  });

  test('come back when the form has put empty texts for null', () => {
    for (const { name, text } of own) {
      const { __original, body, ...fields } = format.fromFile(text);
      const shown = { ...(asForm(fields) as object), body, __original };
      expect(format.toFile(shown), name).toBe(text);
    }
  });

  test('change only the lines of the field that is changed', () => {
    for (const { name, text } of own) {
      const data = format.fromFile(text);
      const history = [{ date: '2027-01-02', text: 'Rettet ingressen.' }, ...(data.history as object[])];
      const changed = format.toFile({ ...data, lead: 'En ny ingress.', history });
      expect(listChanged(text, changed), name).toEqual([
        'lead: En ny ingress.',
        '  - date: 2027-01-02',
        '    text: Rettet ingressen.',
      ]);
      expect(fieldsOf(changed), name).toEqual({ ...fieldsOf(text), lead: 'En ny ingress.', history });
    }
  });

  test('change only the lines of a field inside a list', () => {
    for (const { name, text } of own) {
      const data = format.fromFile(text);
      const sources = (data.sources as Record<string, unknown>[]).map((source, index) =>
        index === 0 ? { ...source, publisher: 'En ny utgiver' } : source,
      );
      const changed = format.toFile({ ...data, sources });
      expect(listChanged(text, changed), name).toEqual(['    publisher: En ny utgiver']);
      expect(fieldsOf(changed), name).toEqual({ ...fieldsOf(text), sources });
    }
  });

  test('are written from nothing with the same content, in the same order, and pass the check', () => {
    const context = { ...createTestContext(), slugs: createOpenSlugs() };
    for (const { name, text } of own) {
      const { __original, ...data } = format.fromFile(text);
      const written = format.toFile(data);
      expect(JSON.stringify(fieldsOf(written)), name).toBe(JSON.stringify(fieldsOf(text)));
      const problems = checkText(collection, written, context, name).filter((p) => p.severity === 'error');
      expect(problems, name).toEqual([]);
    }
  });
});

describe('an entry made in the form', () => {
  const format = formats.interventions;

  test('gets every field, with null, [] and nothing where the schema asks for them', () => {
    const text = format.toFile({
      title: 'Et tiltak',
      ratersDiffer: '',
      dates: { reviewed: { date: '', by: '' } },
    });
    expect(text.startsWith('---\ntitle: Et tiltak\naltNames: []\n')).toBe(true);
    expect(fieldsOf(text)).toMatchObject({
      ratersDiffer: null,
      dates: { reviewed: null },
      targetGroup: { ageFrom: null },
      sourceTerms: {},
      studies: [],
    });
  });

  test('writes numbers as numbers and text on one line', () => {
    const text = format.toFile({
      lead: 'Første linje\nandre linje ',
      targetGroup: { ageFrom: '6', ageTo: '12,5' },
    });
    expect(fieldsOf(text)).toMatchObject({
      lead: 'Første linje andre linje',
      targetGroup: { ageFrom: 6, ageTo: 12.5 },
    });
  });

  test('leaves optional fields out, and takes them away when they are emptied', () => {
    const source = { id: 's1', title: 'Kilde', publisher: null, year: null, url: null };
    const text = format.toFile({ sources: [{ ...source, note: '' }] });
    expect(fieldsOf(text)).toMatchObject({ sources: [source] });
    const withNote = format.toFile({ sources: [{ ...source, note: 'Ikke lest.' }] });
    const opened = format.fromFile(withNote);
    expect(format.toFile({ ...opened, sources: [{ ...source, note: '' }] })).toBe(text);
  });

  test('keeps comments beside the fields they explain', () => {
    const text = '---\n# Navn\ntitle: Et tiltak\n# Ingress\nlead: Kort.\n---\n\n## Kort fortalt\n';
    expect(format.toFile({ ...format.fromFile(text), lead: 'Lengre.' })).toContain(
      '# Navn\ntitle: Et tiltak\n',
    );
    expect(format.toFile({ ...format.fromFile(text), lead: 'Lengre.' })).toContain(
      '# Ingress\nlead: Lengre.\n',
    );
  });

  test.each([
    ['a text that is no entry', 'Bare tekst'],
    ['fields that cannot be read', '---\ntitle: [\n---\n\nTekst\n'],
  ])('does not fail on %s', (_, text) => {
    expect(format.toFile({ ...format.fromFile(text), title: 'Navn' })).toContain('title: Navn\n');
  });
});
