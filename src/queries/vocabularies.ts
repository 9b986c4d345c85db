import { getCollection } from 'astro:content';
import { Vocabularies } from '../domain/vocabularies.ts';
import type { GlossaryTerm, StatisticsEntry } from '../schemas/vocabulary.ts';
import type { VocabularyName } from '../schemas/vocabulary-names.ts';

let vocabularies: Promise<Vocabularies> | undefined;

/** The controlled vocabularies. */
export async function getVocabularies(): Promise<Vocabularies> {
  vocabularies ??= getCollection('vocabularies').then((list) => new Vocabularies(list.map((v) => v.data)));
  return vocabularies;
}

/** The glossary by term. */
export async function listGlossary(): Promise<GlossaryTerm[]> {
  const files = await getCollection('glossary');
  return files.flatMap((f) => f.data.terms).sort((a, b) => a.term.localeCompare(b.term, 'nb'));
}

/** Named sources of local figures for one term. */
export async function listStatistics(
  vocabulary: VocabularyName,
  term: string,
): Promise<StatisticsEntry['sources']> {
  const files = await getCollection('statistics');
  return files
    .flatMap((f) => f.data.entries)
    .filter((e) => e.vocabulary === vocabulary && e.term === term)
    .flatMap((e) => e.sources);
}
