import { basename, dirname, isAbsolute, relative, resolve, sep } from 'node:path';
import { repositoryRoot } from '../root.ts';

/** Where the content of the site is. */
export const defaultContentDir = resolve(repositoryRoot, 'content');

/**
 * How the content folder is named in reports: from the repository root, so that annotations find the file; content
 * elsewhere is named from the folder it is in.
 */
export function toReportPath(contentDir: string): string {
  const full = resolve(contentDir);
  const fromRoot = relative(repositoryRoot, full);
  const isInside = fromRoot !== '' && !fromRoot.startsWith('..') && !isAbsolute(fromRoot);
  const path = isInside ? fromRoot : relative(dirname(full), full) || basename(full);
  return path.split(sep).join('/');
}
