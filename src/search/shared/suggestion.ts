import { fold } from './text.ts';

/** Something the search field can lead straight to. */
export interface Suggestion {
  label: string;
  /** Such as «Tiltak» or «Risikofaktor». */
  kind: string;
  /** Without base path and first slash. */
  path: string;
  /** Other names and words for it. */
  also: string;
}

/** The file a word's suggestions are in: its first two letters or digits, or nothing when it has other signs there. */
export const suggestionKey = (word: string): string => /^[a-z0-9]{2}/.exec(fold(word))?.[0] ?? '';
