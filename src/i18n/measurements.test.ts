import { describe, expect, it } from 'vitest';
import { findWeakest, parseMeasurement } from '../domain/measurements.ts';
import { describeAccessibility, describeSearch } from './measurements.ts';

const search = {
  date: '2026-11-22',
  queries: 90,
  ndcg10: 0.9123,
  recall10: 0.755,
  success: 1,
  empty: 0.0111,
  categories: [
    { name: 'name', queries: 80, ndcg10: 0.95 },
    { name: 'typo', queries: 6, ndcg10: 0.8 },
    { name: 'no-exact-answer', queries: 4, ndcg10: null },
  ],
};
const accessibility = {
  date: '2026-11-22',
  axe: '4.13.0',
  pages: 40,
  colorSchemes: ['light' as const, 'dark' as const],
  widths: [1280, 360],
  violations: 0,
};

describe('the measurements in words', () => {
  it('say how well the search finds', () => {
    expect(describeSearch(search, findWeakest(search))).toMatchInlineSnapshot(
      `"90 søk er prøvd. Hva de skal finne, var bestemt på forhånd, og søket er ikke stilt inn etter dem. Et av de beste svarene kom høyt nok i 100 prosent av dem, og 1,1 prosent ga ingen treff. Rekkefølgen får 0,91 der 1 er best mulig (nDCG@10), og de ti første treffene dekker 75,5 prosent av svarene. Svakest er søk på skrivefeil, med 0,80."`,
    );
  });

  it('name a category nobody has translated as it is', () => {
    expect(describeSearch(search, { name: 'ny-sort', ndcg10: 0.5 })).toContain('søk på «ny-sort», med 0,50');
  });

  it('say what the accessibility test found', () => {
    expect(describeAccessibility(accessibility)).toMatchInlineSnapshot(
      `"axe 4.13.0 fant ingen brudd på 40 sider, én eller flere av hver type, i lyse og mørke farger, i vinduer på 1 280 og 360 piksler. En automatisk test finner bare en del av feilene."`,
    );
    expect(describeAccessibility({ ...accessibility, violations: 1 })).toContain('fant 1 brudd på 40 sider');
  });
});

describe('parseMeasurement', () => {
  it('knows no file from a file with a fault', () => {
    expect(parseMeasurement('search', undefined)).toBeUndefined();
    expect(parseMeasurement('search', search)).toEqual(search);
    for (const broken of [
      null,
      {},
      'x',
      { ...search, queries: 91 },
      { ...search, extra: 1 },
      { ...search, ndcg10: '0,9' },
    ])
      expect(() => parseMeasurement('search', broken)).toThrow(
        'src/measurements/search.json is not a measurement',
      );
    expect(() => parseMeasurement('accessibility', { ...accessibility, widths: [360, 360] })).toThrow(
      'twice',
    );
  });
});
