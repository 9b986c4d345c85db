import type { z } from 'zod';
import { type Code, toDraftCode } from '../../../src/domain/check-codes.ts';
import { toLabel } from '../../../src/schemas/field-tree.ts';
import type { DocumentFile } from '../content/types.ts';
import type { YamlSource } from '../content/yaml-source.ts';
import { getAt } from './check-schema.ts';
import type { CheckContext } from './context.ts';
import { createProblem, type FieldPath, type Problem, toFieldName } from './problem.ts';

/** What a rule about fields gets to work with, and how it reports. */
export interface FieldRuleInput {
  root: z.ZodType;
  data: unknown;
  yaml: YamlSource;
  context: CheckContext;
  /** The slug of the file, when it has one. */
  slug: string | undefined;
  get(path: FieldPath): unknown;
  /** How the field is named in a message. */
  label(path: FieldPath): string;
  /** Whether something in the field has been reported. */
  isFaulty(path: FieldPath): boolean;
  /** Adds a problem, unless the field already has one: each cause is reported once. */
  report(
    code: Code,
    path: FieldPath,
    message: string,
    extra?: { suggestion?: string; at?: 'key' | 'value' },
  ): void;
}

const isInside = (field: string, outer: string): boolean =>
  field === outer || field.startsWith(`${outer}.`) || field.startsWith(`${outer}[`);

/** Prepares the input of field rules; problems go into the given list. */
export function createFieldRuleInput(
  parts: { file: string; root: z.ZodType; yaml: YamlSource; context: CheckContext; slug?: string },
  options: { draft: boolean; known: readonly Problem[] },
  into: Problem[],
): FieldRuleInput {
  const { file, root, yaml, context, slug } = parts;
  const blocked = options.known.map((p) => p.field).filter((field) => field !== '');
  return {
    root,
    data: yaml.data,
    yaml,
    context,
    slug,
    get: (path) => getAt(yaml.data, path),
    label: (path) => toLabel(root, path),
    isFaulty: (path) => blocked.some((field) => isInside(field, toFieldName(path))),
    report(code, path, message, { suggestion = '', at = 'value' } = {}) {
      const name = toFieldName(path);
      if (blocked.some((field) => isInside(name, field))) return;
      blocked.push(name);
      const place = at === 'key' ? yaml.atKey(path) : yaml.atValue(path);
      const actual = options.draft ? toDraftCode(code) : code;
      into.push(createProblem(actual, { ...place, file }, message, { path, suggestion }));
    },
  };
}

/** True for an .mdx file whose editor has marked it as unfinished. Templates are held to the full rules. */
export const isDraft = (doc: DocumentFile): boolean =>
  !doc.template && getAt(doc.yaml?.data, ['status']) === 'utkast';
