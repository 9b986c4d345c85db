import type { z } from 'zod';
import { datePattern, monthOrDatePattern } from './fields.ts';
import type { VocabularyName } from './vocabulary-names.ts';

/** A schema of any kind, for those who read schemas without making them. */
export type Schema = z.ZodType;

export type FieldPath = readonly (string | number)[];

/** What the schema says about a field, besides its type. */
export interface FieldMeta {
  title?: string;
  description?: string;
  examples?: unknown[];
  vocabulary?: VocabularyName;
  sourceRef?: boolean;
  entryRef?: 'interventions' | 'guidelines' | 'research' | 'resources';
  options?: Record<string, string>;
}

export type FieldKind = 'object' | 'array' | 'text' | 'number' | 'choice' | 'other';

/** A schema with its wrappers taken off. */
export interface FieldType {
  kind: FieldKind;
  schema: z.ZodType;
  meta: FieldMeta;
  nullable: boolean;
  optional: boolean;
}

interface Def {
  type: string;
  innerType?: z.ZodType;
  element?: z.ZodType;
  shape?: Record<string, z.ZodType>;
  entries?: Record<string, string>;
}

const defOf = (schema: z.ZodType): Def => schema.def as unknown as Def;

const kinds: Record<string, FieldKind> = {
  object: 'object',
  array: 'array',
  string: 'text',
  number: 'number',
  enum: 'choice',
};

const typeCache = new WeakMap<z.ZodType, FieldType>();

/** The type of a field, with the help of the outermost wrapper that has any. */
export function toFieldType(schema: z.ZodType): FieldType {
  const known = typeCache.get(schema);
  if (known) return known;
  let inner = schema;
  let meta: FieldMeta = {};
  let nullable = false;
  let optional = false;
  for (;;) {
    meta = { ...(inner.meta() as FieldMeta | undefined), ...meta };
    const def = defOf(inner);
    if (def.type === 'nullable') nullable = true;
    else if (def.type === 'optional') optional = true;
    else break;
    if (!def.innerType) break;
    inner = def.innerType;
  }
  const type = { kind: kinds[defOf(inner).type] ?? 'other', schema: inner, meta, nullable, optional };
  typeCache.set(schema, type);
  return type;
}

/** The fields of a group, by key. */
export const fieldsOf = (type: FieldType): Record<string, z.ZodType> => defOf(type.schema).shape ?? {};

/** The values a closed list has. */
export const choicesOf = (type: FieldType): string[] => Object.values(defOf(type.schema).entries ?? {});

/** The pattern a text must follow, if it has one. */
export const patternOf = (type: FieldType): RegExp | undefined => {
  const checks = (type.schema.def as { checks?: { _zod: { def: { pattern?: RegExp } } }[] }).checks ?? [];
  return checks.map((c) => c._zod.def.pattern).find((p) => p instanceof RegExp);
};

export const isDateField = (type: FieldType): boolean => {
  const pattern = patternOf(type)?.source;
  return pattern === datePattern.source || pattern === monthOrDatePattern.source;
};

export const isUrlField = (type: FieldType): boolean => (type.schema as { format?: string }).format === 'url';

/** The type of the items of a list. */
export function itemTypeOf(type: FieldType): FieldType | undefined {
  const element = defOf(type.schema).element;
  return element && toFieldType(element);
}

/** The type at a path, or undefined when the schema has no such field. */
export function findFieldType(root: z.ZodType, path: FieldPath): FieldType | undefined {
  let type: FieldType | undefined = toFieldType(root);
  for (const part of path) {
    if (!type) return undefined;
    if (typeof part === 'number') type = itemTypeOf(type);
    else {
      const child: z.ZodType | undefined = Object.hasOwn(fieldsOf(type), part)
        ? fieldsOf(type)[part]
        : undefined;
      type = child && toFieldType(child);
    }
  }
  return type;
}

/** How a field is named to people: `Målgruppe › Alder fra (ageFrom)`. */
export function toLabel(root: z.ZodType, path: FieldPath): string {
  const titles: string[] = [];
  let key = '';
  for (const [index, part] of path.entries()) {
    if (typeof part === 'number') {
      const last = titles.length - 1;
      // The number of an item matters when it is a group; a single word in a list is shown as it stands.
      if (last >= 0 && index < path.length - 1) titles[last] = `${titles[last]} nr. ${part + 1}`;
      continue;
    }
    key = part;
    titles.push(findFieldType(root, path.slice(0, index + 1))?.meta.title ?? part);
  }
  const label = titles.join(' › ');
  return label === key ? `«${key}»` : `${label} (${key})`;
}
