import { type Collection, collections } from '../../../src/schemas/entry.ts';
import { pageSchema } from '../../../src/schemas/page.ts';
import type {
  GlossaryTerm,
  SearchWords,
  StatisticsEntry,
  Vocabulary,
} from '../../../src/schemas/vocabulary.ts';
import {
  glossarySchema,
  searchWordsSchema,
  statisticsSchema,
  vocabularySchema,
} from '../../../src/schemas/vocabulary.ts';
import type { VocabularyName } from '../../../src/schemas/vocabulary-names.ts';
import { type Withdrawn, withdrawnSchema } from '../../../src/schemas/withdrawn.ts';
import { checkDocument, schemaOf } from '../checks/check-document.ts';
import { checkCollection } from '../checks/collection-rules.ts';
import type { CheckContext } from '../checks/context.ts';
import { type Problem, sortProblems } from '../checks/problem.ts';
import {
  checkGlossary,
  checkStatistics,
  checkVocabulary,
  checkVocabularyFields,
  hasLinkedGuidelines,
} from '../checks/vocabulary-rules.ts';
import { checkWithdrawn } from '../checks/withdrawn-rules.ts';
import { listProse, toBodyText } from './body.ts';
import { buildContext } from './build-context.ts';
import { checkTopLevel, readDocuments, readTemplates, readVocabularies } from './read-folders.ts';
import { isVocabularyName, type VocabularyFile } from './read-vocabulary.ts';
import { readWithdrawn, type WithdrawnFile } from './read-withdrawn.ts';
import type { DocumentFile, LoadedContent, LoadedEntry, LoadedPage } from './types.ts';
import type { YamlSource } from './yaml-source.ts';

export interface ReadOptions {
  /** The day to check dates against, as YYYY-MM-DD. */
  today: string;
}

function toText(doc: DocumentFile): Pick<LoadedEntry, 'file' | 'body' | 'bodyText' | 'prose'> {
  const body = doc.body?.text.replace(/^\r?\n/, '') ?? '';
  const bodyText = doc.body ? toBodyText(doc.body.tree, { headings: true }) : '';
  const prose = doc.body ? listProse(doc.body.tree).map(({ text }) => text) : [];
  return { file: doc.file, body, bodyText, prose };
}

function toEntries(docs: readonly DocumentFile[]): LoadedEntry[] {
  return docs.flatMap((doc) => {
    const result = schemaOf(doc).safeParse(doc.yaml?.data);
    if (!result.success) return [];
    return [{ collection: doc.kind, slug: doc.slug, data: result.data, ...toText(doc) } as LoadedEntry];
  });
}

function toPages(docs: readonly DocumentFile[]): LoadedPage[] {
  return docs.flatMap((doc) => {
    const result = pageSchema.safeParse(doc.yaml?.data);
    return result.success ? [{ slug: doc.slug, data: result.data, ...toText(doc) }] : [];
  });
}

function checkVocabularyFiles(files: readonly VocabularyFile[], context: CheckContext): Problem[] {
  const withLinks = hasLinkedGuidelines(files, context);
  return files.flatMap((file) => {
    if (file.yaml?.data === undefined) return file.problems;
    return [
      ...file.problems,
      ...checkVocabularyFields(file, context, { withLinks }),
      ...checkWholeVocabulary(file, file.yaml, context),
    ];
  });
}

function checkWholeVocabulary(file: VocabularyFile, yaml: YamlSource, context: CheckContext): Problem[] {
  if (isVocabularyName(file.name)) return checkVocabulary(file.source, file.name, yaml);
  if (file.name === 'glossary') return checkGlossary(yaml);
  return file.name === 'statistics' ? checkStatistics(yaml, context) : [];
}

const noSearchWords: SearchWords = {
  groups: [],
  inExpressions: [],
  kinds: { tiltak: [], retningslinjer: [], kunnskap: [], ressurser: [] },
};

function parseVocabularies(files: readonly VocabularyFile[]): {
  vocabularies: Map<VocabularyName, Vocabulary>;
  glossary: GlossaryTerm[];
  statistics: StatisticsEntry[];
  searchWords: SearchWords;
} {
  const vocabularies = new Map<VocabularyName, Vocabulary>();
  for (const { name, yaml } of files) {
    const result = vocabularySchema.safeParse(yaml?.data);
    if (isVocabularyName(name) && result.success) vocabularies.set(name, result.data);
  }
  const dataOf = (name: string) => files.find((f) => f.name === name)?.yaml?.data;
  const glossary = glossarySchema.safeParse(dataOf('glossary'));
  const searchWords = searchWordsSchema.safeParse(dataOf('searchWords'));
  const statistics = statisticsSchema.safeParse(dataOf('statistics'));
  return {
    vocabularies,
    glossary: glossary.success ? glossary.data.terms : [],
    searchWords: searchWords.success ? searchWords.data : noSearchWords,
    statistics: statistics.success ? statistics.data.entries : [],
  };
}

function parseWithdrawnEntries(file: WithdrawnFile | undefined): Withdrawn[] {
  const result = withdrawnSchema.safeParse(file?.yaml?.data);
  return result.success ? result.data.entries : [];
}

/** The files of a content folder, and everything that is wrong with them. */
interface CheckedFiles {
  /** Every file that was read. */
  files: string[];
  entryDocs: readonly DocumentFile[];
  pageDocs: readonly DocumentFile[];
  vocabularyFiles: readonly VocabularyFile[];
  withdrawn: WithdrawnFile | undefined;
  problems: Problem[];
}

/** Reads and checks all files. Never throws because of what a file contains. */
export async function checkFiles(contentDir: string, { today }: ReadOptions): Promise<CheckedFiles> {
  const [topLevel, withdrawn, vocabularyFolder, templates, pages, ...entryFolders] = await Promise.all([
    checkTopLevel(contentDir),
    readWithdrawn(contentDir),
    readVocabularies(contentDir),
    readTemplates(contentDir),
    readDocuments(contentDir, 'pages'),
    ...collections.map((kind) => readDocuments(contentDir, kind)),
  ]);
  const entryDocs = entryFolders.flatMap((folder) => folder.files);
  const docsOf = (kind: Collection) => entryDocs.filter((doc) => doc.kind === kind);
  const context = buildContext(today, vocabularyFolder.files, [...entryDocs, ...pages.files]);
  const documents = [...entryDocs, ...pages.files, ...templates.files];
  const problems = [
    ...topLevel,
    ...[vocabularyFolder, templates, pages, ...entryFolders].flatMap((folder) => folder.problems),
    ...checkVocabularyFiles(vocabularyFolder.files, context),
    ...(withdrawn ? checkWithdrawn(withdrawn, context) : []),
    ...documents.flatMap((doc) => checkDocument(doc, context)),
    ...collections.flatMap((kind) => checkCollection(docsOf(kind))),
  ];
  return {
    files: [
      ...documents.map((doc) => doc.file),
      ...vocabularyFolder.files.map((f) => f.source.file),
      ...(withdrawn ? [withdrawn.file] : []),
    ].sort(),
    entryDocs,
    pageDocs: pages.files,
    vocabularyFiles: vocabularyFolder.files,
    withdrawn,
    problems: sortProblems(problems),
  };
}

/**
 * Reads and checks all content, and gives it as the schemas describe it. An entry with illegal fields is left out of
 * `entries` and explained in `problems`.
 */
export async function readContent(contentDir: string, options: ReadOptions): Promise<LoadedContent> {
  const { files, entryDocs, pageDocs, vocabularyFiles, withdrawn, problems } = await checkFiles(
    contentDir,
    options,
  );
  return {
    files,
    entries: toEntries(entryDocs),
    pages: toPages(pageDocs),
    ...parseVocabularies(vocabularyFiles),
    withdrawn: parseWithdrawnEntries(withdrawn),
    problems,
  };
}
