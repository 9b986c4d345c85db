import { type Collection, collectionInfo, type Entry } from '../schemas/entry.ts';
import { type FieldPath, type FieldType, fieldsOf, toFieldType } from '../schemas/field-tree.ts';
import { UNKNOWN } from '../schemas/fields.ts';

/** What a field says: something, that nobody knows, or nothing. */
export type FieldState = 'filled' | 'unknown' | 'empty';

/** How many entries of a kind have an answer in a field. */
export interface FieldCoverage extends Record<FieldState, number> {
  kind: Collection;
  /** As it is written in the file, such as `implementation.training`. */
  path: string;
  /** Such as «Målgruppe – alder fra». */
  title: string;
  total: number;
  /** True for what every entry has, or what tells about the entry and not about its subject. */
  isGiven: boolean;
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

const given: ReadonlySet<string> = new Set([
  'title',
  'originalTitle',
  'altNames',
  'altTitles',
  'kind',
  'type',
  'level',
  'lead',
  'summary',
  'sourceType',
  'ageGroupsBasis',
  'assessmentSearch',
  'ratersDiffer',
]);

/** Fields where null means that there is nothing to tell, not that nobody knows. */
const nullMeansNone: ReadonlySet<string> = new Set(['ratersDiffer', 'originalTitle']);

/** Values of closed lists that say that nothing is known. */
const unknownValues: readonly unknown[] = [null, UNKNOWN, 'ikke-oppgitt', 'not-searched'];

/** What a value says. Text with sources is judged by its text. */
export function toFieldState(value: unknown): FieldState {
  if (typeof value === 'object' && value !== null && 'text' in value) return toFieldState(value.text);
  const plain = typeof value === 'string' ? value.trim().toLowerCase() : value;
  if (unknownValues.includes(plain)) return 'unknown';
  if (plain === undefined || plain === '') return 'empty';
  return Array.isArray(plain) && plain.length === 0 ? 'empty' : 'filled';
}

interface CountedField {
  path: readonly string[];
  title: string;
}

const toTitle = (own: string, above: string): string =>
  above === '' ? own : `${above.replace(/\?$/, '')} – ${own.charAt(0).toLowerCase()}${own.slice(1)}`;

/** The fields of a schema that are counted, groups taken apart. Text with sources is one answer. */
function listCounted(type: FieldType, path: readonly string[] = [], above = ''): CountedField[] {
  return Object.entries(fieldsOf(type)).flatMap(([key, schema]) => {
    if (path.length === 0 ? notCounted.has(key) : key === 'sources') return [];
    const child = toFieldType(schema);
    const own = child.meta.title ?? key;
    const isGroup = child.kind === 'object' && !Object.hasOwn(fieldsOf(child), 'text');
    const here = [...path, key];
    return isGroup ? listCounted(child, here, own) : [{ path: here, title: toTitle(own, above) }];
  });
}

const getAt = (data: unknown, path: FieldPath): unknown =>
  path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined,
    data,
  );

/** For each field of a kind, in the order of the schema: how many of its entries have an answer there. */
export function measureCoverage(kind: Collection, entries: readonly Entry[]): FieldCoverage[] {
  const own = entries.filter((entry) => entry.collection === kind);
  return listCounted(toFieldType(collectionInfo[kind].schema)).map(({ path: keys, title }) => {
    const counts: Record<FieldState, number> = { filled: 0, unknown: 0, empty: 0 };
    const path = keys.join('.');
    for (const { data } of own) {
      const value = getAt(data, keys);
      counts[value === null && nullMeansNone.has(path) ? 'empty' : toFieldState(value)] += 1;
    }
    return { kind, path, title, ...counts, total: own.length, isGiven: given.has(path) };
  });
}
