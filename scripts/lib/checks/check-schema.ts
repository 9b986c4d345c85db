import type { z } from 'zod';
import { fieldsOf, findFieldType, toFieldType, toLabel } from '../../../src/schemas/field-tree.ts';
import type { YamlSource } from '../content/yaml-source.ts';
import { describeKeys, explainIssue, explainMissing } from './explain-issue.ts';
import { findNearest } from './nearest.ts';
import { createProblem, type FieldPath, type Problem, toFieldName } from './problem.ts';
import { joinWords } from './wording.ts';

interface UnknownKey {
  parent: FieldPath;
  key: string;
}

/** The value at a path of plain data. */
export function getAt(data: unknown, path: FieldPath): unknown {
  let value = data;
  for (const part of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, part)) return undefined;
    value = (value as Record<string | number, unknown>)[part];
  }
  return value;
}

const hasAt = (data: unknown, path: FieldPath): boolean => {
  const parent = getAt(data, path.slice(0, -1));
  const last = path.at(-1);
  return typeof parent === 'object' && parent !== null && last !== undefined && Object.hasOwn(parent, last);
};

const samePath = (a: FieldPath, b: FieldPath): boolean => toFieldName(a) === toFieldName(b);

/** The field an unknown key was meant to be: by spelling or by Norwegian title, and not already there. */
function findMeantKey(root: z.ZodType, data: unknown, { parent, key }: UnknownKey): string | undefined {
  const type = findFieldType(root, parent);
  if (!type) return undefined;
  const group = getAt(data, parent);
  const candidates = Object.keys(fieldsOf(type))
    .filter((id) => typeof group === 'object' && group !== null && !Object.hasOwn(group, id))
    .map((id) => ({ id, words: [findFieldType(root, [...parent, id])?.meta.title ?? id] }));
  return findNearest(key, candidates);
}

function explainUnknown(root: z.ZodType, unknown: UnknownKey, data: unknown): [string, string] {
  const { parent, key } = unknown;
  const type = findFieldType(root, parent);
  const keys = type ? Object.keys(fieldsOf(type)) : [];
  const where = parent.length === 0 ? '' : ` under ${toLabel(root, parent)}`;
  const near = findNearest(
    key,
    keys.map((id) => ({ id })),
  );
  const group = getAt(data, parent);
  const repeated = near && typeof group === 'object' && group !== null && Object.hasOwn(group, near);
  const advice = repeated
    ? `Feltet «${near}» finnes allerede. Ta bort det ene.`
    : `${describeKeys(keys)} Ta bort feltet, eller rett navnet.`;
  return [`Feltet «${key}» finnes ikke${where}. ${advice}`, ''];
}

/**
 * Checks fields against a schema. Every problem stands at its own line, and a misspelt or misplaced field gives
 * one problem, not one for the unknown key and one for the missing field.
 */
export function checkSchema(file: string, root: z.ZodType, yaml: YamlSource): Problem[] {
  const result = root.safeParse(yaml.data);
  const unknown: UnknownKey[] = listHiddenKeys(root, yaml.data);
  const missing: FieldPath[] = [];
  const problems: Problem[] = [];
  for (const issue of result.success ? [] : result.error.issues) {
    const path = issue.path.filter((p) => typeof p !== 'symbol');
    if (issue.code === 'unrecognized_keys') {
      unknown.push(...issue.keys.filter((key) => key !== '__proto__').map((key) => ({ parent: path, key })));
    } else if (path.length > 0 && !hasAt(yaml.data, path)) {
      missing.push(path);
    } else {
      const explained = explainIssue(root, issue, path, getAt(yaml.data, path));
      if (explained) {
        const { code, message, suggestion } = explained;
        problems.push(createProblem(code, { ...yaml.atValue(path), file }, message, { path, suggestion }));
      }
    }
  }
  return [...problems, ...pairKeys(file, root, yaml, unknown, missing)];
}

/** `__proto__` is skipped by the schema library, but is as unknown as any other key. */
function listHiddenKeys(root: z.ZodType, data: unknown): UnknownKey[] {
  const found: UnknownKey[] = [];
  const search = (value: unknown, parent: FieldPath) => {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, child] of Object.entries(value)) {
      if (key === '__proto__' && findFieldType(root, parent)) found.push({ parent, key });
      else search(child, [...parent, Array.isArray(value) ? Number(key) : key]);
    }
  };
  search(data, []);
  return found;
}

function pairKeys(
  file: string,
  root: z.ZodType,
  yaml: YamlSource,
  unknown: readonly UnknownKey[],
  missing: readonly FieldPath[],
): Problem[] {
  const problems: Problem[] = [];
  const explained = new Set<string>();
  for (const entry of unknown) {
    const path = [...entry.parent, entry.key];
    const place = { ...yaml.atKey(path), file };
    const meant = findMeantKey(root, yaml.data, entry);
    if (meant !== undefined) {
      const target = [...entry.parent, meant];
      explained.add(toFieldName(target));
      const message = `Skrev du feil? Feltet «${entry.key}» finnes ikke. Mente du «${meant}», ${toLabel(root, target)}?`;
      problems.push(
        createProblem('E022', place, message.replace(/, (.*) \([^)]*\)\?$/, ' ($1)?'), {
          path,
          suggestion: `${meant}:`,
        }),
      );
      continue;
    }
    const elsewhere = missing.find((m) => m.at(-1) === entry.key && !samePath(m.slice(0, -1), entry.parent));
    if (elsewhere) {
      explained.add(toFieldName(elsewhere));
      const home = elsewhere.slice(0, -1);
      const target = home.length === 0 ? 'ytterst, uten innrykk' : `under ${toLabel(root, home)}`;
      problems.push(
        createProblem('E021', place, `Feltet «${entry.key}» står på feil sted. Det hører hjemme ${target}.`, {
          path,
        }),
      );
      continue;
    }
    // A group without any of its fields is reported as such, whatever stands there instead.
    if (lacksAll(root, missing, entry.parent)) continue;
    const [message, suggestion] = explainUnknown(root, entry, yaml.data);
    problems.push(createProblem('E021', place, message, { path, suggestion }));
  }
  const left = missing.filter((path) => !explained.has(toFieldName(path)));
  return [...problems, ...reportMissing(file, root, yaml, left)];
}

const requiredKeys = (root: z.ZodType, path: FieldPath): string[] => {
  const type = findFieldType(root, path);
  return Object.entries(type ? fieldsOf(type) : {})
    .filter(([, schema]) => !toFieldType(schema).optional)
    .map(([key]) => key);
};

/** True when a group of several fields has none of those it must have. */
function lacksAll(root: z.ZodType, missing: readonly FieldPath[], group: FieldPath): boolean {
  if (group.length === 0) return false;
  const here = missing.filter((path) => samePath(path.slice(0, -1), group)).length;
  return here > 1 && here === requiredKeys(root, group).length;
}

/**
 * Where a missing field belongs: in front of the next field that is there, in the order of the schema, or after the
 * last one. That is where the editor will write it, and where it was if somebody took it away.
 */
function placeOfMissing(root: z.ZodType, yaml: YamlSource, path: FieldPath): ReturnType<YamlSource['atKey']> {
  const group = path.slice(0, -1);
  const type = findFieldType(root, group);
  const keys = type ? Object.keys(fieldsOf(type)) : [];
  const at = keys.indexOf(String(path.at(-1)));
  const isThere = (key: string) => hasAt(yaml.data, [...group, key]);
  const next = keys.slice(at + 1).find(isThere);
  if (next !== undefined) return yaml.atKey([...group, next]);
  const previous = keys.slice(0, Math.max(at, 0)).findLast(isThere);
  return previous === undefined ? yaml.atKey(group) : yaml.atEnd([...group, previous]);
}

/** One problem per missing field, or one for the group when it has none of its fields. */
function reportMissing(
  file: string,
  root: z.ZodType,
  yaml: YamlSource,
  missing: readonly FieldPath[],
): Problem[] {
  const byGroup = Map.groupBy(missing, (path) => toFieldName(path.slice(0, -1)));
  return Array.from(byGroup.values()).flatMap((paths) => {
    const group = paths[0]?.slice(0, -1) ?? [];
    const place = { ...yaml.atKey(group), file };
    if (lacksAll(root, paths, group)) {
      const keys = joinWords(paths.map((path) => String(path.at(-1))));
      const message = `${toLabel(root, group)} mangler alle feltene sine: ${keys}. Skriv dem på egne linjer under, med to mellomrom foran.`;
      return [createProblem('E020', place, message, { path: group })];
    }
    return paths.map((path) => {
      const { code, message, suggestion } = explainMissing(root, path);
      return createProblem(code, { ...placeOfMissing(root, yaml, path), file }, message, {
        path,
        suggestion,
      });
    });
  });
}
