import {
  type Document,
  isAlias,
  isCollection,
  isMap,
  isPair,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  parseDocument,
  type YAMLMap,
} from 'yaml';
import { createProblem, type FieldPath, type Place, type Problem } from '../checks/problem.ts';
import { readPlainYaml } from './read-plain-yaml.ts';
import type { Source } from './source.ts';
import { findOddSpace, listForbiddenNodes, listSyntaxProblems } from './yaml-problems.ts';

/** Fields read from YAML, which remember where each of them stands. */
export interface YamlSource {
  /** The fields as plain values, or undefined when the YAML could not be read at all. */
  data: unknown;
  problems: Problem[];
  /** Where the value at the path stands; its key when the value is a block or missing. */
  atValue(path: FieldPath): Place;
  /** Where the key or list item at the path stands. */
  atKey(path: FieldPath): Place;
  /** The last character of a field's value. */
  atEnd(path: FieldPath): Place;
  /** True when nothing is written after the key, not even null. */
  isBlank(path: FieldPath): boolean;
  /** Where the fields begin. */
  start: Place;
}

interface Found {
  key: number | undefined;
  value: Node | undefined;
}

const findPair = (map: YAMLMap, key: string): Pair | undefined =>
  map.items.find((pair) => isScalar(pair.key) && String(pair.key.value) === key);

function findStep(node: unknown, part: string | number): Found | undefined {
  if (isMap(node)) {
    const pair = findPair(node, String(part));
    if (!pair) return undefined;
    const key = isScalar(pair.key) ? pair.key.range?.[0] : undefined;
    return { key: key ?? undefined, value: (pair.value ?? undefined) as Node | undefined };
  }
  if (isSeq(node) && typeof part === 'number') {
    const item = node.items[part];
    if (item === undefined) return undefined;
    const value = (isPair(item) ? undefined : item) as Node | undefined;
    return { key: value?.range?.[0] ?? undefined, value };
  }
  return undefined;
}

/** The deepest part of the path that exists: a missing field is reported at its parent. */
function findNearest(document: Document, path: FieldPath): { found: Found | undefined; complete: boolean } {
  let node: unknown = document.contents;
  let found: Found | undefined;
  for (const part of path) {
    const next = findStep(node, part);
    if (!next) return { found, complete: false };
    found = next.key === undefined && found ? { ...next, key: found.key } : next;
    node = next.value;
  }
  return { found, complete: true };
}

const parserOptions = { uniqueKeys: true, prettyErrors: false, logLevel: 'silent' } as const;

/** Finds fields in a document, which is not read before somebody asks where something is. */
function createLocator(
  getDocument: () => Document,
  place: (offset: number) => Place,
  start: Place,
): Pick<YamlSource, 'atValue' | 'atKey' | 'atEnd' | 'start'> {
  const offsetOf = (found: Found, prefer: 'key' | 'value'): number => {
    const value = found.value?.range?.[0];
    const key = found.key ?? value ?? 0;
    if (prefer === 'key' || value === undefined) return key;
    const isBlock = isCollection(found.value) && !found.value.flow;
    return isBlock || isEmptyNode(found.value) ? key : value;
  };
  const locate = (path: FieldPath, prefer: 'key' | 'value'): Place => {
    const { found, complete } = findNearest(getDocument(), path);
    return found ? place(offsetOf(found, complete ? prefer : 'key')) : start;
  };
  return {
    start,
    atValue: (path) => locate(path, 'value'),
    atKey: (path) => locate(path, 'key'),
    atEnd(path) {
      const { found } = findNearest(getDocument(), path);
      if (!found) return start;
      const end = found.value?.range?.[1];
      return place(end === undefined ? offsetOf(found, 'key') : Math.max(end - 1, found.key ?? 0));
    },
  };
}

const EMPTY: Pick<YamlSource, 'data'> = { data: undefined };

/** Reads the YAML between two offsets of a file, and keeps the position of every field. */
export function parseYaml(source: Source, from: number, to: number, start: Place): YamlSource {
  const place = (offset: number) => source.at(from + offset);
  const text = source.text.slice(from, to);
  const fail = (problems: Problem[]): YamlSource => ({
    ...EMPTY,
    problems,
    start,
    atValue: () => start,
    atKey: () => start,
    atEnd: () => start,
    isBlank: () => false,
  });

  const odd = findOddSpace(text, place);
  if (odd) return fail([odd]);
  const plain = readPlainYaml(text);
  if (plain !== undefined) {
    let parsed: Document.Parsed | undefined;
    const parse = () => {
      parsed ??= parseDocument(text, parserOptions);
      return parsed;
    };
    return { data: plain, problems: [], ...createLocator(parse, place, start), isBlank: () => false };
  }
  let document: Document.Parsed;
  try {
    document = parseDocument(text, parserOptions);
  } catch {
    // The parser is recursive and gives up on extreme nesting.
    return fail([createProblem('E004', start, 'Feltene kan ikke leses. Er noe annet limt inn her?')]);
  }
  const forbidden = listForbiddenNodes(document, text, place);
  const syntax = listSyntaxProblems(document, text, place);
  const problems = [...syntax.problems, ...forbidden];
  if (syntax.fatal || forbidden.length > 0) return fail(problems);
  if (!isMap(document.contents)) {
    const message =
      document.contents === null
        ? 'Her er det ingen felter. Kopier feltene fra malen i content/_maler/.'
        : 'Her skal det stå felter på formen «navn: verdi», ett felt per linje.';
    return fail([...problems, createProblem('E004', start, message)]);
  }

  return {
    data: document.toJS(),
    problems,
    ...createLocator(() => document, place, start),
    isBlank(path) {
      const { found, complete } = findNearest(document, path);
      return complete && isEmptyNode(found?.value);
    },
  };
}

const isEmptyNode = (node: Node | undefined): boolean =>
  node === undefined || isAlias(node) || (isScalar(node) && node.source === '' && node.type === 'PLAIN');
