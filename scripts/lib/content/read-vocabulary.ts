import type { z } from 'zod';
import {
  glossarySchema,
  searchWordsSchema,
  statisticsSchema,
  vocabularySchema,
} from '../../../src/schemas/vocabulary.ts';
import { type VocabularyName, vocabularyNames } from '../../../src/schemas/vocabulary-names.ts';
import { checkSchema } from '../checks/check-schema.ts';
import { createProblem, type Problem } from '../checks/problem.ts';
import { findTextFault } from './read-document.ts';
import { createSource, decodeText, type Source } from './source.ts';
import { parseYaml, type YamlSource } from './yaml-source.ts';

/** A YAML file of `content/vocabulary/`, taken apart. */
export interface VocabularyFile {
  name: string;
  source: Source;
  schema: z.ZodType;
  yaml: YamlSource | undefined;
  problems: Problem[];
}

const otherFiles: Readonly<Record<string, z.ZodType>> = {
  glossary: glossarySchema,
  statistics: statisticsSchema,
  searchWords: searchWordsSchema,
};

/** The files the folder must have. */
export const vocabularyFileNames: readonly string[] = [...vocabularyNames, ...Object.keys(otherFiles)].map(
  (name) => `${name}.yaml`,
);

export const isVocabularyName = (name: string): name is VocabularyName =>
  (vocabularyNames as readonly string[]).includes(name);

/** The schema of a file in the folder. */
export const vocabularySchemaOf = (fileName: string): z.ZodType =>
  otherFiles[fileName.replace(/\.yaml$/, '')] ?? vocabularySchema;

/** Reads a vocabulary, the glossary, the statistics or the search words. */
export function readVocabularyFile(file: string, fileName: string, bytes: Uint8Array): VocabularyFile {
  const name = fileName.replace(/\.yaml$/, '');
  const { text, fault } = decodeText(bytes);
  const source = createSource(file, text);
  const schema = vocabularySchemaOf(fileName);
  const unreadable = findTextFault(source, fault);
  if (unreadable) return { name, source, schema, yaml: undefined, problems: [unreadable] };
  const start = { file, line: 1, column: 1 };
  const yaml = parseYaml(source, 0, text.length, start);
  const fromSchema = yaml.data === undefined ? [] : checkSchema(file, schema, yaml);
  return { name, source, schema, yaml, problems: [...yaml.problems, ...fromSchema] };
}

/** The problem of a file that is not there. */
export const missingFile = (file: string): Problem =>
  createProblem('E010', { file, line: 1, column: 1 }, `Filen «${file}» mangler. Hent den tilbake.`);
