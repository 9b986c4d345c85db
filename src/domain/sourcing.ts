import type { Collection, EntryData } from '../schemas/entry.ts';
import { collectionInfo } from '../schemas/entry.ts';
import { UNKNOWN } from '../schemas/fields.ts';

const bookkeeping = 'bookkeeping: says nothing about the world outside the base';
const coding = 'coded by the editors from what the sourced fields say';
const ownWords = "the editors' own words about fields that have sources";
const inside = 'each part names its own sources, as the schema demands';

const common = {
  aliases: bookkeeping,
  status: bookkeeping,
  lead: ownWords,
  ageGroupsBasis: bookkeeping,
  caveats: ownWords,
  otherValues: inside,
  related: ownWords,
  sources: bookkeeping,
  fieldSources: bookkeeping,
  sourceTerms: bookkeeping,
  sourceLanguages: bookkeeping,
  dates: bookkeeping,
  history: bookkeeping,
} as const;

/**
 * Fields that may be filled without an entry in `fieldSources`, and why. Every other field of a kind states a fact
 * of its own and must name the sources it rests on.
 */
export const sourceExemptions: Readonly<Record<Collection, Readonly<Record<string, string>>>> = {
  interventions: {
    ...common,
    kind: coding,
    level: coding,
    summary: inside,
    goal: inside,
    targetGroup: inside,
    // `delivery`, the one coded field in it, is listed in `fieldSources`.
    format: inside,
    assessments: inside,
    assessmentSearch: bookkeeping,
    ratersDiffer: ownWords,
    implementation: inside,
    implementationSupports: coding,
    availabilityInNorway: coding,
    studies: inside,
    userPerspective: inside,
    conflictsOfInterest: inside,
  },
  guidelines: {
    ...common,
    sourceType: bookkeeping,
    summary: inside,
    targetGroup: inside,
    recommendations: inside,
    implementation: inside,
  },
  research: {
    ...common,
    sourceType: bookkeeping,
    summary: inside,
    question: inside,
    method: inside,
    studyCountries: coding,
    keyFindings: inside,
    certainty: inside,
    limitations: inside,
    implications: inside,
    knowledgeGaps: inside,
    targetGroup: inside,
  },
  resources: { ...common, type: coding, sectors: coding, problemAreas: coding, riskFactors: coding },
};

/** A field that `fieldSources` speaks of, and where in the entry it stands. */
export interface SourcedField {
  name: string;
  path: readonly string[];
}

/** The fields of a kind that must name their sources in `fieldSources` when they are filled. */
export function listSourcedFields(collection: Collection): SourcedField[] {
  const names = Object.keys(collectionInfo[collection].schema.shape.fieldSources.shape);
  return names
    .filter((name) => !Object.hasOwn(sourceExemptions[collection], name))
    .map((name) => ({ name, path: name === 'delivery' ? ['format', name] : [name] }));
}

/** Values of closed lists that say that nothing is known. */
const unknownChoices: readonly unknown[] = [UNKNOWN, 'ikke-oppgitt'];

/** Whether a field tells something: not null, not an empty list, not «ukjent». */
export function isFilled(value: unknown): boolean {
  if (value === null || value === undefined || value === '') return false;
  return Array.isArray(value) ? value.length > 0 : !unknownChoices.includes(value);
}

/** Filled fields of an entry that name no source. The entry may be any object: it is looked up field by field. */
export function listUnsourced(collection: Collection, data: Partial<EntryData[Collection]>): SourcedField[] {
  const lookUp = (path: readonly string[]): unknown =>
    path.reduce<unknown>(
      (value, key) =>
        typeof value === 'object' && value !== null && Object.hasOwn(value, key)
          ? (value as Record<string, unknown>)[key]
          : undefined,
      data,
    );
  return listSourcedFields(collection).filter(
    ({ name, path }) => isFilled(lookUp(path)) && !isFilled(lookUp(['fieldSources', name])),
  );
}
