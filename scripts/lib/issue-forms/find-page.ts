import { type Collection, collectionInfo, collections, type Entry } from '../../../src/schemas/entry.ts';
import { findNearest, normalise } from '../checks/nearest.ts';
import { toPlain } from './plain-text.ts';

/** The parts of an address, from whatever was written: a whole address, a path, a Markdown link or only a name. */
export function toSegments(written: string): string[] {
  const plain = toPlain(written);
  const bare = /^\[[^\]]*\]\((\S+)\)$/.exec(plain)?.[1] ?? plain;
  const path =
    /^https?:\/\//i.test(bare) && URL.canParse(bare) ? new URL(bare).pathname : bare.split(/[?#]/)[0];
  return (path ?? '').split('/').filter((part) => part !== '');
}

/** The kind of entry an address belongs to, and the slug after it; the site may stand in a folder. */
export function findEntryAddress(written: string): { collection: Collection; slug: string } | undefined {
  const segments = toSegments(written);
  for (const [index, segment] of segments.entries()) {
    const collection = collections.find((c) => collectionInfo[c].path === segment);
    if (collection) return { collection, slug: segments[index + 1] ?? '' };
  }
  return undefined;
}

/** The names an entry is known under, the most likely first. */
function listNames(entry: Entry): string[] {
  const { data } = entry;
  const others = 'altNames' in data ? data.altNames : 'altTitles' in data ? data.altTitles : [];
  return [data.title, ...data.aliases, ...others];
}

/** The entry with this slug, former slug or name, or else the slug of the one that is nearest. */
export function findEntry<E extends Entry>(
  wanted: string,
  entries: readonly E[],
): { entry: E } | { near: string | undefined } {
  const entry =
    entries.find((e) => e.slug === wanted) ??
    entries.find((e) => e.data.aliases.includes(wanted)) ??
    entries.find((e) => listNames(e).some((name) => normalise(name) === normalise(wanted)));
  if (entry) return { entry };
  return {
    near: findNearest(
      wanted,
      entries.map((e) => ({ id: e.slug, words: listNames(e) })),
    ),
  };
}
