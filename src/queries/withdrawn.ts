import { getCollection } from 'astro:content';
import type { Withdrawn } from '../schemas/withdrawn.ts';

/** Pages that have been taken off the site, newest first. */
export async function listWithdrawn(): Promise<Withdrawn[]> {
  const files = await getCollection('withdrawn');
  return files.flatMap((file) => file.data.entries).sort((a, b) => b.date.localeCompare(a.date));
}

/** Static paths of withdrawn pages: their addresses go on answering. */
export async function withdrawnPaths() {
  return (await listWithdrawn()).map((entry) => ({
    params: { kind: entry.kind, withdrawn: entry.slug },
    props: { entry },
  }));
}
