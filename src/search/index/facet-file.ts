import { facetNames, facetsOf } from '../../domain/facets.ts';
import { sortEntries, sortKeys } from '../../domain/sorting.ts';
import type { FacetFile } from '../client/result-meta.ts';
import type { IndexedEntry } from './indexed-entry.ts';

/** Which entries have each value of each facet, and the orders they can be sorted in. */
export function buildFacetFile(entries: readonly IndexedEntry[]): FacetFile {
  const facets: FacetFile['facets'] = {};
  const last = new Map<string, number>();
  entries.forEach(({ entry }, number) => {
    const values = facetsOf(entry);
    for (const name of facetNames)
      for (const value of new Set(values[name])) {
        const key = `${name}=${value}`;
        facets[name] ??= {};
        facets[name][value] ??= [];
        facets[name][value].push(number - (last.get(key) ?? -1));
        last.set(key, number);
      }
  });
  const numberOf = new Map(entries.map(({ entry }, number) => [entry, number]));
  const list = entries.map((e) => e.entry);
  const orders = Object.fromEntries(
    sortKeys.map((key) => [key, sortEntries(list, key).map((entry) => numberOf.get(entry) ?? 0)]),
  );
  return { facets, orders: { ...orders, standard: orders.dokumentasjon ?? [] } };
}
