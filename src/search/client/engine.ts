import type { FacetName } from '../../domain/facets.ts';
import { facetNames } from '../../domain/facets.ts';
import type { ResultMeta } from './result-meta.ts';
import type { SearchSort, SearchState } from './search-url.ts';

interface PagefindFragment {
  url: string;
  content: string;
  locations: number[];
  meta: Partial<ResultMeta>;
}
interface PagefindResult {
  id: string;
  score: number;
  data: () => Promise<PagefindFragment>;
}
type Counts = Record<string, Record<string, number>>;
interface PagefindSearch {
  results: PagefindResult[];
  filters: Counts;
}
type Filters = Record<string, { any: string[] }>;
interface Pagefind {
  options: (options: object) => Promise<void>;
  init: () => Promise<void>;
  filters: () => Promise<Counts>;
  search: (
    query: string | null,
    options: { filters?: Filters; sort?: Record<string, 'asc' | 'desc'> },
  ) => Promise<PagefindSearch>;
}

/** One hit; its text is fetched when it is about to be shown. */
export type Hit = PagefindResult;
export type HitData = PagefindFragment;

export interface SearchAnswer {
  hits: Hit[];
  /** Number of hits each value would have, given the choices in the other groups. */
  counts: Record<FacetName, Record<string, number>>;
}

const sortOrders: Record<SearchSort, Record<string, 'asc' | 'desc'> | undefined> = {
  relevans: undefined,
  dokumentasjon: { dokumentasjon: 'desc' },
  nyeste: { nyeste: 'desc' },
  navn: { navn: 'asc' },
};

function filtersOf(state: SearchState, except?: FacetName): Filters {
  const chosen = facetNames.filter((name) => name !== except && state.facets[name].length > 0);
  return Object.fromEntries(chosen.map((name) => [name, { any: state.facets[name] }]));
}

/** The search index of the site. Loads on the first search; a failed load can be tried again. */
export class SearchEngine {
  readonly #base: string;
  #loading: Promise<Pagefind> | undefined;
  #failures = 0;

  /** @param base address of the index folder, with closing slash */
  constructor(base: string) {
    this.#base = base;
  }

  /** Fetches the engine and the index, once. @throws when either is missing. */
  load(): Promise<Pagefind> {
    this.#loading ??= this.#start().catch((cause: unknown) => {
      this.#loading = undefined;
      this.#failures += 1;
      throw new Error('The search index could not be loaded', { cause });
    });
    return this.#loading;
  }

  async #start(): Promise<Pagefind> {
    // Some browsers remember a failed import for good, so each new attempt needs an address of its own.
    const attempt = this.#failures > 0 ? `?forsok=${this.#failures}` : '';
    const pagefind = (await import(/* @vite-ignore */ `${this.#base}pagefind.js${attempt}`)) as Pagefind;
    await pagefind.options({ baseUrl: '/', basePath: this.#base });
    await pagefind.init();
    // A missing index makes no noise in init; asking for the filters does.
    await pagefind.filters();
    return pagefind;
  }

  /** Hits and facet counts for a state. Groups are joined by «and», values within a group by «or». */
  async search(state: SearchState): Promise<SearchAnswer> {
    const pagefind = await this.load();
    const query = state.q || null;
    const sort = sortOrders[state.sort] ?? (query ? undefined : { standard: 'asc' as const });
    const withSort = sort ? { sort } : {};
    const main = await pagefind.search(query, { filters: filtersOf(state), ...withSort });
    const counts = Object.fromEntries(
      facetNames.map((n) => [n, main.filters[n] ?? {}]),
    ) as SearchAnswer['counts'];
    // A group's own choices must not hide its other values, so each active group is counted without itself.
    const active = facetNames.filter((name) => state.facets[name].length > 0);
    await Promise.all(
      active.map(async (name) => {
        const without = await pagefind.search(query, { filters: filtersOf(state, name) });
        counts[name] = without.filters[name] ?? {};
      }),
    );
    return { hits: main.results, counts };
  }
}
