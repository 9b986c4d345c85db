import type { z } from 'zod';
import type { Code } from '../../../src/domain/check-codes.ts';
import {
  choicesOf,
  type FieldType,
  findFieldType,
  isDateField,
  isUrlField,
  itemTypeOf,
  patternOf,
  toLabel,
} from '../../../src/schemas/field-tree.ts';
import {
  datePattern,
  monthOrDatePattern,
  slugPattern,
  sourceIdPattern,
} from '../../../src/schemas/fields.ts';
import { toIsoDate } from './date-format.ts';
import { findNearest } from './nearest.ts';
import type { FieldPath } from './problem.ts';
import { count, joinWords, showValue, toYamlLine, toYamlValue } from './wording.ts';

/** What to tell the editor about one wrong value. */
export interface Explanation {
  code: Code;
  message: string;
  suggestion: string;
}

type Issue = z.core.$ZodIssue;

interface Subject {
  type: FieldType;
  label: string;
  value: unknown;
  /** The key to write in front of a corrected value; undefined inside a list. */
  key: string | undefined;
}

const numberWords =
  'null en to tre fire fem seks sju åtte ni ti elleve tolv tretten fjorten femten seksten sytten atten nitten tjue'.split(
    ' ',
  );

/** The number an editor meant by «tre», «6 år» or «'6'». */
function findNumber(value: unknown): number | undefined {
  if (typeof value !== 'string') return undefined;
  const word = numberWords.indexOf(value.trim().toLowerCase());
  if (word > 0) return word;
  const digits = /^\D{0,6}(\d{1,7}(?:[.,]\d+)?)\D{0,12}$/.exec(value)?.[1];
  return digits === undefined ? undefined : Number(digits.replace(',', '.'));
}

function describeNumber(type: FieldType): string {
  const { minValue, maxValue, isInt } = type.schema as z.ZodNumber;
  const what = isInt ? 'et helt tall' : 'et tall';
  const hasMin = minValue !== null && Number.isFinite(minValue) && minValue > Number.MIN_SAFE_INTEGER;
  const hasMax = maxValue !== null && Number.isFinite(maxValue) && maxValue < Number.MAX_SAFE_INTEGER;
  if (hasMin && hasMax) return `${what} fra ${minValue} til ${maxValue}`;
  return hasMin ? `${what} fra ${minValue} og oppover` : what;
}

/** What a field holds, as the end of «… må være». */
function describeType(type: FieldType): string {
  const orNull = type.nullable ? ', eller null når det ikke er oppgitt' : '';
  const what = () => {
    switch (type.kind) {
      case 'number':
        return describeNumber(type);
      case 'array':
        return 'en liste';
      case 'object':
        return 'en gruppe med felter, rykket inn på linjene under';
      case 'choice':
        return `én av disse verdiene: ${joinWords(choicesOf(type), 'eller')}`;
      default:
        return describeText(type);
    }
  };
  return `${what()}${orNull}`;
}

function describeText(type: FieldType): string {
  const pattern = patternOf(type);
  if (type.meta.vocabulary) return `en id fra content/vocabulary/${type.meta.vocabulary}.yaml`;
  if (pattern?.source === datePattern.source) return 'en dato skrevet som ÅÅÅÅ-MM-DD';
  if (pattern?.source === monthOrDatePattern.source) {
    return 'en måned eller en dato, skrevet som ÅÅÅÅ-MM eller ÅÅÅÅ-MM-DD';
  }
  if (pattern?.source === slugPattern.source) {
    return 'små bokstaver a–z, tall og bindestrek, uten mellomrom og uten æ, ø og å';
  }
  if (pattern?.source.startsWith('^10')) return 'en DOI som begynner med 10., uten https://doi.org/';
  if (type.meta.sourceRef || pattern?.source === sourceIdPattern.source)
    return 'et kildenummer, for eksempel s1';
  if (isUrlField(type)) return 'en nettadresse som begynner med https:// eller http://';
  return 'tekst';
}

/** A value of the right type, made from what stands there when that is possible. */
function repair(type: FieldType, value: unknown): unknown {
  const example = type.meta.examples?.[0];
  switch (type.kind) {
    case 'number':
      return findNumber(value) ?? example;
    case 'text':
      return typeof value === 'number' || typeof value === 'boolean' ? String(value) : example;
    case 'array': {
      const item = itemTypeOf(type);
      return typeof value === 'string' && value.trim() !== '' && item?.kind === 'text' ? [value] : example;
    }
    default:
      return example;
  }
}

const write = (subject: Subject, value: unknown): string => {
  if (value === undefined) return '';
  return subject.key === undefined ? toYamlValue(value) : toYamlLine(subject.key, value);
};

function explainType(subject: Subject): Explanation {
  const { type, label, value } = subject;
  if (value === null || value === undefined) {
    return {
      code: 'E025',
      message: `${label} er tomt, men må være ${describeType(type)}.`,
      suggestion: write(subject, repair(type, value)),
    };
  }
  if (type.kind === 'choice') return explainChoice(subject);
  return {
    code: 'E023',
    message: `${label} må være ${describeType(type)}. Her står ${showValue(value)}.`,
    suggestion: write(subject, repair(type, value)),
  };
}

/** The longest list of legal values that is printed in a message. */
const MAX_LISTED = 8;

function explainChoice(subject: Subject): Explanation {
  const { type, label, value } = subject;
  const choices = choicesOf(type);
  const near =
    typeof value === 'string'
      ? findNearest(
          value,
          choices.map((id) => ({ id, words: [type.meta.options?.[id] ?? id] })),
        )
      : undefined;
  const all =
    choices.length <= MAX_LISTED
      ? `Lovlige verdier: ${joinWords(choices, 'eller')}${type.nullable ? ', eller null' : ''}.`
      : `Det er ${choices.length} lovlige verdier, blant dem ${joinWords(choices.slice(0, 5))}.`;
  return {
    code: 'E024',
    message: `${label} har en verdi som ikke er på listen. Her står ${showValue(value)}.${near ? ` Mente du «${near}»?` : ''} ${all}`,
    suggestion: near ? write(subject, near) : '',
  };
}

const toSlug = (value: unknown): string =>
  String(value)
    .toLowerCase()
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'o')
    .replaceAll('å', 'a')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');

function explainFormat(subject: Subject): Explanation {
  const { type, label, value } = subject;
  const pattern = patternOf(type)?.source;
  const message = `${label} må være ${describeType(type)}. Her står ${showValue(value)}.`;
  if (isUrlField(type)) {
    const bare = String(value).trim();
    const scheme = /^([a-z][a-z0-9+.-]*):(?!\d)/i.exec(bare.replace(/[\p{Cc}\p{Z}]/gu, ''))?.[1];
    if (scheme && !/^https?$/i.test(scheme)) return { code: 'E084', message, suggestion: '' };
    const fixed = /^(?:www\.)?[\w-]+(?:\.[\w-]+)+(?:\/\S*)?$/.test(bare) ? `https://${bare}` : undefined;
    return { code: 'E028', message, suggestion: write(subject, fixed) };
  }
  if (isDateField(type)) {
    const wellFormed = /^\d{4}-\d{2}(?:-\d{2})?$/.test(String(value));
    return {
      code: wellFormed ? 'E040' : 'E027',
      message,
      suggestion: write(subject, toIsoDate(value) ?? (wellFormed ? undefined : type.meta.examples?.[0])),
    };
  }
  if (pattern === slugPattern.source) {
    return { code: 'E027', message, suggestion: write(subject, toSlug(value) || undefined) };
  }
  const doi = /10\.\d{4,9}\/\S+/.exec(String(value))?.[0];
  return { code: 'E027', message, suggestion: write(subject, doi ?? type.meta.examples?.[0]) };
}

function explainSize(subject: Subject, tooSmall: boolean): Explanation {
  const { type, label, value } = subject;
  if (type.kind === 'array') {
    return {
      code: 'E029',
      message: `${label} må ha minst én verdi. Her står en tom liste.`,
      suggestion: write(subject, type.meta.examples?.[0]),
    };
  }
  if (type.kind === 'text' && tooSmall) {
    return {
      code: 'E025',
      message: `${label} er tomt. ${type.meta.description ?? 'Skriv en tekst her.'}`,
      suggestion: write(subject, type.meta.examples?.[0]),
    };
  }
  return {
    code: 'E026',
    message: `${label} må være ${describeType(type)}. Her står ${showValue(value)}.`,
    suggestion: '',
  };
}

/** Values that point at something else are judged by the reference rules, which know what exists. */
const isReference = ({ meta, kind }: FieldType): boolean =>
  kind === 'text' && Boolean(meta.vocabulary || meta.sourceRef || meta.entryRef);

/** Puts a schema issue in plain words; undefined when another rule says it better. */
export function explainIssue(
  root: z.ZodType,
  issue: Issue,
  path: FieldPath,
  value: unknown,
): Explanation | undefined {
  const type = findFieldType(root, path);
  if (!type) return undefined;
  const last = path.at(-1);
  const subject: Subject = {
    type,
    value,
    label: toLabel(root, path),
    key: typeof last === 'string' ? last : undefined,
  };
  switch (issue.code) {
    case 'invalid_type':
      if (typeof value === 'number' && type.kind === 'number') return explainSize(subject, false);
      return explainType(subject);
    case 'invalid_value':
      return value === null || value === undefined ? explainType(subject) : explainChoice(subject);
    case 'invalid_format':
      return isReference(type) && String(value).trim() !== '' ? undefined : explainText(subject);
    case 'too_small':
      return explainSize(subject, true);
    case 'too_big':
      return explainSize(subject, false);
    default:
      return {
        code: 'E027',
        message: `${subject.label} må være ${describeType(type)}. Her står ${showValue(value)}.`,
        suggestion: '',
      };
  }
}

const explainText = (subject: Subject): Explanation =>
  String(subject.value).trim() === '' ? explainSize(subject, true) : explainFormat(subject);

/** Says that a field is missing, and what it is for. */
export function explainMissing(root: z.ZodType, path: FieldPath): Explanation {
  const type = findFieldType(root, path);
  const key = String(path.at(-1));
  const orNull = type?.nullable ? ' Skriv null når kildene ikke sier noe.' : '';
  const description = type?.meta.description ?? '';
  return {
    code: 'E020',
    message:
      `${toLabel(root, path)} mangler. ${description}${/\bnull\b/i.test(description) ? '' : orNull}`.trim(),
    suggestion: type?.meta.examples ? toYamlLine(key, type.meta.examples[0]) : `${key}:`,
  };
}

/** Lists the keys a group can have, when there are few enough to read. */
export function describeKeys(keys: readonly string[]): string {
  return keys.length <= MAX_LISTED
    ? `Her kan det stå ${joinWords(keys, 'eller')}.`
    : `Her kan det stå ${count(keys.length, 'felt', 'felter')}; se malen i content/_maler/.`;
}
