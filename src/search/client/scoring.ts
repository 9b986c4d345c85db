import type { Postings } from '../shared/postings.ts';
import { noPostings } from '../shared/postings.ts';
import type { Concept, Plan, Variant } from './concepts.ts';
import * as scoring from './numbers.ts';
import type { WordReader } from './word-reader.ts';

/** An entry that matches, with its score. */
export interface Match {
  entry: number;
  score: number;
  /** Share of what was asked for that it has, from 0 to 1, rare words counting most; 1 when only generic words lack. */
  coverage: number;
}

const rarity = (entries: number, found: number): number =>
  Math.log(1 + (entries - found + 0.5) / (found + 0.5));

/** Looks up everything a plan asks for at once, so that what follows never waits. */
async function readAll(reader: WordReader, plan: Plan): Promise<Map<string, Postings>> {
  const words = new Set([
    ...plan.concepts.flatMap((c) => c.variants.flatMap((v) => v.words)),
    ...plan.together,
    `=${plan.nameKey}`,
  ]);
  const pairs = await Promise.all(
    [...words].map(async (word): Promise<[string, Postings]> => {
      const lexeme = await reader.lookup(word);
      return [word, lexeme?.postings ?? noPostings];
    }),
  );
  return new Map(pairs);
}

/** A variant of several words is as strong in an entry as the weakest of them. */
function matchVariant(all: ReadonlyMap<string, Postings>, { words }: Variant): Postings {
  const [first = noPostings, ...rest] = words.map((word) => all.get(word) ?? noPostings);
  return rest.reduce((found, list) => {
    const impacts = new Map(list.entries.map((entry, i) => [entry, list.impacts[i] ?? 0]));
    const both: Postings = { entries: [], impacts: [] };
    found.entries.forEach((entry, i) => {
      const other = impacts.get(entry);
      if (other === undefined) return;
      both.entries.push(entry);
      both.impacts.push(Math.min(other, found.impacts[i] ?? 0));
    });
    return both;
  }, first);
}

/** How strongly each entry is about a concept: by the best way it matches, and a little for the others. */
function matchConcept(all: ReadonlyMap<string, Postings>, concept: Concept, size: number): Float32Array {
  const variants = new Map<string, Variant>();
  for (const variant of concept.variants) {
    const key = variant.words.join(' ');
    if ((variants.get(key)?.weight ?? 0) < variant.weight) variants.set(key, variant);
  }
  const best = new Float32Array(size);
  const sum = new Float32Array(size);
  for (const variant of variants.values()) {
    const { entries, impacts } = matchVariant(all, variant);
    entries.forEach((entry, i) => {
      const value = (impacts[i] ?? 0) * variant.weight;
      sum[entry] = (sum[entry] ?? 0) + value;
      if (value > (best[entry] ?? 0)) best[entry] = value;
    });
  }
  return best.map((value, entry) => value + scoring.support * ((sum[entry] ?? 0) - value));
}

/** How rare a concept is; entries that only mention it count less than those that are about it. Nothing when nobody has it. */
function rarityOf(values: Float32Array): number {
  const found = values.reduce((total, value) => total + Math.min(1, value / scoring.about), 0);
  return found > 0 ? rarity(values.length, found) : 0;
}

/** All entries that match a plan, best first. */
export async function rank(reader: WordReader, plan: Plan): Promise<Match[]> {
  const size = reader.manifest.entries;
  const all = await readAll(reader, plan);
  const concepts = plan.concepts.map((concept) => {
    const values = matchConcept(all, concept, size);
    return { values, rarity: rarityOf(values), trust: concept.isGuess ? scoring.guess : 1 };
  });
  const rarest = Math.max(0, ...concepts.map((c) => c.rarity));
  // What nobody has written is as much a part of what was asked for as the rarest word that somebody has.
  const whole = concepts.reduce((total, c) => total + c.rarity, 0) + plan.unknown.length * rarest;
  const score = new Float32Array(size);
  const has = new Float32Array(size);
  const lacks = new Uint8Array(size);
  for (const concept of concepts) {
    const isNeeded = concept.rarity > 0 && concept.rarity >= rarest * scoring.generic;
    concept.values.forEach((value, entry) => {
      const isThere = value >= scoring.mention && concept.trust === 1;
      if (isNeeded && !isThere) lacks[entry] = 1;
      if (value > 0) {
        score[entry] = (score[entry] ?? 0) + value * concept.rarity;
        has[entry] = (has[entry] ?? 0) + concept.rarity * concept.trust * (value / (value + scoring.weak));
      }
    });
  }
  for (const pair of plan.together) {
    const { entries, impacts } = all.get(pair) ?? noPostings;
    const worth = scoring.pair * rarity(size, entries.length);
    entries.forEach((entry, i) => {
      if (score[entry]) score[entry] += (impacts[i] ?? 0) * worth;
    });
  }
  const matches: Match[] = [];
  const names = all.get(`=${plan.nameKey}`) ?? noPostings;
  const nameOf = new Map(names.entries.map((entry, i) => [entry, names.impacts[i] ?? 0]));
  score.forEach((value, entry) => {
    const name = nameOf.get(entry) ?? 0;
    if (value === 0 && name === 0) return;
    const share = value === 0 || whole === 0 ? 1 : (has[entry] ?? 0) / whole;
    matches.push({
      entry,
      coverage: name > 0 || (!lacks[entry] && plan.unknown.length === 0) ? 1 : Math.min(0.99, share),
      score: value * share ** scoring.coverage + scoring.name * name,
    });
  });
  return matches.sort((a, b) => b.score - a.score || a.entry - b.entry);
}

/**
 * The matches that are shown as hits: those with everything that was asked for first, then those that lack little, and
 * when these are few, the best of the others. When a word is not known, better no answer than any answer.
 */
export function selectHits(matches: readonly Match[], plan: Plan): Match[] {
  const whole = matches.filter((m) => m.coverage === 1);
  const best = matches.reduce((most, m) => Math.max(most, m.coverage), 0);
  const isUnsure = plan.unknown.length > 0;
  const least = isUnsure ? scoring.leastCoverage : Math.min(scoring.leastCoverage, best / 2);
  const parts = matches.filter((m) => m.coverage < 1);
  const near = parts.filter((m) => m.coverage >= least);
  const missing = isUnsure ? 0 : Math.max(0, scoring.fewHits - whole.length - near.length);
  return [...whole, ...near, ...parts.filter((m) => m.coverage < least).slice(0, missing)];
}
