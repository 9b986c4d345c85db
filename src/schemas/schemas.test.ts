import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { collectionInfo, collections } from './entry.ts';
import { pageSchema } from './page.ts';
import { ratingScales } from './rating-scales.ts';
import { vocabularySchema } from './vocabulary.ts';
import { withdrawnSchema } from './withdrawn.ts';

interface JsonSchema {
  title?: string;
  description?: string;
  examples?: unknown[];
  properties?: Record<string, JsonSchema>;
  items?: JsonSchema;
  anyOf?: JsonSchema[];
  additionalProperties?: boolean;
}

/** Every property of a schema with its path, however deep. */
function listProperties(schema: JsonSchema, path: string[] = []): { path: string; schema: JsonSchema }[] {
  const own = Object.entries(schema.properties ?? {}).flatMap(([key, value]) => [
    { path: [...path, key].join('.'), schema: value },
    ...listProperties(value, [...path, key]),
  ]);
  const nested = [...(schema.items ? [schema.items] : []), ...(schema.anyOf ?? [])];
  return [...own, ...nested.flatMap((n) => listProperties(n, path))];
}

const schemas = [
  ...collections.map((name) => [name, collectionInfo[name].schema] as const),
  ['pages', pageSchema] as const,
  ['vocabularies', vocabularySchema] as const,
  ['withdrawn', withdrawnSchema] as const,
];

describe.each(schemas)('%s', (_, schema) => {
  const json = z.toJSONSchema(schema, { io: 'input' }) as JsonSchema;
  const properties = listProperties(json);

  it('explains every field with a title, a description and an example', () => {
    expect(properties.length).toBeGreaterThan(3);
    const unexplained = properties.filter(
      ({ schema: s }) => !s.title || (s.description ?? '').length < 8 || !s.examples?.length,
    );
    expect(unexplained.map((p) => p.path)).toEqual([]);
  });

  it('rejects keys it does not know, at every level', () => {
    const groups = [{ path: 'root', schema: json }, ...properties].filter(({ schema: s }) => s.properties);
    expect(groups.length).toBeGreaterThan(0);
    expect(groups.filter(({ schema: s }) => s.additionalProperties !== false).map((g) => g.path)).toEqual([]);
  });

  it('describes in Norwegian, as whole sentences', () => {
    const texts = properties.map(({ path, schema: s }) => [path, s.description ?? ''] as const);
    expect(texts.filter(([, text]) => !/[.!?]$/.test(text)).map(([path]) => path)).toEqual([]);
    expect(
      texts.filter(([, text]) => /\b(the|of|and|with|should)\b/i.test(text)).map(([path]) => path),
    ).toEqual([]);
  });
});

describe('rating scales', () => {
  it('have unique ids and levels, and steps that fit their levels', () => {
    expect(new Set(ratingScales.map((s) => s.id)).size).toBe(ratingScales.length);
    for (const scale of ratingScales) {
      const ids = scale.levels.map((l) => l.id);
      expect(new Set(ids).size).toBe(ids.length);
      if (scale.steps !== null) expect(ids.length).toBeGreaterThanOrEqual(scale.steps);
    }
  });

  it('keep the two Ungsinn scales apart', () => {
    const names = ratingScales.filter((s) => s.id.startsWith('ungsinn')).map((s) => s.shortName);
    expect(names).toEqual([
      'Ungsinn, nye kriterier',
      'Ungsinn, gamle kriterier',
      'Ungsinn, kriterieversjon ikke oppgitt',
    ]);
  });
});
