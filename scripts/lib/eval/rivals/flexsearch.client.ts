import { Charset, Document } from 'flexsearch';
import type { RivalDocument } from './document.ts';

// As its documentation shows: a document index with forward tokens, a Latin encoder and suggestions for partial matches.
const documents: RivalDocument[] = await (await fetch('documents.json')).json();
const index = new Document({
  tokenize: 'forward',
  encoder: Charset.LatinBalance,
  document: { id: 'id', index: ['title', 'names', 'lead', 'labels', 'body'] },
});
for (const document of documents) index.add({ ...document });

Object.assign(globalThis, {
  rivalSearch: async (query: string) => {
    const hits = index.search(query, { limit: 10, suggest: true, merge: true }) as unknown as {
      id: string;
    }[];
    return hits.slice(0, 10).map((hit) => String(hit.id));
  },
});
