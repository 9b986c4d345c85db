import { distance } from 'fastest-levenshtein';
import { fold } from '../shared/text.ts';
import type { WordReader } from './word-reader.ts';

/** Letters and groups that sound alike, so that a name spelled by ear is near the right one. */
const sounds: [RegExp, string][] = [
  [/w/g, 'v'],
  [/ck|c(?=[aou]|$)|q/g, 'k'],
  [/[cz]/g, 's'],
  [/ph/g, 'f'],
  [/th/g, 't'],
  [/x/g, 'ks'],
  [/hv|hj|gj/g, 'j'],
  [/skj|sj|kj|ch|sk(?=[iy])/g, 'sj'],
  [/y/g, 'i'],
  [/(.)\1+/g, '$1'],
];

/** How a folded word sounds, roughly. */
const sound = (folded: string): string => sounds.reduce((text, [from, to]) => text.replace(from, to), folded);

/** Edits we believe in: none in short words, where another word is always near. */
const mostEdits = (length: number): number => (length < 4 ? 0 : length < 6 ? 1 : length < 9 ? 2 : 3);

/** Neighbouring letters swapped is one slip, not two. */
function edits(a: string, b: string): number {
  const plain = distance(a, b);
  if (plain !== 2 || a.length !== b.length) return plain;
  const at = [...a].findIndex((letter, i) => letter !== b[i]);
  return a[at] === b[at + 1] && a[at + 1] === b[at] ? 1 : plain;
}

const sorted = (word: string): string => [...word].sort().join('');

/** The right letters in the wrong order: what happens to short words and acronyms. */
const isMixedUp = (a: string, b: string): boolean => a.length === b.length && sorted(a) === sorted(b);

/** The words of the site that start with the same letter, or the same sound. */
async function readLists(reader: WordReader, word: string): Promise<string[]> {
  const letters = [...new Set([word[0] ?? '', sound(word)[0] ?? ''])];
  const known = letters.filter((letter) => letter && reader.manifest.spelling.includes(letter));
  const lists = await Promise.all(known.map((letter) => reader.read(`spelling/${letter}.txt`)));
  return lists.flatMap((list) => list.split('\n'));
}

/** What the site's own word list says about a word it has no entry for. */
export interface SpellingAnswer {
  /** The word stands somewhere on the site, only not among what the word index holds. */
  isWritten: boolean;
  /** The word that was most likely meant. */
  meant: string | null;
  /** The nearest word, also when we would not bet on it. */
  nearest: string | null;
}

/**
 * The word of the site that somebody most likely meant. Only words of the site's own texts are candidates, with
 * the same first sound: few get the first letter wrong, and it keeps what has to be fetched small.
 */
export async function findSpelling(reader: WordReader, written: string): Promise<SpellingAnswer> {
  const word = fold(written);
  const most = mostEdits(word.length);
  if (most === 0 || /\d/.test(word)) return { isWritten: false, meant: null, nearest: null };
  const lines = await readLists(reader, word);
  const own = sound(word);
  let best: string | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const line of lines) {
    const [candidate = '', count] = line.split(' ');
    if (candidate === written) return { isWritten: true, meant: null, nearest: null };
    if (Math.abs(candidate.length - word.length) > most) continue;
    const folded = fold(candidate);
    const far = isMixedUp(word, folded) ? 1 : edits(word, folded);
    if (far > most) continue;
    // By ear first, then by letters, then the more common word.
    const cost = edits(own, sound(folded)) + far * 0.6 - Math.log1p(Number(count)) * 0.08;
    if (cost < least) [best, least] = [candidate, cost];
  }
  return { isWritten: false, meant: least <= 0.5 + most * 0.9 ? best : null, nearest: best };
}
