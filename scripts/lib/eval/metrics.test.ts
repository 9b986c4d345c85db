import { describe, expect, it } from 'vitest';
import { type JudgedQuery, measure, summarise, summariseCategories } from './metrics.ts';

const query = (rest: Partial<JudgedQuery> = {}): JudgedQuery => ({
  id: 'q1',
  query: 'uro',
  category: 'name',
  relevant: { 'tiltak/a': 3, 'tiltak/b': 2, 'tiltak/c': 1 },
  must_be_in_top: 1,
  ...rest,
});

describe('measure', () => {
  it('gives the best order full marks', () => {
    expect(measure(query(), ['tiltak/a', 'tiltak/b', 'tiltak/c'])).toMatchObject({
      ndcg: 1,
      recall: 1,
      success: 1,
      isEmpty: 0,
    });
  });

  it('takes off for what comes late, and counts a repeated entry once, at its best rank', () => {
    const late = measure(query(), ['tiltak/x', 'tiltak/b', 'tiltak/b', 'tiltak/a']);
    expect(late.results).toEqual(['tiltak/x', 'tiltak/b', 'tiltak/a']);
    const expected = (3 / Math.log2(3) + 7 / Math.log2(4)) / (7 + 3 / Math.log2(3) + 1 / Math.log2(4));
    expect(late.ndcg).toBeCloseTo(expected, 10);
    expect(late.success).toBe(0);
  });

  it('looks at the first ten only', () => {
    const found = [...Array.from({ length: 10 }, (_, i) => `tiltak/x${i}`), 'tiltak/a'];
    expect(measure(query(), found)).toMatchObject({ ndcg: 0, recall: 0, success: 0 });
  });

  it('says nothing where the judgements say nothing', () => {
    expect(measure(query({ partial: true }), []).recall).toBeNull();
    expect(measure(query({ must_be_in_top: null }), []).success).toBeNull();
    expect(measure(query({ relevant: {} }), [])).toMatchObject({ ndcg: null, isEmpty: null });
    expect(measure(query(), []).isEmpty).toBe(1);
  });
});

describe('summarise', () => {
  it('takes the plain mean over the queries that count', () => {
    const results = [
      measure(query(), ['tiltak/a', 'tiltak/b', 'tiltak/c']),
      measure(query({ category: 'typo' }), []),
      measure(query({ category: 'typo', relevant: {} }), ['tiltak/a']),
    ];
    expect(summarise(results)).toMatchObject({ queries: 3, ndcg: 0.5, success: 0.5, empty: 0.5 });
    expect([...summariseCategories(results).keys()]).toEqual(['name', 'typo']);
  });
});
