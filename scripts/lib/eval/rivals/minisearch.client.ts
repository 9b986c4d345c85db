import MiniSearch from 'minisearch';
import type { RivalDocument } from './document.ts';

// As its documentation shows: several fields, titles boosted, prefixes, and some fuzziness.
const documents: RivalDocument[] = await (await fetch('documents.json')).json();
const index = new MiniSearch<RivalDocument>({
  fields: ['title', 'names', 'lead', 'labels', 'body'],
  searchOptions: { boost: { title: 3, names: 3, lead: 2 }, prefix: true, fuzzy: 0.2 },
});
index.addAll(documents);

Object.assign(globalThis, {
  rivalSearch: async (query: string) =>
    index
      .search(query)
      .slice(0, 10)
      .map((hit) => String(hit.id)),
});
