import type { Entry } from '../../schemas/entry.ts';

/** An entry as the search index needs it: with its text without markup and its place in the order of browsing. */
export interface IndexedEntry {
  entry: Entry;
  bodyText: string;
  /** The address without base path, such as `/tiltak/cool-kids/`. */
  path: string;
}
