import type { Collection } from '../../../../src/schemas/entry.ts';
import { resourceTypes } from '../../../../src/schemas/resource.ts';
import type { Vocabulary } from '../../../../src/schemas/vocabulary.ts';
import type { VocabularyName } from '../../../../src/schemas/vocabulary-names.ts';

/** A kind of entry that an editor can start. */
export interface NewEntryKind {
  /** What the editor writes to choose it. */
  name: string;
  collection: Collection;
  label: string;
  /** The field that says what sort it is. */
  sortField: 'kind' | 'type';
  /** What the sort is chosen from: a vocabulary, or a closed list with its labels. */
  sorts: VocabularyName | Readonly<Record<string, string>>;
  /** Whether entries of this kind say whom they are for, and how old they are. */
  hasTargetGroup: boolean;
}

export const newEntryKinds = {
  tiltak: {
    name: 'tiltak',
    collection: 'interventions',
    label: 'Tiltak',
    sortField: 'kind',
    sorts: 'interventionKinds',
    hasTargetGroup: true,
  },
  retningslinje: {
    name: 'retningslinje',
    collection: 'guidelines',
    label: 'Retningslinje',
    sortField: 'type',
    sorts: 'guidelineTypes',
    hasTargetGroup: true,
  },
  kunnskap: {
    name: 'kunnskap',
    collection: 'research',
    label: 'Kunnskapsoppsummering',
    sortField: 'type',
    sorts: 'researchTypes',
    hasTargetGroup: true,
  },
  ressurs: {
    name: 'ressurs',
    collection: 'resources',
    label: 'Ressurs',
    sortField: 'type',
    sorts: resourceTypes,
    hasTargetGroup: false,
  },
} as const satisfies Record<string, NewEntryKind>;

export type NewEntryKindName = keyof typeof newEntryKinds;

/** The kind with this name, or undefined. */
export const findNewEntryKind = (name: string): NewEntryKind | undefined =>
  Object.hasOwn(newEntryKinds, name) ? newEntryKinds[name as NewEntryKindName] : undefined;

/** A value an editor can choose, with the words it may be looked for by. */
export interface SortOption {
  id: string;
  label: string;
  hint: string;
  words: string[];
}

/** The terms of a vocabulary as options. */
export const toOptions = (vocabulary: Vocabulary | undefined): SortOption[] =>
  (vocabulary?.terms ?? []).map(({ id, label, definition, synonyms }) => ({
    id,
    label,
    hint: definition,
    words: [label, ...synonyms],
  }));

/** The sorts an entry of this kind can be. */
export function listSorts(
  { sorts }: NewEntryKind,
  vocabularies: ReadonlyMap<VocabularyName, Vocabulary>,
): SortOption[] {
  if (typeof sorts === 'string') return toOptions(vocabularies.get(sorts));
  return Object.entries(sorts).map(([id, label]) => ({ id, label, hint: '', words: [label] }));
}
