import type { Collection, Entry } from '../../../src/schemas/entry.ts';
import type { Page } from '../../../src/schemas/page.ts';
import type {
  GlossaryTerm,
  SearchWords,
  StatisticsEntry,
  Vocabulary,
} from '../../../src/schemas/vocabulary.ts';
import type { VocabularyName } from '../../../src/schemas/vocabulary-names.ts';
import type { Withdrawn } from '../../../src/schemas/withdrawn.ts';
import type { Problem } from '../checks/problem.ts';
import type { Body } from './body.ts';
import type { Source } from './source.ts';
import type { YamlSource } from './yaml-source.ts';

interface Text {
  /** Path from the repository root. */
  file: string;
  /** The Markdown under the frontmatter. */
  body: string;
  /** The body as plain text, without source references: what a search should find. */
  bodyText: string;
  /** The running text, block by block, without headings and tables: what a reader reads as sentences. */
  prose: string[];
}

/** An entry whose fields follow the schema. */
export type LoadedEntry = Entry & Text;

/** A prose page whose fields follow the schema. */
export type LoadedPage = Text & { slug: string; data: Page };

/** All content of the site, and everything that is wrong with it. */
export interface LoadedContent {
  /** Every file that was read. */
  files: string[];
  /** Entries with legal fields, drafts included; a file with illegal fields is only in `problems`. */
  entries: LoadedEntry[];
  pages: LoadedPage[];
  vocabularies: Map<VocabularyName, Vocabulary>;
  glossary: GlossaryTerm[];
  statistics: StatisticsEntry[];
  searchWords: SearchWords;
  /** Pages that have been taken off the site. */
  withdrawn: Withdrawn[];
  problems: Problem[];
}

export type DocumentKind = Collection | 'pages';

/** An .mdx file on its way through the check. */
export interface DocumentFile {
  kind: DocumentKind;
  slug: string;
  file: string;
  source: Source;
  /** A template is checked like an entry, but is not one. */
  template: boolean;
  /** Undefined when the frontmatter could not be found. */
  yaml: YamlSource | undefined;
  body: Body | undefined;
  /** Problems found on reading, before any rule. */
  problems: Problem[];
}
