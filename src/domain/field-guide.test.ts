import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { collectionInfo, collections } from '../schemas/entry.ts';
import { type GuideField, listGuideFields } from './field-guide.ts';
import { toYamlExample } from './yaml-example.ts';

const flatten = (fields: readonly GuideField[]): GuideField[] =>
  fields.flatMap((field) => [field, ...flatten(field.fields)]);

interface JsonSchema {
  properties?: Record<string, JsonSchema>;
  items?: JsonSchema;
  anyOf?: JsonSchema[];
}

/** Every field of a schema, found in another way than the guide finds them. */
function listPaths(schema: JsonSchema, parent = ''): string[] {
  const own = Object.entries(schema.properties ?? {}).flatMap(([key, value]) => {
    const path = parent === '' ? key : `${parent}.${key}`;
    return [path, ...listPaths(value, path)];
  });
  const inside = [...(schema.items ? [schema.items] : []), ...(schema.anyOf ?? [])];
  return [...own, ...inside.flatMap((one) => listPaths(one, parent))];
}

describe.each(collections)('the guide to %s', (collection) => {
  const { schema } = collectionInfo[collection];
  const fields = flatten(listGuideFields(schema));

  test('has every field once, in the order of the schema', () => {
    const paths = listPaths(z.toJSONSchema(schema, { io: 'input' }) as JsonSchema);
    expect(paths.length).toBeGreaterThan(20);
    expect(fields.map(({ path }) => path)).toEqual(paths);
  });

  test('shows examples that mean what the schema says', () => {
    for (const { key, path, example } of fields) expect(Object.keys(parse(example)), path).toEqual([key]);
  });

  test('names what every closed list can hold', () => {
    const closed = fields.filter(({ kind }) => kind === 'choice' || kind === 'choices');
    expect(closed.length).toBeGreaterThan(0);
    for (const { path, options } of closed) expect(options.length, path).toBeGreaterThan(1);
  });
});

describe('toYamlExample', () => {
  test.each([
    ['text', 'Cool Kids'],
    ['text', 'BTI: bedre innsats'],
    ['level', '4'],
    ['level', '2+'],
    ['note', 'null'],
    ['note', 'nei, takk'],
    ['note', ''],
    ['note', '«Trygg», «trygg»'],
    ['note', 'Sitat med "anførselstegn"'],
    ['year', 2023],
    ['year', null],
    ['date', '2026-11-21'],
    ['list', []],
    ['list', ['s1', 's2']],
    ['list', ['a, b', 'c']],
    ['group', { a: 1, b: { c: ['x'] } }],
    [
      'items',
      [
        { a: 'en', b: [] },
        { a: 'to', c: { d: null } },
      ],
    ],
  ])('writes %s: %j so that it is read back', (key, value) => {
    expect(parse(toYamlExample(key, value))).toEqual({ [key]: value });
  });

  test('writes dates without quotes, as in the files', () => {
    expect(toYamlExample('date', '2026-11-21')).toBe('date: 2026-11-21');
  });
});
