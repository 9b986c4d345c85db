import { join } from 'node:path';
import { type Collection, collections } from '../../../src/schemas/entry.ts';
import { findNearest } from '../checks/nearest.ts';
import { createProblem, type Problem } from '../checks/problem.ts';
import { listFolder, mapInParallel, readBytes } from './list-files.ts';
import { toReportPath } from './paths.ts';
import { readDocument } from './read-document.ts';
import {
  missingFile,
  readVocabularyFile,
  type VocabularyFile,
  vocabularyFileNames,
} from './read-vocabulary.ts';
import { withdrawnFileName } from './read-withdrawn.ts';
import type { DocumentFile, DocumentKind } from './types.ts';

const templateKinds: Readonly<Record<string, Collection>> = {
  'tiltak.mdx': 'interventions',
  'retningslinje.mdx': 'guidelines',
  'kunnskap.mdx': 'research',
  'ressurs.mdx': 'resources',
};

/** The files of a folder, and what is wrong with the folder itself. */
export interface Folder<T> {
  files: T[];
  problems: Problem[];
}

async function readFolder<T>(
  contentDir: string,
  name: string,
  advice: string,
  accept: (fileName: string) => boolean,
  read: (file: string, fileName: string, bytes: Uint8Array) => T,
): Promise<Folder<T>> {
  const folder = join(contentDir, name);
  const path = `${toReportPath(contentDir)}/${name}`;
  const items = await listFolder(folder);
  if (items === null) {
    const message = `Mappen «${path}» mangler. Hent den tilbake.`;
    return { files: [], problems: [createProblem('E010', { file: path, line: 1, column: 1 }, message)] };
  }
  const isWanted = (item: (typeof items)[number]) => item.isFile() && accept(item.name);
  const problems = items
    .filter((item) => !isWanted(item))
    .map((item) => {
      const what = item.isFile() ? 'Filen' : 'Mappen';
      const place = { file: `${path}/${item.name}`, line: 1, column: 1 };
      return createProblem('E009', place, `${what} «${item.name}» hører ikke hjemme i ${path}. ${advice}`);
    });
  const files = await mapInParallel(items.filter(isWanted), async (item) =>
    read(`${path}/${item.name}`, item.name, await readBytes(folder, item.name)),
  );
  return { files, problems };
}

/** Reads the .mdx files of a kind. */
export const readDocuments = (contentDir: string, kind: DocumentKind): Promise<Folder<DocumentFile>> =>
  readFolder(
    contentDir,
    kind,
    'Her skal det bare være filer som slutter på «.mdx».',
    (name) => name.endsWith('.mdx'),
    (file, name, bytes) => readDocument({ file, name, kind, template: false }, bytes),
  );

/** Reads the templates, each as the kind it is a template for. */
export const readTemplates = (contentDir: string): Promise<Folder<DocumentFile>> =>
  readFolder(
    contentDir,
    '_maler',
    `Her skal det bare være malene ${Object.keys(templateKinds).join(', ')}.`,
    (name) => Object.hasOwn(templateKinds, name),
    (file, name, bytes) => {
      const kind = templateKinds[name] ?? 'interventions';
      return readDocument({ file, name, kind, template: true }, bytes);
    },
  );

/** Reads the vocabularies, the glossary, the search words and the statistics; all of them must be there. */
export async function readVocabularies(contentDir: string): Promise<Folder<VocabularyFile>> {
  const folder = await readFolder(
    contentDir,
    'vocabulary',
    'Her skal det bare være vokabularene, glossary.yaml, searchWords.yaml og statistics.yaml.',
    (name) => vocabularyFileNames.includes(name),
    readVocabularyFile,
  );
  // Without the folder, each file is not missed once more.
  if (folder.files.length === 0 && folder.problems.some((p) => p.code === 'E010')) return folder;
  const present = new Set(folder.files.map((f) => `${f.name}.yaml`));
  const missing = vocabularyFileNames
    .filter((name) => !present.has(name))
    .map((name) => missingFile(`${toReportPath(contentDir)}/vocabulary/${name}`));
  return { files: folder.files, problems: [...folder.problems, ...missing] };
}

/** Folders of `content/` that are read. */
const knownFolders: readonly string[] = [...collections, 'pages', 'vocabulary', '_maler'];
const knownFiles: readonly string[] = ['README.md', withdrawnFileName];

/** Reports files and folders that would be left out of the site without a word. */
export async function checkTopLevel(contentDir: string): Promise<Problem[]> {
  const path = toReportPath(contentDir);
  const items = (await listFolder(contentDir)) ?? [];
  return items
    .filter((item) => !(item.isDirectory() ? knownFolders : knownFiles).includes(item.name))
    .map((item) => {
      const what = item.isDirectory() ? 'Mappen' : 'Filen';
      const near = findNearest(
        item.name,
        knownFolders.map((id) => ({ id })),
      );
      const hint = near && item.isDirectory() ? ` Mente du «${near}»?` : '';
      return createProblem(
        'E009',
        { file: `${path}/${item.name}`, line: 1, column: 1 },
        `${what} «${item.name}» hører ikke hjemme i ${path}, og blir ikke med på nettstedet.${hint}`,
      );
    });
}
