import { parse } from 'yaml';
import { writeYaml } from '../../../src/cms/write-yaml.ts';
import type { Intervention, Study } from '../../../src/schemas/intervention.ts';
import { normalise } from '../checks/nearest.ts';
import { splitFrontmatter } from '../content/split-frontmatter.ts';
import type { ReportedStudy } from './read-study.ts';

/** The study in the entry that the new one turns out to be. */
export interface SameStudy {
  index: number;
  citation: string;
  /** What the two have in common. */
  by: 'doi' | 'url' | 'citation';
}

const doiIn = (text: string | null | undefined): string | undefined => {
  const doi = /10\.\d{4,9}\/[^\s?#]+/.exec(text ?? '')?.[0];
  return doi?.toLowerCase().replace(/[/.]+$/, '');
};

/** An address without what does not change where it leads. */
const toPlace = (url: string): string =>
  url
    .toLowerCase()
    .replace(/^https?:\/\/(?:www\.)?/, '')
    .replace(/#.*$/, '')
    .replace(/[?&]utm_[^&]*/g, '')
    .replace(/\/+$/, '');

type SourceOf = Intervention['sources'][number];

/** Whether a source is where the reported study is found. */
function isSource(source: Pick<SourceOf, 'url'>, { study, url }: ReportedStudy): boolean {
  if (source.url === null) return false;
  if (url !== null && toPlace(source.url) === toPlace(url)) return true;
  const doi = doiIn(study.doi) ?? doiIn(url);
  return doi !== undefined && doiIn(source.url) === doi;
}

/** The study of the entry that is the same as the reported one, by DOI, by address, or by its words and year. */
export function findSameStudy(
  { studies, sources }: Pick<Intervention, 'studies' | 'sources'>,
  reported: ReportedStudy,
): SameStudy | undefined {
  const own = new Set(sources.filter((source) => isSource(source, reported)).map(({ id }) => id));
  const doi = doiIn(reported.study.doi) ?? doiIn(reported.url);
  const tests: [SameStudy['by'], (study: Study) => boolean][] = [
    ['doi', (s) => doi !== undefined && doiIn(s.doi) === doi],
    ['url', (s) => s.sources.some((id) => own.has(id))],
    [
      'citation',
      (s) => s.year === reported.study.year && normalise(s.citation) === normalise(reported.study.citation),
    ],
  ];
  for (const [by, test] of tests) {
    const index = studies.findIndex(test);
    const found = studies[index];
    if (found) return { index, citation: found.citation, by };
  }
  return undefined;
}

function findFreeId(sources: readonly SourceOf[]): string {
  const numbers = sources.map(({ id }) => Number(id.slice(1)));
  return `s${Math.max(0, ...numbers) + 1}`;
}

/** How the issue is named in the file, and the day it is added. */
export interface Occasion {
  today: string;
  from: string;
}

/** A file with one study more. */
export interface WithStudy {
  text: string;
  sourceId: string;
  isNewSource: boolean;
}

/**
 * The text of an intervention with the study added last among the studies, with its source and a line of history.
 * Everything else keeps every character.
 */
export function addStudy(text: string, reported: ReportedStudy, { today, from }: Occasion): WithStudy {
  const span = splitFrontmatter(text);
  if ('code' in span) throw new Error(`The file should have been checked: ${span.message}`);
  const yaml = text.slice(span.yamlStart, span.yamlEnd).replaceAll('\r\n', '\n');
  const data = parse(yaml) as Intervention;
  const known = data.sources.find((source) => isSource(source, reported));
  const sourceId = known?.id ?? findFreeId(data.sources);
  const { study, url } = reported;
  const source: SourceOf = {
    id: sourceId,
    title: study.citation,
    publisher: null,
    year: study.year,
    url,
    note: `Meldt inn i et skjema (${from}). Ikke lest av redaksjonen ennå.`,
  };
  const changed = {
    ...data,
    studies: [...data.studies, { ...study, sources: [sourceId] }],
    sources: known ? data.sources : [...data.sources, source],
    history: [
      { date: today, text: `La til en studie som ble meldt inn (${from}): ${study.citation}` },
      ...data.history,
    ],
  };
  const written = writeYaml(changed, yaml);
  const ending = text.includes('\r\n') ? written.replaceAll('\n', '\r\n') : written;
  return {
    text: text.slice(0, span.yamlStart) + ending + text.slice(span.yamlEnd),
    sourceId,
    isNewSource: known === undefined,
  };
}
