import { fold, stem } from '../shared/text.ts';

/** Words that stand first in many words without being a part that means something on its own. */
const prefixes = new Set(
  'an be bi etter for fore fra fram frem gjen hver inn med mis mot ned om opp over pa sam til under unn ut van vel av ett sa ha det den sel ten ter ver ner net ant ist'.split(
    ' ',
  ),
);
/** Endings that look like words. */
const suffixes = new Set(
  'som het lig ing else skap dom bar full los inger ende ene sjon sjoner messig aktig tig ert tet itet ler ner ter ser der ger ring ringer ling linger ning ninger lige ligere lighet ste ere ist isk iske'.split(
    ' ',
  ),
);

const shortestPart = 3;
/** A part we know, and one we do not, must be this long before we believe in the pair. */
const shortestKnown = 4;
const shortestUnknown = 6;
/** Short parts are only believed when the texts use them as words of their own. */
const trustedCount = 4;

/** Takes Norwegian compounds apart, knowing only the words that occur on their own in the site's texts and vocabularies. */
export class CompoundSplitter {
  readonly #counts: ReadonlyMap<string, number>;
  readonly #stems = new Map<string, number>();
  readonly #known = new Map<string, string[]>();

  /** @param counts how often each word occurs, by its folded form */
  constructor(counts: ReadonlyMap<string, number>) {
    this.#counts = counts;
    for (const [word, count] of counts) {
      const key = stem(word);
      this.#stems.set(key, (this.#stems.get(key) ?? 0) + count);
    }
  }

  /** The parts of a word, first to last, folded: none when it is no compound, and the parts of parts after their whole. */
  split(word: string, depth = 0): string[] {
    const folded = fold(word);
    const known = this.#known.get(folded);
    if (known) return known;
    const best = folded.length >= 2 * shortestPart && !/\d/.test(folded) ? this.#best(folded) : null;
    const parts = best
      ? best.flatMap((part) => (depth < 2 ? [part, ...this.split(part, depth + 1)] : [part]))
      : [];
    this.#known.set(folded, parts);
    return parts;
  }

  /**
   * The last part of a word that begins with a part we know, when nobody has written that last part on its own:
   * «monitor» of kommunemonitor. Null when the word can be split, or when what is left is too short to mean anything.
   */
  unknownTail(word: string): string | null {
    const folded = fold(word);
    if (/\d/.test(folded) || this.split(word).length > 0) return null;
    for (let at = folded.length - shortestUnknown; at >= shortestKnown; at -= 1) {
      const head = folded.slice(0, at);
      if (
        (this.#counts.get(head) ?? 0) >= trustedCount ||
        (this.#counts.get(this.#withoutLink(head)) ?? 0) >= trustedCount
      )
        return folded.slice(at);
    }
    return null;
  }

  #best(word: string): [string, string] | null {
    let best: [string, string] | null = null;
    let most = 0;
    for (let at = shortestPart; at <= word.length - shortestPart; at += 1) {
      const tail = word.slice(at);
      const tailCount = this.#tail(tail);
      if (tailCount === 0) continue;
      const head = word.slice(0, at);
      const headCount = this.#head(head);
      if (headCount === 0) continue;
      // Long parts that are well known win: barnevern + tjeneste over barn + everntjeneste.
      const score = Math.log1p(headCount) + Math.log1p(tailCount) + 0.4 * Math.min(head.length, tail.length);
      if (score > most) [best, most] = [[this.#withoutLink(head), tail], score];
    }
    return best;
  }

  #tail(word: string): number {
    if (suffixes.has(word)) return 0;
    const count = this.#stems.get(stem(word)) ?? 0;
    if (!this.#counts.has(word) && (count < 2 || stem(word).length < 4)) return 0;
    return word.length <= 4 && count < trustedCount ? 0 : count;
  }

  #count(word: string): number {
    if (prefixes.has(word) || word.length < shortestPart) return 0;
    const count = this.#counts.get(word) ?? 0;
    return word.length === shortestPart && count < trustedCount ? 0 : count;
  }

  #head(head: string): number {
    return Math.max(this.#count(head), this.#count(this.#withoutLink(head)));
  }

  /** Without the letter that joins the parts: ungdom(s)tid, barn(e)hage. */
  #withoutLink(head: string): string {
    if (this.#count(head) > 0) return head;
    return /[se]$/.test(head) && this.#count(head.slice(0, -1)) > 0 ? head.slice(0, -1) : head;
  }
}
