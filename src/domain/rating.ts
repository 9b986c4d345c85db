import type { Assessment, Intervention } from '../schemas/intervention.ts';
import { getRatingScale, UNREAD_LEVEL } from '../schemas/rating-scales.ts';
import type { BandResult } from './bands.ts';
import { bandOf } from './bands.ts';

/** How many steps of a ladder a level fills; null when the scale is not a ladder or the level is unread. */
export interface Ladder {
  filled: number;
  steps: number;
}

/** What a rating is shown as: the level in the rater's own words first, the drawing second. */
export interface RatingText {
  /** The level, such as «Nivå 5 av 5» or «Model Plus». */
  level: string;
  /** Who and when, such as «Ungsinn 2023» or «Ungsinn, gamle kriterier, år ikke oppgitt». */
  rater: string;
  ladder: Ladder | null;
  mark: 'ladder' | 'no-effect' | 'harm' | 'unread' | 'text';
}

/** The year of a rating in words. */
export const ratingYear = (assessment: Assessment): string =>
  assessment.year === null ? 'år ikke oppgitt' : String(assessment.year);

/** The ladder of a rating: the native scale decides the number of steps. */
export function ladderOf(assessment: Assessment): Ladder | null {
  const scale = getRatingScale(assessment.scale);
  if (scale.steps === null || assessment.level === UNREAD_LEVEL) return null;
  if (/^\d+$/.test(assessment.level)) return { filled: Number(assessment.level), steps: scale.steps };
  const index = scale.levels.findIndex((l) => l.id === assessment.level);
  return index < 0 ? null : { filled: index + 1, steps: scale.steps };
}

/** One rating in words and as a ladder. */
export function ratingText(assessment: Assessment): RatingText {
  const scale = getRatingScale(assessment.scale);
  const ladder = ladderOf(assessment);
  const name = scale.id === 'ungsinn-v2' ? 'Ungsinn' : scale.shortName;
  const rater = `${name}${assessment.year === null ? ', år ikke oppgitt' : ` ${assessment.year}`}`;
  if (assessment.level === UNREAD_LEVEL)
    return { level: 'Vurdert, nivået er ikke lest', rater, ladder: null, mark: 'unread' };
  const numbered = /^\d+$/.test(assessment.level) && scale.id.startsWith('ungsinn');
  const level = numbered ? `Nivå ${assessment.level} av ${scale.steps}` : assessment.level;
  if (scale.id === 'ungsinn-v2' && assessment.level === '0')
    return { level, rater, ladder, mark: assessment.zeroMeaning === 'mulig-skade' ? 'harm' : 'no-effect' };
  if (scale.id === 'cebc')
    return {
      level: `Nivå ${assessment.level} (1 er best)`,
      rater: rater.replace(' (1 er best)', ''),
      ladder,
      mark: 'text',
    };
  if (scale.id === 'eif' || scale.id === 'nhs-scotland')
    return { level: `Nivå ${assessment.level}`, rater, ladder, mark: 'text' };
  return { level, rater, ladder, mark: ladder ? 'ladder' : 'text' };
}

/** The rating an intervention is shown with in lists. */
export interface RatingHeadline extends RatingText {
  state: 'rated' | 'unread' | 'other-scale' | 'none-seen' | 'unknown';
  result: BandResult;
  /** An Ungsinn rating exists whose level we have not read, and it may be newer than the one shown. */
  hasUnread: boolean;
}

/** The rating shown in lists and at the top of the page, with the state to show when there is none. */
export function ratingHeadline(data: Pick<Intervention, 'assessments' | 'assessmentSearch'>): RatingHeadline {
  const { assessments, assessmentSearch } = data;
  const result = bandOf(assessments);
  const unread = assessments.filter((a) => a.level === UNREAD_LEVEL);
  const hasUnread = unread.some((u) => result.deciding.every((d) => isPossiblyNewer(u, d.assessment)));
  const first = result.deciding.at(0);
  if (first) {
    const texts = result.deciding.map((d) => ratingText(d.assessment));
    const lowest = texts.reduce((a, b) => ((b.ladder?.filled ?? 99) < (a.ladder?.filled ?? 99) ? b : a));
    const levels = [...new Set(texts.map((x) => x.level))];
    if (levels.length > 1 && result.basis !== 'international') {
      const numbers = result.deciding.map((d) => d.assessment.level).join(' og ');
      return {
        ...lowest,
        level: `Nivå ${numbers} av ${lowest.ladder?.steps}, to versjoner`,
        state: 'rated',
        result,
        hasUnread,
      };
    }
    return { ...lowest, state: 'rated', result, hasUnread };
  }
  const read = assessments.find((a) => a.level !== UNREAD_LEVEL && a.concerns === 'tiltaket');
  if (read) return { ...ratingText(read), state: 'other-scale', result, hasUnread };
  const newestUnread = unread.toSorted((a, b) => (b.year ?? 0) - (a.year ?? 0)).at(0);
  if (newestUnread) return { ...ratingText(newestUnread), state: 'unread', result, hasUnread: true };
  const known = assessmentSearch !== 'not-searched';
  return {
    level: known ? 'Ikke vurdert, så vidt vi har sett' : 'Vurdering ukjent',
    rater: '',
    ladder: { filled: 0, steps: 5 },
    mark: 'ladder',
    state: known ? 'none-seen' : 'unknown',
    result,
    hasUnread,
  };
}

function isPossiblyNewer(unread: Assessment, deciding: Assessment): boolean {
  if (!deciding.scale.startsWith('ungsinn')) return true;
  const edition = (a: Assessment) => Number(a.edition?.match(/^(\d+)\./)?.[1] ?? Number.NaN);
  if (edition(unread) < edition(deciding)) return false;
  return unread.year === null || deciding.year === null || unread.year > deciding.year;
}
