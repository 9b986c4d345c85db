import type { FacetName } from '../../domain/facet-names.ts';
import { facetNames } from '../../domain/facet-names.ts';
import type { FacetFile } from './result-meta.ts';

/** Chosen values of each facet. */
export type Choices = Record<FacetName, readonly string[]>;
/** Number of hits behind each value of each facet. */
export type Counts = Record<FacetName, Record<string, number>>;

/** Answers which entries have which values. */
export class FacetIndex {
  readonly #entries = new Map<string, Map<string, Set<number>>>();
  readonly #places = new Map<string, Map<number, number>>();

  constructor(file: FacetFile) {
    for (const [facet, values] of Object.entries(file.facets)) {
      const byValue = new Map<string, Set<number>>();
      for (const [value, steps] of Object.entries(values)) {
        let entry = -1;
        byValue.set(
          value,
          new Set(
            steps.map((step) => {
              entry += step;
              return entry;
            }),
          ),
        );
      }
      this.#entries.set(facet, byValue);
    }
    for (const [order, entries] of Object.entries(file.orders))
      this.#places.set(order, new Map(entries.map((entry, place) => [entry, place])));
  }

  /** All entries in an order. */
  list(order: string): number[] {
    return [...(this.#places.get(order)?.keys() ?? [])];
  }

  /** Entries sorted in an order, without changing the list. */
  sort(entries: readonly number[], order: string): number[] {
    const places = this.#places.get(order);
    const place = (entry: number) => places?.get(entry) ?? entries.length;
    return entries.toSorted((a, b) => place(a) - place(b));
  }

  #isChosen(entry: number, facet: FacetName, values: readonly string[]): boolean {
    const byValue = this.#entries.get(facet);
    return values.some((value) => byValue?.get(value)?.has(entry));
  }

  /** Entries that fit the choices: groups are joined by «and», values within a group by «or». */
  filter(entries: readonly number[], choices: Choices, except?: FacetName): number[] {
    const active = facetNames.filter((name) => name !== except && choices[name].length > 0);
    return entries.filter((entry) => active.every((name) => this.#isChosen(entry, name, choices[name])));
  }

  /** Hits behind each value, given the choices in the other groups: a group's own choices never hide its other values. */
  count(entries: readonly number[], choices: Choices): Counts {
    const all = new Set(this.filter(entries, choices));
    return Object.fromEntries(
      facetNames.map((name) => {
        const pool = choices[name].length > 0 ? new Set(this.filter(entries, choices, name)) : all;
        const counts: Record<string, number> = {};
        for (const [value, having] of this.#entries.get(name) ?? []) {
          const [small, large] = having.size < pool.size ? [having, pool] : [pool, having];
          let found = 0;
          for (const entry of small) if (large.has(entry)) found += 1;
          counts[value] = found;
        }
        return [name, counts];
      }),
    ) as Counts;
  }
}
