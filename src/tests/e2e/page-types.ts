import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { distFolder, isPage, listSiteFiles, toAddress } from '../../../scripts/lib/dist.ts';

/** One page that stands for all pages made from the same template. */
export interface PageType {
  readonly name: string;
  /** Address below the base path, such as `/tiltak/pmto/`. */
  readonly path: string;
}

/** Folders whose pages come in variants with different parts, told apart by what the HTML holds. */
const variants: Readonly<Record<string, ReadonlyArray<readonly [name: string, mark: RegExp]>>> = {
  tiltak: [
    ['with a rating', /\(bånd [A-E]/],
    ['without a rating', /ikke funnet en vurdering/],
    ['with a rating nobody has read', /vi ikke har fått lest/],
  ],
};

/** A page that only sends the reader to another address. */
const movesOn = /<meta http-equiv="refresh"/i;

/**
 * One page of every type in the built site: all single pages, and of every folder the list, its richest page and one
 * page of each variant.
 */
export function listPageTypes(root = distFolder): PageType[] {
  const files = listSiteFiles(root).filter(isPage);
  const folders = Map.groupBy(files, (file) => file.split('/').slice(0, -2).join('/'));
  return [...folders].flatMap(([folder, members]) =>
    folder === '' ? members.map(toSingle) : pickFrom(root, folder, members),
  );
}

function toSingle(file: string): PageType {
  const path = toAddress(file);
  return { name: path === '/' ? 'home' : path.replaceAll('/', ''), path };
}

/** The largest page has most of the parts that can go wrong, the smallest has the empty states. */
function pickFrom(root: string, folder: string, files: readonly string[]): PageType[] {
  const bySize = files
    .map((file) => ({ file, html: readFileSync(join(root, file), 'utf8') }))
    .filter(({ html }) => !movesOn.test(html))
    .toSorted((a, b) => b.html.length - a.html.length);
  const picked = new Map<string, string>();
  const pick = (name: string, file: string | undefined): void => {
    if (file !== undefined && ![...picked.values()].includes(file)) picked.set(`${folder}: ${name}`, file);
  };
  pick('longest', bySize[0]?.file);
  pick('shortest', bySize.at(-1)?.file);
  for (const [name, mark] of variants[folder] ?? []) {
    const page = bySize.find(({ html }) => mark.test(html));
    if (!page)
      throw new Error(`listPageTypes: no page in ${folder}/ is "${name}": does ${mark} still fit the pages?`);
    pick(name, page.file);
  }
  return [...picked].map(([name, file]) => ({ name, path: toAddress(file) }));
}
