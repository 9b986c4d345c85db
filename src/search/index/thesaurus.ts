import type { Vocabularies } from '../../domain/vocabularies.ts';
import type { SearchWords } from '../../schemas/vocabulary.ts';
import type { VocabularyName } from '../../schemas/vocabulary-names.ts';
import type { Expansion } from '../shared/postings.ts';
import { listWords, stem, tokenize, toNameKey } from '../shared/text.ts';
import { ranking } from './ranking.ts';

/** The tag of a kind of entry. */
export const kindTag = (path: string): string => `#slag/${path}`;

/**
 * What a phrase is looked up by: its stems, with the small words when too little would be left without them («lei seg»),
 * or all of it as a name when there are only small words.
 */
function toKey(phrase: string): string | null {
  const stems = toStems(phrase);
  if (stems) return stems.join(' ');
  const [first] = tokenize(phrase);
  if (first) return [...new Set([first.stem, ...listWords(phrase).map(stem)])].join(' ');
  const key = toNameKey(phrase);
  return key.length > 2 ? `=${key}` : null;
}

/** The stems of a phrase, or null when so much of it falls away that they would mean something else. */
function toStems(phrase: string): string[] | null {
  const words = listWords(phrase);
  const stems = [...new Set(tokenize(phrase).map((t) => t.stem))];
  if (stems.length === 0 || (words.length > 1 && stems.length === 1)) return null;
  return stems;
}

const partsOfLabel = (label: string): string[] =>
  label.split(/\s+(?:og|eller)\s+|,\s*/).filter((part) => listWords(part).length > 0);

const numberWords = [
  '',
  'ett',
  'to',
  'tre',
  'fire',
  'fem',
  'seks',
  'sju',
  'åtte',
  'ni',
  'ti',
  'elleve',
  'tolv',
  'tretten',
  'fjorten',
  'femten',
  'seksten',
  'sytten',
  'atten',
];

/** How people say an age: treåring, 3-åring, 3 år. @example agePhrases('1-5-ar') */
function agePhrases(ageGroup: string): string[] {
  const [, from, to] = /^(\d+)-(\d+)-ar$/.exec(ageGroup) ?? [];
  if (!from || !to) return [];
  const ages = Array.from({ length: Number(to) - Number(from) + 1 }, (_, i) => Number(from) + i);
  return ages.flatMap((age) => {
    const word = numberWords[age];
    return [
      `${age} år`,
      `${age}-åring`,
      ...(word ? [`${word}åring`] : []),
      ...(age === 7 ? ['syvåring'] : []),
    ];
  });
}

/** Target (stems or one tag, joined by spaces) → weight. */
type Targets = Map<string, number>;

const put = (targets: Targets, target: string, weight: number) => {
  if ((targets.get(target) ?? 0) < weight) targets.set(target, weight);
};

const isAcronym = /^\p{Lu}{2,5}$/u;
const mostVariants = 12;
/** Each meaning is one more thing for the reader to fetch: the strongest are enough, and weaker ones change nothing. */
const mostTargets = 7;
const mostOfExpression = 3;
const leastWeight = 0.25;

/** What words and expressions stand for: tags of the vocabularies, and words that mean the same. */
export class Thesaurus {
  /** Expression (stems joined by spaces) → tags and words. */
  readonly #tags = new Map<string, Targets>();
  readonly #words = new Map<string, Targets>();
  /** What can change places in any expression, and what more can in the names of terms. */
  readonly #swaps = new Map<string, Set<string>>();
  readonly #swapsInTerms = new Map<string, Set<string>>();
  readonly #evidence = new Map<string, string[][]>();
  readonly #tagPhrases: [string, string, number][] = [];
  /** All phrases in it, which are also evidence of which words exist. */
  readonly phrases: string[] = [];

  constructor(
    vocabularies: Vocabularies,
    searchWords: SearchWords,
    acronyms: readonly (readonly [string, string])[],
  ) {
    for (const [name, weight] of Object.entries(ranking.tagWeights) as [VocabularyName, number][])
      for (const term of vocabularies.get(name).terms) {
        const labels = term.labelNn ? [term.label, term.labelNn] : [term.label];
        const others = [...labels.flatMap(partsOfLabel), ...term.synonyms];
        const tag = `#${name}/${term.id}`;
        for (const phrase of labels) this.#add(this.#tags, phrase, tag, weight);
        for (const phrase of others) this.#add(this.#tags, phrase, tag, weight * ranking.meaning.synonym);
        if (name === 'ageGroups')
          for (const phrase of agePhrases(term.id)) this.#add(this.#tags, phrase, tag, weight);
        // «OT» means the word itself, not only what is coded with the term.
        const own = partsOfLabel(term.label).flatMap((part) => toStems(part)?.join(' ') ?? []);
        for (const acronym of term.synonyms.filter((s) => isAcronym.test(s)))
          for (const stems of own) this.#add(this.#words, acronym, stems, ranking.meaning.acronym);
        for (const phrase of [...labels, ...others])
          for (const word of listWords(phrase))
            this.#tagPhrases.push([word, tag, weight * ranking.meaning.tail]);
        this.#evidence.set(
          tag,
          others.map(toStems).filter((s) => s !== null),
        );
      }
    for (const group of searchWords.groups)
      for (const from of group)
        for (const to of group) {
          const target = toStems(to)?.join(' ');
          const isFirst = to === group[0];
          const weight = isFirst ? ranking.meaning.group : ranking.meaning.sibling;
          // Of the others only single words: an expression is how somebody searches, not how an entry is written.
          if (from !== to && target && (isFirst || !target.includes(' ')))
            this.#add(this.#words, from, target, weight);
        }
    for (const [path, words] of Object.entries(searchWords.kinds))
      for (const word of words) this.#add(this.#tags, word, kindTag(path), ranking.kindWeight);
    for (const [acronym, name] of acronyms) {
      const [short, long] = [toStems(acronym)?.join(' '), toStems(name)?.join(' ')];
      if (short) this.#add(this.#words, name, short, ranking.meaning.acronym);
      if (long) this.#add(this.#words, acronym, long, ranking.meaning.acronym);
    }
    for (const group of searchWords.inExpressions) this.#allowSwaps(this.#swaps, group);
    for (const group of [...searchWords.groups, ...searchWords.inExpressions])
      this.#allowSwaps(this.#swapsInTerms, group);
  }

  #add(to: Map<string, Targets>, phrase: string, target: string, weight: number): void {
    this.phrases.push(phrase);
    const key = toKey(phrase);
    if (!key || key === target) return;
    const targets = to.get(key) ?? new Map<string, number>();
    put(targets, target, weight);
    to.set(key, targets);
  }

  #allowSwaps(allowed: Map<string, Set<string>>, group: readonly string[]): void {
    const single = group.map(toStems).flatMap((stems) => (stems?.length === 1 ? stems : []));
    for (const word of single) {
      const swaps = allowed.get(word) ?? new Set<string>();
      for (const other of single) if (other !== word) swaps.add(other);
      allowed.set(word, swaps);
    }
  }

  /** The words an entry about a term would use, as stems. */
  wordsOf(vocabulary: VocabularyName, id: string): readonly string[][] {
    return this.#evidence.get(`#${vocabulary}/${id}`) ?? [];
  }

  /** Everything an expression stands for, also by way of the words that mean the same. */
  #targetsOf(key: string): Targets {
    const targets: Targets = new Map(this.#tags.get(key));
    // An expression that is the name of a term means just that.
    if (targets.size > 0 && key.includes(' ')) return targets;
    for (const [word, weight] of this.#words.get(key) ?? []) {
      put(targets, word, weight);
      for (const [tag, tagWeight] of this.#tags.get(word) ?? []) put(targets, tag, tagWeight * weight);
    }
    return targets;
  }

  /** The same expression with one word changed for another that can stand there. */
  #variantsOf(key: string): string[] {
    const stems = key.split(' ');
    if (stems.length < 2) return [];
    const swaps = this.#tags.has(key) ? this.#swapsInTerms : this.#swaps;
    return stems
      .flatMap((word, i) =>
        [...(swaps.get(word) ?? [])]
          .filter((other) => !stems.includes(other))
          .map((other) => stems.map((s, at) => (at === i ? other : s)).join(' ')),
      )
      .slice(0, mostVariants);
  }

  /**
   * All expansions, by the first stem of what was searched for. Words without entries are left out, so that nobody
   * fetches anything in vain.
   *
   * @param occurs whether any entry has a stem or a tag
   * @param tailOf the last part of a compound, as a stem
   */
  list(occurs: (word: string) => boolean, tailOf: (word: string) => string | null): Map<string, Expansion[]> {
    const all = new Map<string, Targets>();
    const merge = (key: string, targets: Targets, factor: number) => {
      const merged = all.get(key) ?? new Map<string, number>();
      for (const [target, weight] of targets)
        if (target !== key && target.split(' ').every(occurs)) put(merged, target, weight * factor);
      if (merged.size > 0) all.set(key, merged);
    };
    const keys = new Set([...this.#tags.keys(), ...this.#words.keys()]);
    for (const key of keys) merge(key, this.#targetsOf(key), 1);
    for (const key of keys)
      for (const variant of this.#variantsOf(key))
        if (!keys.has(variant)) merge(variant, this.#targetsOf(key), ranking.meaning.swap);
    // «Vansker» is the last part of atferdsvansker, and leads there.
    for (const [word, tag, weight] of this.#tagPhrases) {
      const tail = tailOf(word);
      if (tail && !all.get(tail)?.has(tag)) merge(tail, new Map([[tag, weight]]), 1);
    }
    const byFirst = new Map<string, Expansion[]>();
    for (const [key, targets] of all) {
      const [first = '', ...needs] = key.split(' ');
      const most = needs.length > 0 ? mostOfExpression : mostTargets;
      const best = [...targets]
        .filter(([, weight]) => weight >= leastWeight)
        .sort((a, b) => b[1] - a[1])
        .slice(0, most);
      const list = best.map(([target, weight]) => ({ weight, needs, target: target.split(' ') }));
      byFirst.set(first, [...(byFirst.get(first) ?? []), ...list]);
    }
    return byFirst;
  }
}
