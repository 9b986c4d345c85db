import type { Vocabulary } from '../../../src/schemas/vocabulary.ts';
import type { VocabularyName } from '../../../src/schemas/vocabulary-names.ts';
import type { NewEntryAnswers } from '../content/new-entry/answers.ts';
import { UsageError } from '../content/new-entry/arguments.ts';
import { issueForms } from './forms.ts';
import type { ParsedIssue } from './parse-issue.ts';

type Vocabularies = ReadonlyMap<VocabularyName, Vocabulary>;

/** One line of plain text: fields hold no HTML and no line breaks. */
const toPlain = (text: string): string =>
  text
    .replace(/<[^>\n]*>/g, ' ')
    .replace(/[<>]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

/** Splits «A, B og C, D» at the commas between labels, and not at those inside them. */
function splitChoices(value: string, labels: readonly string[]): { known: string[]; unknown: string[] } {
  const longestFirst = labels.toSorted((a, b) => b.length - a.length);
  const known: string[] = [];
  const unknown: string[] = [];
  let rest = value.trim();
  while (rest !== '') {
    const label = longestFirst.find((l) => rest === l || rest.startsWith(`${l},`));
    const part = label ?? rest.split(',')[0] ?? rest;
    (label === undefined ? unknown : known).push(part.trim());
    rest = rest.slice(part.length).replace(/^,\s*/, '').trim();
  }
  return { known, unknown: unknown.filter((part) => part !== '') };
}

/** Reads the fields of a form one by one, and keeps what does not fit as notes for the editor. */
class FormReader {
  readonly notes: string[] = [];
  readonly #issue: ParsedIssue;
  readonly #vocabularies: Vocabularies;

  constructor(issue: ParsedIssue, vocabularies: Vocabularies) {
    this.#issue = issue;
    this.#vocabularies = vocabularies;
  }

  text(path: string): string | undefined {
    const label = this.#issue.form.fields.find((f) => f.path === path)?.label ?? '';
    const value = this.#issue.values.get(label);
    return value === undefined ? undefined : toPlain(value) || undefined;
  }

  #reject(path: string, value: string): undefined {
    const label = this.#issue.form.fields.find((f) => f.path === path)?.label ?? path;
    this.notes.push(`${label}: ${value} (passet ikke i feltet)`);
    return undefined;
  }

  number(path: string, min: number, max: number): number | undefined {
    const value = this.text(path);
    const digits = /^\D{0,6}(\d{1,4})\D{0,6}$/.exec(value ?? '')?.[1];
    if (value === undefined) return undefined;
    const number = Number(digits ?? Number.NaN);
    return number >= min && number <= max ? number : this.#reject(path, value);
  }

  url(path: string): string | undefined {
    const value = this.text(path);
    if (value === undefined) return undefined;
    const url = /^www\./i.test(value) ? `https://${value}` : value;
    return /^https?:\/\/[^\s/]+\.[^\s]+$/i.test(url) && URL.canParse(url) ? url : this.#reject(path, value);
  }

  terms(path: string): string[] | undefined {
    const vocabulary = this.#issue.form.fields.find((f) => f.path === path)?.vocabulary;
    const terms = (vocabulary && this.#vocabularies.get(vocabulary)?.terms) ?? [];
    const value = this.text(path);
    if (value === undefined) return undefined;
    const { known, unknown } = splitChoices(
      value,
      terms.map((t) => t.label),
    );
    if (unknown.length > 0) this.#reject(path, unknown.join(', '));
    return known.flatMap((label) => terms.find((t) => t.label === label)?.id ?? []);
  }

  /** What was filled in about the issue and not about the entry. */
  rest(): string[] {
    return this.#issue.form.fields
      .filter((field) => field.path === undefined && field.label !== 'Bekreft')
      .flatMap(({ label }) => {
        const value = this.#issue.values.get(label);
        return value === undefined ? [] : `${label}: ${toPlain(value)}`;
      });
  }
}

/** Texts a suggestion can hold that need a source before they can stand. */
const claims = [
  'goal',
  'implementation.norwegianOwner',
  'implementation.training',
  'implementation.cost',
] as const;

/** The answers of a suggested intervention. @throws UsageError when the form is not such a suggestion */
export function toIssueAnswers(issue: ParsedIssue, vocabularies: Vocabularies): NewEntryAnswers {
  if (issue.form.file !== issueForms.suggestion.file) {
    throw new UsageError(
      `Saken er laget med skjemaet «${issue.form.name}», og det blir ikke til et utkast. Bare «${issueForms.suggestion.name}» gjør det.`,
    );
  }
  const read = new FormReader(issue, vocabularies);
  const title = read.text('title');
  if (title === undefined)
    throw new UsageError('Saken mangler «Navn på tiltaket». Skriv navnet med --title.');
  const ageFrom = read.number('targetGroup.ageFrom', 0, 25);
  const ageTo = read.number('targetGroup.ageTo', ageFrom ?? 0, 25);
  const suggested = Object.fromEntries(
    claims.flatMap((path) => {
      const text = read.text(path);
      return text === undefined ? [] : [[path, text]];
    }),
  );
  const answers: NewEntryAnswers = {
    title,
    lead: read.text('lead'),
    sort: read.terms('kind')?.[0],
    level: read.terms('level')?.[0],
    who: read.text('targetGroup.who'),
    ageFrom,
    ageTo,
    recipients: read.terms('targetGroup.recipients'),
    sectors: read.terms('sectors'),
    problemAreas: read.terms('problemAreas'),
    publisher: read.text('sources.0.publisher'),
    year: read.number('sources.0.year', 1900, 2100),
    sourceTitle: read.text('sources.0.title'),
    sourceUrl: read.url('sources.0.url'),
    suggested,
  };
  const notes = [`Fra saken «${toPlain(issue.title)}».`, ...read.rest(), ...read.notes];
  return { ...answers, notes };
}
