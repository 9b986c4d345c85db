interface PagefindResult {
  id: string;
}
interface Pagefind {
  options: (options: object) => Promise<void>;
  init: () => Promise<void>;
  search: (query: string) => Promise<{ results: PagefindResult[] }>;
}

/**
 * Everything that is written on every page, word for word, in Pagefind's index. It is large, so it is only fetched for
 * what the word index cannot answer: phrases in quotation marks, and words that stand deep in the details of an entry.
 */
export class FullText {
  readonly #base: string;
  readonly #numbers: () => Promise<Record<string, number>>;
  #loading: Promise<[Pagefind, Record<string, number>]> | undefined;
  #failures = 0;

  /**
   * @param base address of the index folder, with closing slash
   * @param numbers which entry each of Pagefind's results is
   */
  constructor(base: string, numbers: () => Promise<Record<string, number>>) {
    this.#base = base;
    this.#numbers = numbers;
  }

  async #start(): Promise<[Pagefind, Record<string, number>]> {
    // Some browsers remember a failed import for good, so each new attempt needs an address of its own.
    const attempt = this.#failures > 0 ? `?forsok=${this.#failures}` : '';
    const [pagefind, numbers] = await Promise.all([
      import(/* @vite-ignore */ `${this.#base}pagefind.js${attempt}`) as Promise<Pagefind>,
      this.#numbers(),
    ]);
    await pagefind.options({ baseUrl: '/', basePath: this.#base });
    await pagefind.init();
    return [pagefind, numbers];
  }

  /** Entries with a word, or with a phrase when the query is in quotation marks, best first. */
  async find(query: string): Promise<number[]> {
    this.#loading ??= this.#start().catch((cause: unknown) => {
      this.#loading = undefined;
      this.#failures += 1;
      throw new Error('The full text index could not be loaded', { cause });
    });
    const [pagefind, numbers] = await this.#loading;
    const { results } = await pagefind.search(query);
    return results.flatMap(({ id }) => numbers[id] ?? []);
  }
}
