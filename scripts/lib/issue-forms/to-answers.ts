import type { NewEntryAnswers } from '../content/new-entry/answers.ts';
import { UsageError } from '../content/new-entry/arguments.ts';
import { type NewEntryKind, newEntryKinds } from '../content/new-entry/kinds.ts';
import { FormReader, type Vocabularies } from './form-reader.ts';
import { issueForms } from './forms.ts';
import { nameIssue, type ParsedIssue } from './parse-issue.ts';
import { shorten, toPlain } from './plain-text.ts';

/** Texts a suggestion can hold that need a source before they can stand. */
const claims = [
  'goal',
  'implementation.norwegianOwner',
  'implementation.training',
  'implementation.cost',
] as const;

/** A title has to fit on a page and in a file name. */
const MAX_TITLE = 120;

/** The kind of entry the form becomes a draft of, or undefined when it becomes none. */
export function findDraftKind({ form }: ParsedIssue): NewEntryKind | undefined {
  if (form.file === issueForms.suggestion.file) return newEntryKinds.tiltak;
  return form.file === issueForms.need.file ? newEntryKinds.kunnskap : undefined;
}

const year = { min: 1900, max: 2100, whole: true } as const;

function readTargetGroup(read: FormReader): Pick<NewEntryAnswers, 'who' | 'ageFrom' | 'ageTo'> {
  const age = { max: 25, whole: false, unit: 'år' };
  const ageFrom = read.number('targetGroup.ageFrom', { min: 0, ...age });
  const ageTo = read.number('targetGroup.ageTo', { min: ageFrom ?? 0, ...age });
  return { who: read.text('targetGroup.who'), ageFrom, ageTo };
}

const readTopics = (read: FormReader): Pick<NewEntryAnswers, 'sectors' | 'problemAreas'> => ({
  sectors: read.terms('sectors'),
  problemAreas: read.terms('problemAreas'),
});

function toSuggestedIntervention(read: FormReader): NewEntryAnswers {
  const title = read.text('title', MAX_TITLE);
  if (title === undefined) {
    throw new UsageError(
      read.misfits.length > 0
        ? `«Navn på tiltaket» er for langt. Skriv navnet med --title.`
        : 'Saken mangler «Navn på tiltaket». Skriv navnet med --title.',
    );
  }
  const suggested = Object.fromEntries(
    claims.flatMap((path) => {
      const text = read.text(path);
      return text === undefined ? [] : [[path, `Forslaget sa: ${text}`]];
    }),
  );
  return {
    title,
    lead: read.text('lead'),
    sort: read.terms('kind')?.[0],
    level: read.terms('level')?.[0],
    ...readTargetGroup(read),
    recipients: read.terms('targetGroup.recipients'),
    ...readTopics(read),
    publisher: read.text('sources.0.publisher'),
    year: read.number('sources.0.year', year),
    sourceTitle: read.text('sources.0.title'),
    sourceUrl: read.url('sources.0.url'),
    suggested,
  };
}

/** What is asked for names the draft until an editor has found the work that answers it. */
function toNeededResearch(read: FormReader): NewEntryAnswers {
  const question = read.text('question');
  if (question === undefined) {
    throw new UsageError(
      read.misfits.length > 0
        ? '«Hva trenger dere å vite?» er for langt til å stå i et felt. Kort det ned i saken, og hent den på nytt.'
        : 'Saken mangler «Hva trenger dere å vite?», og uten spørsmålet er det ikke noe å lage et utkast av.',
    );
  }
  return {
    title: shorten(question, MAX_TITLE),
    ...readTargetGroup(read),
    ...readTopics(read),
    suggested: { question: `Behovet er: ${question}` },
    notes: [
      'Finn arbeidet som svarer på spørsmålet, og gi utkastet dets tittel. Finnes det ikke, slett filen og la saken stå åpen.',
    ],
  };
}

/** The answers a filled-in form gives about a new entry. @throws UsageError when what names the entry is missing */
export function toIssueAnswers(issue: ParsedIssue, vocabularies: Vocabularies): NewEntryAnswers {
  const read = new FormReader(issue, vocabularies);
  const isNeed = issue.form.file === issueForms.need.file;
  const answers = isNeed ? toNeededResearch(read) : toSuggestedIntervention(read);
  const notes = [`Fra ${nameIssue(issue)}: ${shorten(toPlain(issue.title), MAX_TITLE)}`];
  return { ...answers, notes: [...notes, ...(answers.notes ?? []), ...read.rest(), ...read.notes()] };
}
