import { isDeepStrictEqual } from 'node:util';
import { parseDocument } from 'yaml';
import type { z } from 'zod';
import { splitFrontmatter } from '../content/split-frontmatter.ts';
import { type FixKind, fixValues } from './fix-values.ts';
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
  const before = readYaml(yaml);
  return before !== undefined && isDeepStrictEqual(readYaml(trimmed), before) ? trimmed : yaml;
}

/** Line endings as everywhere else, no byte order mark, and one line break at the end. */
const normaliseLines = (text: string): string =>
  `${text
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .trimEnd()}\n`;

/**
 * Puts right what has one right answer: line endings and spaces, dates, quotes around texts that look like numbers, and
 * the order of the fields. Never changes what is said, never loses a comment, and changes nothing the second time.
 */
export function fixFile(original: string, root: z.ZodType): FixedFile {
  const text = normaliseLines(original);
  const span = splitFrontmatter(text);
  const done: FixKind[] = [];
  let fixed = text;
  if (!('code' in span)) {
    const yaml = trimLines(text.slice(span.yamlStart, span.yamlEnd));
    const values = fixValues(yaml, root);
    const { text: inOrder, sorted } = sortKeys(values.text, root);
    done.push(...values.done, ...Array<FixKind>(sorted).fill('rekkefølge'));
    fixed = text.slice(0, span.yamlStart) + inOrder + text.slice(span.yamlEnd);
    if (yaml !== text.slice(span.yamlStart, span.yamlEnd)) done.unshift('linjeskift og mellomrom');
  }
  if (text !== original && !done.includes('linjeskift og mellomrom')) done.unshift('linjeskift og mellomrom');
  return { text: fixed, done };
}
