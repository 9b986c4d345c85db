import { UsageError } from '../content/new-entry/arguments.ts';
import { type IssueForm, issueForms } from './forms.ts';
import { shorten, toPlain } from './plain-text.ts';

/** An issue made with one of our forms. */
export interface ParsedIssue {
  title: string;
  /** The number of the issue, when the file tells it. */
  number: number | undefined;
  form: IssueForm;
  /** What was filled in, by label. */
  values: ReadonlyMap<string, string>;
}

const HOW_TO_FETCH = 'gh issue view NUMMER --json title,body,labels,number > sak.json';
const forms: readonly IssueForm[] = Object.values(issueForms);

/** How GitHub writes a field that was left empty. */
const empty = /^(?:_No response_|None)$/i;

interface Heading {
  label: string;
  start: number;
  end: number;
}

const listHeadings = (body: string): Heading[] =>
  Array.from(body.matchAll(/^### (.+)$/gm), (match) => ({
    label: match[1]?.trim() ?? '',
    start: match.index,
    end: match.index + match[0].length,
  }));

const toLines = (body: string): string => body.replace(/\r\n?/g, '\n');

/**
 * The answers of a filled-in form, by label: GitHub writes each as a heading with the value below it. Fields come in
 * the order of the form, so the last heading with the right name and place is the real one: what looks like a heading
 * inside an answer stays part of the answer.
 */
export function parseIssueBody(body: string, labels: readonly string[]): Map<string, string> {
  const text = toLines(body);
  const headings = listHeadings(text);
  const found: [string, string][] = [];
  let end = text.length;
  for (const label of labels.toReversed()) {
    const heading = headings.findLast((h) => h.label === label && h.end <= end);
    if (!heading) continue;
    const value = text.slice(heading.end, end).trim();
    if (value !== '' && !empty.test(value)) found.unshift([label, value]);
    end = heading.start;
  }
  return new Map(found);
}

/** The form most of whose fields are in the body; the label of the issue decides when most of them are gone. */
function findForm(body: string, labels: readonly string[]): IssueForm | undefined {
  const headings = new Set(listHeadings(toLines(body)).map((h) => h.label));
  const ranked = forms
    .map((form) => ({
      form,
      share: form.fields.filter((f) => headings.has(f.label)).length / form.fields.length,
    }))
    .sort((a, b) => b.share - a.share);
  if (ranked[0] && ranked[0].share >= 0.5) return ranked[0].form;
  return ranked.find(({ form, share }) => share > 0 && labels.includes(form.issueLabel))?.form;
}

type Fields = Readonly<Record<string, unknown>>;

const isGroup = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function readJson(text: string): Fields {
  let content: unknown;
  try {
    content = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (cause) {
    throw new UsageError(`Filen er ikke gyldig JSON. Hent saken med: ${HOW_TO_FETCH}`, { cause });
  }
  // A list with one issue in it says the same as the issue.
  const [only, ...more] = Array.isArray(content) ? content : [content];
  if (more.length > 0) {
    const numbers = [only, ...more].flatMap(
      (issue) => (isGroup(issue) ? toNumber(issue.number) : undefined) ?? [],
    );
    const which = numbers.length > 0 ? ` (${shorten(numbers.join(', '), 60)})` : '';
    throw new UsageError(
      `Filen holder ${more.length + 1} saker${which}. Hent én av dem med: ${HOW_TO_FETCH}`,
    );
  }
  if (isGroup(only)) return only;
  throw new UsageError(
    `Filen må holde én sak med feltene title og body, slik GitHub gir den. Hent saken med: ${HOW_TO_FETCH}`,
  );
}

const toNumber = (value: unknown): number | undefined =>
  Number.isInteger(value) && Number(value) > 0 ? Number(value) : undefined;

/** The names of the labels: texts, or objects with a name. */
const toLabels = (value: unknown): string[] =>
  (Array.isArray(value) ? value : []).flatMap((label: unknown) => {
    const name = isGroup(label) ? label.name : label;
    return typeof name === 'string' ? [name] : [];
  });

/**
 * Reads an issue as `gh issue view --json` or GitHub's API gives it.
 * @throws UsageError when it is not an issue made with one of the forms
 */
export function parseIssue(text: string): ParsedIssue {
  const { title, body, number, labels } = readJson(text);
  if (typeof title !== 'string' || (typeof body !== 'string' && body !== null)) {
    throw new UsageError(
      `Filen må holde en sak med tekst i feltene title og body, slik GitHub gir den. Hent saken med: ${HOW_TO_FETCH}`,
    );
  }
  const form = findForm(body ?? '', toLabels(labels));
  if (!form) {
    const names = forms.map((f) => `«${f.name}»`);
    throw new UsageError(`Saken er ikke laget med et av skjemaene våre: ${names.join(', ')}.`);
  }
  const values = parseIssueBody(
    body ?? '',
    form.fields.map((f) => f.label),
  );
  return { title, number: toNumber(number), form, values };
}

/** How the issue is named to people: «sak nr. 12», or its title when the number is not known. */
export const nameIssue = ({ number, title }: ParsedIssue): string =>
  number === undefined ? `saken «${shorten(toPlain(title), 100)}»` : `sak nr. ${number}`;
