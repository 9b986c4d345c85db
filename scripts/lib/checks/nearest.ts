import { distance } from 'fastest-levenshtein';

/** Text in the form in which two spellings of the same word are equal. */
export function normalise(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'o')
    .replaceAll('å', 'a')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '');
}

export interface Candidate {
  id: string;
  /** Other words for the same: label, synonyms. */
  words?: readonly string[];
}

/** How many letters may differ before two words are no longer the same word spelt wrong. */
const tolerance = (length: number): number =>
  length < 3 ? 0 : Math.max(1, Math.min(4, Math.floor(length / 3)));

/** The candidate that was most likely meant, by id, label, synonym or spelling; undefined when none is near. */
export function findNearest(wanted: string, candidates: readonly Candidate[]): string | undefined {
  const word = normalise(wanted);
  if (word === '') return undefined;
  let best: { id: string; score: number } | undefined;
  for (const { id, words = [] } of candidates) {
    for (const [index, name] of [id, ...words].entries()) {
      const other = normalise(name);
      const edits = distance(word, other);
      // An id or label wins over a synonym that is equally near.
      const score = edits + (index > 1 ? 0.5 : 0);
      const near = edits <= tolerance(Math.max(word.length, other.length));
      if (near && (!best || score < best.score)) best = { id, score };
    }
  }
  return best?.id ?? findPart(word, candidates);
}

/** The only candidate whose id or label contains the word, or is contained in it. */
function findPart(word: string, candidates: readonly Candidate[]): string | undefined {
  if (word.length < 4) return undefined;
  const hits = candidates.filter(({ id, words = [] }) =>
    [id, ...words.slice(0, 1)]
      .map(normalise)
      .some((w) => w.includes(word) || (w.length > 3 && word.includes(w))),
  );
  return hits.length === 1 ? hits[0]?.id : undefined;
}
