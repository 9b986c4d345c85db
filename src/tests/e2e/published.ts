import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readContent } from '../../../scripts/lib/content/read-content.ts';
import { today } from '../../../scripts/lib/content/today.ts';
import type { LoadedEntry } from '../../../scripts/lib/content/types.ts';
import { distFolder } from '../../../scripts/lib/dist.ts';
import { repositoryRoot } from '../../../scripts/lib/root.ts';
import { collectionInfo } from '../../schemas/entry.ts';

/** The entries the site must show, from the files the editors wrote. */
export async function listPublished(): Promise<LoadedEntry[]> {
  const { entries } = await readContent(join(repositoryRoot, 'content'), { today: today() });
  return entries.filter(({ data }) => data.status === 'publisert');
}

/** The name of an entry in addresses, such as `tiltak/pmto`. */
export const toId = ({ collection, slug }: Pick<LoadedEntry, 'collection' | 'slug'>): string =>
  `${collectionInfo[collection].path}/${slug}`;

/** The built page of an address such as `tiltak/pmto`. @throws when there is none */
export const readPage = (id: string): string => readFileSync(join(distFolder, id, 'index.html'), 'utf8');
