// How the word index is written and read. Shared by the index at build time and the client in the browser.

/** The strongest an entry can be about a word; strengths are written as one capital letter. */
export const strongest = 26;

/** Entries, in order, and how strongly each is about a word, from 0 to 1. */
export interface Postings {
  entries: number[];
  impacts: number[];
}

/** Of a word that no entry has. */
export const noPostings: Readonly<Postings> = { entries: [], impacts: [] };

/** Something a word of a query also stands for. */
export interface Expansion {
  /** From 0.1 to 0.9. */
  weight: number;
  /** Stems that must be in the query too, for expressions of several words. */
  needs: string[];
  /** Stems or tags that must all match. */
  target: string[];
}

/** What the index knows about a word. */
export interface Lexeme {
  postings: Postings;
  expansions: Expansion[];
}

/** Two stems that stand together, as a word of the index. */
export const toPair = (first: string, second: string): string => `${first}_${second}`;

/** Entry numbers as steps in base 36 (nothing for the next number), each ended by the strength as a letter. */
export function writePostings(strengths: ReadonlyMap<number, number>): string {
  let last = -1;
  return [...strengths]
    .filter(([, strength]) => strength >= 1)
    .sort(([a], [b]) => a - b)
    .map(([entry, strength]) => {
      const step = entry - last;
      last = entry;
      return `${step === 1 ? '' : step.toString(36)}${String.fromCharCode(64 + Math.min(strongest, strength))}`;
    })
    .join('');
}

/** Strengths are written on a square scale, so that weak ones can be told apart. */
export const toStrength = (impact: number): number => Math.round(Math.sqrt(Math.min(1, impact)) * strongest);
const impacts = Array.from({ length: strongest + 1 }, (_, strength) => (strength / strongest) ** 2);

const capitalA = 65;
const capitalZ = 90;

/** The other way; lists can be long, so this goes letter by letter. */
export function readPostings(text: string): Postings {
  const found: Postings = { entries: [], impacts: [] };
  let entry = -1;
  let start = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < capitalA || code > capitalZ) continue;
    entry += at > start ? Number.parseInt(text.slice(start, at), 36) : 1;
    found.entries.push(entry);
    found.impacts.push(impacts[code - capitalA + 1] ?? 0);
    start = at + 1;
  }
  return found;
}

/** `8skol>#tema/skolefravaer`: with the weight .8, when the query also has «skol». */
export const writeExpansion = ({ weight, needs, target }: Expansion): string =>
  `${Math.max(1, Math.min(9, Math.round(weight * 10)))}${needs.length > 0 ? `${needs.join(' ')}>` : ''}${target.join(' ')}`;

function readExpansion(text: string): Expansion {
  const [needs, target] = text.includes('>') ? text.slice(1).split('>') : ['', text.slice(1)];
  const words = (list: string | undefined) => (list ?? '').split(' ').filter(Boolean);
  return { weight: Number(text[0]) / 10, needs: words(needs), target: words(target) };
}

/** One line of a part of the index. */
export const writeLine = (word: string, postings: string, expansions: readonly string[]): string =>
  `${word}\t${postings}${expansions.length > 0 ? `\t${expansions.join(';')}` : ''}\n`;

/** The rest of the line that starts with a word, in a text of lines with a line break first. */
function findLine(part: string, word: string): string | undefined {
  const at = part.indexOf(`\n${word}\t`);
  return at < 0 ? undefined : part.slice(at + word.length + 2, part.indexOf('\n', at + 1));
}

/** Looks a word up in a part of the index, which starts with a line break. */
export function readLexeme(part: string, word: string): Lexeme | null {
  const line = findLine(part, word);
  if (line === undefined) return null;
  const [postings = '', expansions] = line.split('\t');
  return { postings: readPostings(postings), expansions: expansions?.split(';').map(readExpansion) ?? [] };
}

/** The words of a part that start with a text and stand in entries, in order. Pairs of words are not words. */
export const listWordsFrom = (part: string, start: string): string[] =>
  part.split('\n').flatMap((line) => {
    const [word = '', postings] = line.split('\t');
    return postings && word.startsWith(start) && !word.includes('_') ? [word] : [];
  });

/** Which part of a sorted index a word is in: the last whose boundary is not after it. */
export function findPart(boundaries: readonly string[], word: string): number {
  let low = 0;
  let high = boundaries.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((boundaries[middle] ?? '') <= word) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}

/** What the browser fetches first: where everything is. */
export interface Manifest {
  /** Folder of this version of the index, so that old and new parts never mix. */
  version: string;
  /** Number of entries. */
  entries: number;
  /** Where each part of the word index begins: the first word, or as much of it as is needed. */
  words: string[];
  /** The letters that have a list of words to correct spelling against. */
  spelling: string;
  /** The first two letters that have suggestions, in a row. */
  suggestions: string;
}
