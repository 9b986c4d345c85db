import { findSourceReferences } from './source-references.ts';

/**
 * Abbreviations that are followed by a capital letter or a number without ending a sentence, in small letters and
 * without the last stop. Those that often do end one, such as «osv.» and «mfl.», are left out.
 */
const abbreviations = new Set(
  'bl.a ca dok dr dvs ev evt f.eks fig h.h.v hhv inkl innst jf jfr kap kl kr meld nr ot.prp pga pkt prof prop prp s sml st t.d tab tlf vol'.split(
    ' ',
  ),
);

const longestAbbreviation = 20;

/** A sentence with its place in the text it was taken from. */
export interface Sentence {
  start: number;
  /** The number of words, without source marks. */
  words: number;
  /** Words of more than six letters. */
  longWords: number;
}

/** How hard a text is to read. */
export interface Readability {
  /** Björnsson's LIX, or null for a text without words. */
  lix: number | null;
  words: number;
  sentences: number;
  /** Words of more than six letters. */
  longWords: number;
}

const MAX_SHORT_WORD = 6;

/** The words of a text: what stands between spaces and has a letter or a digit in it. */
export const listWords = (text: string): string[] =>
  text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));

const isLong = (word: string): boolean =>
  word.length > MAX_SHORT_WORD && (word.match(/[\p{L}\p{N}]/gu)?.length ?? 0) > MAX_SHORT_WORD;

/** The text with source marks as spaces, so that every place in it stays where it is. */
function blankReferences(text: string): string {
  let blanked = text;
  for (const { start, end } of findSourceReferences(text)) {
    blanked = blanked.slice(0, start) + ' '.repeat(end - start) + blanked.slice(end);
  }
  return blanked;
}

/** Whether a full stop after this text is part of a word: an abbreviation or an initial. */
function endsInAbbreviation(before: string): boolean {
  // Only the end of the text matters, and the search must not begin at every letter of it.
  const word = /[\p{L}\p{N}.]+$/u.exec(before.slice(-longestAbbreviation))?.[0] ?? '';
  return /^\p{Lu}$/u.test(word) || abbreviations.has(word.toLowerCase());
}

// A sentence ends where the next one can begin: at a capital letter, a digit or an opening quotation mark. A colon
// counts when a capital follows, as Björnsson counted it.
const boundary = /(?:([.!?…]+)|:)[»”"')\]]*\s+(?=[«“"'(–-]*\s*[\p{Lu}\p{N}])/gu;

/** The sentences of one block of text, such as a paragraph or a list item. */
export function listSentences(text: string): Sentence[] {
  const plain = blankReferences(text);
  const sentences: Sentence[] = [];
  let start = 0;
  const add = (end: number) => {
    const part = plain.slice(start, end);
    const words = listWords(part);
    if (words.length > 0) {
      const own = start + (part.length - part.trimStart().length);
      sentences.push({ start: own, words: words.length, longWords: words.filter(isLong).length });
    }
    start = end;
  };
  for (const match of plain.matchAll(boundary)) {
    const end = match.index + match[0].length;
    const before = plain.slice(start, match.index).trimEnd();
    const next = plain.slice(end).replace(/^[«“"'(–\s-]+/, '');
    if (match[1] === '.' && endsInAbbreviation(before)) continue;
    // A colon announces a number («Resultat: 12 av 20») more often than it ends a sentence before one.
    if (match[1] === undefined && /^\p{N}/u.test(next)) continue;
    // «1. Rektor …» is a number in a list, not a sentence.
    if (/^\s*\d{1,2}$/.test(plain.slice(start, match.index))) continue;
    add(end);
  }
  add(plain.length);
  return sentences;
}

/**
 * LIX by Carl-Hugo Björnsson (1968): words per sentence, plus the share of words with more than six letters in per
 * cent. Below 30 is very easy, 40–50 ordinary newspaper text, above 60 very hard.
 *
 * Each block is a paragraph or a list item: its end ends a sentence, whether or not there is a full stop. Source
 * marks are not counted; headings and tables are not running text, and callers leave them out.
 *
 * @example measureReadability(['Barna gruet seg mindre.']) // 4 words, 1 sentence, no long word: LIX 4
 */
export const measureReadability = (blocks: readonly string[]): Readability =>
  measureSentences(blocks.flatMap(listSentences));

/** The same, of sentences that have been found already. */
export function measureSentences(all: readonly Sentence[]): Readability {
  const words = all.reduce((sum, sentence) => sum + sentence.words, 0);
  const longWords = all.reduce((sum, sentence) => sum + sentence.longWords, 0);
  const sentences = all.length;
  const lix = words === 0 ? null : Math.round(words / sentences + (longWords * 100) / words);
  return { lix, words, sentences, longWords };
}
