import type { z } from 'zod';
import { type FieldType, fieldsOf, itemTypeOf, toFieldType } from '../../../src/schemas/field-tree.ts';
import type { FieldPath } from './problem.ts';

/** A field of a file together with what the schema says about it. */
export interface FieldNode {
  path: FieldPath;
  value: unknown;
  type: FieldType;
}

const known = new WeakMap<FieldType, readonly (readonly [string, FieldType])[]>();

/** The fields of a group with their types. */
export function listFields(type: FieldType): readonly (readonly [string, FieldType])[] {
  const fields =
    known.get(type) ??
    Object.entries(fieldsOf(type)).map(([key, schema]) => [key, toFieldType(schema)] as const);
  known.set(type, fields);
  return fields;
}

/** Visits every value that has the shape its schema asks for, groups before their fields. */
export function walkFields(root: z.ZodType, data: unknown, visit: (node: FieldNode) => void): void {
  const step = (type: FieldType, value: unknown, path: FieldPath) => {
    visit({ path, value, type });
    if (type.kind === 'array' && Array.isArray(value)) {
      const item = itemTypeOf(type);
      if (item) for (const [index, child] of value.entries()) step(item, child, [...path, index]);
    }
    if (type.kind === 'object' && typeof value === 'object' && value !== null && !Array.isArray(value)) {
      for (const [key, child] of listFields(type)) {
        if (Object.hasOwn(value, key)) step(child, (value as Record<string, unknown>)[key], [...path, key]);
      }
    }
  };
  step(toFieldType(root), data, []);
}
