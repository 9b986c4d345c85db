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
