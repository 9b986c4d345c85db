import { knowledgeYear } from '../../domain/sorting.ts';
import type { Vocabularies } from '../../domain/vocabularies.ts';
import type { ExportRow } from '../client/result-meta.ts';
import { resultMeta } from './cards.ts';
import type { IndexedEntry } from './indexed-entry.ts';

const kinds = {
  interventions: 'Tiltak',
  guidelines: 'Retningslinje',
  research: 'Kunnskap',
  resources: 'Ressurs',
} as const;

/** What is needed to export any list of results: fetched only when somebody exports. */
export function buildExportFile(entries: readonly IndexedEntry[], vocabularies: Vocabularies): ExportRow[] {
  return entries.map((indexed) => {
    const { entry, path } = indexed;
    const { title, level, rater, age, services, lead } = resultMeta(indexed, vocabularies);
    const isPublished = entry.collection === 'guidelines' || entry.collection === 'research';
    return {
      title,
      kind: kinds[entry.collection],
      path: path.slice(1),
      year: String(knowledgeYear(entry) ?? ''),
      publisher: isPublished ? (entry.data.publisher ?? '') : '',
      authors: entry.collection === 'research' ? entry.data.authors : [],
      rating: [level, rater].filter(Boolean).join(' · '),
      age,
      services,
      lead,
    };
  });
}
