import { describe, expect, it } from 'vitest';
import { ratingScales } from '../schemas/rating-scales.ts';
import { anAssessment } from '../tests/fixtures/model.ts';
import { bandOf, bandRank, findBand, levelsOfBand } from './bands.ts';

const rating = anAssessment;

describe('findBand', () => {
  it.each([
    ['ungsinn-v2', '5', 'A'],
    ['ungsinn-v2', '4', 'B'],
    ['ungsinn-v2', '3', 'C'],
    ['ungsinn-v2', '2', 'D'],
    ['ungsinn-v2', '1', 'D'],
    ['ungsinn-v1', '4', 'B'],
    ['ungsinn-v1', '3', 'C'],
    ['ungsinn-v1', '2', 'D'],
    ['ungsinn-v1', '1', 'D'],
    ['eif', '4+', 'A'],
    ['eif', '4', 'A'],
    ['eif', '3+', 'B'],
    ['eif', '3', 'B'],
    ['eif', '2+', 'C'],
    ['eif', '2', 'C'],
    ['eif', 'NL2', 'D'],
    ['eif', 'NE', 'E'],
    ['blueprints', 'Model Plus', 'A'],
    ['blueprints', 'Model', 'A'],
    ['blueprints', 'Promising', 'B'],
    ['cebc', '1', 'A'],
    ['cebc', '2', 'B'],
    ['cebc', '3', 'C'],
    ['cebc', 'NR', 'D'],
    ['cebc', '4', 'E'],
    ['cebc', '5', 'F'],
  ] as const)('puts %s level %s in band %s', (scale, level, band) => {
    expect(findBand(rating({ scale, level }))).toBe(band);
  });

  it('keeps no effect and harm apart at Ungsinn level 0', () => {
    expect(findBand(rating({ level: '0', zeroMeaning: 'uten-effekt' }))).toBe('E');
    expect(findBand(rating({ level: '0', zeroMeaning: 'mulig-skade' }))).toBe('F');
  });

  it.each([
    'title-iv-e',
    'homvee',
    'rkbu-nord-2018',
    'first-1000-days',
    'nhs-scotland',
    'apa-div12',
    'crimesolutions',
  ] as const)('gives no band to any level of %s', (id) => {
    const levels = ratingScales.find((s) => s.id === id)?.levels ?? [];
    expect(levels.length).toBeGreaterThan(0);
    for (const level of levels) expect(findBand(rating({ scale: id, level: level.id }))).toBeNull();
  });

  it('gives no band to a rating nobody has read, or to a rating of another programme', () => {
    expect(findBand(rating({ level: 'ikke-lest' }))).toBeNull();
    expect(findBand(rating({ level: '5', concerns: 'annet-program' }))).toBeNull();
  });
});

describe('bandOf', () => {
  it('is none without ratings, and never «without effect»', () => {
    expect(bandOf([])).toEqual({ band: 'none', basis: 'none', deciding: [], all: [] });
  });

  it('tells «rated, but not placed» from «not rated»', () => {
    expect(bandOf([rating({ scale: 'first-1000-days', level: 'God dokumentasjon på effekt' })]).band).toBe(
      'unplaced',
    );
    expect(bandOf([rating({ level: 'ikke-lest' })]).band).toBe('unplaced');
    expect(bandOf([rating({ level: '5', concerns: 'annet-program' })]).band).toBe('none');
  });

  it('lets the newest rating on the current Ungsinn criteria decide, in whatever order they stand', () => {
    const old = rating({ level: '0', zeroMeaning: 'uten-effekt', year: 2018 });
    const now = rating({ level: '4', year: 2021 });
    for (const list of [
      [old, now],
      [now, old],
    ])
      expect(bandOf(list)).toMatchObject({ band: 'B', basis: 'ungsinn-v2' });
  });

  it('prefers the current criteria to newer ratings on the old ones and abroad', () => {
    const list = [
      rating({ scale: 'ungsinn-v1', level: '4', year: 2015 }),
      rating({ rater: 'Blueprints', scale: 'blueprints', level: 'Model Plus', year: 2024 }),
      rating({ level: '2', year: 2016 }),
    ];
    expect(bandOf(list)).toMatchObject({ band: 'D', basis: 'ungsinn-v2' });
  });

  it('falls back to the old criteria, marked as such', () => {
    const list = [
      rating({ scale: 'ungsinn-v1', level: '3', year: 2014 }),
      rating({ rater: 'EIF Guidebook', scale: 'eif', level: '4+', year: 2018 }),
    ];
    expect(bandOf(list)).toMatchObject({ band: 'C', basis: 'ungsinn-v1' });
  });

  it('falls back to a rating abroad, marked as such', () => {
    const list = [
      rating({ rater: 'CEBC', scale: 'cebc', level: '2' }),
      rating({ scale: 'title-iv-e', level: 'Promising' }),
    ];
    expect(bandOf(list)).toMatchObject({ band: 'B', basis: 'international' });
  });

  it('does not let an unread newer edition hide the rating that was read', () => {
    const list = [
      rating({ level: 'ikke-lest', year: 2017 }),
      rating({ scale: 'ungsinn-v1', level: '3', year: 2014 }),
    ];
    expect(bandOf(list)).toMatchObject({ band: 'C', basis: 'ungsinn-v1' });
  });

  it('counts a higher edition as newer when the year is not known', () => {
    const list = [
      rating({ level: '3', year: 2017, edition: '2. utg.' }),
      rating({ level: '4', year: null, edition: '3. utg.' }),
    ];
    expect(bandOf(list)).toMatchObject({ band: 'B', all: ['B'] });
  });

  it('shows both bands of two versions rated the same year, and sorts by the more cautious one', () => {
    const list = [
      rating({ level: '4', year: 2022, edition: '3. utg.', version: 'Barneversjonen' }),
      rating({ level: '3', year: 2022, version: 'Ungdomsversjonen' }),
    ];
    const result = bandOf(list);
    expect(result).toMatchObject({ band: 'C', all: ['B', 'C'] });
    expect(result.deciding.map((d) => d.assessment.version)).toEqual(['Barneversjonen', 'Ungdomsversjonen']);
  });

  it('is cautious when years are missing and raters abroad differ', () => {
    const list = [
      rating({ rater: 'Blueprints', scale: 'blueprints', level: 'Promising', year: null }),
      rating({ rater: 'CEBC', scale: 'cebc', level: '1', year: null }),
    ];
    expect(bandOf(list)).toMatchObject({ band: 'B', all: ['A', 'B'], basis: 'international' });
  });
});

describe('bandRank', () => {
  it('ranks higher as better, with unrated between not tested and without effect', () => {
    const order = (['A', 'B', 'C', 'D', 'unplaced', 'none', 'E', 'F'] as const).map(bandRank);
    expect(order).toEqual(order.toSorted((a, b) => b - a));
    expect(new Set(order).size).toBe(8);
  });
});

describe('levelsOfBand', () => {
  it('lists every level that gives a band exactly once', () => {
    const listed = (['A', 'B', 'C', 'D', 'E', 'F'] as const).flatMap((b) => levelsOfBand(b, 'ungsinn-v2'));
    expect(listed).toEqual(['5', '4', '3', '1', '2', '0 (ingen effekt)', '0 (negativ effekt)']);
  });
});
