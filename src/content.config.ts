import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { parse } from 'yaml';
import { z } from 'zod';
import { guidelineSchema } from './schemas/guideline.ts';
import { interventionSchema } from './schemas/intervention.ts';
import { pageSchema } from './schemas/page.ts';
import { researchSchema } from './schemas/research.ts';
import { resourceSchema } from './schemas/resource.ts';
import {
  glossarySchema,
  searchWordsSchema,
  statisticsSchema,
  vocabularySchema,
} from './schemas/vocabulary.ts';
import { describeVocabularyValues, type ListValues } from './schemas/vocabulary-values.ts';
import { withdrawnSchema } from './schemas/withdrawn.ts';

// Translations are named <slug>.nn.mdx and belong to the entry beside them.
const entries = (folder: string) => glob({ base: `./content/${folder}`, pattern: ['*.mdx', '!*.nn.mdx'] });
// Astro's YAML reader turns 2026-11-21 into a Date; the schemas, like the content check, know dates as text.
const datesAsText = (value: unknown): unknown => {
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (Array.isArray(value)) return value.map(datesAsText);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, v]) => [key, datesAsText(v)]));
};
const withDates = <T extends z.ZodType>(schema: T) => z.preprocess(datesAsText, schema);

// The ids go into the JSON Schema that VS Code completes from.
const vocabularyTexts = import.meta.glob<string>('../content/vocabulary/*.yaml', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const listValues: ListValues = (name) =>
  vocabularySchema.parse(parse(vocabularyTexts[`../content/vocabulary/${name}.yaml`] ?? '')).terms;
const entrySchema = <T extends z.ZodType>(schema: T) =>
  withDates(describeVocabularyValues(schema, listValues));
const vocabularyFiles = ['*.yaml', '!glossary.yaml', '!statistics.yaml', '!searchWords.yaml'];

export const collections = {
  interventions: defineCollection({
    loader: entries('interventions'),
    schema: entrySchema(interventionSchema),
  }),
  guidelines: defineCollection({ loader: entries('guidelines'), schema: entrySchema(guidelineSchema) }),
  research: defineCollection({ loader: entries('research'), schema: entrySchema(researchSchema) }),
  resources: defineCollection({ loader: entries('resources'), schema: entrySchema(resourceSchema) }),
  pages: defineCollection({ loader: entries('pages'), schema: withDates(pageSchema) }),
  vocabularies: defineCollection({
    loader: glob({ base: './content/vocabulary', pattern: vocabularyFiles }),
    schema: vocabularySchema,
  }),
  glossary: defineCollection({
    loader: glob({ base: './content/vocabulary', pattern: 'glossary.yaml' }),
    schema: glossarySchema,
  }),
  statistics: defineCollection({
    loader: glob({ base: './content/vocabulary', pattern: 'statistics.yaml' }),
    schema: statisticsSchema,
  }),
  searchWords: defineCollection({
    loader: glob({ base: './content/vocabulary', pattern: 'searchWords.yaml' }),
    schema: searchWordsSchema,
  }),
  withdrawn: defineCollection({
    loader: glob({ base: './content', pattern: 'withdrawn.yaml' }),
    schema: withDates(withdrawnSchema),
  }),
};
