import type { Collection } from '../../../../src/schemas/entry.ts';
import type { VocabularyName } from '../../../../src/schemas/vocabulary-names.ts';

/** A kind of entry that an editor can start. */
export interface NewEntryKind {
  /** What the editor writes to choose it. */
  name: string;
  collection: Collection;
  label: string;
  /** The field that says what sort it is, and the vocabulary it is chosen from. */
  sortField: 'kind' | 'type';
  sortVocabulary: VocabularyName;
}

export const newEntryKinds = {
  tiltak: {
    name: 'tiltak',
    collection: 'interventions',
    label: 'Tiltak',
    sortField: 'kind',
    sortVocabulary: 'interventionKinds',
  },
  retningslinje: {
    name: 'retningslinje',
    collection: 'guidelines',
    label: 'Retningslinje',
    sortField: 'type',
    sortVocabulary: 'guidelineTypes',
  },
  kunnskap: {
    name: 'kunnskap',
    collection: 'research',
    label: 'Kunnskapsoppsummering',
    sortField: 'type',
    sortVocabulary: 'researchTypes',
  },
} as const satisfies Record<string, NewEntryKind>;

export type NewEntryKindName = keyof typeof newEntryKinds;

/** The kind with this name, or undefined. */
export const findNewEntryKind = (name: string): NewEntryKind | undefined =>
  Object.hasOwn(newEntryKinds, name) ? newEntryKinds[name as NewEntryKindName] : undefined;
