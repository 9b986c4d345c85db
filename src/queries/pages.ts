import type { CollectionEntry } from 'astro:content';
import { getCollection, getEntry } from 'astro:content';

/** All prose pages. */
export const listPages = (): Promise<CollectionEntry<'pages'>[]> => getCollection('pages');

/** The prose page with this slug. @throws when the file is missing. */
export async function getPage(slug: string): Promise<CollectionEntry<'pages'>> {
  const page = await getEntry('pages', slug);
  if (!page) throw new Error(`getPage expects content/pages/${slug}.mdx to exist`);
  return page;
}
