import type { Collection, Entry, EntryOf } from '../schemas/entry.ts';
import { collections } from '../schemas/entry.ts';
import { isUnknown } from './completeness.ts';
import type { FreshnessState } from './freshness.ts';
import { freshnessOf } from './freshness.ts';
import { isEffectStudy, originsOf } from './study-origin.ts';

/** A part of a whole, which is shown with both numbers. */
export interface Share {
  part: number;
  whole: number;
}

/** The share in whole per cent; 0 of nothing. */
export const toPercent = ({ part, whole }: Share): number =>
  whole === 0 ? 0 : Math.round((part * 100) / whole);

export interface FreshnessCount {
  collection: Collection;
  total: number;
  reviewed: number;
  dueSoon: number;
  overdue: number;
}

/** How many entries of each kind are reviewed, soon due and overdue on a day. */
export function countFreshness(entries: readonly Entry[], today: string): FreshnessCount[] {
  return collections.map((collection) => {
    const own = entries.filter((entry) => entry.collection === collection);
    const inState = (state: FreshnessState) =>
      own.filter((entry) => freshnessOf(entry.data.dates, today).state === state).length;
    return {
      collection,
      total: own.length,
      reviewed: own.filter((entry) => entry.data.dates.reviewed !== null).length,
      dueSoon: inState('due-soon'),
      overdue: inState('overdue'),
    };
  });
}

/** Entries in one of the states on a day, the one that is first due first. */
export function listByFreshness<T extends Entry>(
  entries: readonly T[],
  states: readonly FreshnessState[],
  today: string,
): T[] {
  return entries
    .filter((entry) => states.includes(freshnessOf(entry.data.dates, today).state))
    .toSorted(
      (a, b) =>
        a.data.dates.nextDue.localeCompare(b.data.dates.nextDue) ||
        a.data.title.localeCompare(b.data.title, 'nb'),
    );
}

export interface RatingAges {
  total: number;
  /** At most five years old. */
  recent: number;
  /** Six to ten years old. */
  older: number;
  /** More than ten years old. */
  old: number;
  withoutYear: number;
}

/** How old the ratings of the interventions are in a year. */
export function countRatingAges(
  interventions: readonly EntryOf<'interventions'>[],
  year: number,
): RatingAges {
  const years = interventions.flatMap((entry) => entry.data.assessments.map((a) => a.year));
  const ages = years.flatMap((y) => (y === null ? [] : [year - y]));
  return {
    total: years.length,
    recent: ages.filter((age) => age <= 5).length,
    older: ages.filter((age) => age > 5 && age <= 10).length,
    old: ages.filter((age) => age > 10).length,
    withoutYear: years.length - ages.length,
  };
}

/** What is known about the interventions as a whole. */
export interface InterventionQuality {
  rated: Share;
  norwegianStudy: Share;
  nordicStudy: Share;
  unknownCost: Share;
  userPerspective: Share;
}

/** Shares of the interventions that are rated, studied here, priced, and told about by their users. */
export function measureInterventions(
  interventions: readonly EntryOf<'interventions'>[],
): InterventionQuality {
  const share = (has: (data: EntryOf<'interventions'>['data']) => boolean): Share => ({
    part: interventions.filter((entry) => has(entry.data)).length,
    whole: interventions.length,
  });
  const studiedIn = (data: EntryOf<'interventions'>['data'], places: readonly string[]) =>
    data.studies.filter(isEffectStudy).some((study) => originsOf(study).some((o) => places.includes(o)));
  return {
    rated: share((data) => data.assessments.some((a) => a.concerns === 'tiltaket')),
    norwegianStudy: share((data) => studiedIn(data, ['norsk'])),
    nordicStudy: share((data) => studiedIn(data, ['norsk', 'nordisk'])),
    unknownCost: share((data) => isUnknown(data.implementation.cost)),
    userPerspective: share((data) => !isUnknown(data.userPerspective)),
  };
}

/** The size of the base. */
export interface BaseNumbers {
  sources: number;
  /** Sources anybody can open. */
  openSources: Share;
  assessments: number;
  studies: number;
  recommendations: number;
  /** Links between entries, each counted once. */
  relations: number;
}

/** Counts what the entries hold. */
export function countBase(entries: readonly Entry[]): BaseNumbers {
  const sources = entries.flatMap((entry) => entry.data.sources);
  const count = (of: (entry: Entry) => number) => entries.reduce((sum, entry) => sum + of(entry), 0);
  const pairs = entries.flatMap(({ collection, slug, data }) =>
    collections.flatMap((kind) =>
      data.related[kind].map((other) => [`${collection}/${slug}`, `${kind}/${other.slug}`].sort().join(' ')),
    ),
  );
  return {
    sources: sources.length,
    openSources: { part: sources.filter((s) => s.url !== null).length, whole: sources.length },
    assessments: count((e) => (e.collection === 'interventions' ? e.data.assessments.length : 0)),
    studies: count((e) => (e.collection === 'interventions' ? e.data.studies.length : 0)),
    recommendations: count((e) => (e.collection === 'guidelines' ? e.data.recommendations.length : 0)),
    relations: new Set(pairs).size,
  };
}

/** The middle of a list of numbers; null for none. */
export function findMedian(numbers: readonly number[]): number | null {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle];
  if (upper === undefined) return null;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}
