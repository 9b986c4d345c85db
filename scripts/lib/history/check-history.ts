import { collectionInfo, collections } from '../../../src/schemas/entry.ts';
import type { Problem } from '../checks/problem.ts';
import { toReportPath } from '../content/paths.ts';
import { readDocument } from '../content/read-document.ts';
import { readVocabularyFile } from '../content/read-vocabulary.ts';
import { parseWithdrawn, withdrawnFileName } from '../content/read-withdrawn.ts';
import type { DocumentFile, DocumentKind, LoadedContent } from '../content/types.ts';
import { compareAddresses, listServed, type Served } from './compare-addresses.ts';
import { compareTerms, compareWithdrawn, listWithdrawnAddresses } from './compare-lists.ts';
import { compareRatings } from './compare-ratings.ts';
import { type ChangedFile, findBaseCommit, listChangedFiles } from './git.ts';

const kinds: readonly string[] = [...collections, 'pages'];

interface DocumentChange {
  before: DocumentFile | undefined;
  after: DocumentFile | undefined;
}

function toDocuments(root: string, { path, before, after }: ChangedFile): DocumentChange[] {
  const [kind = '', name = '', ...rest] = path.split('/');
  if (rest.length > 0 || !kinds.includes(kind) || !name.endsWith('.mdx')) return [];
  const parts = { file: `${root}/${path}`, name, kind: kind as DocumentKind, template: false };
  const read = (bytes: Uint8Array | undefined) => bytes && readDocument(parts, bytes);
  return [{ before: read(before), after: read(after) }];
}

function compareLists(root: string, { path, before, after }: ChangedFile, served: Served): Problem[] {
  const file = `${root}/${path}`;
  if (path === withdrawnFileName) {
    const read = (bytes: Uint8Array | undefined) => bytes && parseWithdrawn(file, bytes).yaml;
    return compareWithdrawn({ file, before: read(before), after: read(after) }, served);
  }
  const name = /^vocabulary\/(\w+)\.yaml$/.exec(path)?.[1];
  if (name === undefined) return [];
  const read = (bytes: Uint8Array | undefined) =>
    bytes && readVocabularyFile(file, `${name}.yaml`, bytes).yaml;
  return compareTerms(name, { file, before: read(before), after: read(after) }, served);
}

/** Every address that answers, also in files that were changed and have faults. */
function collectServed(
  content: LoadedContent,
  changes: readonly DocumentChange[],
  withdrawn: readonly string[],
): Served {
  const fromEntries = content.entries
    .filter((entry) => entry.data.status === 'publisert')
    .flatMap(({ collection, slug, data }) =>
      [slug, ...data.aliases].map((name) => `${collectionInfo[collection].path}/${name}`),
    );
  const fromChanges = listServed(changes.flatMap(({ after }) => after ?? []));
  const fromLists = content.withdrawn.map(({ kind, slug }) => `${kind}/${slug}`);
  return new Set([...fromEntries, ...fromChanges, ...fromLists, ...withdrawn]);
}

/**
 * What must not change in silence, compared with a base branch: ratings without a line in the history, and published
 * addresses that would stop answering. @throws GitError when Git cannot tell what the base holds
 */
export async function checkHistory(
  contentDir: string,
  base: string,
  { content, today }: { content: LoadedContent; today: string },
): Promise<Problem[]> {
  const root = toReportPath(contentDir);
  const changed = await listChangedFiles(contentDir, await findBaseCommit(contentDir, base));
  const changes = changed.flatMap((file) => toDocuments(root, file));
  const list = changed.find((file) => file.path === withdrawnFileName)?.after;
  const listed = list ? listWithdrawnAddresses(parseWithdrawn(withdrawnFileName, list).yaml) : [];
  const served = collectServed(content, changes, listed);
  const fresh = changes.flatMap(({ before, after }) => (before ? [] : (after ?? [])));
  return [
    ...changes.flatMap(({ before, after }) => (before && after ? compareRatings(before, after, today) : [])),
    ...changes.flatMap(({ before, after }) =>
      before ? compareAddresses(before, after, { served, fresh, today }) : [],
    ),
    ...changed.flatMap((file) => compareLists(root, file, served)),
  ];
}
