/** Runs of this many equal words are copied, not a coincidence. */
export const COPIED_WORDS = 12;

/** The words of a text in small letters; `null` stands where a run must end. */
type Words = readonly (string | null)[];

const wordPattern = /[\p{L}\p{N}]+/gu;

/** The words of a text, without signs and capitals. */
export const toWords = (text: string): string[] => text.toLowerCase().match(wordPattern) ?? [];

/**
 * A printed page as running text: a word divided at the end of a line is put together again, and so is one with a
 * soft hyphen.
 */
export const joinLines = (text: string): string =>
  text.replace(/\u00ad/g, '').replace(/(?<=\p{Ll})-\s*\n\s*(?!(?:og|eller|som|til)\b)(?=\p{Ll})/gu, '');

/** Every run of words in the texts, for looking up. */
export class RunIndex {
  readonly #runs = new Map<string, string>();

  constructor(texts: readonly { name: string; text: string }[]) {
    for (const { name, text } of texts) {
      // Divided words may belong together or not, so both readings count.
      for (const reading of new Set([text, joinLines(text)])) {
        const words = toWords(reading);
        for (let i = 0; i + COPIED_WORDS <= words.length; i += 1) {
          const key = words.slice(i, i + COPIED_WORDS).join(' ');
          if (!this.#runs.has(key)) this.#runs.set(key, name);
        }
      }
    }
  }

  get size(): number {
    return this.#runs.size;
  }

  /** The longest runs a text shares with the indexed texts, and where each of them is from. */
  findShared(words: Words): { run: string; from: string }[] {
    const found: { run: string; from: string }[] = [];
    for (let i = 0; i + COPIED_WORDS <= words.length; i += 1) {
      const from = this.#find(words, i);
      if (from === undefined) continue;
      let end = i + COPIED_WORDS;
      while (end < words.length && this.#find(words, end - COPIED_WORDS + 1) !== undefined) end += 1;
      found.push({ run: words.slice(i, end).join(' '), from });
      i = end - 1;
    }
    return found;
  }

  #find(words: Words, at: number): string | undefined {
    const run = words.slice(at, at + COPIED_WORDS);
    return run.includes(null) ? undefined : this.#runs.get(run.join(' '));
  }
}

const opening = '«';
const quotation = /«[^«»]*»/g;
const cut = '\n\u0000\n';

/**
 * The words of a text that must be our own: quotations in «» and the given names and titles may be as they are in
 * the source.
 */
export function toOwnWords(text: string, allowed: readonly string[]): (string | null)[] {
  const parts = text.includes(opening) ? text.replace(quotation, cut).split('\u0000') : [text];
  const words = parts.flatMap((part, i) => (i === 0 ? toWords(part) : [null, ...toWords(part)]));
  for (const name of allowed) {
    const wanted = toWords(name);
    if (wanted.length < 2) continue;
    for (let i = 0; i + wanted.length <= words.length; i += 1) {
      if (wanted.every((word, offset) => words[i + offset] === word)) words.splice(i, wanted.length, null);
    }
  }
  return words;
}
