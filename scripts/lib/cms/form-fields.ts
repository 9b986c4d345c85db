import type { z } from 'zod';
import { NEXT_YEAR, TODAY } from '../../../src/cms/start-dates.ts';
import {
  choicesOf,
  type FieldType,
  fieldsOf,
  isDateField,
  isUrlField,
  itemTypeOf,
  patternOf,
  type Schema,
  toFieldType,
} from '../../../src/schemas/field-tree.ts';
import { UNKNOWN } from '../../../src/schemas/fields.ts';
import type { ListTerms } from './config.ts';
import type { CmsField, CmsOption } from './form-types.ts';

/** Texts with examples longer than this get a field of several lines. */
const LONG = 40;

/** The descriptions say what to write in the file. In the form an empty field means null, and keys are not seen. */
const inForm = (description: string): string =>
  description
    .replaceAll('Skriv null', 'La feltet stå tomt')
    .replace(/(^|\. )null når/g, '$1La feltet stå tomt når')
    .replace(/ellers null\b/g, 'ellers tomt')
    .replace(/Tom liste (bare )?når/g, 'La feltet stå tomt $1når')
    .replace('slik de står under sources', 'slik de står under «Kilder», med komma mellom')
    .replace(/^Skriv «utkast»/, 'Velg «Utkast»')
    .replace('med «publisert» kommer', 'med «Publisert» kommer');

/** A list to choose from shows its values itself: an id as an example would only be a riddle. */
const isChoice = (type: FieldType): boolean => type.kind === 'choice' || type.meta.vocabulary !== undefined;

const help = (type: FieldType): string => {
  const { description = '', examples } = type.meta;
  const [example] = examples ?? [];
  const isShown = (typeof example === 'string' || typeof example === 'number') && !isChoice(type);
  return `${inForm(description)}${isShown ? ` Eksempel: ${example}` : ''}`;
};

/** What a closed group or list item shows of itself, when its first text does not say enough. */
const summaries: Readonly<Record<string, string>> = {
  assessments: '{{fields.year}} {{fields.rater}}: {{fields.level}}',
  studies: '{{fields.year}} {{fields.citation}}',
  sources: '{{fields.id}}: {{fields.title}}',
  history: '{{fields.date}}: {{fields.text}}',
  otherValues: '{{fields.field}}: {{fields.value}}',
  targetGroup: '{{fields.who}}',
  dates: 'Neste gjennomgang {{fields.nextDue}}',
};

/** Names of lists that cannot stand after a number, as in «3 linjer i historikken». */
const pluralLabels: Readonly<Record<string, string>> = {
  summary: 'Punkter til «30 sekunder»',
  history: 'Linjer i historikken',
  otherValues: 'Avvik der kildene spriker',
  implications: 'Punkter om betydning',
  alsoReportedAs: 'Andre måter studien er omtalt på',
};

const isText = (type: FieldType): boolean => type.kind === 'text';

/** Text with sources, which says «ukjent» until someone knows. */
const isSourcedText = (type: FieldType): boolean => {
  const { text, sources } = fieldsOf(type);
  return text !== undefined && sources !== undefined && toFieldType(sources).schema.safeParse([]).success;
};

function toOptions(type: FieldType, listTerms: ListTerms): CmsOption[] | undefined {
  if (type.meta.vocabulary) return listTerms(type.meta.vocabulary);
  if (type.kind !== 'choice') return undefined;
  return choicesOf(type).map((value) => ({ value, label: type.meta.options?.[value] ?? value }));
}

function toPattern(type: FieldType): [string, string] | undefined {
  const pattern = patternOf(type);
  const orEmpty = (source: string) => (type.nullable || type.optional ? `^$|${source}` : source);
  if (isUrlField(type)) return [orEmpty('^https?://\\S+$'), 'Begynn med https:// eller http://'];
  if (!pattern) return undefined;
  if (isDateField(type)) return [orEmpty(pattern.source), 'Skriv datoen som ÅÅÅÅ-MM-DD'];
  return [orEmpty(pattern.source), `Skriv slik: ${String(type.meta.examples?.[0] ?? '')}`];
}

function toText(name: string, type: FieldType): Partial<CmsField> {
  const [example] = type.meta.examples ?? [];
  const pattern = toPattern(type);
  const isTitle = /title$/i.test(name);
  const long = !pattern && !isTitle && typeof example === 'string' && example.length > LONG;
  return { widget: long ? 'text' : 'string', ...(pattern && { pattern }) };
}

function toNumber(type: FieldType): Partial<CmsField> {
  const { minValue, maxValue, format } = type.schema as z.ZodNumber;
  const whole = format === 'safeint';
  const shape = { widget: 'number', value_type: whole ? 'int' : 'float', step: whole ? 1 : 0.5 } as const;
  // Decap holds null against the limits too, so a number that may be unknown leaves them to the check.
  if (type.nullable) return shape;
  const isLimit = (limit: number | null): limit is number =>
    limit !== null && Math.abs(limit) < Number.MAX_SAFE_INTEGER;
  return {
    ...shape,
    ...(isLimit(minValue) && { min: minValue }),
    ...(isLimit(maxValue) && { max: maxValue }),
  };
}

/** One item of a list, on the button that adds it. */
const itemNames: Record<string, string> = {
  altNames: 'navn',
  altTitles: 'tittel',
  aliases: 'adresse',
  summary: 'punkt',
  assessments: 'vurdering',
  authors: 'forfatter',
  studies: 'studie',
  countries: 'land',
  studyCountries: 'land',
  alsoReportedAs: 'omtale',
  otherFindings: 'gjengivelse',
  legalBasis: 'paragraf',
  targetAudience: 'gruppe',
  recommendations: 'anbefaling',
  keyFindings: 'funn',
  limitations: 'svakhet',
  implications: 'punkt',
  knowledgeGaps: 'kunnskapshull',
  caveats: 'forbehold',
  otherValues: 'avvik',
  sources: 'kilde',
  passages: 'sted',
  history: 'linje',
  interventions: 'tiltak',
  guidelines: 'retningslinje',
  research: 'kunnskapsoppsummering',
  resources: 'ressurs',
};

function toList(name: string, type: FieldType, listTerms: ListTerms, inNullable: boolean): Partial<CmsField> {
  const item = itemTypeOf(type);
  const mayBeEmpty = type.optional || type.schema.safeParse([]).success;
  const required = !mayBeEmpty && !inNullable;
  if (!item) return { widget: 'list', required };
  const options = toOptions(item, listTerms);
  if (options) return { widget: 'select', multiple: true, options, required };
  const list: Partial<CmsField> = {
    widget: 'list',
    required,
    // Without a start value Decap begins every list of groups with an empty group.
    ...(required ? { min: 1 } : { default: [] }),
    label_singular: itemNames[name] ?? 'punkt',
  };
  if (item.kind !== 'object') {
    // Numbers of sources are short: one line with commas is quicker than a box for each.
    if (type.meta.sourceRef) return list;
    const [examples] = (type.meta.examples ?? []) as unknown[][];
    const meta = { ...type.meta, ...item.meta, examples };
    return { ...list, field: toField('item', { ...item, meta }, listTerms) };
  }
  const [first = ''] = Object.entries(fieldsOf(item)).find(([, child]) => isText(toFieldType(child))) ?? [];
  return {
    ...list,
    collapsed: true,
    summary: summaries[name] ?? `{{fields.${first}}}`,
    fields: listFields(item.schema, listTerms, { inNullable }),
  };
}

interface Setting {
  /** The field stands in a group that may be left out, so nothing in it can be demanded. */
  inNullable?: boolean;
}

function toField(name: string, type: FieldType, listTerms: ListTerms, setting: Setting = {}): CmsField {
  const { inNullable = false } = setting;
  const required = !type.nullable && !type.optional && !inNullable;
  const base: CmsField = {
    name,
    label: (type.kind === 'array' ? pluralLabels[name] : undefined) ?? type.meta.title ?? name,
    widget: 'string',
    required,
    hint: help(type),
  };
  if (type.meta.entryRef) {
    return {
      ...base,
      widget: 'relation',
      collection: type.meta.entryRef,
      search_fields: ['title'],
      display_fields: ['title'],
      value_field: '{{slug}}',
    };
  }
  const options = toOptions(type, listTerms);
  if (options && type.kind !== 'array') return { ...base, widget: 'select', options };
  switch (type.kind) {
    case 'array':
      return { ...base, ...toList(name, type, listTerms, inNullable) };
    case 'number':
      return { ...base, ...toNumber(type) };
    case 'object':
      return {
        ...base,
        widget: 'object',
        collapsed: true,
        ...toGroupSummary(name, type, setting),
        fields: listFields(type.schema, listTerms, {
          inNullable: inNullable || type.nullable || type.optional,
        }),
      };
    default:
      return { ...base, ...toText(name, type) };
  }
}

/** Decap fails on the summary of a group that is null, so a group that may be left out has none. */
function toGroupSummary(name: string, type: FieldType, setting: Setting): Partial<CmsField> {
  if (type.nullable || type.optional || setting.inNullable) return {};
  const { text } = fieldsOf(type);
  const summary = summaries[name] ?? (text ? '{{fields.text}}' : undefined);
  return summary === undefined ? {} : { summary };
}

/** A group stands open when it holds something the editor must fill in. */
const openIfNeeded = (field: CmsField): CmsField => {
  const mustFill = field.fields?.some((one) => one.required && one.default === undefined);
  return field.widget === 'object' && mustFill ? { ...field, collapsed: false } : field;
};

/** Start values of the outermost fields. */
const startValues: Record<string, unknown> = {
  status: 'utkast',
  ageGroupsBasis: 'ikke-oppgitt',
  assessmentSearch: 'not-searched',
  availabilityInNorway: UNKNOWN,
  validity: UNKNOWN,
  sources: [{ id: 's1' }],
  history: [{ date: TODAY, text: 'Oppføringen ble laget.' }],
};
/** Start values of the dates of the entry. */
const startDates: Record<string, string> = { compiled: TODAY, searchDate: TODAY, nextDue: NEXT_YEAR };

/** What a field holds in a new entry, when it can be known beforehand. */
function withDefault(field: CmsField, type: FieldType, isOutermost: boolean): CmsField {
  if (isOutermost && Object.hasOwn(startValues, field.name))
    return { ...field, default: startValues[field.name] };
  if (Object.hasOwn(startDates, field.name)) return { ...field, default: startDates[field.name] };
  if (!isSourcedText(type) || type.kind !== 'object') return field;
  const fields = field.fields?.map((one) => (one.name === 'text' ? { ...one, default: UNKNOWN } : one));
  return { ...field, ...(fields && { fields }) };
}

/** The fields of the form, in the order of the schema. */
export const listFormFields = (schema: Schema, listTerms: ListTerms): CmsField[] =>
  listFields(schema, listTerms, { isOutermost: true });

function listFields(
  schema: Schema,
  listTerms: ListTerms,
  { isOutermost = false, inNullable = false },
): CmsField[] {
  return Object.entries(fieldsOf(toFieldType(schema))).map(([name, child]) => {
    const type = toFieldType(child);
    return openIfNeeded(withDefault(toField(name, type, listTerms, { inNullable }), type, isOutermost));
  });
}
