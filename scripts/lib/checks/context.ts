import type { Collection } from '../../../src/schemas/entry.ts';
import type { VocabularyName } from '../../../src/schemas/vocabulary-names.ts';
import type { Candidate } from './nearest.ts';

/** What the rules know about the rest of the content. */
export interface CheckContext {
  /** The day the check is run, as YYYY-MM-DD. */
  today: string;
  /** The ids of each vocabulary, with labels and synonyms for suggestions. */
  terms: ReadonlyMap<VocabularyName, readonly Candidate[]>;
  /** The slugs of each kind, with titles; a file that cannot be read is still there. */
  slugs: Readonly<Record<Collection | 'pages', ReadonlyMap<string, KnownEntry>>>;
}

export interface KnownEntry {
  title: string;
  /** False for a draft: links to it would lead nowhere. */
  published: boolean;
}
