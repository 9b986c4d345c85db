import { describe, expect, it } from 'vitest';
import { collectionInfo, collections } from '../schemas/entry.ts';
import { anIntervention } from '../tests/fixtures/model.ts';
import { measureCoverage, toFieldState } from './coverage.ts';

describe('toFieldState', () => {
  it.each([
    ['Tekst', 'filled'],
    [0, 'filled'],
    [['skole'], 'filled'],
    [{ text: 'Kurs', sources: ['s1'] }, 'filled'],
    [{ text: 'ukjent', sources: [] }, 'unknown'],
    ['ukjent', 'unknown'],
    ['ikke-oppgitt', 'unknown'],
    [null, 'unknown'],
    [[], 'empty'],
    [undefined, 'empty'],
    ['', 'empty'],
    [' Ukjent ', 'unknown'],
    ['not-searched', 'unknown'],
    ['tilbys', 'filled'],
  ])('%j is %s', (value, expected) => {
    expect(toFieldState(value)).toBe(expected);
  });
});

describe('measureCoverage', () => {
  const entries = [anIntervention('a'), anIntervention('b', { goal: { text: 'Trivsel', sources: ['s1'] } })];
  const fields = measureCoverage('interventions', entries);
  const find = (name: string) => fields.find(({ path }) => path === name);

  it('counts each field once per entry', () => {
    expect(find('goal')).toMatchObject({ title: 'Mål', filled: 1, unknown: 1, empty: 0, total: 2 });
    for (const { path, filled, unknown, empty } of fields) expect(filled + unknown + empty, path).toBe(2);
  });

  it('takes groups apart, but not text with sources', () => {
    expect(find('implementation.cost')).toMatchObject({ unknown: 2 });
    expect(find('targetGroup.ageFrom')).toMatchObject({ title: 'Målgruppe – alder fra', filled: 2 });
    expect(fields.filter(({ path }) => /sources|\.text$|^dates|^status/.test(path))).toEqual([]);
  });

  it('knows where null means that there is nothing to tell', () => {
    expect(find('ratersDiffer')).toMatchObject({ unknown: 0, empty: 2 });
  });

  it('looks at entries of the kind only', () => {
    expect(measureCoverage('research', entries).every(({ filled }) => filled === 0)).toBe(true);
  });

  it('counts neither unknowns nor empty lists as answers', () => {
    const [a, b] = [anIntervention('a', { outcomes: [] }), anIntervention('b')];
    const outcomes = measureCoverage('interventions', [a, b]).find(({ path }) => path === 'outcomes');
    expect(outcomes).toMatchObject({ filled: 1, empty: 1 });
  });

  it('tells apart what every entry has', () => {
    const isGiven = (name: string) => find(name)?.isGiven;
    expect([isGiven('title'), isGiven('lead'), isGiven('goal')]).toEqual([true, true, false]);
  });

  it.each(collections)('%s: names every field by its title, and no field twice', (collection) => {
    const rows = measureCoverage(collection, []);
    const keys = Object.keys(collectionInfo[collection].schema.shape);
    expect(rows.length).toBeGreaterThan(1);
    expect(new Set(rows.map((r) => r.path)).size).toBe(rows.length);
    expect(rows.filter((r) => !keys.includes(r.path.split('.')[0] ?? ''))).toEqual([]);
    expect(rows.filter((r) => r.title === r.path)).toEqual([]);
  });
});
