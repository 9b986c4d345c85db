import { isDeepStrictEqual } from 'node:util';
import { parseDocument } from 'yaml';
import type { z } from 'zod';
import { readPlainYaml } from '../content/read-plain-yaml.ts';
import { splitFrontmatter } from '../content/split-frontmatter.ts';
import { type FixKind, fixValues } from './fix-values.ts';
import { isSettled } from './is-settled.ts';
import { sortKeys } from './sort-keys.ts';

/** A file after what is safe has been put right. */
export interface FixedFile {
  text: string;
  /** What was done, each kind once for every time. */
  done: FixKind[];
}

const readYaml = (yaml: string): unknown => {
  const document = parseDocument(yaml, { prettyErrors: false, logLevel: 'silent' });
  return document.errors.length > 0 ? undefined : document.toJS();
};

/** Spaces at line ends and empty lines at the end of the fields, when nothing in the values depends on them. */
function trimLines(yaml: string): string {
  const trimmed = `${yaml.replace(/[ \t]+$/gm, '').trimEnd()}\n`;
  if (trimmed === yaml) return yaml;
  const before = readYaml(yaml);
  return before !== undefined && isDeepStrictEqual(readYaml(trimmed), before) ? trimmed : yaml;
}

/** Line endings as everywhere else, no byte order mark, and one line break at the end. */
const normaliseLines = (text: string): string =>
  `${text
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .trimEnd()}\n`;

/** The fields after what is safe has been put right. */
function fixFields(original: string, root: z.ZodType): FixedFile {
  const yaml = trimLines(original);
  const done: FixKind[] = yaml === original ? [] : ['linjeskift og mellomrom'];
  const plain = readPlainYaml(yaml);
  if (plain !== undefined && isSettled(plain, root)) return { text: yaml, done };
  const values = fixValues(yaml, root);
  const { text, sorted } = sortKeys(values.text, root);
  return { text, done: [...done, ...values.done, ...Array<FixKind>(sorted).fill('rekkefølge')] };
}

/** Where the fields of a file are: between the fences, or the whole of a file without text. */
function findFields(text: string, hasBody: boolean): { start: number; end: number } | undefined {
  if (!hasBody) return { start: 0, end: text.length };
  const span = splitFrontmatter(text);
  return 'code' in span ? undefined : { start: span.yamlStart, end: span.yamlEnd };
}

/**
 * Puts right what has one right answer: line endings and spaces, dates, quotes around texts that look like numbers, and
 * the order of the fields. Never changes what is said, never loses a comment, and changes nothing the second time.
 */
export function fixFile(original: string, root: z.ZodType, { hasBody } = { hasBody: true }): FixedFile {
  const text = normaliseLines(original);
  const place = findFields(text, hasBody);
  const fields = place
    ? fixFields(text.slice(place.start, place.end), root)
    : { text: '', done: [] as FixKind[] };
  const done = fields.done;
  if (text !== original && !done.includes('linjeskift og mellomrom')) done.unshift('linjeskift og mellomrom');
  return { text: place ? text.slice(0, place.start) + fields.text + text.slice(place.end) : text, done };
}
