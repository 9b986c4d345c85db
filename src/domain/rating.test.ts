import { describe, expect, it } from 'vitest';
import { anAssessment } from '../tests/fixtures/model.ts';
import { ratingHeadline, ratingText } from './rating.ts';

const rating = anAssessment;
const headline = (
  assessments: ReturnType<typeof anAssessment>[],
  assessmentSearch = 'searched-found' as const,
) => ratingHeadline({ assessments, assessmentSearch });

describe('ratingText', () => {
  it.each([
    [rating({ level: '5', year: 2023 }), 'Nivå 5 av 5', 'Ungsinn 2023', { filled: 5, steps: 5 }],
    [
      rating({ scale: 'ungsinn-v1', level: '3', year: 2014 }),
      'Nivå 3 av 4',
      'Ungsinn, gamle kriterier 2014',
      { filled: 3, steps: 4 },
    ],
    [rating({ level: '4', year: null }), 'Nivå 4 av 5', 'Ungsinn, år ikke oppgitt', { filled: 4, steps: 5 }],
    [
      rating({ rater: 'Blueprints', scale: 'blueprints', level: 'Model', year: null }),
      'Model',
      'Blueprints, år ikke oppgitt',
      { filled: 2, steps: 3 },
    ],
    [
      rating({ rater: 'EIF Guidebook', scale: 'eif', level: '4+', year: 2018 }),
      'Nivå 4+',
      'EIF Guidebook 2018',
      null,
    ],
    [
      rating({ rater: 'CEBC', scale: 'cebc', level: '2', year: null }),
      'Nivå 2 (1 er best)',
      'CEBC, år ikke oppgitt',
      null,
    ],
  ])('says level, rater and year in words: %#', (given, level, rater, ladder) => {
    expect(ratingText(given)).toMatchObject({ level, rater, ladder });
  });

  it('gives level 0 a mark of its own instead of an empty ladder', () => {
    expect(ratingText(rating({ level: '0', zeroMeaning: 'uten-effekt' })).mark).toBe('no-effect');
    expect(ratingText(rating({ level: '0', zeroMeaning: 'mulig-skade' })).mark).toBe('harm');
  });
});

describe('ratingHeadline', () => {
  it('says that we looked and found nothing, without saying that it does not work', () => {
    expect(ratingHeadline({ assessments: [], assessmentSearch: 'searched-none-seen' })).toMatchObject({
      state: 'none-seen',
      level: 'Ikke vurdert, så vidt vi har sett',
    });
  });

  it('says unknown when nobody looked', () => {
    expect(ratingHeadline({ assessments: [], assessmentSearch: 'not-searched' })).toMatchObject({
      state: 'unknown',
      level: 'Vurdering ukjent',
    });
  });

  it('shows a rating that exists but was not read as just that', () => {
    expect(headline([rating({ level: 'ikke-lest', year: 2017 })])).toMatchObject({
      state: 'unread',
      level: 'Vurdert, nivået er ikke lest',
      result: { band: 'unplaced' },
    });
  });

  it('warns when an unread edition may be newer than the rating shown, and only then', () => {
    const old = rating({ scale: 'ungsinn-v1', level: '3', year: 2014 });
    expect(headline([old, rating({ level: 'ikke-lest', year: 2017 })]).hasUnread).toBe(true);
    expect(headline([old, rating({ scale: 'ungsinn-v1', level: 'ikke-lest', year: 2009 })]).hasUnread).toBe(
      false,
    );
  });

  it('names both levels when two versions were rated', () => {
    const result = headline([
      rating({ level: '4', year: 2022, version: 'barn' }),
      rating({ level: '3', year: 2022, version: 'ungdom' }),
    ]);
    expect(result).toMatchObject({
      level: 'Nivå 4 og 3 av 5, to versjoner',
      ladder: { filled: 3, steps: 5 },
    });
  });

  it('shows a rating on a scale without bands, but gives no band', () => {
    expect(
      headline([rating({ rater: 'Title IV-E', scale: 'title-iv-e', level: 'Promising' })]),
    ).toMatchObject({
      state: 'other-scale',
      level: 'Promising',
      result: { band: 'unplaced' },
    });
  });
});
