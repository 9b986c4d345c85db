import type { Assessment } from '../schemas/intervention.ts';
import type { RatingScaleId } from '../schemas/rating-scales.ts';
import { UNREAD_LEVEL } from '../schemas/rating-scales.ts';

/** Our lookup aid across scales. Always computed, never typed by hand, and always shown beside the native label. */
export const bands = ['A', 'B', 'C', 'D', 'E', 'F'] as const;
export type Band = (typeof bands)[number];
/**
 * A band; `unplaced` when someone has rated the intervention, but on a scale that gives no band or at a level nobody
 * has read; `none` when no rating is found.
 */
export type BandId = Band | 'unplaced' | 'none';
export const bandIds = [...bands, 'unplaced', 'none'] as const;

/** What the deciding rating is: today's Ungsinn criteria, the old ones, or a rating of the programme abroad. */
export type BandBasis = 'ungsinn-v2' | 'ungsinn-v1' | 'international' | 'none';

/** The lookup table from native level to band. Source: the site's method page, table of bands. */
const bandTable: Partial<Record<RatingScaleId, Record<string, Band>>> = {
  'ungsinn-v2': { '5': 'A', '4': 'B', '3': 'C', '2': 'D', '1': 'D' },
  'ungsinn-v1': { '4': 'B', '3': 'C', '2': 'D', '1': 'D' },
  eif: { '4+': 'A', '4': 'A', '3+': 'B', '3': 'B', '2+': 'C', '2': 'C', NL2: 'D', NE: 'E' },
  blueprints: { 'Model Plus': 'A', Model: 'A', Promising: 'B' },
  cebc: { '1': 'A', '2': 'B', '3': 'C', NR: 'D', '4': 'E', '5': 'F' },
};

/** The native levels of a scale that give a band, as the method page lists them. */
export function levelsOfBand(band: Band, scale: RatingScaleId): string[] {
  const levels = Object.entries(bandTable[scale] ?? {}).filter(([, b]) => b === band);
  const zero = { E: '0 (ingen effekt)', F: '0 (negativ effekt)' } as Partial<Record<Band, string>>;
  return [...levels.map(([level]) => level), ...(scale === 'ungsinn-v2' && zero[band] ? [zero[band]] : [])];
}

/** The band of one rating, or null when its scale or level gives none. */
export function findBand(assessment: Assessment): Band | null {
  if (assessment.concerns !== 'tiltaket' || assessment.level === UNREAD_LEVEL) return null;
  if (assessment.scale === 'ungsinn-v2' && assessment.level === '0')
    return assessment.zeroMeaning === 'mulig-skade' ? 'F' : 'E';
  return bandTable[assessment.scale]?.[assessment.level] ?? null;
}

export interface BandedAssessment {
  assessment: Assessment;
  band: Band;
}

export interface BandResult {
  /** The band in lists and sorting. Where equally new ratings differ, the more cautious one. */
  band: BandId;
  basis: BandBasis;
  /** The ratings that decide; several when equally new ratings concern different versions or differ. */
  deciding: BandedAssessment[];
  /** All bands the deciding ratings give, best first; the facet lists the entry under each of them. */
  all: Band[];
}

/** The number of an edition such as «3. utg.», or null. */
function editionNumber(edition: string | null): number | null {
  const match = edition?.match(/^(\d+)\./);
  return match?.[1] ? Number(match[1]) : null;
}

/**
 * The newest of the ratings; several when it cannot be told which is newest.
 * A known year beats an earlier one; a higher edition beats a lower one of the same rater. A rating without year and
 * edition is neither newer nor older than the others, so it stays in, unless the rater's page names an edition.
 */
function newest(ratings: BandedAssessment[]): BandedAssessment[] {
  const isNewer = (a: Assessment, b: Assessment): boolean => {
    if (a.rater === b.rater) {
      const [x, y] = [editionNumber(a.edition), editionNumber(b.edition)];
      if (x !== null && y !== null && x !== y) return x > y;
    }
    return a.year !== null && b.year !== null && a.year > b.year;
  };
  return ratings.filter((r) => !ratings.some((other) => isNewer(other.assessment, r.assessment)));
}

const none: BandResult = { band: 'none', basis: 'none', deciding: [], all: [] };

/**
 * The band of an intervention from all its ratings.
 * Order of preference when raters differ: the newest Ungsinn v2 rating; else Ungsinn v1 (old criteria); else the newest
 * other rating with a known scale, which concerns the programme abroad.
 */
export function bandOf(assessments: readonly Assessment[]): BandResult {
  const banded = assessments.flatMap((assessment) => {
    const band = findBand(assessment);
    return band ? [{ assessment, band }] : [];
  });
  const of = (scale: RatingScaleId) => banded.filter((b) => b.assessment.scale === scale);
  const groups: [BandBasis, BandedAssessment[]][] = [
    ['ungsinn-v2', of('ungsinn-v2')],
    ['ungsinn-v1', of('ungsinn-v1')],
    ['international', banded.filter((b) => !b.assessment.scale.startsWith('ungsinn-'))],
  ];
  for (const [basis, ratings] of groups) {
    if (ratings.length === 0) continue;
    const deciding = newest(ratings);
    const all = bands.filter((band) => deciding.some((d) => d.band === band));
    return { band: all.at(-1) ?? 'none', basis, deciding, all };
  }
  return assessments.some((a) => a.concerns === 'tiltaket') ? { ...none, band: 'unplaced' } : none;
}

/** Sort key: higher is better documented. Unrated stands between «not tested» and «without effect». */
export function bandRank(band: BandId): number {
  return { A: 7, B: 6, C: 5, D: 4, unplaced: 3, none: 2, E: 1, F: 0 }[band];
}
