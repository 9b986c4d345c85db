import type { DataEntryMap } from 'astro:content';
import { type CollectionEntry, render } from 'astro:content';

/** The written body of an entry or page, ready to place in a page. */
export async function renderBody<C extends keyof DataEntryMap>(source: CollectionEntry<C>) {
  const { Content } = await render(source);
  return Content;
}
