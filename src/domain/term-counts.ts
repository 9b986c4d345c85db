import type { Entry } from '../schemas/entry.ts';
import type { BandId } from './bands.ts';
import { bandOf } from './bands.ts';
import type { FacetName } from './facets.ts';
import { facetsOf } from './facets.ts';

/** Number of entries per value of a facet. */
export function countByFacet(entries: readonly Entry[], facet: FacetName): Map<string, number> {
  const counts = new Map<string, number>();
  for (const entry of entries)
    for (const value of facetsOf(entry)[facet]) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

/** Entries that have a value in a facet. */
export function withFacet<T extends Entry>(entries: readonly T[], facet: FacetName, value: string): T[] {
  return entries.filter((entry) => facetsOf(entry)[facet].includes(value));
}

/** Interventions grouped by band, best documented first; empty bands are left out. */
export function groupByBand<T extends Entry & { collection: 'interventions' }>(
  entries: readonly T[],
): { band: BandId; entries: T[] }[] {
  const order: BandId[] = ['A', 'B', 'C', 'D', 'unplaced', 'none', 'E', 'F'];
  return order
    .map((band) => ({ band, entries: entries.filter((e) => bandOf(e.data.assessments).band === band) }))
    .filter((group) => group.entries.length > 0);
}
