import type { Entry } from '../schemas/entry.ts';
import { bandOf, bandRank } from './bands.ts';

export const sortKeys = ['dokumentasjon', 'navn', 'nyeste'] as const;
export type SortKey = (typeof sortKeys)[number];

/** The year an entry's knowledge is from: the newest rating, the guideline's last update or the report's year. */
export function knowledgeYear(entry: Entry): number | null {
  switch (entry.collection) {
    case 'interventions': {
      const years = entry.data.assessments.map((a) => a.year).filter((y) => y !== null);
      return years.length > 0 ? Math.max(...years) : null;
    }
    case 'guidelines':
      return entry.data.yearUpdated ?? entry.data.yearPublished;
    case 'research':
      return entry.data.year;
    case 'resources':
      return null;
  }
}

const rank = (entry: Entry): number =>
  entry.collection === 'interventions' ? bandRank(bandOf(entry.data.assessments).band) : 2;

/** Entries in the chosen order; ties fall back to the title, so that the order is always the same. */
export function sortEntries<T extends Entry>(entries: readonly T[], key: SortKey): T[] {
  const byTitle = (a: Entry, b: Entry) => a.data.title.localeCompare(b.data.title, 'nb');
  const compare: Record<SortKey, (a: Entry, b: Entry) => number> = {
    navn: byTitle,
    nyeste: (a, b) => (knowledgeYear(b) ?? 0) - (knowledgeYear(a) ?? 0) || byTitle(a, b),
    dokumentasjon: (a, b) =>
      rank(b) - rank(a) || (knowledgeYear(b) ?? 0) - (knowledgeYear(a) ?? 0) || byTitle(a, b),
  };
  return entries.toSorted(compare[key]);
}

/** The newest date anything was added or changed (YYYY-MM-DD). @throws when there are no entries. */
export function lastChanged(entries: readonly Entry[]): string {
  const dates = entries.flatMap((e) => [e.data.dates.compiled, ...e.data.history.map((h) => h.date)]);
  const newest = dates.sort().at(-1);
  if (!newest) throw new Error('lastChanged expects at least one entry');
  return newest;
}
