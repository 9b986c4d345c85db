import type { z } from 'zod';
import { type Collection, collectionInfo, type Entry } from '../../../src/schemas/entry.ts';
import { type FieldType, fieldsOf, toFieldType, toLabel } from '../../../src/schemas/field-tree.ts';
import { UNKNOWN } from '../../../src/schemas/fields.ts';
import { getAt } from '../checks/check-schema.ts';

/** What a field says: something, that nobody knows, or nothing. */
export type FieldState = 'filled' | 'unknown' | 'empty';

/** How many entries of a kind have a field filled in. */
export interface FieldCoverage extends Record<FieldState, number> {
  kind: Collection;
  /** As it is written in the file, such as `implementation.cost`. */
  field: string;
  label: string;
}

/** Fields that keep the entry in order, or where an empty list means that all is well. */
const notCounted: ReadonlySet<string> = new Set([
  'aliases',
  'status',
  'caveats',
  'otherValues',
  'related',
  'sources',
  'fieldSources',
  'sourceTerms',
  'sourceLanguages',
  'dates',
  'history',
]);

/** Values of closed lists that say that nothing is known. */
const unknownValues: readonly unknown[] = [null, UNKNOWN, 'ikke-oppgitt', 'not-searched'];

/** What a value says. Text with sources is judged by its text. */
export function toFieldState(value: unknown): FieldState {
  if (typeof value === 'object' && value !== null && 'text' in value) return toFieldState(value.text);
  if (unknownValues.includes(value)) return 'unknown';
  if (value === undefined || value === '') return 'empty';
  return Array.isArray(value) && value.length === 0 ? 'empty' : 'filled';
}

/** Fields where null means that there is nothing to tell, not that nobody knows. */
const nullMeansNone: ReadonlySet<string> = new Set(['ratersDiffer', 'originalTitle']);

type Path = readonly string[];

/** The fields of a schema that are counted, groups taken apart. */
function listCounted(type: FieldType, path: Path = []): Path[] {
  return Object.entries(fieldsOf(type)).flatMap(([key, schema]) => {
    if (path.length === 0 ? notCounted.has(key) : key === 'sources') return [];
    const child = toFieldType(schema);
    const isGroup = child.kind === 'object' && !Object.hasOwn(fieldsOf(child), 'text');
    return isGroup ? listCounted(child, [...path, key]) : [[...path, key]];
  });
}

/** How many of the entries have each field of their kind filled in, in the order of the file. */
export function measureCoverage(kind: Collection, entries: readonly Entry[]): FieldCoverage[] {
  const root: z.ZodType = collectionInfo[kind].schema;
  const own = entries.filter((entry) => entry.collection === kind);
  return listCounted(toFieldType(root)).map((path) => {
    const counts: Record<FieldState, number> = { filled: 0, unknown: 0, empty: 0 };
    const field = path.join('.');
    for (const { data } of own) {
      const value = getAt(data, path);
      counts[value === null && nullMeansNone.has(field) ? 'empty' : toFieldState(value)] += 1;
    }
    return { kind, field, label: toLabel(root, path), ...counts };
  });
}
