import { UNKNOWN } from '../../../src/schemas/fields.ts';
import { type Study, studyDirections, studyKinds } from '../../../src/schemas/intervention.ts';
import { UsageError } from '../content/new-entry/arguments.ts';
import { FormReader } from './form-reader.ts';
import { nameIssue, type ParsedIssue } from './parse-issue.ts';

/** A study somebody has told about, before it has a source number in the entry. */
export interface ReportedStudy {
  study: Omit<Study, 'sources'>;
  /** Where it can be read, when that was told. */
  url: string | null;
  /** The page of the intervention, as it was written. */
  page: string;
  /** What the editor should know before using it. */
  remarks: string[];
}

const involvement = { ja: 'Ja', nei: 'Nei', ukjent: 'Ukjent' } as const;
const MAX_FINDING = 3000;
const participants =
  'barn|unge|ungdom|ungdommer|elever|foreldre|familier|mødre|fedre|deltakere|personer|ansatte|lærere';

const toList = (text: string | undefined): string[] =>
  (text ?? '')
    .split(/,|;| og /)
    .map((part) => part.trim())
    .filter((part) => part !== '');

/**
 * Reads a reported study. What was not answered is unknown, and stays unknown.
 * @throws UsageError with every answer that is missing or not legal
 */
export function readStudy(issue: ParsedIssue): ReportedStudy {
  const read = new FormReader(issue, new Map());
  const path = (key: string) => `studies.0.${key}`;
  const missing: string[] = [];
  /** An answer without which there is no study to write. */
  const need = <T>(label: string, value: T | undefined): T | undefined => {
    const isAnswered = issue.values.has(label);
    if (value === undefined && !isAnswered) missing.push(`«${label}» er ikke fylt ut.`);
    return value;
  };
  const page = need('Side', read.answer('Side'));
  const citation = need('Studie', read.text(path('citation')));
  const kind = need('Studietype', read.choice(path('kind'), studyKinds));
  const doi = read.doi(path('doi'));
  const study = {
    citation: citation ?? UNKNOWN,
    year: read.number(path('year'), { min: 1900, max: 2100, whole: true }) ?? null,
    countries: toList(read.text(path('countries'))),
    design: read.text(path('design')) ?? UNKNOWN,
    kind: kind ?? 'annet',
    n:
      read.number(path('n'), { min: 1, max: Number.MAX_SAFE_INTEGER, whole: true, unit: participants }) ??
      null,
    outcome: read.text(path('outcome')) ?? null,
    direction: read.choice(path('direction'), studyDirections) ?? 'ukjent',
    finding: read.text(path('finding'), MAX_FINDING) ?? UNKNOWN,
    followUp: read.text(path('followUp')) ?? null,
    developerInvolved: read.choice(path('developerInvolved'), involvement) ?? 'ukjent',
    doi: doi ?? null,
  } satisfies Omit<Study, 'sources'>;
  const url = read.url('sources.0.url') ?? (doi === undefined ? null : `https://doi.org/${doi}`);
  const faults = [...missing, ...read.complaints()];
  if (faults.length > 0) {
    throw new UsageError(
      `Studien er ikke lagt til. Rett dette i ${nameIssue(issue)}, og hent den på nytt:\n${faults.map((fault) => `  ${fault}`).join('\n')}`,
    );
  }
  return { study, url, page: page ?? '', remarks: read.rest().filter((line) => !line.startsWith('Side: ')) };
}
