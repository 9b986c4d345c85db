import type { Expansion, Lexeme } from '../shared/postings.ts';
import { toPair } from '../shared/postings.ts';
import { fold, isStopWord, listWords, stem, tokenize, toNameKey } from '../shared/text.ts';
import * as scoring from './numbers.ts';
import { findSpelling } from './spelling.ts';
import type { WordReader } from './word-reader.ts';

/** One way an entry can match a concept: all the words, with a weight. */
export interface Variant {
  words: string[];
  weight: number;
}

/** One thing the searcher asks for: a word and everything that means the same. */
export interface Concept {
  written: string;
  variants: Variant[];
  /** The word is not known here, only its parts: a guess at what it means. */
  isGuess: boolean;
}

/** A word that was searched for as another. */
export interface Correction {
  from: string;
  to: string;
}

/** What a query means to the index. */
export interface Plan {
  concepts: Concept[];
  /** Words that stand side by side in the query. */
  together: string[];
  /** The whole query as a name. */
  nameKey: string;
  corrections: Correction[];
  /** Words the site does not have in any form. */
  unknown: string[];
}

interface Part {
  written: string;
  stem: string;
}

const mostWords = 12;

/** The words of a query that mean something; when none does, all of them. */
function partsOf(query: string): Part[] {
  const tokens = tokenize(query).map((t) => ({ written: t.word, stem: t.stem }));
  const parts = tokens.length > 0 ? tokens : listWords(query).map((w) => ({ written: w, stem: stem(w) }));
  const seen = new Set<string>();
  return parts
    .filter((p) => {
      const isNew = !seen.has(p.stem);
      seen.add(p.stem);
      return isNew;
    })
    .slice(0, mostWords);
}

/** Set phrases of small words only, which have no other word to be found by: «ingen å være med». */
function expressionsOf(query: string): string[] {
  const runs: string[][] = [[]];
  for (const word of listWords(query))
    if (isStopWord(word)) runs.at(-1)?.push(word);
    else runs.push([]);
  return runs.flatMap((run) =>
    run.flatMap((_, from) =>
      run.slice(from + 1).map((_, to) => toNameKey(run.slice(from, from + to + 2).join(' '))),
    ),
  );
}

/** Whether a word leads to any entry, by itself or by what it stands for. */
async function isKnown(reader: WordReader, lexeme: Lexeme | null): Promise<boolean> {
  if (!lexeme) return false;
  if (lexeme.postings.entries.length > 0) return true;
  const targets = lexeme.expansions.filter((e) => e.needs.length === 0 || e.target[0]?.startsWith('#'));
  const found = await Promise.all(
    targets.map(async ({ target }) =>
      (await Promise.all(target.map((word) => reader.lookup(word)))).every(
        (l) => l && l.postings.entries.length > 0,
      ),
    ),
  );
  return found.includes(true);
}

/** A word of the index and what it also stands for. */
async function meaningsOf(reader: WordReader, word: string, weight: number): Promise<Variant[]> {
  const lexeme = await reader.lookup(word);
  const others = (lexeme?.expansions ?? []).filter((e) => e.needs.length === 0);
  return [{ words: [word], weight }, ...others.map((e) => ({ words: e.target, weight: e.weight * weight }))];
}

/** A word nobody has written here, by words that are: foreldrestress → foreldre + stress, or the part that is known. */
async function splitUnknown(reader: WordReader, written: string): Promise<Variant[]> {
  const word = fold(written);
  const isUsed = async (part: string) => isKnown(reader, await reader.lookup(stem(part)));
  let alone: Variant[] = [];
  for (let at = word.length - scoring.shortestPart; at >= scoring.shortestPart; at -= 1) {
    const head = word.slice(0, at);
    const heads = /[se]$/.test(head) ? [head, head.slice(0, -1)] : [head];
    const tail = word.slice(at);
    for (const known of heads) {
      if (!(await isUsed(known))) continue;
      const isWhole = await isUsed(tail);
      if (alone.length === 0 && (isWhole || stem(known).length >= scoring.shortestAlone))
        alone = await meaningsOf(reader, stem(known), scoring.onePartWeight);
      if (isWhole) return [{ words: [stem(known), stem(tail)], weight: scoring.partsWeight }, ...alone];
    }
  }
  return alone;
}

/** Words of the index that begin like one nobody has written here, and may be of the same family: autistisk, autisme. */
async function relatives(reader: WordReader, written: string): Promise<Variant[]> {
  const word = fold(written);
  const start = word.slice(0, Math.max(scoring.shortestRoot, word.length - scoring.longestEnding));
  if (start.length === word.length) return [];
  const found = (await reader.listFrom(start)).filter(
    (other) => other.length <= word.length + 1 && /^[a-z]+$/.test(other),
  );
  if (found.length > scoring.mostCompletions) return [];
  return (await Promise.all(found.map((other) => meaningsOf(reader, other, scoring.relativeWeight)))).flat();
}

/** A word somebody has begun on: the words of the index that start so. */
async function completions(reader: WordReader, part: Part): Promise<string[]> {
  const start = fold(part.written);
  return start.length < 3 ? [] : (await reader.listFrom(start)).slice(0, scoring.mostCompletions);
}

/** How a query may be read. */
export interface PlanOptions {
  /** False when the reader insists on what was written. */
  correct: boolean;
  /** Finds a word that the word index does not hold in the full text. */
  deep: (word: string) => Promise<readonly number[]>;
}

/** Finds out what a query means. */
export async function planQuery(reader: WordReader, query: string, options: PlanOptions): Promise<Plan> {
  const corrections: Correction[] = [];
  const unknown: string[] = [];
  let parts = partsOf(query);
  const joined = new Map<string, Lexeme | null>();
  const pairs = parts.slice(1).map((part, i) => stem(`${parts[i]?.written}${part.written}`));
  const [lexemes] = await Promise.all([
    Promise.all(parts.map((p) => reader.lookup(p.stem))),
    ...pairs.map(async (pair) => {
      joined.set(pair, await reader.lookup(pair));
    }),
    reader.lookup(`=${toNameKey(query)}`),
  ]);
  const inPair = new Set(
    pairs.flatMap((pair, i) => (joined.get(pair) ? [parts[i]?.stem, parts[i + 1]?.stem] : [])),
  );
  const extra = new Map<string, Variant[]>();
  const guesses = new Set<string>();
  parts = await Promise.all(
    parts.map(async (part, i) => {
      if (inPair.has(part.stem) || (await isKnown(reader, lexemes[i] ?? null))) return part;
      const begun = i === parts.length - 1 ? await completions(reader, part) : [];
      if (begun.length > 0) {
        extra.set(
          part.stem,
          begun.map((word) => ({ words: [word], weight: scoring.completionWeight })),
        );
        return part;
      }
      const { isWritten, meant } = await findSpelling(reader, part.written);
      if (isWritten) {
        reader.add(part.stem, await options.deep(part.written), scoring.deepImpact);
        return part;
      }
      if (meant && options.correct) {
        corrections.push({ from: part.written, to: meant });
        return { written: meant, stem: stem(meant) };
      }
      const split = await splitUnknown(reader, part.written);
      const guess = split.length > 0 ? split : await relatives(reader, part.written);
      if (guess.length > 0) {
        extra.set(part.stem, guess);
        guesses.add(part.stem);
      } else unknown.push(part.written);
      return part;
    }),
  );
  // Small words too: «lei seg» is not «lei av».
  const stems = new Set([...parts.map((p) => p.stem), ...listWords(query).map(stem)]);
  const concepts: Concept[] = await Promise.all(
    parts.map(async (part) => {
      const lexeme = await reader.lookup(part.stem);
      const variants: Variant[] = [{ words: [part.stem], weight: 1 }, ...(extra.get(part.stem) ?? [])];
      for (const { weight, needs, target } of lexeme?.expansions ?? [])
        if (needs.length === 0) variants.push({ words: target, weight });
      return { written: part.written, variants, isGuess: guesses.has(part.stem) };
    }),
  );
  // Expressions of several words, and words that belong together, count for each of their words.
  const conceptOf = new Map(parts.map((p, i) => [p.stem, concepts[i]]));
  for (const part of parts) {
    const lexeme = await reader.lookup(part.stem);
    for (const { weight, needs, target } of lexeme?.expansions ?? []) {
      if (needs.length === 0 || !needs.every((n) => stems.has(n))) continue;
      for (const word of [part.stem, ...needs])
        conceptOf.get(word)?.variants.push({ words: target, weight: weight * scoring.phraseWeight });
    }
  }
  const together = [...parts.slice(1).map((part, i) => toPair(parts[i]?.stem ?? '', part.stem)), ...pairs];
  // Phrases of small words are only asked when nothing else is known: «hva virker mot mobbing» is about mobbing.
  const isLost = parts.every(
    (p) => guesses.has(p.stem) || unknown.includes(p.written) || isStopWord(p.written),
  );
  for (const expression of isLost ? expressionsOf(query) : []) {
    const lexeme = await reader.lookup(`=${expression}`);
    const variants = (lexeme?.expansions ?? []).map(({ target, weight }) => ({ words: target, weight }));
    for (const concept of concepts) concept.variants.push(...variants);
  }
  pairs.forEach((pair, i) => {
    const found = joined.get(pair);
    if (!found) return;
    const variants: Variant[] = [
      { words: [pair], weight: scoring.joinedWeight },
      ...found.expansions.filter((e) => e.needs.length === 0 && e.target.length === 1).map(toVariant),
    ];
    for (const word of [parts[i]?.stem, parts[i + 1]?.stem])
      conceptOf.get(word ?? '')?.variants.push(...variants);
  });
  return {
    concepts,
    together,
    nameKey: toNameKey(parts.length > 0 && corrections.length > 0 ? correct(query, corrections) : query),
    corrections,
    unknown,
  };
}

const toVariant = ({ weight, target }: Expansion): Variant => ({ words: target, weight });

/** The query with the words it was searched as. */
export const correct = (query: string, corrections: readonly Correction[]): string =>
  corrections.reduce(
    (text, { from, to }) => text.replace(new RegExp(`(?<!\\p{L})${from}(?!\\p{L})`, 'giu'), to),
    query,
  );
