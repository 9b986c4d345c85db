import { z } from 'zod';
import type { VocabularyName } from './vocabulary-names.ts';

/** What the schema tells people about a field: shown in the field guide, the form, VS Code and error messages. */
export interface FieldHelp {
  title: string;
  description: string;
  example: unknown;
  /** Set when the values are ids of a controlled vocabulary. */
  vocabulary?: VocabularyName;
  /** Set when the value must be an id of the entry's own `sources`. */
  sourceRef?: boolean;
  /** Set when the value is the slug of another entry. */
  entryRef?: 'interventions' | 'guidelines' | 'research' | 'resources';
}

/** Attaches the editors' help to a field. */
export function field<T extends z.ZodType>(schema: T, help: FieldHelp): T {
  const { example, ...rest } = help;
  return schema.meta({ ...rest, examples: [example] }) as T;
}

/** The word that stands for «we have not found it», so that an unknown is written and never left out. */
export const UNKNOWN = 'ukjent';

const filledText = z.string().trim().min(1);

export const slugPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
export const sourceIdPattern = /^s[1-9]\d*$/;
export const datePattern = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
export const monthOrDatePattern = /^\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?$/;

/** Non-empty text. */
export const text = (help: FieldHelp) => field(filledText, help);
/** Text or null, where null is written by the editor and means «not stated in the sources». */
export const textOrNull = (help: FieldHelp) => field(filledText.nullable(), help);
/** List of texts; an empty list is written as `[]`. */
export const textList = (help: FieldHelp) => field(z.array(filledText), help);
/** Whole year, or null when the source does not give one. */
export const yearOrNull = (help: FieldHelp) => field(z.int().min(1900).max(2100).nullable(), help);
/** A day, written YYYY-MM-DD. */
export const date = (help: FieldHelp) => field(z.string().regex(datePattern), help);
/** A day or a month, written YYYY-MM-DD or YYYY-MM. */
export const monthOrDate = (help: FieldHelp) => field(z.string().regex(monthOrDatePattern), help);

/** One id of a controlled vocabulary. */
export const term = (vocabulary: VocabularyName, help: Omit<FieldHelp, 'vocabulary'>) =>
  field(z.string().regex(slugPattern), { ...help, vocabulary });
/** Ids of a controlled vocabulary, without repeats. */
export const terms = (vocabulary: VocabularyName, help: Omit<FieldHelp, 'vocabulary'>) =>
  field(z.array(field(z.string().regex(slugPattern), { ...help, vocabulary })), { ...help, vocabulary });

const sourceId = z.string().regex(sourceIdPattern).meta({ sourceRef: true });

/** Ids of the sources that carry a claim; at least one. */
export const sourceIds = field(z.array(sourceId).min(1), {
  title: 'Kilder',
  description: 'Numrene på kildene som opplysningen bygger på, slik de står under sources.',
  example: ['s1', 's2'],
  sourceRef: true,
});
const sourceIdsOrNone = field(z.array(sourceId), {
  title: 'Kilder',
  description: 'Numrene på kildene opplysningen bygger på. Tom liste bare når teksten er «ukjent».',
  example: ['s1'],
  sourceRef: true,
});

/**
 * Text with the sources it rests on. `text: ukjent` with `sources: []` says that the sources we have do not tell;
 * whether the two go together is checked by the content rules, which can point at the line.
 */
export const sourcedText = (help: FieldHelp) =>
  field(
    z.strictObject({
      text: text({
        title: 'Tekst',
        description: 'Opplysningen i én til tre korte setninger, eller «ukjent».',
        example: help.example,
      }),
      sources: sourceIdsOrNone,
    }),
    help,
  );

/** A list of points, each with its own sources. */
export const sourcedTexts = (help: FieldHelp) =>
  field(
    z.array(
      z.strictObject({
        text: text({ title: 'Punkt', description: 'Ett poeng, i én setning.', example: help.example }),
        sources: sourceIds,
      }),
    ),
    help,
  );

/** https or http address. */
export const url = (help: FieldHelp) => field(z.url({ protocol: /^https?$/ }), help);
export const urlOrNull = (help: FieldHelp) => field(z.url({ protocol: /^https?$/ }).nullable(), help);

/** `enumDescriptions` is what VS Code shows beside each value. */
const optionMeta = <T extends string>(options: Record<T, string>) => ({
  options,
  enumDescriptions: Object.values(options),
});
/** A closed list of values whose Norwegian labels travel with the schema. */
export const choice = <T extends string>(options: Record<T, string>, help: FieldHelp) =>
  z.enum(Object.keys(options) as [T, ...T[]]).meta({
    title: help.title,
    description: help.description,
    examples: [help.example],
    ...optionMeta(options),
  });
