import type { Lexeme, Manifest } from '../shared/postings.ts';
import { findPart, listWordsFrom, readLexeme } from '../shared/postings.ts';

/** Fetches a text file of the index by its path. @throws when it is not there. */
export type FetchText = (path: string) => Promise<string>;

/** A word that was only begun on may have a great many endings. */
const mostPartsListed = 4;

/** Reads the word index part by part, each part once. */
export class WordReader {
  readonly #fetch: FetchText;
  readonly #parts = new Map<string, Promise<string>>();
  readonly #lexemes = new Map<string, Promise<Lexeme | null>>();
  readonly manifest: Manifest;

  constructor(manifest: Manifest, fetchText: FetchText) {
    this.manifest = manifest;
    this.#fetch = fetchText;
  }

  /** A file of this version of the index. A failed fetch can be tried again. */
  read(path: string): Promise<string> {
    const known = this.#parts.get(path);
    if (known) return known;
    const part = this.#fetch(`${this.manifest.version}/${path}`);
    this.#parts.set(path, part);
    part.catch(() => this.#parts.delete(path));
    return part;
  }

  #part(word: string): Promise<string> {
    return this.read(`words/${findPart(this.manifest.words, word)}.txt`);
  }

  /** What the index knows about a stem, a `=name` or a `#tag`. */
  lookup(word: string): Promise<Lexeme | null> {
    const known = this.#lexemes.get(word);
    if (known) return known;
    const lexeme = this.#part(word).then((part) => readLexeme(part, word));
    this.#lexemes.set(word, lexeme);
    lexeme.catch(() => this.#lexemes.delete(word));
    return lexeme;
  }

  /** Adds a word that was found elsewhere. */
  add(word: string, entries: readonly number[], impact: number): void {
    const postings = { entries: entries.toSorted((a, b) => a - b), impacts: entries.map(() => impact) };
    this.#lexemes.set(word, Promise.resolve({ postings, expansions: [] }));
  }

  /** Words that start with a text and stand in entries, from the first parts that have any. */
  async listFrom(start: string): Promise<string[]> {
    const { words } = this.manifest;
    const first = findPart(words, start);
    const parts = [first];
    for (let i = first + 1; words[i]?.startsWith(start) && parts.length < mostPartsListed; i += 1)
      // What begins with a pair holds little but pairs.
      if (!words[i]?.includes('_')) parts.push(i);
    const texts = await Promise.all(parts.map((i) => this.read(`words/${i}.txt`)));
    return texts.flatMap((text) => listWordsFrom(text, start));
  }
}
