import { parseArgs } from 'node:util';
import { closest, distance } from 'fastest-levenshtein';
import type { Vocabulary } from '../../../../src/schemas/vocabulary.ts';
import type { VocabularyName } from '../../../../src/schemas/vocabulary-names.ts';
import { findNearest } from '../../checks/nearest.ts';
import { joinWords } from '../../checks/wording.ts';
import type { NewEntryAnswers } from './answers.ts';
import {
  findNewEntryKind,
  listSorts,
  type NewEntryKind,
  newEntryKinds,
  type SortOption,
  toOptions,
} from './kinds.ts';

/** Something in the command that the editor must write differently. */
export class UsageError extends Error {}

const flags = {
  title: { type: 'string' },
  slug: { type: 'string' },
  lead: { type: 'string' },
  kind: { type: 'string' },
  type: { type: 'string' },
  level: { type: 'string' },
  who: { type: 'string' },
  recipients: { type: 'string' },
  sectors: { type: 'string' },
  'problem-areas': { type: 'string' },
  'age-from': { type: 'string' },
  'age-to': { type: 'string' },
  publisher: { type: 'string' },
  year: { type: 'string' },
  'source-title': { type: 'string' },
  'source-url': { type: 'string' },
  'from-issue': { type: 'string' },
  content: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

export type NewFlags = { [K in Exclude<keyof typeof flags, 'help'>]?: string } & { help?: boolean };

/** Splits the command into a kind and its flags. @throws UsageError */
export function readNewArguments(args: string[]): { kind: NewEntryKind | undefined; flags: NewFlags } {
  let parsed: { values: NewFlags; positionals: string[] };
  try {
    parsed = parseArgs({ args, options: flags, allowPositionals: true });
  } catch {
    throw new UsageError(explainBadFlag(args));
  }
  const [name, ...rest] = parsed.positionals;
  if (rest.length > 0) {
    throw new UsageError(
      `«${rest.join(' ')}» kan ikke tolkes. Sett anførselstegn rundt tekst med mellomrom, for eksempel --title "Et godt tiltak".`,
    );
  }
  if (name === undefined) return { kind: undefined, flags: parsed.values };
  const kind = findNewEntryKind(name);
  if (!kind) {
    const names = Object.keys(newEntryKinds);
    const near = findNearest(
      name,
      names.map((id) => ({ id })),
    );
    throw new UsageError(
      `«${name}» er ikke en type oppføring.${near ? ` Mente du «${near}»?` : ''} Velg ${joinWords(names, 'eller')}.`,
    );
  }
  return { kind, flags: parsed.values };
}

/** Flags are few, so a guess may be wider than among the terms of a vocabulary. */
function findNearestFlag(name: string, names: readonly string[]): string | undefined {
  const sure = findNearest(
    name,
    names.map((id) => ({ id })),
  );
  if (sure !== undefined || name.length < 3) return sure;
  const near = closest(name.toLowerCase(), names);
  return distance(name.toLowerCase(), near) <= 3 && near[0] === name[0]?.toLowerCase() ? near : undefined;
}

function explainBadFlag(args: readonly string[]): string {
  const names = Object.keys(flags);
  for (const [index, arg] of args.entries()) {
    if (!arg.startsWith('-')) continue;
    const name = arg.replace(/^-+/, '').split('=')[0] ?? '';
    if (!names.includes(name) && arg !== '-h') {
      const near = findNearestFlag(name, names);
      return `Valget «${arg.split('=')[0]}» finnes ikke.${near ? ` Mente du «--${near}»?` : ''} Se alle med --help.`;
    }
    const next = args[index + 1];
    if (name !== 'help' && !arg.includes('=') && (next === undefined || next.startsWith('-'))) {
      return `Valget «--${name}» mangler en verdi. Skriv for eksempel --${name} "…".`;
    }
  }
  return 'Kommandoen er skrevet feil. Se alle valg med --help.';
}

type Vocabularies = ReadonlyMap<VocabularyName, Vocabulary>;

/** Flags about the target group. */
const groupFlags = ['who', 'recipients', 'age-from', 'age-to'] as const;

const listOf = (text: string | undefined): string[] | undefined =>
  text
    ?.split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');

function checkOption(flag: string, id: string, options: readonly SortOption[]): string {
  if (options.some((option) => option.id === id)) return id;
  const near = findNearest(id, options);
  throw new UsageError(
    `«${id}» finnes ikke i vokabularet for --${flag}.${near ? ` Mente du «${near}»?` : ''} Lovlige verdier: ${joinWords(
      options.map((option) => option.id),
      'og',
    )}.`,
  );
}

function toNumber(flag: string, text: string | undefined, min: number, max: number): number | undefined {
  if (text === undefined) return undefined;
  const number = Number(text.replace(',', '.'));
  if (text.trim() !== '' && number >= min && number <= max) return number;
  throw new UsageError(`--${flag} må være et tall fra ${min} til ${max}. Her står «${text}».`);
}

/** The answers that were given as flags. @throws UsageError when one of them is not legal */
export function toAnswers(
  kind: NewEntryKind,
  given: NewFlags,
  vocabularies: Vocabularies,
): Partial<NewEntryAnswers> {
  const { sortField } = kind;
  const other = sortField === 'kind' ? 'type' : 'kind';
  if (given[other] !== undefined && given[sortField] !== undefined) {
    throw new UsageError(`Bruk bare --${sortField}, ikke --${other}, for ${kind.label.toLowerCase()}.`);
  }
  const sort = given[sortField] ?? given[other];
  const term = (flag: string, id: string, name: VocabularyName) =>
    checkOption(flag, id, toOptions(vocabularies.get(name)));
  const terms = (flag: keyof NewFlags, name: VocabularyName) =>
    listOf(given[flag] as string | undefined)?.map((id) => term(flag, id, name));
  const ageFrom = toNumber('age-from', given['age-from'], 0, 25);
  const ageTo = toNumber('age-to', given['age-to'], 0, 25);
  if (ageFrom !== undefined && ageTo !== undefined && ageFrom > ageTo) {
    throw new UsageError(
      `--age-from kan ikke være høyere enn --age-to. Her står «${ageFrom}» og «${ageTo}».`,
    );
  }
  if (given.level !== undefined && kind.collection !== 'interventions') {
    throw new UsageError('--level gjelder bare tiltak. Ta det bort.');
  }
  const misplaced = kind.hasTargetGroup ? undefined : groupFlags.find((flag) => given[flag] !== undefined);
  if (misplaced) {
    throw new UsageError(`--${misplaced} gjelder ikke ${kind.label.toLowerCase()}. Ta det bort.`);
  }
  const answers: Partial<NewEntryAnswers> = {
    title: given.title?.trim(),
    lead: given.lead,
    sort: sort === undefined ? undefined : checkOption(sortField, sort, listSorts(kind, vocabularies)),
    level: given.level === undefined ? undefined : term('level', given.level, 'interventionLevels'),
    who: given.who,
    ageFrom,
    ageTo,
    recipients: terms('recipients', 'recipients'),
    sectors: terms('sectors', 'sectors'),
    problemAreas: terms('problem-areas', 'problemAreas'),
    publisher: given.publisher,
    year: toNumber('year', given.year, 1900, 2100),
    sourceTitle: given['source-title'],
    sourceUrl: given['source-url'],
  };
  return Object.fromEntries(Object.entries(answers).filter(([, value]) => value !== undefined));
}
