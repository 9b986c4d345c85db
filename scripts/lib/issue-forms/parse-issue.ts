import { UsageError } from '../content/new-entry/arguments.ts';
import { type IssueForm, issueForms } from './forms.ts';

/** An issue made with one of our forms. */
export interface ParsedIssue {
  title: string;
  form: IssueForm;
  /** What was filled in, by label. */
  values: ReadonlyMap<string, string>;
}

const empty = /^_No response_$/i;

/** The answers of a filled-in form, by label: GitHub writes each as a heading with the value below it. */
export function parseIssueBody(body: string): Map<string, string> {
  const values = new Map<string, string>();
  const parts = body.replace(/\r\n?/g, '\n').split(/^### (.+)\n/m);
  for (let i = 1; i < parts.length; i += 2) {
    const value = (parts[i + 1] ?? '').trim();
    if (value !== '' && !empty.test(value)) values.set((parts[i] ?? '').trim(), value);
  }
  return values;
}

const headingsOf = (body: string): string[] =>
  Array.from(body.matchAll(/^### (.+?)\r?$/gm), (m) => m[1]?.trim() ?? '');

/** The form most of whose fields are in the body. */
function findForm(body: string): IssueForm | undefined {
  const headings = new Set(headingsOf(body));
  const ranked = Object.values<IssueForm>(issueForms)
    .map((form) => ({
      form,
      share: form.fields.filter((f) => headings.has(f.label)).length / form.fields.length,
    }))
    .sort((a, b) => b.share - a.share);
  return ranked[0] && ranked[0].share >= 0.5 ? ranked[0].form : undefined;
}

function readJson(text: string): { title?: unknown; body?: unknown } {
  try {
    const issue: unknown = JSON.parse(text);
    if (typeof issue === 'object' && issue !== null) return issue;
  } catch (cause) {
    throw new UsageError(
      'Filen er ikke gyldig JSON. Hent saken med: gh issue view NUMMER --json title,body',
      { cause },
    );
  }
  throw new UsageError('Filen må holde én sak med feltene title og body, slik GitHub gir den.');
}

/** Reads an issue as GitHub's API gives it. @throws UsageError when it is not an issue made with one of the forms */
export function parseIssue(text: string): ParsedIssue {
  const { title, body } = readJson(text);
  if (typeof title !== 'string' || typeof body !== 'string') {
    throw new UsageError('Filen må holde en sak med tekst i feltene title og body, slik GitHub gir den.');
  }
  const form = findForm(body);
  if (!form) {
    const names = Object.values(issueForms).map((f) => `«${f.name}»`);
    throw new UsageError(`Saken er ikke laget med et av skjemaene våre: ${names.join(', ')}.`);
  }
  return { title, form, values: parseIssueBody(body) };
}
