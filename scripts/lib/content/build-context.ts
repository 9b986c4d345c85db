import { collections } from '../../../src/schemas/entry.ts';
import { getAt } from '../checks/check-schema.ts';
import type { CheckContext, KnownEntry } from '../checks/context.ts';
import type { Candidate } from '../checks/nearest.ts';
import { isVocabularyName, type VocabularyFile } from './read-vocabulary.ts';
import type { DocumentFile, DocumentKind } from './types.ts';

/** The terms of a vocabulary as far as they can be read, so that one fault in the file does not spread to the entries. */
function listCandidates({ yaml }: VocabularyFile): Candidate[] | undefined {
  const terms = getAt(yaml?.data, ['terms']);
  if (!Array.isArray(terms)) return undefined;
  return terms.flatMap((term: Record<string, unknown> | null) => {
    if (typeof term?.id !== 'string') return [];
    const synonyms = Array.isArray(term.synonyms) ? term.synonyms : [];
    const words = [term.label, ...synonyms].filter((w): w is string => typeof w === 'string');
    return [{ id: term.id, words }];
  });
}

function listKnown(docs: readonly DocumentFile[]): Map<string, KnownEntry> {
  return new Map(
    docs.map((doc) => {
      const title = getAt(doc.yaml?.data, ['title']);
      // An entry that cannot be read is taken as published, so that links to it are not faulted as well.
      const published = getAt(doc.yaml?.data, ['status']) !== 'utkast';
      return [doc.slug, { title: typeof title === 'string' ? title : doc.slug, published }];
    }),
  );
}

/** Gathers what the rules must know about the other files. */
export function buildContext(
  today: string,
  vocabularies: readonly VocabularyFile[],
  docs: readonly DocumentFile[],
): CheckContext {
  const known = (kind: DocumentKind) => listKnown(docs.filter((doc) => doc.kind === kind));
  const kinds: readonly DocumentKind[] = [...collections, 'pages'];
  return {
    today,
    terms: new Map(
      vocabularies.flatMap((file) => {
        const candidates = listCandidates(file);
        return isVocabularyName(file.name) && candidates ? [[file.name, candidates]] : [];
      }),
    ),
    slugs: Object.fromEntries(kinds.map((kind) => [kind, known(kind)])) as unknown as CheckContext['slugs'],
  };
}
