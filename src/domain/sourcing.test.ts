import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { collectionInfo, collections } from '../schemas/entry.ts';
import { aGuideline, anIntervention } from '../tests/fixtures/model.ts';
import { isFilled, listSourcedFields, listUnsourced, sourceExemptions } from './sourcing.ts';

describe.each(collections)('the fields of %s', (collection) => {
  const shape: Record<string, z.ZodType> = collectionInfo[collection].schema.shape;

  it('each name their sources, or say why not', () => {
    const sourced = new Set(listSourcedFields(collection).map(({ path }) => path[0]));
    const unaccounted = Object.keys(shape).filter(
      (name) => !sourced.has(name) && !Object.hasOwn(sourceExemptions[collection], name),
    );
    expect(unaccounted).toEqual([]);
  });

  it('are not exempt by a name that does not exist', () => {
    const extra = Object.keys(sourceExemptions[collection]).filter((name) => !Object.hasOwn(shape, name));
    // entries of this kind have no such field
    const shared = ['otherValues', 'ageGroupsBasis', 'sourceTerms', 'sourceLanguages'];
    expect(extra.filter((name) => collection !== 'resources' || !shared.includes(name))).toEqual([]);
  });

  it('are found where they stand', () => {
    for (const { path } of listSourcedFields(collection)) {
      let fields = shape;
      for (const [index, key] of path.entries()) {
        expect(Object.keys(fields), path.join('.')).toContain(key);
        if (index < path.length - 1) fields = (fields[key] as z.ZodObject).shape;
      }
    }
  });
});

describe('isFilled', () => {
  it.each([
    ['tekst', true],
    [0, true],
    [['skole'], true],
    [null, false],
    [undefined, false],
    ['', false],
    [[], false],
    ['ukjent', false],
    ['ikke-oppgitt', false],
  ])('%j is %s', (value, expected) => {
    expect(isFilled(value)).toBe(expected);
  });
});

describe('listUnsourced', () => {
  const names = (...given: Parameters<typeof listUnsourced>) =>
    listUnsourced(...given).map(({ name }) => name);

  it('finds filled fields without sources, also inside a group', () => {
    const { data } = anIntervention('a', {
      fieldSources: { title: ['s1'], ageGroups: ['s1'], preventionLevels: ['s1'], problemAreas: ['s1'] },
    });
    expect(names('interventions', { ...data, format: { ...data.format, delivery: ['gruppe'] } })).toEqual([
      'sectors',
      'protectiveFactors',
      'outcomes',
      'delivery',
    ]);
  });

  it('lets coded fields be', () => {
    expect(names('interventions', { kind: 'program', level: 'individ-familie', fieldSources: {} })).toEqual(
      [],
    );
    expect(names('resources', { type: 'statistikk', sectors: ['skole'], fieldSources: {} })).toEqual([]);
  });

  it('asks nothing of what is unknown', () => {
    const { data } = aGuideline('a', { validity: 'ukjent', yearPublished: null });
    const found = names('guidelines', data);
    expect(found).toContain('title');
    expect(found).not.toContain('validity');
    expect(found).not.toContain('yearPublished');
  });

  it('takes data that is not what it should be', () => {
    expect(names('guidelines', {})).toEqual([]);
    expect(names('interventions', { format: null, fieldSources: null } as never)).toEqual([]);
  });
});
