import type { Term, Vocabulary } from '../schemas/vocabulary.ts';
import type { VocabularyName } from '../schemas/vocabulary-names.ts';

export interface NearTerm {
  vocabulary: VocabularyName;
  term: Term;
}

/** The terms of other vocabularies that lie near a term, declared on either side. Unknown ids are left out. */
export function listNearTerms(
  vocabularies: readonly Vocabulary[],
  vocabulary: VocabularyName,
  term: Term,
): NearTerm[] {
  const self = `${vocabulary}/${term.id}`;
  return vocabularies.flatMap((other) =>
    other.terms
      .filter((candidate) => {
        const key = `${other.vocabulary}/${candidate.id}`;
        return key !== self && (term.seeAlso?.includes(key) || candidate.seeAlso?.includes(self));
      })
      .map((candidate) => ({ vocabulary: other.vocabulary, term: candidate })),
  );
}
