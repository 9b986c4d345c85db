import type { Collection, Entry } from '../schemas/entry.ts';
import { collectionInfo } from '../schemas/entry.ts';
import { UNKNOWN } from '../schemas/fields.ts';

/** How many entries of a kind have an answer in a field. */
export interface FieldCoverage {
  /** Such as `implementation.training`. */
  path: string;
  /** Such as «Målgruppe – alder fra». */
  title: string;
  filled: number;
  total: number;
}

/** Fields that every entry has, or that tell about the entry and not about its subject. */
const bookkeeping = new Set([
  'title',
  'originalTitle',
  'altNames',
  'altTitles',
  'aliases',
  'status',
  'kind',
  'type',
  'level',
  'lead',
  'summary',
  'sourceType',
  'ageGroupsBasis',
  'assessmentSearch',
  'ratersDiffer',
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

/** What is needed of a schema: its fields, when it is a group, and its title. */
interface SchemaNode {
  shape?: Record<string, SchemaNode>;
  meta(): { title?: string } | undefined;
}

interface Field {
  path: readonly string[];
  title: string;
}

function listFields(node: SchemaNode, path: readonly string[] = [], above = ''): Field[] {
  return Object.entries(node.shape ?? {}).flatMap(([key, child]) => {
    if (bookkeeping.has(key)) return [];
    const own = child.meta()?.title ?? key;
    const title =
      above === '' ? own : `${above.replace(/\?$/, '')} – ${own.charAt(0).toLowerCase()}${own.slice(1)}`;
    const here = [...path, key];
    // Text with sources is one answer; other groups are several.
    const isGroup = child.shape !== undefined && !('text' in child.shape);
    return isGroup ? listFields(child, here, own) : [{ path: here, title }];
  });
}

const notStated = new Set([UNKNOWN, 'ikke-oppgitt']);

/** Whether a field tells something: not null, empty, or written as unknown. */
export function isFilled(value: unknown): boolean {
  if (value === null || value === undefined) return false;
  if (typeof value === 'string') return value.trim() !== '' && !notStated.has(value.trim().toLowerCase());
  if (Array.isArray(value)) return value.length > 0;
  if (typeof value === 'object' && 'text' in value) return isFilled(value.text);
  return true;
}

const getAt = (data: unknown, path: readonly string[]): unknown =>
  path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined,
    data,
  );

/** For each field of a kind, in the order of the schema: how many of its entries have an answer there. */
export function coverageOf(entries: readonly Entry[], collection: Collection): FieldCoverage[] {
  const own = entries.filter((entry) => entry.collection === collection);
  const root = collectionInfo[collection].schema as unknown as SchemaNode;
  return listFields(root).map(({ path, title }) => ({
    path: path.join('.'),
    title,
    filled: own.filter((entry) => isFilled(getAt(entry.data, path))).length,
    total: own.length,
  }));
}
