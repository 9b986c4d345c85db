import { isDeepStrictEqual } from 'node:util';
import {
  isCollection,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  parseDocument,
  type YAMLMap,
} from 'yaml';
import type { z } from 'zod';
import { fieldsOf, findFieldType } from '../../../src/schemas/field-tree.ts';
import type { FieldPath } from '../checks/problem.ts';

/** A group of fields in the text: where each of its fields begins, with the comments above it, and where the last ends. */
interface Group {
  keys: string[];
  starts: number[];
  end: number;
  wanted: string[];
}

/** The start of the comment lines right above an offset that begins a line, or the offset itself. */
function withComments(yaml: string, lineStart: number): number {
  let start = lineStart;
  while (start > 0) {
    const previous = start === 1 ? 0 : yaml.lastIndexOf('\n', start - 2) + 1;
    if (!/^\s*#/.test(yaml.slice(previous, start))) break;
    start = previous;
  }
  return start;
}

/** The order of the keys in the schema; one the schema does not know stays behind the one it followed. */
export function orderKeys(keys: readonly string[], known: readonly string[]): string[] {
  let last = -1;
  const ranks = keys.map((key, index) => {
    const rank = known.indexOf(key);
    if (rank >= 0) last = rank;
    return { key, rank: last, isKnown: rank >= 0, index };
  });
  return ranks
    .toSorted((a, b) => a.rank - b.rank || Number(b.isKnown) - Number(a.isKnown) || a.index - b.index)
    .map(({ key }) => key);
}

function toGroup(yaml: string, map: YAMLMap, known: readonly string[], isTop: boolean): Group | undefined {
  const pairs = map.items as Pair[];
  const keyStarts = pairs.map((pair) => (isScalar(pair.key) ? pair.key.range?.[0] : undefined));
  if (map.flow || keyStarts.some((start) => start === undefined)) return undefined;
  const keys = pairs.map((pair) => String(isScalar(pair.key) ? pair.key.value : ''));
  const wanted = orderKeys(keys, known);
  if (isDeepStrictEqual(keys, wanted)) return undefined;
  const lineStarts = (keyStarts as number[]).map((start) => yaml.lastIndexOf('\n', start - 1) + 1);
  const last = pairs.at(-1)?.value as Node | null;
  const lastEnd = Math.max(last?.range?.[1] ?? 0, keyStarts.at(-1) ?? 0);
  // Up to the end of the line; a comment beside a value goes with it.
  const lineEnd = isCollection(last) && !last.flow ? lastEnd : yaml.indexOf('\n', lastEnd) + 1 || yaml.length;
  const isListItem = !isTop && /^\s*-\s/.test(yaml.slice(lineStarts[0], keyStarts[0]));
  // The first field of a list item stands behind its dash, so it is cut out by its key and not by its line.
  if (isListItem && /^\s*#/m.test(yaml.slice(keyStarts[0], lineEnd))) return undefined;
  const starts = lineStarts.map((start) => withComments(yaml, start));
  // A comment at the top is about the whole file, unless most of the fields have one of their own.
  const isCommented = starts.filter((start, index) => start !== lineStarts[index]).length > keys.length / 2;
  if (isListItem || !isCommented) starts[0] = (isListItem ? keyStarts : lineStarts)[0] ?? 0;
  return { keys, starts, end: lineEnd, wanted };
}

function reorder(yaml: string, { keys, starts, end, wanted }: Group): string {
  const indent = starts.map((start) => start - (yaml.lastIndexOf('\n', start - 1) + 1))[0] ?? 0;
  const pieces = new Map(
    keys.map((key, index) => {
      const piece = yaml.slice(starts[index], starts[index + 1] ?? end);
      // Pieces of a list item are compared from the column of the key.
      return [key, index > 0 && indent > 0 ? piece.slice(indent) : piece] as const;
    }),
  );
  const whole = wanted.map((key, index) => {
    const piece = pieces.get(key) ?? '';
    const line = piece.endsWith('\n') ? piece : `${piece}\n`;
    return index > 0 && indent > 0 ? ' '.repeat(indent) + line : line;
  });
  return yaml.slice(0, starts[0]) + whole.join('') + yaml.slice(end);
}

const listComments = (yaml: string): string[] =>
  (yaml.match(/(?:^|\s)#.*$/gm) ?? []).map((c) => c.trim()).sort();

/** The first group, outermost first, whose fields are not in order. */
function findGroup(
  yaml: string,
  root: z.ZodType,
  skip: ReadonlySet<string>,
): { group: Group; name: string } | undefined {
  const document = parseDocument(yaml, { prettyErrors: false, logLevel: 'silent' });
  if (document.errors.length > 0) return undefined;
  const search = (node: unknown, path: FieldPath): { group: Group; name: string } | undefined => {
    if (isSeq(node)) {
      return firstOf(node.items.map((item, index) => () => search(item, [...path, index])));
    }
    if (!isMap(node)) return undefined;
    const type = findFieldType(root, path);
    const name = path.join('.');
    const group =
      type && !skip.has(name)
        ? toGroup(yaml, node, Object.keys(fieldsOf(type)), path.length === 0)
        : undefined;
    if (group) return { group, name };
    return firstOf(
      node.items.map(
        (pair) => () => search(pair.value, [...path, String(isScalar(pair.key) ? pair.key.value : '')]),
      ),
    );
  };
  return search(document.contents, []);
}

const firstOf = <T>(tasks: readonly (() => T | undefined)[]): T | undefined => {
  for (const task of tasks) {
    const found = task();
    if (found !== undefined) return found;
  }
  return undefined;
};

/**
 * Puts the fields of every group in the order of the schema, comments with the field they stand above. A group that
 * would not come out with the same values and comments is left as it is.
 */
export function sortKeys(yaml: string, root: z.ZodType): { text: string; sorted: number } {
  const skip = new Set<string>();
  let text = yaml;
  let sorted = 0;
  for (;;) {
    const found = findGroup(text, root, skip);
    if (!found) return { text, sorted };
    skip.add(found.name);
    const next = reorder(text, found.group);
    const before = parseDocument(text).toJS();
    const document = parseDocument(next, { prettyErrors: false, logLevel: 'silent' });
    const isSafe =
      document.errors.length === 0 &&
      isDeepStrictEqual(document.toJS(), before) &&
      isDeepStrictEqual(listComments(next), listComments(text));
    if (!isSafe) continue;
    text = next;
    sorted += 1;
  }
}
