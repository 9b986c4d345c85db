import { describe, expect, it } from 'vitest';
import { anAssessment, anIntervention, aStudy, oneOfEach } from '../tests/fixtures/model.ts';
import {
  countBase,
  countFreshness,
  countRatingAges,
  findMedian,
  listByFreshness,
  measureInterventions,
  toPercent,
} from './quality.ts';

const dates = (nextDue: string) => ({
  compiled: '2026-01-01',
  reviewed: null,
  searchDate: '2026-01',
  nextDue,
});

describe('freshness', () => {
  const entries = [
    anIntervention('sen', { dates: dates('2026-11-01') }),
    anIntervention('snart', { dates: dates('2026-12-24') }),
    anIntervention('senest', { dates: dates('2026-10-01') }),
    anIntervention('god', { dates: dates('2027-11-01') }),
  ];

  it('is counted per kind', () => {
    expect(countFreshness(entries, '2026-11-21')[0]).toEqual({
      collection: 'interventions',
      total: 4,
      reviewed: 0,
      dueSoon: 1,
      overdue: 2,
    });
  });

  it('is listed with the longest overdue first', () => {
    expect(listByFreshness(entries, ['overdue'], '2026-11-21').map((e) => e.slug)).toEqual(['senest', 'sen']);
  });
});

describe('interventions', () => {
  const entries = [
    anIntervention('a', {
      assessments: [anAssessment({ year: 2025 }), anAssessment({ year: 2018 }), anAssessment({ year: null })],
      studies: [aStudy({ countries: ['Sverige'] })],
    }),
    anIntervention('b', {
      assessments: [anAssessment({ year: 2011, concerns: 'annet-program' })],
      studies: [aStudy({ kind: 'for-etter' })],
    }),
  ];

  it('are rated and studied, when the rating and the study are of the right sort', () => {
    const quality = measureInterventions(entries);
    expect(quality.rated).toEqual({ part: 1, whole: 2 });
    expect(quality.norwegianStudy).toEqual({ part: 0, whole: 2 });
    expect(quality.nordicStudy).toEqual({ part: 1, whole: 2 });
    expect(quality.unknownCost).toEqual({ part: 2, whole: 2 });
  });

  it('have ratings of all ages', () => {
    expect(countRatingAges(entries, 2026)).toEqual({ total: 4, recent: 1, older: 1, old: 1, withoutYear: 1 });
  });
});

describe('numbers', () => {
  it('count a link between two entries once', () => {
    const [a, b] = oneOfEach().map((entry) => structuredClone(entry));
    if (!a || !b) throw new Error('oneOfEach gives several');
    a.data.related.guidelines.push({ slug: b.slug, reason: 'x' });
    b.data.related.interventions.push({ slug: a.slug, reason: 'x' });
    expect(countBase([a, b])).toMatchObject({ relations: 1, sources: 2, openSources: { part: 0, whole: 2 } });
  });

  it('have a middle and a share, also of nothing', () => {
    expect([findMedian([]), findMedian([3, 1, 2]), findMedian([4, 1, 2, 3])]).toEqual([null, 2, 2.5]);
    expect([toPercent({ part: 1, whole: 3 }), toPercent({ part: 0, whole: 0 })]).toEqual([33, 0]);
  });
});
