import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type LinkedTerm, toLinkedTerms } from '../../../src/domain/glossary-words.ts';
import { glossarySchema } from '../../../src/schemas/vocabulary.ts';
import { defaultContentDir } from './paths.ts';
import { readVocabularyFile } from './read-vocabulary.ts';

const NAME = 'glossary.yaml';

/** The glossary terms that texts link to; none when the file has faults, which the content check explains. */
export function readLinkedTerms(contentDir = defaultContentDir): LinkedTerm[] {
  const path = join(contentDir, 'vocabulary', NAME);
  if (!existsSync(path)) return [];
  const { yaml } = readVocabularyFile(`content/vocabulary/${NAME}`, NAME, readFileSync(path));
  const glossary = glossarySchema.safeParse(yaml?.data);
  return glossary.success ? toLinkedTerms(glossary.data.terms) : [];
}
