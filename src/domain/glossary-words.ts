/** A word of the glossary with the words in texts that mean it. */
export interface LinkedTerm {
  id: string;
  words: readonly string[];
}

/** A place in a text where a term is used. */
export interface TermUse {
  id: string;
  start: number;
  end: number;
}

interface TermInGlossary {
  id: string;
  term: string;
  linkAs?: readonly string[] | undefined;
}

/** The terms texts may link to: by their own name, or by the words the editors have chosen instead. */
export const toLinkedTerms = (terms: readonly TermInGlossary[]): LinkedTerm[] =>
  terms
    .map(({ id, term, linkAs }) => ({ id, words: linkAs ?? [term] }))
    .filter(({ words }) => words.length > 0);

// Gender, number and genitive of nouns, and the -e and -t of adjectives. Other forms are listed as words.
const ending = '(?:e|n|t|r|s|a|en|et|er|ne|ns|rs|ene|ens|ets|ers|enes|nes|as)?';
const isAbbreviation = (word: string): boolean => /^\p{Lu}+$/u.test(word);
const escapePattern = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** A word in any case and form; an abbreviation as it is, since «neet» and «rct» are nothing. */
function toPattern(word: string): string {
  const parts = word.split(/\s+/);
  const last = parts.length - 1;
  const inflected = parts.map((part, i) => {
    const exact = escapePattern(part);
    if (isAbbreviation(part)) return i === last ? `${exact}(?:-?${ending})` : exact;
    const first = `[${part.charAt(0).toLowerCase()}${part.charAt(0).toUpperCase()}]`;
    const body = /^\p{L}/u.test(part) ? first + escapePattern(part.slice(1)) : exact;
    // «individuelle planer»: an adjective in front gets an -e, and «barn og unge» is left alone.
    return i === last ? body + ending : `${body}e?`;
  });
  return inflected.join('\\s+');
}

interface TermPattern {
  id: string;
  pattern: RegExp;
}

/** Finds where a text uses glossary terms: whole words, in simple Norwegian forms. */
export class TermFinder {
  readonly #patterns: readonly TermPattern[];

  constructor(terms: readonly LinkedTerm[]) {
    this.#patterns = terms.map(({ id, words }) => {
      const longestFirst = words.toSorted((a, b) => b.length - a.length);
      const source = `(?<![\\p{L}\\p{N}]|\\p{L}[-–])(?:${longestFirst.map(toPattern).join('|')})(?![\\p{L}\\p{N}]|[-–]\\p{L})`;
      return { id, pattern: new RegExp(source, 'gu') };
    });
  }

  /** Every term a text uses, once each. */
  listIds(text: string): string[] {
    return this.#patterns.filter(({ pattern }) => text.search(pattern) >= 0).map(({ id }) => id);
  }

  /** The first use of each term that is not left out, in reading order and without overlaps. */
  findUses(text: string, leftOut: ReadonlySet<string>): TermUse[] {
    const uses: TermUse[] = [];
    const open = new Set(this.#patterns.filter(({ id }) => !leftOut.has(id)));
    let from = 0;
    for (;;) {
      let next: TermUse | undefined;
      let found: TermPattern | undefined;
      for (const candidate of open) {
        candidate.pattern.lastIndex = from;
        const match = candidate.pattern.exec(text);
        if (!match) {
          open.delete(candidate);
          continue;
        }
        const use = { id: candidate.id, start: match.index, end: match.index + match[0].length };
        const isBetter = !next || use.start < next.start || (use.start === next.start && use.end > next.end);
        if (isBetter) [next, found] = [use, candidate];
      }
      if (!next || !found) return uses;
      uses.push(next);
      open.delete(found);
      from = next.end;
    }
  }
}
