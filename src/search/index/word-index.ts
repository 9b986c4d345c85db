import { bandOf, bandRank } from '../../domain/bands.ts';
import type { Vocabularies } from '../../domain/vocabularies.ts';
import type { Entry } from '../../schemas/entry.ts';
import { toPair, toStrength } from '../shared/postings.ts';
import { fold, listWords, stem, tokenize } from '../shared/text.ts';
import { CompoundSplitter } from './compounds.ts';
import { codedFields, codedLabels, coreTexts, detailTexts, otherNames, publishersOf } from './entry-texts.ts';
import type { IndexedEntry } from './indexed-entry.ts';
import { nameKeys } from './names.ts';
import { ranking } from './ranking.ts';
import type { Thesaurus } from './thesaurus.ts';
import { kindTag } from './thesaurus.ts';

/** Word → entry number → strength. */
export type WordStrengths = Map<string, Map<number, number>>;

interface Field {
  weight: number;
  texts: readonly string[];
  /** What two words that stand together count. */
  pairs?: number;
}

/** Title and other names are the first two fields. */
const nameFields = 2;

function fieldsOf({ entry, bodyText }: IndexedEntry, vocabularies: Vocabularies): Field[] {
  const { fields, pairs } = ranking;
  return [
    { weight: fields.title, pairs: pairs.title, texts: [entry.data.title] },
    { weight: fields.names, pairs: pairs.names, texts: otherNames(entry) },
    { weight: fields.lead, pairs: pairs.lead, texts: [entry.data.lead] },
    {
      weight: fields.summary,
      texts: entry.collection === 'resources' ? [] : entry.data.summary.map((s) => s.text),
    },
    { weight: fields.core, texts: coreTexts(entry) },
    { weight: fields.publisher, texts: publishersOf(entry) },
    { weight: fields.labels, pairs: pairs.labels, texts: codedLabels(entry, vocabularies) },
    { weight: fields.body, texts: [bodyText] },
    { weight: fields.details, texts: detailTexts(entry) },
  ];
}

/** All words of all texts with their counts, which is what the compound splitter believes in. */
function countWords(all: readonly Field[][], extra: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  const texts = [...all.flatMap((fields) => fields.flatMap((f) => f.texts)), ...extra];
  for (const text of texts)
    for (const { word } of tokenize(text)) {
      const key = fold(word);
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  return counts;
}

/** A little more for entries that are rated and in use, so that they win ties. */
function prior(entry: Entry): number {
  if (entry.collection === 'resources') return 1 + ranking.prior.resource;
  if (entry.collection !== 'interventions') return 1;
  const rated = bandRank(bandOf(entry.data.assessments).band) > 0 ? ranking.prior.rated : 0;
  const ended = entry.data.availabilityInNorway === 'avsluttet' ? ranking.prior.ended : 0;
  return 1 + rated + ended;
}

/** The whole index of words, names and tags, before it is cut into files. */
export interface BuiltWordIndex {
  strengths: WordStrengths;
  splitter: CompoundSplitter;
  /** Written words with the number of entries they are in, for spelling. */
  written: Map<string, number>;
  /** Written words that stand in a title or another name. */
  inNames: Set<string>;
}

/** Works out how strongly each entry is about each word: everything that needs no query is decided here. */
export function buildWordIndex(
  entries: readonly IndexedEntry[],
  vocabularies: Vocabularies,
  thesaurus: Thesaurus,
): BuiltWordIndex {
  const fields = entries.map((e) => fieldsOf(e, vocabularies));
  const splitter = new CompoundSplitter(countWords(fields, thesaurus.phrases));
  const lengths = fields.map((list) => list.map((f) => f.texts.reduce((n, t) => n + listWords(t).length, 0)));
  const averages = (fields[0] ?? []).map(
    (_, i) =>
      lengths.reduce((sum, l) => sum + (l[i] ?? 0), 0) /
      Math.max(1, lengths.filter((l) => (l[i] ?? 0) > 0).length),
  );
  const strengths: WordStrengths = new Map();
  const written = new Map<string, number>();
  const inNames = new Set<string>();
  const put = (word: string, entry: number, impact: number) => {
    const list = strengths.get(word) ?? new Map<number, number>();
    const strength = Math.max(1, toStrength(impact));
    if (strength > (list.get(entry) ?? 0)) list.set(entry, strength);
    strengths.set(word, list);
  };

  entries.forEach(({ entry, path }, number) => {
    const frequency = new Map<string, number>();
    const add = (word: string, amount: number) => frequency.set(word, (frequency.get(word) ?? 0) + amount);
    const seen = new Set<string>();
    (fields[number] ?? []).forEach((field, i) => {
      const length = lengths[number]?.[i] ?? 0;
      const share = i < nameFields ? ranking.nameLengthShare : ranking.lengthShare;
      const norm = 1 - share + share * (length / Math.max(1, averages[i] ?? 1));
      const amount = field.weight / norm;
      for (const text of field.texts) {
        const tokens = tokenize(text);
        for (const { word } of tokens) {
          seen.add(word);
          if (i < nameFields) inNames.add(word);
        }
        // What weighs nothing is left to the full text index; only its spelling is known here.
        if (field.weight === 0) continue;
        if (field.pairs)
          tokens.slice(1).forEach(({ stem: root }, at) => {
            add(toPair(tokens[at]?.stem ?? '', root), (field.pairs ?? 0) / norm);
          });
        for (const { word, stem: root } of tokens) {
          add(root, amount);
          // Veiledning is found by veilede too, only weaker.
          if (root.endsWith('ning')) add(stem(`${root.slice(0, -4)}e`), amount * ranking.parts.action);
          const parts = splitter.split(word);
          const tail = i < nameFields ? splitter.unknownTail(word) : null;
          if (tail) add(stem(tail), amount * ranking.parts.tail);
          parts.forEach((part, at) => {
            const share = at === parts.length - 1 || at === 1 ? ranking.parts.tail : ranking.parts.head;
            const partStem = stem(part);
            if (partStem !== root) add(partStem, amount * share);
          });
        }
      }
    });
    for (const word of seen) written.set(word, (written.get(word) ?? 0) + 1);
    const factor = prior(entry);
    const saturate = (f: number) => (f / (f + ranking.saturation)) * factor * ranking.ceiling;
    for (const [word, f] of frequency) put(word, number, saturate(f));
    put(kindTag(path.split('/')[1] ?? ''), number, factor * ranking.ceiling);
    for (const [vocabulary, ids] of codedFields) {
      const list = ids(entry);
      for (const id of list) {
        const evidence = thesaurus
          .wordsOf(vocabulary, id)
          .reduce((most, phrase) => Math.max(most, Math.min(...phrase.map((w) => frequency.get(w) ?? 0))), 0);
        const share =
          ranking.tags.floor + (1 - ranking.tags.floor) * (evidence / (evidence + ranking.tags.saturation));
        put(
          `#${vocabulary}/${id}`,
          number,
          (share * factor * ranking.ceiling) / list.length ** ranking.tags.crowding,
        );
      }
    }
  });
  const most = Math.max(4, entries.length * ranking.commonName);
  const isCommon = (piece: string) => {
    const stems = tokenize(piece).map((t) => t.stem);
    return stems.length === 1 && (strengths.get(stems[0] ?? '')?.size ?? 0) > most;
  };
  entries.forEach(({ entry }, number) => {
    for (const [key, sureness] of nameKeys(entry, isCommon))
      put(`=${key}`, number, sureness * prior(entry) * ranking.ceiling);
  });
  return { strengths, splitter, written, inNames };
}
