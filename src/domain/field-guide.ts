import {
  choicesOf,
  type FieldType,
  fieldsOf,
  isDateField,
  isUrlField,
  itemTypeOf,
  type Schema,
  toFieldType,
} from '../schemas/field-tree.ts';
import type { VocabularyName } from '../schemas/vocabulary-names.ts';
import { toYamlExample } from './yaml-example.ts';

/** What a field holds, in the words of the field guide. */
export type GuideFieldKind =
  | 'text'
  | 'number'
  | 'date'
  | 'url'
  | 'choice'
  | 'term'
  | 'slug'
  | 'group'
  | 'groups'
  | 'texts'
  | 'terms'
  | 'choices'
  | 'sources';

/** One field of the guide, with the fields inside it. */
export interface GuideField {
  /** Address of the field in the file, as in `targetGroup.ageFrom`. Unique, and the anchor on the page. */
  path: string;
  key: string;
  title: string;
  description: string;
  kind: GuideFieldKind;
  optional: boolean;
  /** The field may say null. */
  nullable: boolean;
  /** The list may be empty. */
  mayBeEmpty: boolean;
  example: string;
  /** Legal values with what they mean, when the field has a closed list. */
  options: readonly { id: string; label: string | undefined }[];
  vocabulary: VocabularyName | undefined;
  fields: readonly GuideField[];
}

function toKind(type: FieldType, item: FieldType | undefined): GuideFieldKind {
  if (type.meta.sourceRef) return 'sources';
  if (type.kind === 'object') return 'group';
  if (type.kind === 'array') {
    if (item?.kind === 'object') return 'groups';
    if (item?.kind === 'choice') return 'choices';
    return type.meta.vocabulary ? 'terms' : 'texts';
  }
  if (type.kind === 'choice') return 'choice';
  if (type.kind === 'number') return 'number';
  if (type.meta.vocabulary) return 'term';
  if (type.meta.entryRef) return 'slug';
  if (isUrlField(type)) return 'url';
  return isDateField(type) ? 'date' : 'text';
}

function toGuideField(key: string, schema: Schema, parent: string): GuideField {
  const type = toFieldType(schema);
  const item = itemTypeOf(type);
  const path = parent === '' ? key : `${parent}.${key}`;
  const closed = item?.kind === 'choice' ? item : type;
  const inner = item ?? type;
  return {
    path,
    key,
    title: type.meta.title ?? key,
    description: type.meta.description ?? '',
    kind: toKind(type, item),
    optional: type.optional,
    nullable: type.nullable,
    mayBeEmpty: type.kind === 'array' && type.schema.safeParse([]).success,
    example: toYamlExample(key, type.meta.examples?.[0]),
    options: choicesOf(closed).map((id) => ({ id, label: closed.meta.options?.[id] })),
    vocabulary: type.meta.vocabulary,
    fields: Object.entries(fieldsOf(inner)).map(([name, child]) => toGuideField(name, child, path)),
  };
}

/** Every field of a schema, in the order of the file. */
export const listGuideFields = (schema: Schema): GuideField[] =>
  Object.entries(fieldsOf(toFieldType(schema))).map(([key, child]) => toGuideField(key, child, ''));
