import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { collectionInfo } from '../../../src/schemas/entry.ts';
import { fieldsOf, findFieldType, toFieldType, toLabel } from '../../../src/schemas/field-tree.ts';
import { termPages } from '../checks/link-rules.ts';
import { findNearest, normalise } from '../checks/nearest.ts';
import type { FieldPath } from '../checks/problem.ts';
import { walkFields } from '../checks/walk-fields.ts';
import { toReportPath } from '../content/paths.ts';
import { readDocument } from '../content/read-document.ts';
import type { LoadedContent, LoadedEntry } from '../content/types.ts';
import { findEntry, findEntryAddress, toSegments } from './find-page.ts';
import { FormReader } from './form-reader.ts';
import { nameIssue, type ParsedIssue } from './parse-issue.ts';
import { shorten, toPlain } from './plain-text.ts';

/** A place in a file where the fault may stand. */
interface Spot {
  label: string;
  line: number;
}

const MAX_SPOTS = 4;
/** Shorter texts are found everywhere. */
const MIN_QUOTE = 4;

/** The fields of a kind of entry, those within groups too, but not those within lists. */
function listFieldPaths(entry: LoadedEntry): FieldPath[] {
  const top = fieldsOf(toFieldType(collectionInfo[entry.collection].schema));
  return Object.entries(top).flatMap(([key, schema]): FieldPath[] => [
    [key],
    ...Object.keys(fieldsOf(toFieldType(schema)))
      .filter((child) => child !== 'text' && child !== 'sources' && key !== 'fieldSources')
      .map((child) => [key, child]),
  ]);
}

/** The fields that somebody most likely means by a name. */
function findNamed(name: string, entry: LoadedEntry): FieldPath[] {
  const { schema } = collectionInfo[entry.collection];
  const wanted = normalise(name);
  if (wanted === '') return [];
  const all = listFieldPaths(entry).map((path) => ({
    path,
    words: [findFieldType(schema, path)?.meta.title ?? '', String(path.at(-1))],
  }));
  const having = (test: (word: string) => boolean) =>
    all.filter(({ words }) => words.map(normalise).some(test)).map(({ path }) => path);
  const exact = having((word) => word === wanted);
  if (exact.length > 0) return exact;
  const begun = having((word) => word.startsWith(wanted) || (word.length > 3 && wanted.startsWith(word)));
  if (begun.length > 0) return begun;
  const near = findNearest(
    name,
    all.map(({ path, words }) => ({ id: path.join('.'), words })),
  );
  return near === undefined ? [] : [near.split('.')];
}

/** The fields whose text is what somebody says stands there. */
function findQuoted(quote: string, entry: LoadedEntry): FieldPath[] {
  const wanted = normalise(quote);
  if (wanted.length < MIN_QUOTE) return [];
  const paths: FieldPath[] = [];
  walkFields(collectionInfo[entry.collection].schema, entry.data, ({ path, value, type }) => {
    if (type.kind !== 'text' || typeof value !== 'string') return;
    const own = normalise(value);
    const isQuoted = own.includes(wanted) || (own.length > 20 && wanted.includes(own));
    if (isQuoted) paths.push(path);
  });
  return paths;
}

function listSpots(entry: LoadedEntry, text: string, named: string, quote: string): Spot[] {
  const { schema } = collectionInfo[entry.collection];
  const bytes = new TextEncoder().encode(text);
  const { yaml } = readDocument(
    { file: entry.file, name: `${entry.slug}.mdx`, kind: entry.collection, template: false },
    bytes,
  );
  const paths = [...findNamed(named, entry), ...findQuoted(quote, entry)].slice(0, MAX_SPOTS);
  const spots = paths.map((path) => ({ label: toLabel(schema, path), line: yaml?.atKey(path).line ?? 1 }));
  const wanted = normalise(quote);
  const inBody = entry.body.split('\n').findIndex((line) => normalise(line).includes(wanted));
  if (wanted.length < MIN_QUOTE || inBody < 0) return spots;
  const line = text.split('\n').indexOf(entry.body.split('\n')[inBody] ?? '') + 1;
  return [...spots, { label: 'Brødteksten', line }];
}

/** The file of a page that is no entry, with what to look for in it. */
function findOtherFile(page: string, content: LoadedContent, folder: string): string | undefined {
  const segments = toSegments(page);
  for (const [index, segment] of segments.entries()) {
    const vocabulary = Object.hasOwn(termPages, segment) ? termPages[segment] : undefined;
    const term = segments[index + 1];
    if (vocabulary) return `${folder}/vocabulary/${vocabulary}.yaml${term ? `, under «id: ${term}»` : ''}`;
    if (segment === 'begreper') return `${folder}/vocabulary/glossary.yaml`;
    if (content.pages.some(({ slug }) => slug === segment)) return `${folder}/pages/${segment}.mdx`;
  }
  return undefined;
}

const firstSteps = (read: FormReader): string[] =>
  read.answer('Hvilken kilde viser det?') === undefined
    ? ['Saken nevner ingen kilde. Finn en, eller spør den som meldte fra, før du retter.']
    : ['Les kilden, og se at den sier det saken sier.'];

function describe(read: FormReader, open: string[], steps: string[]): string {
  const said = ['Hva står der nå?', 'Hva burde stå?', 'Hvilken kilde viser det?', 'Bindinger til tiltaket'];
  const lines = said.flatMap((label) => {
    const value = read.answer(label);
    return value === undefined ? [] : `  ${label.replace(/\?$/, '')}: ${shorten(value, 300)}`;
  });
  const numbered = steps.map((step, index) => `  ${index + 1}. ${step}`);
  return `${[
    'Det blir ikke noe utkast av «Meld feil»: her er det noe som skal rettes i en fil som finnes.',
    '',
    ...open,
    '',
    'Saken sier:',
    ...lines,
    '',
    'Slik retter du:',
    ...numbered,
  ].join('\n')}\n`;
}

function adviseEntry(issue: ParsedIssue, read: FormReader, entry: LoadedEntry, contentDir: string): string {
  const text = readFileSync(join(contentDir, entry.collection, `${entry.slug}.mdx`), 'utf8');
  const spots = listSpots(
    entry,
    text,
    read.answer('Hvilken opplysning?') ?? '',
    read.answer('Hva står der nå?') ?? '',
  );
  const open = [
    `Åpne ${entry.file}`,
    ...spots.map(({ label, line }) => `  linje ${line}: ${label}`),
    ...(spots.length === 0 ? ['  Feltet er ikke gjenkjent. Let etter det saken sier står der nå.'] : []),
  ];
  const reference = issue.number === undefined ? '' : `, og skriv «Lukker #${issue.number}» i pull requesten`;
  return describe(read, open, [
    ...firstSteps(read),
    'Rett feltet og setningene i teksten som sier det samme. Er kilden ny, legg den til under sources.',
    'Skriv en ny linje øverst under history om hva som er endret, og hvorfor.',
    `Kjør npm run check${reference}.`,
  ]);
}

/** What to do about a reported fault: which file to open, which field to look at, and how to put it right. */
export function adviseError(issue: ParsedIssue, contentDir: string, content: LoadedContent): string {
  const read = new FormReader(issue, content.vocabularies);
  const page = read.answer('Side') ?? '';
  const address = findEntryAddress(page);
  const folder = toReportPath(contentDir);
  const other = address ? undefined : findOtherFile(page, content, folder);
  if (other) {
    return describe(read, [`Åpne ${other}`], [...firstSteps(read), 'Rett teksten.', 'Kjør npm run check.']);
  }
  const candidates = content.entries.filter((e) => !address || e.collection === address.collection);
  const found = findEntry(address?.slug || toSegments(page).at(-1) || toPlain(page), candidates);
  if ('entry' in found) return adviseEntry(issue, read, found.entry, contentDir);
  const near = candidates.find(({ slug }) => slug === found.near);
  const guess = near ? ` Mente ${nameIssue(issue)} ${near.file}?` : '';
  return describe(
    read,
    [`Det er ikke klart hvilken fil det gjelder. Saken sier «${shorten(toPlain(page), 100)}».${guess}`],
    [
      `Finn siden på nettstedet, eller spør den som meldte fra. Siden /tiltak/cool-kids/ er filen ${folder}/interventions/cool-kids.mdx, og slik er det med de andre også.`,
      ...firstSteps(read),
      'Rett feltet, og kjør npm run check. Kommer teksten ikke fra en fil i content/, la en utvikler ta saken.',
    ],
  );
}
