import type { CollectionEntry } from 'astro:content';
import { getCollection } from 'astro:content';
import type { RelatedEntry, Relation } from '../domain/relations.ts';
import { entryKey, relationsOf } from '../domain/relations.ts';
import type { Collection, Entry, EntryOf } from '../schemas/entry.ts';
import { collections } from '../schemas/entry.ts';

/** An entry together with the source that Astro renders. */
export type RenderableEntry<C extends Collection = Collection> = EntryOf<C> & { source: CollectionEntry<C> };

async function loadCollection<C extends Collection>(collection: C): Promise<RenderableEntry<C>[]> {
  // Drafts are left out here and nowhere else.
  const sources = await getCollection(
    collection,
    ({ data }: CollectionEntry<C>) => data.status === 'publisert',
  );
  return sources
    .map((source) => ({ collection, slug: source.id, data: source.data, source }) as RenderableEntry<C>)
    .sort((a, b) => a.data.title.localeCompare(b.data.title, 'nb'));
}

let interventions: Promise<RenderableEntry<'interventions'>[]> | undefined;
let guidelines: Promise<RenderableEntry<'guidelines'>[]> | undefined;
let research: Promise<RenderableEntry<'research'>[]> | undefined;
let resources: Promise<RenderableEntry<'resources'>[]> | undefined;
// In development the content changes under us, so nothing is kept between requests.
const keep = import.meta.env.PROD;

/** Published interventions by title. */
export async function listInterventions(): Promise<RenderableEntry<'interventions'>[]> {
  if (!keep) return loadCollection('interventions');
  interventions ??= loadCollection('interventions');
  return interventions;
}

/** Published guidelines by title. */
export async function listGuidelines(): Promise<RenderableEntry<'guidelines'>[]> {
  if (!keep) return loadCollection('guidelines');
  guidelines ??= loadCollection('guidelines');
  return guidelines;
}

/** Published research summaries by title. */
export async function listResearch(): Promise<RenderableEntry<'research'>[]> {
  if (!keep) return loadCollection('research');
  research ??= loadCollection('research');
  return research;
}

/** Published tools, networks and sources of figures by title. */
export async function listResources(): Promise<RenderableEntry<'resources'>[]> {
  if (!keep) return loadCollection('resources');
  resources ??= loadCollection('resources');
  return resources;
}

/** All published entries. */
export async function listEntries(): Promise<Entry[]> {
  const lists = await Promise.all([listInterventions(), listGuidelines(), listResearch(), listResources()]);
  return lists.flat();
}

/** Number of published entries per kind. */
export async function countEntries(): Promise<Record<Collection, number>> {
  const entries = await listEntries();
  const counts = Object.fromEntries(collections.map((c) => [c, 0])) as Record<Collection, number>;
  for (const entry of entries) counts[entry.collection] += 1;
  return counts;
}

let relations: Promise<Map<string, Relation[]>> | undefined;

/** Entries that belong with this one, declared on either side. */
export async function listRelated(entry: Entry): Promise<RelatedEntry[]> {
  const entries = await listEntries();
  if (!keep || !relations) relations = Promise.resolve(relationsOf(entries));
  const bySlug = new Map(entries.map((e) => [entryKey(e.collection, e.slug), e]));
  const found = (await relations).get(entryKey(entry.collection, entry.slug)) ?? [];
  return found.flatMap(({ collection, slug, reason }) => {
    const target = bySlug.get(entryKey(collection, slug));
    return target ? [{ entry: target, reason }] : [];
  });
}
