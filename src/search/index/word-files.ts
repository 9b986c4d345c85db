import { createHash } from 'node:crypto';
import type { Expansion, Manifest } from '../shared/postings.ts';
import { writeExpansion, writeLine, writePostings } from '../shared/postings.ts';
import { fold, stem, tokenize } from '../shared/text.ts';
import type { Thesaurus } from './thesaurus.ts';
import type { BuiltWordIndex } from './word-index.ts';

/** About how much text a part holds before packing: small enough to fetch for one word, large enough to pack well. */
const partLength = 1600;
/** What the whole counts when only its parts are found. */
const partsWeight = 0.6;

/** Compounds that occur are also findable in texts that say it in several words. */
function partsOf(built: BuiltWordIndex): Map<string, Expansion> {
  const found = new Map<string, Expansion>();
  for (const word of built.written.keys()) {
    const parts = built.splitter.split(word);
    const [head, tail] = parts.filter((part, i) => i === 0 || !parts[0]?.includes(part));
    if (!head || !tail) continue;
    const target = [stem(head), stem(tail)];
    if (target[0] === target[1]) continue;
    found.set(stem(word), { weight: partsWeight, needs: [], target });
  }
  return found;
}

interface Part {
  first: string;
  last: string;
  text: string;
}

/** Cuts sorted lines into parts of about the same size. */
function cut(lines: readonly (readonly [string, string])[]): Part[] {
  const parts: Part[] = [];
  for (const [word, line] of lines) {
    const last = parts.at(-1);
    if (last && last.text.length + line.length <= partLength) {
      last.text += line;
      last.last = word;
    } else parts.push({ first: word, last: word, text: `\n${line}` });
  }
  return parts;
}

/** As much of each part's first word as tells it from the word before: every reader fetches them all. */
function toBoundaries(parts: readonly Part[]): string[] {
  return parts.map(({ first }, i) => {
    const before = parts[i - 1]?.last ?? '';
    let length = 1;
    while (length < first.length && first.slice(0, length) <= before) length += 1;
    return first.slice(0, length);
  });
}

/** In a base with more words than this, a word that stands in one entry only is more likely a slip than a word. */
const mostRareWords = 20_000;

/**
 * Words to correct spelling against, by first letter: each with the number of entries it is in.
 *
 * @param others words that lead to entries without standing in any
 */
function spellingFiles({ written, inNames }: BuiltWordIndex, others: readonly string[]): Map<string, string> {
  const counts = new Map([...others.map((word): [string, number] => [word, 1]), ...written]);
  const known = new Set([...others, ...inNames]);
  const isLarge = written.size > mostRareWords;
  const byLetter = new Map<string, string[]>();
  for (const [word, count] of [...counts].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const letter = /^[a-z]/.exec(fold(word))?.[0];
    if (!letter || word.length < 4 || /\d/.test(word)) continue;
    if (isLarge && count < 2 && !known.has(word)) continue;
    const lines = byLetter.get(letter);
    if (lines) lines.push(`${word} ${count}`);
    else byLetter.set(letter, [`${word} ${count}`]);
  }
  return new Map([...byLetter].map(([letter, lines]) => [`spelling/${letter}.txt`, lines.join('\n')]));
}

/**
 * The files of the word index by path, and the manifest that leads to them.
 *
 * @param further files that belong to the same version
 */
export function writeWordIndex(
  built: BuiltWordIndex,
  thesaurus: Thesaurus,
  entries: number,
  further: Iterable<readonly [string, string]> = [],
): { files: Map<string, string>; manifest: Manifest } {
  const tailOf = (word: string) => {
    const parts = built.splitter.split(word);
    const tail = parts.findLast((part) => fold(word).endsWith(part) && stem(part).length >= 4);
    return tail ? stem(tail) : null;
  };
  const expansions = thesaurus.list((word) => built.strengths.has(word), tailOf);
  for (const [word, parts] of partsOf(built)) expansions.set(word, [...(expansions.get(word) ?? []), parts]);
  const words = [...new Set([...built.strengths.keys(), ...expansions.keys()])].sort();
  const parts = cut(
    words.map((word) => [
      word,
      writeLine(
        word,
        writePostings(built.strengths.get(word) ?? new Map()),
        (expansions.get(word) ?? []).map(writeExpansion),
      ),
    ]),
  );
  // Of words with forms that are in use, those are the ones to suggest.
  const inUse = new Set([...built.written.keys()].map(stem));
  const others = thesaurus.phrases
    .flatMap((phrase) => tokenize(phrase).map((t) => t.word))
    .filter((word) => expansions.has(stem(word)) && !inUse.has(stem(word)));
  const files = spellingFiles(built, [...new Set(others)]);
  parts.forEach(({ text }, i) => {
    files.set(`words/${i}.txt`, text);
  });
  for (const [path, text] of further) files.set(path, text);
  const hash = createHash('sha256');
  for (const [path, text] of [...files].sort()) hash.update(`${path}\0${text}\0`);
  const namesIn = (folder: string) =>
    [...files.keys()].flatMap((path) => new RegExp(`^${folder}/(\\w+)\\.`).exec(path)?.[1] ?? []).join('');
  const manifest = {
    version: hash.digest('hex').slice(0, 10),
    entries,
    words: toBoundaries(parts),
    spelling: namesIn('spelling'),
    suggestions: namesIn('suggestions'),
  };
  return { files, manifest };
}
