import { z } from 'zod';
import { fieldsOf, itemTypeOf, type Schema, toFieldType } from './field-tree.ts';
import type { VocabularyName } from './vocabulary-names.ts';

/** The terms of a vocabulary, as far as an editor's program has use for them. */
export type ListValues = (vocabulary: VocabularyName) => readonly { id: string; label: string }[];

/**
 * Tells programs that read the JSON Schema which ids a field can have and what they are called. It is a help for
 * the one who writes: what is legal is still decided by the content check, which knows the vocabularies itself.
 */
export function describeVocabularyValues<T extends Schema>(schema: T, listValues: ListValues): T {
  const type = toFieldType(schema);
  const { meta, kind, schema: inner } = type;
  if (meta.vocabulary && kind === 'text') {
    const values = listValues(meta.vocabulary);
    z.globalRegistry.add(inner, {
      ...inner.meta(),
      enum: values.map(({ id }) => id),
      enumDescriptions: values.map(({ label }) => label),
    });
  }
  for (const child of Object.values(fieldsOf(type))) describeVocabularyValues(child, listValues);
  const item = itemTypeOf(type);
  if (item) describeVocabularyValues(item.schema, listValues);
  return schema;
}
