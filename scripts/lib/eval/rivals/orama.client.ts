import { create, insertMultiple, search } from '@orama/orama';
import { language, stemmer } from '@orama/stemmers/norwegian';
import type { RivalDocument } from './document.ts';

// As its documentation shows for a language other than English: the tokenizer with that language's stemmer.
const documents: RivalDocument[] = await (await fetch('documents.json')).json();
const index = create({
  schema: {
    id: 'string',
    title: 'string',
    names: 'string',
    lead: 'string',
    labels: 'string',
    body: 'string',
  },
  components: { tokenizer: { language, stemming: true, stemmer, stemmerSkipProperties: ['id'] } },
});
await insertMultiple(index, documents);

Object.assign(globalThis, {
  rivalSearch: async (query: string) => {
    const { hits } = await search(index, {
      term: query,
      properties: ['title', 'names', 'lead', 'labels', 'body'],
      boost: { title: 3, names: 3, lead: 2 },
      limit: 10,
    });
    return hits.map((hit) => String(hit.document.id));
  },
});
