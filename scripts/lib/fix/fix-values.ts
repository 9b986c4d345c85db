import { isMap, isScalar, isSeq, type Node, parseDocument, type Scalar } from 'yaml';
import type { z } from 'zod';
import { findFieldType, isDateField } from '../../../src/schemas/field-tree.ts';
import { toIsoDate } from '../checks/date-format.ts';
import type { FieldPath } from '../checks/problem.ts';

/** One value that can be written right without changing what it says. */
interface ValueFix {
  from: number;
  to: number;
  text: string;
  what: FixKind;
}

/** What was put right, as it is told to the editor. */
export type FixKind = 'datoformat' | 'anførselstegn' | 'tall' | 'rekkefølge' | 'linjeskift og mellomrom';

function eachScalar(node: unknown, path: FieldPath, visit: (scalar: Scalar, path: FieldPath) => void): void {
  if (isMap(node)) {
    for (const pair of node.items) {
      if (isScalar(pair.key)) eachScalar(pair.value, [...path, String(pair.key.value)], visit);
    }
  } else if (isSeq(node)) {
    for (const [index, item] of node.items.entries()) eachScalar(item as Node, [...path, index], visit);
  } else if (isScalar(node)) visit(node, path);
}

function fixScalar(
  root: z.ZodType,
  { value, source }: Scalar,
  path: FieldPath,
): Pick<ValueFix, 'text' | 'what'> | undefined {
  const type = findFieldType(root, path);
  if (!type || source === undefined) return undefined;
  if (type.kind === 'text' && isDateField(type)) {
    const date = /^\d{4}-\d{2}(?:-\d{2})?$/.test(String(value)) ? undefined : toIsoDate(value);
    return date === undefined ? undefined : { text: date, what: 'datoformat' };
  }
  if (type.kind === 'text' && (typeof value === 'number' || typeof value === 'boolean')) {
    return { text: `"${source}"`, what: 'anførselstegn' };
  }
  if (type.kind === 'number' && typeof value === 'string' && /^\d+(?:[.,]\d+)?$/.test(value)) {
    return { text: value.replace(',', '.'), what: 'tall' };
  }
  return undefined;
}

/** Writes dates, numbers and texts the way their fields ask for. The value stays the same to a reader. */
export function fixValues(yaml: string, root: z.ZodType): { text: string; done: FixKind[] } {
  const document = parseDocument(yaml, { prettyErrors: false, logLevel: 'silent' });
  if (document.errors.length > 0) return { text: yaml, done: [] };
  const fixes: ValueFix[] = [];
  eachScalar(document.contents, [], (scalar, path) => {
    const fix = scalar.range && fixScalar(root, scalar, path);
    if (fix && scalar.range) fixes.push({ ...fix, from: scalar.range[0], to: scalar.range[1] });
  });
  const text = fixes
    .toSorted((a, b) => b.from - a.from)
    .reduce((all, { from, to, text: value }) => all.slice(0, from) + value + all.slice(to), yaml);
  return { text, done: fixes.map(({ what }) => what) };
}
