import type { FacetName } from '../../domain/facet-names.ts';
import { facetNames } from '../../domain/facet-names.ts';

export const searchSorts = ['relevans', 'dokumentasjon', 'nyeste', 'navn'] as const;
export type SearchSort = (typeof searchSorts)[number];

/** Everything that decides what the search page shows. */
export interface SearchState {
  q: string;
  facets: Record<FacetName, string[]>;
  sort: SearchSort;
  /** The reader wants the words as they are written, without help with the spelling. */
  exact: boolean;
}

const valuePattern = /^[a-z0-9-]{1,80}$/;
const longestQuery = 200;

/** A state without query or choices. */
export function emptyState(): SearchState {
  return {
    q: '',
    facets: Object.fromEntries(facetNames.map((name) => [name, [] as string[]])) as SearchState['facets'],
    sort: 'relevans',
    exact: false,
  };
}

/** Reads the state from an address. What it does not know is left out, so that no address can break the page. */
export function parseSearch(params: URLSearchParams): SearchState {
  const state = emptyState();
  state.q = (params.get('q') ?? '').trim().slice(0, longestQuery);
  for (const name of facetNames) {
    const values = params.getAll(name).filter((v) => valuePattern.test(v));
    state.facets[name] = [...new Set(values)];
  }
  const sort = searchSorts.find((s) => s === params.get('sorter'));
  if (sort) state.sort = sort;
  state.exact = params.get('ordrett') === '1';
  return state;
}

/** The address of a state: parameters in a fixed order, so that the same search always has the same address. */
export function formatSearch(state: SearchState): string {
  const params = new URLSearchParams();
  if (state.q) params.set('q', state.q);
  for (const name of facetNames) for (const value of state.facets[name]) params.append(name, value);
  if (state.sort !== 'relevans') params.set('sorter', state.sort);
  if (state.q && state.exact) params.set('ordrett', '1');
  const text = params.toString();
  return text ? `?${text}` : '';
}

/** Number of chosen values in all facets. */
export const countChosen = (state: SearchState): number =>
  facetNames.reduce((sum, name) => sum + state.facets[name].length, 0);
