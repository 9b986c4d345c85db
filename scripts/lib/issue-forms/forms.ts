import type { Collection } from '../../../src/schemas/entry.ts';
import { studyDirections, studyKinds } from '../../../src/schemas/intervention.ts';
import type { VocabularyName } from '../../../src/schemas/vocabulary-names.ts';

/** What a field of an issue form is about. */
export interface FormField {
  /** The label in the form, which is the heading in the issue. */
  label: string;
  /** The field of the entry it fills, or undefined when it is about the issue and not the entry. */
  path?: string;
  /** The vocabulary the choices are taken from. */
  vocabulary?: VocabularyName;
  /** The choices, when they are a closed list of the schema: value and label. */
  options?: Readonly<Record<string, string>>;
}

/** An issue form with its fields in order. */
export interface IssueForm {
  /** File in `.github/ISSUE_TEMPLATE/`, without `.yml`. */
  file: string;
  name: string;
  /** The label GitHub puts on the issue. */
  issueLabel: string;
  /** The kind of entry its fields belong to. */
  collection: Collection;
  fields: readonly FormField[];
}

const conflicts: FormField = { label: 'Bindinger til tiltaket' };
const confirm: FormField = { label: 'Bekreft' };

/** The forms in `.github/ISSUE_TEMPLATE/` and the schema they feed. A test keeps the two alike. */
export const issueForms = {
  suggestion: {
    file: 'foresla-tiltak',
    name: 'Foreslå tiltak',
    issueLabel: 'tiltak',
    collection: 'interventions',
    fields: [
      { label: 'Navn på tiltaket', path: 'title' },
      { label: 'Kort om tiltaket', path: 'lead' },
      { label: 'Hva slags tiltak?', path: 'kind', vocabulary: 'interventionKinds' },
      { label: 'Hvor skal endringen skje?', path: 'level', vocabulary: 'interventionLevels' },
      { label: 'Målgruppe', path: 'targetGroup.who' },
      { label: 'Alder fra', path: 'targetGroup.ageFrom' },
      { label: 'Alder til', path: 'targetGroup.ageTo' },
      { label: 'Mottakere', path: 'targetGroup.recipients', vocabulary: 'recipients' },
      { label: 'Tjenester', path: 'sectors', vocabulary: 'sectors' },
      { label: 'Temaer', path: 'problemAreas', vocabulary: 'problemAreas' },
      { label: 'Mål', path: 'goal' },
      { label: 'Eier i Norge', path: 'implementation.norwegianOwner' },
      { label: 'Opplæring', path: 'implementation.training' },
      { label: 'Kostnad', path: 'implementation.cost' },
      { label: 'Kildens tittel', path: 'sources.0.title' },
      { label: 'Kildens utgiver', path: 'sources.0.publisher' },
      { label: 'Kildens årstall', path: 'sources.0.year' },
      { label: 'Kildens nettadresse', path: 'sources.0.url' },
      { label: 'Vurderinger og studier du kjenner til' },
      conflicts,
      confirm,
    ],
  },
  error: {
    file: 'meld-feil',
    name: 'Meld feil',
    issueLabel: 'feil',
    collection: 'interventions',
    fields: [
      { label: 'Side' },
      { label: 'Hvilken opplysning?' },
      { label: 'Hva står der nå?' },
      { label: 'Hva burde stå?' },
      { label: 'Hvilken kilde viser det?', path: 'sources.0.url' },
      conflicts,
    ],
  },
  study: {
    file: 'nytt-studiefunn',
    name: 'Nytt studiefunn',
    issueLabel: 'studie',
    collection: 'interventions',
    fields: [
      { label: 'Side' },
      { label: 'Studie', path: 'studies.0.citation' },
      { label: 'År', path: 'studies.0.year' },
      { label: 'Land', path: 'studies.0.countries' },
      { label: 'Design', path: 'studies.0.design' },
      { label: 'Studietype', path: 'studies.0.kind', options: studyKinds },
      { label: 'Deltakere', path: 'studies.0.n' },
      { label: 'Utfall', path: 'studies.0.outcome' },
      { label: 'Resultat', path: 'studies.0.direction', options: studyDirections },
      { label: 'Funn', path: 'studies.0.finding' },
      { label: 'Oppfølging', path: 'studies.0.followUp' },
      {
        label: 'Utvikler med',
        path: 'studies.0.developerInvolved',
        options: { ja: 'Ja', nei: 'Nei', ukjent: 'Ukjent' },
      },
      { label: 'DOI', path: 'studies.0.doi' },
      { label: 'Kildens nettadresse', path: 'sources.0.url' },
      conflicts,
      confirm,
    ],
  },
  need: {
    file: 'kunnskapsbehov',
    name: 'Kunnskapsbehov',
    issueLabel: 'kunnskapsbehov',
    collection: 'research',
    fields: [
      { label: 'Hva trenger dere å vite?', path: 'question' },
      { label: 'Målgruppe', path: 'targetGroup.who' },
      { label: 'Alder fra', path: 'targetGroup.ageFrom' },
      { label: 'Alder til', path: 'targetGroup.ageTo' },
      { label: 'Tjenester', path: 'sectors', vocabulary: 'sectors' },
      { label: 'Temaer', path: 'problemAreas', vocabulary: 'problemAreas' },
      { label: 'Hva skal kunnskapen brukes til?' },
      { label: 'Hva har dere alt funnet?' },
    ],
  },
} as const satisfies Record<string, IssueForm>;
