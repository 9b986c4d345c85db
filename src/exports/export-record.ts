/** What leaves the site about an entry when somebody takes a list with them. */
export interface ExportRecord {
  title: string;
  /** Such as «Tiltak» or «Kunnskap». */
  kind: string;
  /** Whole address. */
  url: string;
  year: string;
  publisher: string;
  authors: string[];
  /** The rater's own words, with rater. */
  rating: string;
  age: string;
  services: string;
  lead: string;
}
