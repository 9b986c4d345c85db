import { Document, isMap, isScalar, type Node, type Pair, visit } from 'yaml';
import type { z } from 'zod';
import { collectionInfo } from '../../../../src/schemas/entry.ts';
import {
  choicesOf,
  type FieldType,
  fieldsOf,
  findFieldType,
  isDateField,
  itemTypeOf,
  toFieldType,
} from '../../../../src/schemas/field-tree.ts';
import { UNKNOWN } from '../../../../src/schemas/fields.ts';
import type { VocabularyName } from '../../../../src/schemas/vocabulary-names.ts';
import { getAt } from '../../checks/check-schema.ts';
import type { FieldPath } from '../../checks/problem.ts';
import { listAgeGroups, type NewEntryAnswers } from './answers.ts';
import type { NewEntryKind } from './kinds.ts';

/** What the skeleton is made from, besides the editor's answers. */
export interface SkeletonSetting {
  today: string;
  /** The ids of each vocabulary. */
  termIds: (vocabulary: VocabularyName) => readonly string[];
}

/** Marks text the editor must replace; the check warns about it until it is gone. */
export const TO_WRITE = 'Skriv her';
const FIRST_SOURCE = 's1';
const neutralChoices = ['utkast', 'ukjent', 'ikke-oppgitt', 'not-searched'];

const nextYear = (day: string): string => {
  const date = `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`;
  // A leap day has no anniversary.
  return date.endsWith('-02-29') ? date.replace('-29', '-28') : date;
};

function initialDate(path: FieldPath, today: string): string {
  if (path.at(-1) === 'nextDue') return nextYear(today);
  return path.at(-1) === 'searchDate' ? today.slice(0, 7) : today;
}

function initialText(type: FieldType, path: FieldPath, setting: SkeletonSetting): string {
  if (type.meta.vocabulary) return setting.termIds(type.meta.vocabulary)[0] ?? TO_WRITE;
  return isDateField(type) ? initialDate(path, setting.today) : TO_WRITE;
}

/** The fields of a text with sources, where both must say that nothing is known. */
const isSourcedText = (type: FieldType): boolean => {
  const fields = Object.keys(fieldsOf(type));
  return fields.includes('text') && fields.includes('sources');
};

function initialGroup(type: FieldType, path: FieldPath, setting: SkeletonSetting): Record<string, unknown> {
  const group: Record<string, unknown> = {};
  for (const [key, schema] of Object.entries(fieldsOf(type))) {
    const child = toFieldType(schema);
    if (!child.optional) group[key] = initialValue(child, [...path, key], setting);
  }
  return isSourcedText(type) ? { ...group, text: UNKNOWN, sources: [] } : group;
}

/** The value a field has before anyone has filled it in. */
function initialValue(type: FieldType, path: FieldPath, setting: SkeletonSetting): unknown {
  if (type.nullable) return null;
  switch (type.kind) {
    case 'object':
      return initialGroup(type, path, setting);
    case 'array': {
      if (type.schema.safeParse([]).success) return [];
      const item = itemTypeOf(type);
      if (item?.meta.sourceRef) return [FIRST_SOURCE];
      return item ? [initialValue(item, [...path, 0], setting)] : [];
    }
    case 'choice':
      return neutralChoices.find((c) => choicesOf(type).includes(c)) ?? choicesOf(type)[0];
    case 'number':
      return 0;
    default:
      return initialText(type, path, setting);
  }
}

function applyAnswers(
  data: Record<string, unknown>,
  kind: NewEntryKind,
  answers: NewEntryAnswers,
  setting: SkeletonSetting,
): void {
  const set = (target: Record<string, unknown>, key: string, value: unknown) => {
    if (value !== undefined && Object.hasOwn(target, key)) target[key] = value;
  };
  const group = (data.targetGroup ?? {}) as Record<string, unknown>;
  const { ageFrom, ageTo } = answers;
  set(data, 'title', answers.title);
  set(data, 'lead', answers.lead);
  set(data, kind.sortField, answers.sort);
  set(data, 'level', answers.level);
  set(data, 'sectors', answers.sectors);
  set(data, 'problemAreas', answers.problemAreas);
  set(data, 'publisher', answers.publisher);
  set(data, 'year', answers.year);
  set(data, 'yearPublished', answers.year);
  set(group, 'who', answers.who);
  set(group, 'ageFrom', ageFrom);
  set(group, 'ageTo', ageTo);
  set(group, 'recipients', answers.recipients);
  if (kind.hasTargetGroup && (ageFrom !== undefined || ageTo !== undefined)) {
    set(data, 'ageGroups', listAgeGroups(ageFrom ?? 0, ageTo ?? 25, setting.termIds('ageGroups')));
    set(data, 'ageGroupsBasis', 'alder');
  }
  for (const [path, text] of Object.entries(answers.suggested ?? {})) {
    const target = getAt(data, path.split('.'));
    if (typeof target !== 'object' || target === null) continue;
    Object.assign(target, {
      text: `${TO_WRITE} etter å ha lest kilden. ${text}`,
      sources: [FIRST_SOURCE],
    });
  }
  data.sources = [
    {
      id: FIRST_SOURCE,
      title: answers.sourceTitle ?? TO_WRITE,
      publisher: answers.publisher ?? null,
      year: answers.year ?? null,
      url: answers.sourceUrl ?? null,
    },
  ];
  // The first source is where the editor knows the name from; the other fields wait for theirs.
  data.fieldSources = { title: [FIRST_SOURCE] };
  data.history = [{ date: setting.today, text: 'Oppføringen ble laget.' }];
}

const MAX_COMMENT = 100;

/** A comment of whole words, broken into lines. */
function wrapComment(text: string): string {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const line = lines.at(-1);
    if (line !== undefined && line.length + word.length < MAX_COMMENT)
      lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines.map((line) => ` ${line}`).join('\n');
}

function addComments(document: Document, root: z.ZodType): void {
  const comment = (pair: Pair, path: FieldPath): void => {
    const { title, description } = findFieldType(root, path)?.meta ?? {};
    if (isScalar(pair.key) && description) pair.key.commentBefore = wrapComment(`${title}: ${description}`);
  };
  if (!isMap(document.contents)) return;
  for (const pair of document.contents.items) {
    const key = isScalar(pair.key) ? String(pair.key.value) : '';
    comment(pair, [key]);
    if (!isMap(pair.value)) continue;
    const children = pair.value.items.filter((p) => isScalar(p.key));
    const group = toFieldType(root);
    const type = fieldsOf(group)[key];
    // Text and sources are named by the field they belong to.
    if (type && isSourcedText(toFieldType(type))) continue;
    for (const child of children) comment(child, [key, String(isScalar(child.key) ? child.key.value : '')]);
  }
}

/** Short lists of words stand on one line, as editors write them. */
function flattenLists(document: Document): void {
  visit(document, {
    Seq(_key, list) {
      if (list.items.every((item) => isScalar(item as Node))) list.flow = true;
    },
  });
}

function toBody(kind: NewEntryKind): string {
  return collectionInfo[kind.collection].sections
    .map((section) => `## ${section}\n\n${TO_WRITE}.\n`)
    .join('\n');
}

/** The text of a new entry: every field in the order of the schema, with what each of them is for. */
export function toSkeleton(kind: NewEntryKind, answers: NewEntryAnswers, setting: SkeletonSetting): string {
  const root: z.ZodType = collectionInfo[kind.collection].schema;
  const data = initialGroup(toFieldType(root), [], setting);
  applyAnswers(data, kind, answers, setting);
  const document = new Document(data);
  flattenLists(document);
  addComments(document, root);
  if (answers.notes?.length) document.commentBefore = answers.notes.map(wrapComment).join('\n');
  const yaml = document.toString({ lineWidth: 110, flowCollectionPadding: false });
  return `---\n${yaml}---\n\n${toBody(kind)}`;
}
