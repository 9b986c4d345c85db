import { type FieldState, measureCoverage } from '../../../src/domain/coverage.ts';
import { freshnessOf } from '../../../src/domain/freshness.ts';
import { findMedian } from '../../../src/domain/quality.ts';
import { measureReadability } from '../../../src/domain/readability.ts';
import { entryKey, relationsOf } from '../../../src/domain/relations.ts';
import { type Collection, collectionInfo, collections, type Entry } from '../../../src/schemas/entry.ts';
import { toLabel } from '../../../src/schemas/field-tree.ts';
import { UNREAD_LEVEL } from '../../../src/schemas/rating-scales.ts';
import type { LoadedContent, LoadedEntry } from '../content/types.ts';

/** How complete, how old, how readable and how well connected the content is. Entries are named by their address. */
export interface ContentReport {
  /** The day the report is for, as YYYY-MM-DD. */
  today: string;
  kinds: { kind: Collection; published: number; drafts: number }[];
  /** Entries that are not counted, because their fields break the rules. */
  leftOut: number;
  /** How many of the published entries have each field filled in. */
  fields: ({ kind: Collection; field: string; label: string } & Record<FieldState, number>)[];
  ratings: {
    total: number;
    withoutYear: number;
    unread: number;
    oldest: { entry: string; rater: string; scale: string; year: number }[];
  };
  reviews: {
    /** The day for the next review has passed. */
    overdue: { entry: string; nextDue: string }[];
    /** It comes within two months. */
    soon: { entry: string; nextDue: string }[];
    never: string[];
  };
  readability: {
    median: number | null;
    max: number | null;
    highest: { entry: string; lix: number }[];
    /** Every entry, hardest first. */
    entries: { entry: string; lix: number }[];
  };
  relations: {
    /** Pairs of entries that belong together. */
    links: number;
    entriesWithoutLinks: string[];
    /** Terms that no guideline and no research summary is about. */
    riskFactorsWithoutKnowledge: string[];
    problemAreasWithoutKnowledge: string[];
  };
}

/** How many entries the short lists hold. */
const LISTED = 10;

const nameOf = ({ collection, slug }: Pick<Entry, 'collection' | 'slug'>): string =>
  `${collectionInfo[collection].path}/${slug}`;

const byName = (a: { entry: string }, b: { entry: string }): number => (a.entry < b.entry ? -1 : 1);

function reportRatings(entries: readonly Entry[]): ContentReport['ratings'] {
  const all = entries.flatMap((entry) =>
    entry.collection === 'interventions'
      ? entry.data.assessments.map((assessment) => ({ entry: nameOf(entry), ...assessment }))
      : [],
  );
  return {
    total: all.length,
    withoutYear: all.filter(({ year }) => year === null).length,
    unread: all.filter(({ level }) => level === UNREAD_LEVEL).length,
    oldest: all
      .flatMap(({ entry, rater, scale, year }) => (year === null ? [] : [{ entry, rater, scale, year }]))
      .toSorted((a, b) => a.year - b.year || byName(a, b))
      .slice(0, LISTED),
  };
}

function reportReviews(entries: readonly Entry[], today: string): ContentReport['reviews'] {
  const all = entries
    .map((entry) => ({ entry: nameOf(entry), ...freshnessOf(entry.data.dates, today) }))
    .toSorted((a, b) => a.nextDue.localeCompare(b.nextDue) || byName(a, b));
  const inState = (wanted: string) =>
    all.filter(({ state }) => state === wanted).map(({ entry, nextDue }) => ({ entry, nextDue }));
  return {
    overdue: inState('overdue'),
    soon: inState('due-soon'),
    never: entries.filter(({ data }) => data.dates.reviewed === null).map(nameOf),
  };
}

function reportReadability(entries: readonly LoadedEntry[]): ContentReport['readability'] {
  const measured = entries
    .flatMap((entry) => {
      const { lix } = measureReadability(entry.prose);
      return lix === null ? [] : [{ entry: nameOf(entry), lix }];
    })
    .toSorted((a, b) => b.lix - a.lix || byName(a, b));
  return {
    median: findMedian(measured.map(({ lix }) => lix)),
    max: measured[0]?.lix ?? null,
    highest: measured.slice(0, LISTED),
    entries: measured,
  };
}

function reportRelations(
  entries: readonly Entry[],
  vocabularies: LoadedContent['vocabularies'],
): ContentReport['relations'] {
  const relations = relationsOf(entries);
  const linksOf = (entry: Entry) => relations.get(entryKey(entry.collection, entry.slug)) ?? [];
  const knowledge = entries.filter(
    ({ collection }) => collection === 'guidelines' || collection === 'research',
  );
  const withoutKnowledge = (name: 'riskFactors' | 'problemAreas') =>
    (vocabularies.get(name)?.terms ?? [])
      .map(({ id }) => id)
      .filter((id) => !knowledge.some(({ data }) => data[name].includes(id)));
  return {
    // Every link is seen from both sides.
    links: entries.reduce((sum, entry) => sum + linksOf(entry).length, 0) / 2,
    entriesWithoutLinks: entries.filter((entry) => linksOf(entry).length === 0).map(nameOf),
    riskFactorsWithoutKnowledge: withoutKnowledge('riskFactors'),
    problemAreasWithoutKnowledge: withoutKnowledge('problemAreas'),
  };
}

function reportFields(entries: readonly Entry[]): ContentReport['fields'] {
  return collections.flatMap((kind) =>
    measureCoverage(kind, entries).map(({ path, filled, unknown, empty }) => {
      const label = toLabel(collectionInfo[kind].schema, path.split('.'));
      return { kind, field: path, label, filled, unknown, empty };
    }),
  );
}

/** The state of the published content on a day. */
export function buildReport(content: LoadedContent, today: string): ContentReport {
  const published = content.entries.filter(({ data }) => data.status === 'publisert');
  const folders = new RegExp(`(?:^|/)(?:${collections.join('|')})/[^/]+$`);
  return {
    today,
    kinds: collections.map((kind) => {
      const own = content.entries.filter(({ collection }) => collection === kind);
      const out = own.filter(({ data }) => data.status === 'publisert').length;
      return { kind, published: out, drafts: own.length - out };
    }),
    leftOut: content.files.filter((file) => folders.test(file)).length - content.entries.length,
    fields: reportFields(published),
    ratings: reportRatings(published),
    reviews: reportReviews(published, today),
    readability: reportReadability(published),
    relations: reportRelations(published, content.vocabularies),
  };
}
