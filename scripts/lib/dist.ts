import { readdirSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { repositoryRoot } from './root.ts';

/** Where the build puts the site. */
export const distFolder = join(repositoryRoot, 'dist');

/** The base path the site was built for; the same variable decides it in the build. */
export function getBasePath(): string {
  return process.env.HVA_VIRKER_BASE ?? '/';
}

/**
 * Every file below a folder, as sorted paths with `/`.
 *
 * @throws when the folder does not exist or holds no page: an empty list would make every check pass
 */
export function listSiteFiles(root: string): string[] {
  const exists = statSync(root, { throwIfNoEntry: false })?.isDirectory() === true;
  const files = exists
    ? readdirSync(root, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name).slice(join(root, sep).length).replaceAll(sep, '/'))
        .sort()
    : [];
  if (!files.some(isPage))
    throw new Error(`Fant ingen sider i ${root}. Bygg nettstedet først: npm run build`);
  return files;
}

/** Whether a file of the site is a page. */
export function isPage(file: string): boolean {
  return file.endsWith('.html');
}

/**
 * The address of a page below the base path.
 *
 * @example toAddress('tiltak/index.html') // '/tiltak/'
 * @example toAddress('404.html') // '/404.html'
 */
export function toAddress(file: string): string {
  return `/${file.replace(/(^|\/)index\.html$/, '$1')}`;
}
