import type { FieldPath } from '../../../src/schemas/field-tree.ts';

export type { FieldPath };

import { type Code, getCode, type Severity } from '../../../src/domain/check-codes.ts';

/** One thing an editor has to look at. The shape is the same in terminal, JSON and annotations. */
export interface Problem {
  /** Path from the repository root, with forward slashes. */
  file: string;
  /** From 1. */
  line: number;
  /** From 1, in UTF-16 units, as editors count. */
  column: number;
  /** Path of the frontmatter field, or '' when the problem is in the text or the file. */
  field: string;
  code: Code;
  severity: Severity;
  message: string;
  /** What to write instead, ready to paste; '' when there is no single answer. */
  suggestion: string;
}

export interface Place {
  file: string;
  line: number;
  column: number;
}

/** A path as editors read it: `studies[2].year`. */
export function toFieldName(path: FieldPath): string {
  return path.reduce<string>((name, part) => {
    if (typeof part === 'number') return `${name}[${part}]`;
    return name === '' ? part : `${name}.${part}`;
  }, '');
}

/** Builds a problem; severity follows from the code. */
export function createProblem(
  code: Code,
  place: Place,
  message: string,
  extra: { path?: FieldPath; suggestion?: string } = {},
): Problem {
  return {
    file: place.file,
    line: place.line,
    column: place.column,
    field: toFieldName(extra.path ?? []),
    code,
    severity: getCode(code).severity,
    message,
    suggestion: extra.suggestion ?? '',
  };
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Problems in reading order: by file, line, column, code. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  return [...problems].sort(
    (a, b) =>
      compareText(a.file, b.file) || a.line - b.line || a.column - b.column || compareText(a.code, b.code),
  );
}
