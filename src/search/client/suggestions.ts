import type { Manifest } from '../shared/postings.ts';
import type { Suggestion } from '../shared/suggestion.ts';
import { suggestionKey } from '../shared/suggestion.ts';
import { fold, isStopWord, listWords } from '../shared/text.ts';

/** A suggestion that fits, with the other name that made it fit when the label does not. */
export interface FoundSuggestion extends Suggestion {
  matched: string;
}

const mostShown = 8;

/** How well a query fits a text: all its words must begin a word there. 0 is best, null does not fit. */
function placeOf(words: readonly string[], text: string): number | null {
  const parts = listWords(text).map(fold);
  if (!words.every((word) => parts.some((part) => part.startsWith(word)))) return null;
  const isFirst = parts[0]?.startsWith(words[0] ?? '') ?? false;
  return (isFirst ? 0 : 1) + parts.length / 100;
}

/** Finds suggestions in the small files of the index. */
export class SuggestionIndex {
  readonly #base: string;
  readonly #files = new Map<string, Promise<Suggestion[]>>();
  #manifest: Promise<Manifest> | undefined;

  /** @param base address of the index folder, with closing slash */
  constructor(base: string) {
    this.#base = `${base}norsk/`;
  }

  async #fetch(path: string): Promise<unknown> {
    const response = await fetch(this.#base + path);
    if (!response.ok) throw new Error(`${path}: ${response.status}`);
    return response.json();
  }

  async #load(key: string): Promise<Suggestion[]> {
    this.#manifest ??= this.#fetch('manifest.json') as Promise<Manifest>;
    const { version, suggestions } = await this.#manifest;
    if (!suggestions.match(/../g)?.includes(key)) return [];
    const rows = (await this.#fetch(`${version}/suggestions/${key}.json`)) as string[][];
    return rows.map(([label = '', kind = '', path = '', also = '']) => ({ label, kind, path, also }));
  }

  #read(key: string): Promise<Suggestion[]> {
    const known = this.#files.get(key);
    if (known) return known;
    const list = this.#load(key);
    this.#files.set(key, list);
    list.catch(() => {
      this.#files.delete(key);
      this.#manifest = undefined;
    });
    return list;
  }

  /** The best suggestions for what has been typed. */
  async find(query: string): Promise<FoundSuggestion[]> {
    const written = listWords(query);
    const meaning = written.filter((w, i) => i === written.length - 1 || !isStopWord(w));
    const first = meaning.toSorted((a, b) => b.length - a.length)[0];
    const key = first ? suggestionKey(first) : '';
    if (!key) return [];
    const words = meaning.map(fold);
    const found = (await this.#read(key)).flatMap((suggestion) => {
      const own = placeOf(words, suggestion.label);
      if (own !== null) return [{ place: own, suggestion: { ...suggestion, matched: '' } }];
      const others = suggestion.also.split(', ').flatMap((name) => {
        const place = placeOf(words, name);
        return place === null ? [] : [{ place: place + 2, name }];
      });
      const best = others.sort((a, b) => a.place - b.place)[0];
      return best ? [{ place: best.place, suggestion: { ...suggestion, matched: best.name } }] : [];
    });
    return found
      .sort((a, b) => a.place - b.place)
      .slice(0, mostShown)
      .map((f) => f.suggestion);
  }
}
