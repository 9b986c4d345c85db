import type { Collection, Entry } from '../schemas/entry.ts';
import { collections } from '../schemas/entry.ts';

export interface Relation {
  collection: Collection;
  slug: string;
  reason: string;
}

/** A related entry with the reason the two belong together. */
export interface RelatedEntry {
  entry: Entry;
  reason: string;
}

/** The key of an entry in maps over all kinds, such as `interventions/cool-kids`. */
export const entryKey = (collection: string, slug: string): string => `${collection}/${slug}`;

/**
 * Relations of all entries, seen from both sides, from one declaration on either side.
 * A link declared on both sides appears once on each, with the reason written there.
 * Links to entries outside the list (drafts) are left out.
 */
export function relationsOf(entries: readonly Entry[]): Map<string, Relation[]> {
  const known = new Set(entries.map((e) => entryKey(e.collection, e.slug)));
  const result = new Map<string, Map<string, Relation>>();
  const add = (from: string, to: Relation, own: boolean) => {
    const list = result.get(from) ?? new Map<string, Relation>();
    const key = entryKey(to.collection, to.slug);
    if (own || !list.has(key)) list.set(key, to);
    result.set(from, list);
  };
  for (const entry of entries) {
    const self = entryKey(entry.collection, entry.slug);
    for (const collection of collections) {
      for (const { slug, reason } of entry.data.related[collection]) {
        const target = entryKey(collection, slug);
        if (!known.has(target) || target === self) continue;
        add(self, { collection, slug, reason }, true);
        add(target, { collection: entry.collection, slug: entry.slug, reason }, false);
      }
    }
  }
  return new Map([...result].map(([key, list]) => [key, [...list.values()]]));
}
