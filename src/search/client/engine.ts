import type { Manifest } from '../shared/postings.ts';
import type { Correction, Plan } from './concepts.ts';
import { planQuery } from './concepts.ts';
import type { Counts } from './facet-counts.ts';
import { FacetIndex } from './facet-counts.ts';
import { FullText } from './full-text.ts';
import type { ExportRow, FacetFile, ResultData } from './result-meta.ts';
import { rank, selectHits } from './scoring.ts';
import type { SearchState } from './search-url.ts';
import { countChosen, emptyState } from './search-url.ts';
import { findSpelling } from './spelling.ts';
import { WordReader } from './word-reader.ts';

export interface SearchAnswer {
  /** Entry numbers, best first. */
  hits: number[];
  /** How many of the first hits have everything that was asked for. */
  complete: number;
  /** Stems to mark in the excerpts. */
  marks: ReadonlySet<string>;
  corrections: Correction[];
  /** Words the site does not have in any form. */
  unknown: string[];
  /** Hits there would be without the choices in the facets. */
  unfiltered: number;
  /** Entries that come closest without being hits. */
  near: number[];
  /** How many of those and the ones after them have each value: what the search was about. */
  related: () => Promise<Counts>;
  /** Number of hits each value would have, given the choices in the other groups. */
  counts: () => Promise<Counts>;
}

const quoted = /["“”«]([^"“”«»]{2,})["“”»]/g;
/** Meanings this far from the word itself are not marked: they would look like a mistake. */
const leastMarked = 0.5;
const mostNear = 3;
const mostRelated = 8;

const marksOf = (plan: Plan): Set<string> =>
  new Set(
    plan.concepts.flatMap((c) =>
      // Of what takes several words, each alone would look like a mistake.
      c.variants.flatMap((v) =>
        v.weight >= leastMarked && v.words.length === 1 ? v.words.filter((w) => !w.startsWith('#')) : [],
      ),
    ),
  );

/** The search of the site. Fetches the little it needs on the first search; a failed fetch can be tried again. */
export class SearchEngine {
  readonly #base: string;
  readonly #fullText: FullText;
  readonly #cards = new Map<number, Promise<ResultData>>();
  #loading: Promise<WordReader> | undefined;
  #facets: Promise<FacetIndex> | undefined;

  /** @param base address of the index folder, with closing slash */
  constructor(base: string) {
    this.#base = base;
    this.#fullText = new FullText(base, async () =>
      JSON.parse(await (await this.load()).read('fulltext.json')),
    );
  }

  async #fetch(path: string): Promise<string> {
    const response = await fetch(`${this.#base}norsk/${path}`);
    if (!response.ok) throw new Error(`${path}: ${response.status}`);
    return response.text();
  }

  /** Fetches what leads to the rest, once. @throws when it is missing. */
  load(): Promise<WordReader> {
    this.#loading ??= this.#fetch('manifest.json')
      .then((text) => new WordReader(JSON.parse(text) as Manifest, (path) => this.#fetch(path)))
      .catch((cause: unknown) => {
        this.#loading = undefined;
        throw new Error('The search index could not be loaded', { cause });
      });
    return this.#loading;
  }

  #loadFacets(): Promise<FacetIndex> {
    this.#facets ??= this.load()
      .then((reader) => reader.read('facets.json'))
      .then((text) => new FacetIndex(JSON.parse(text) as FacetFile))
      .catch((error: unknown) => {
        this.#facets = undefined;
        throw error;
      });
    return this.#facets;
  }

  /** Phrases in quotation marks must stand in the text as they are written. */
  async #withPhrases(query: string): Promise<Set<number> | null> {
    const phrases = [...query.matchAll(quoted)].map(([, phrase]) => phrase ?? '');
    if (phrases.length === 0) return null;
    const lists = await Promise.all(phrases.map((phrase) => this.#fullText.find(`"${phrase}"`)));
    const [first = [], ...rest] = lists;
    return new Set(first.filter((entry) => rest.every((list) => list.includes(entry))));
  }

  /** Hits for a state. Facet groups are joined by «and», values within a group by «or». */
  async search(state: SearchState): Promise<SearchAnswer> {
    const reader = await this.load();
    const facets = this.#loadFacets.bind(this);
    if (!state.q) {
      const index = await facets();
      const all = index.list(state.sort === 'relevans' ? 'standard' : state.sort);
      const hits = index.filter(all, state.facets);
      const counts = async () => index.count(all, state.facets);
      return {
        hits,
        complete: hits.length,
        marks: new Set(),
        corrections: [],
        unknown: [],
        unfiltered: all.length,
        near: [],
        related: counts,
        counts,
      };
    }
    const [plan, phrased] = await Promise.all([
      planQuery(reader, state.q, { correct: !state.exact, deep: (word) => this.#fullText.find(word) }),
      this.#withPhrases(state.q),
    ]);
    const ranked = await rank(reader, plan);
    let matches = selectHits(ranked, plan);
    if (phrased) {
      const known = new Set(matches.map((m) => m.entry));
      const only = [...phrased]
        .filter((e) => !known.has(e))
        .map((entry) => ({ entry, score: 0, coverage: 1 }));
      matches = [...matches.filter((m) => phrased.has(m.entry)), ...only];
    }
    const entries = matches.map((m) => m.entry);
    const all = new Set(matches.filter((m) => m.coverage === 1).map((m) => m.entry));
    let hits = entries;
    if (countChosen(state) > 0) hits = (await facets()).filter(hits, state.facets);
    let complete = hits.filter((e) => all.has(e)).length;
    if (state.sort !== 'relevans') {
      hits = (await facets()).sort(hits, state.sort);
      complete = hits.length;
    }
    return {
      hits,
      complete,
      marks: marksOf(plan),
      corrections: plan.corrections,
      unknown: plan.unknown,
      unfiltered: entries.length,
      near: ranked.slice(0, mostNear).map((m) => m.entry),
      related: async () =>
        (await facets()).count(
          ranked.slice(0, mostRelated).map((m) => m.entry),
          emptyState().facets,
        ),
      counts: async () => (await facets()).count(entries, state.facets),
    };
  }

  /** Entries as they are exported. */
  async exportRows(entries: readonly number[]): Promise<ExportRow[]> {
    const rows = JSON.parse(await (await this.load()).read('export.json')) as ExportRow[];
    return entries.flatMap((entry) => rows[entry] ?? []);
  }

  /** The word of the site that looks most like a word. */
  async nearestWord(word: string): Promise<string | null> {
    return (await findSpelling(await this.load(), word)).nearest;
  }

  /** What is shown of an entry. */
  card(entry: number): Promise<ResultData> {
    const known = this.#cards.get(entry);
    if (known) return known;
    const card = this.load()
      .then((reader) => reader.read(`cards/${entry}.json`))
      .then((text) => JSON.parse(text) as ResultData);
    this.#cards.set(entry, card);
    card.catch(() => this.#cards.delete(entry));
    return card;
  }
}
