// Shared by the index at build time and the client in the browser: keep it free of both Node and DOM.

/** What a search result carries for its card. Empty strings are left out of the index. */
export interface ResultMeta {
  title: string;
  lead: string;
  kind: string;
  age: string;
  services: string;
  note: string;
  level: string;
  rater: string;
  /** Filled and total steps, such as «3/5». */
  ladder: string;
  mark: string;
}

/** One entry as the result list fetches it, when it is about to be shown. */
export interface ResultData {
  /** Such as `tiltak/cool-kids`. */
  id: string;
  meta: Partial<ResultMeta>;
  /** The entry's own words, where the excerpt is taken from. */
  text: string;
}

/** Which entries have each value of each facet, and the orders results can be sorted in. */
export interface FacetFile {
  /** Facet → value → entry numbers, each as the step from the one before. */
  facets: Record<string, Record<string, number[]>>;
  /** Sorting → all entry numbers in that order. */
  orders: Record<string, number[]>;
}

/** An entry as it is exported; the address is made whole in the browser. */
export interface ExportRow {
  title: string;
  kind: string;
  path: string;
  year: string;
  publisher: string;
  authors: string[];
  rating: string;
  age: string;
  services: string;
  lead: string;
}
