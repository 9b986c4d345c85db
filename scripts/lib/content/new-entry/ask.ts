import type { Readable, Writable } from 'node:stream';
import { styleText } from 'node:util';
import { cancel, intro, isCancel, log, multiselect, select, text } from '@clack/prompts';
import { collectionInfo } from '../../../../src/schemas/entry.ts';
import { findFieldType } from '../../../../src/schemas/field-tree.ts';
import type { Vocabulary } from '../../../../src/schemas/vocabulary.ts';
import type { VocabularyName } from '../../../../src/schemas/vocabulary-names.ts';
import type { FieldPath, Problem } from '../../checks/problem.ts';
import type { NewEntryAnswers } from './answers.ts';
import { listSorts, type NewEntryKind, newEntryKinds, type SortOption, toOptions } from './kinds.ts';

type Vocabularies = ReadonlyMap<VocabularyName, Vocabulary>;
type Given = Partial<NewEntryAnswers>;

/** Where the questions are written and the answers read, when it is not the terminal. */
export interface Streams {
  input?: Readable;
  output?: Writable;
}

/** Thrown when the editor leaves the questions. */
export class Cancelled extends Error {}

/** What the questions are about, and how a title is judged. */
export interface Questionnaire {
  kind: NewEntryKind;
  vocabularies: Vocabularies;
  /** Why an entry cannot have this title, or undefined when it can. */
  judgeTitle: (title: string) => string | undefined;
}

const CHOOSE_ONE = 'Flytt med pilene, velg med Enter.';
const CHOOSE_MANY =
  'Flytt med pilene, kryss av med mellomrom, gå videre med Enter. Ingen kryss er også et svar.';

/** Text questions draw no bar in front of their second line, as the others do. */
const withBar = (message: string): string => message.replaceAll('\n', `\n${styleText('gray', '│')}  `);

/** What the schema says about a field, in the words of somebody who answers and does not write the file. */
const toHint = (description: string): string =>
  description.replace(/(?:Skriv )?(?:null|Tom liste) når/g, 'La stå tomt når');

const toChoices = (options: readonly SortOption[]) =>
  options.map(({ id, label, hint }) => (hint === '' ? { value: id, label } : { value: id, label, hint }));

function judgeAge(value: string | undefined, least: number): string | undefined {
  if (!value?.trim()) return undefined;
  const age = Number(value.replace(',', '.'));
  return age >= least && age <= 25
    ? undefined
    : `Skriv et tall fra ${least} til 25, for eksempel ${least + 6}.`;
}

const judgeYear = (value: string | undefined): string | undefined =>
  !value?.trim() || /^(?:19|20)\d\d$/.test(value.trim()) ? undefined : 'Skriv et årstall med fire siffer.';

function judgeUrl(value: string | undefined): string | undefined {
  const url = value?.trim() ?? '';
  if (url === '' || (/^https?:\/\/\S+\.\S+$/.test(url) && URL.canParse(url))) return undefined;
  return 'Adressen må begynne med https:// eller http://. Kopier den fra nettleseren.';
}

/** Asks the questions one by one. */
class Interview {
  readonly #streams: Streams;
  readonly #kind: NewEntryKind;
  readonly #vocabularies: Vocabularies;

  constructor({ kind, vocabularies }: Questionnaire, streams: Streams) {
    this.#kind = kind;
    this.#vocabularies = vocabularies;
    this.#streams = streams;
  }

  /** A question with what the schema says about the field under it, and how to answer. */
  #explain(question: string, path: FieldPath, howTo?: string): string {
    const description = findFieldType(collectionInfo[this.#kind.collection].schema, path)?.meta.description;
    const lines = [description && toHint(description), howTo].filter((line) => line !== undefined);
    return [question, ...lines.map((line) => styleText('dim', line))].join('\n');
  }

  async text(
    question: string,
    path: FieldPath,
    placeholder: string,
    validate?: (value: string | undefined) => string | undefined,
  ): Promise<string | undefined> {
    const message = withBar(this.#explain(question, path));
    const answer = await text({ message, placeholder, validate, ...this.#streams });
    return keep(answer, this.#streams)?.trim() || undefined;
  }

  async number(
    question: string,
    path: FieldPath,
    placeholder: string,
    validate: (value: string | undefined) => string | undefined,
  ): Promise<number | undefined> {
    const answer = await this.text(question, path, placeholder, validate);
    return answer === undefined ? undefined : Number(answer.replace(',', '.'));
  }

  async one(question: string, path: FieldPath, options: readonly SortOption[]): Promise<string> {
    const message = this.#explain(question, path, CHOOSE_ONE);
    const choices = { options: toChoices(options), showInstructions: false, maxItems: 12 };
    return keep(await select({ message, ...choices, ...this.#streams }), this.#streams);
  }

  async many(question: string, path: FieldPath, name: VocabularyName): Promise<string[]> {
    const message = this.#explain(question, path, CHOOSE_MANY);
    const options = toChoices(toOptions(this.#vocabularies.get(name)));
    const choices = { options, required: false, showInstructions: false, maxItems: 12 };
    return keep(await multiselect({ message, ...choices, ...this.#streams }), this.#streams);
  }
}

function keep<T>(answer: T, streams: Streams): Exclude<T, symbol> {
  if (!isCancel(answer)) return answer as Exclude<T, symbol>;
  cancel('Avbrutt. Ingenting er lagret.', streams);
  throw new Cancelled();
}

/** Asks what kind of entry it is. */
export async function askKind(streams: Streams = {}): Promise<NewEntryKind> {
  const options = Object.entries(newEntryKinds).map(([value, { label }]) => ({ value, label }));
  const message = `Hva vil du legge til?\n${styleText('dim', CHOOSE_ONE)}`;
  const name = keep(await select({ message, options, showInstructions: false, ...streams }), streams);
  return newEntryKinds[name as keyof typeof newEntryKinds];
}

async function askTitle(interview: Interview, judge: Questionnaire['judgeTitle']): Promise<string> {
  const title = await interview.text('Hva heter det?', ['title'], 'for eksempel Cool Kids', (value) =>
    value?.trim() ? judge(value.trim()) : 'Skriv et navn. Det er det eneste du må svare på.',
  );
  return title ?? '';
}

/** Asks for what has not been told. Only the name must be answered; the rest can wait. */
export async function askAnswers(
  questionnaire: Questionnaire,
  given: Given,
  streams: Streams = {},
): Promise<NewEntryAnswers> {
  const { kind, vocabularies, judgeTitle } = questionnaire;
  const interview = new Interview(questionnaire, streams);
  /** The answer that was given, though it may be that nothing is known, or else the one that is asked for now. */
  const get = async <K extends keyof Given>(key: K, ask: () => Promise<Given[K]>): Promise<Given[K]> =>
    Object.hasOwn(given, key) ? given[key] : ask();
  intro(
    'Du kan la alt unntatt navnet stå tomt, og fylle ut resten i filen etterpå. Ctrl+C avbryter.',
    streams,
  );
  const title = given.title ?? (await askTitle(interview, judgeTitle));
  const lead = await get('lead', () =>
    interview.text(
      'Si i én setning hva det er, og hvem det er for.',
      ['lead'],
      'for eksempel Gruppekurs for ungdom med milde depressive plager.',
    ),
  );
  const sort = await get('sort', () =>
    interview.one('Hva slags?', [kind.sortField], listSorts(kind, vocabularies)),
  );
  const level =
    kind.collection === 'interventions'
      ? await get('level', () =>
          interview.one(
            'Hvor skal endringen skje?',
            ['level'],
            toOptions(vocabularies.get('interventionLevels')),
          ),
        )
      : undefined;
  const sectors = await get('sectors', () => interview.many('Hvilke tjenester?', ['sectors'], 'sectors'));
  const problemAreas = await get('problemAreas', () =>
    interview.many('Hvilke temaer?', ['problemAreas'], 'problemAreas'),
  );
  const group: Given = {};
  if (kind.hasTargetGroup) {
    const at = (key: string): FieldPath => ['targetGroup', key];
    group.who = await get('who', () =>
      interview.text('Hvem er det for?', at('who'), 'for eksempel Barn med symptomer på angst'),
    );
    const recipients = await get('recipients', () =>
      interview.many('Hvem får det?', at('recipients'), 'recipients'),
    );
    group.recipients = recipients?.length ? recipients : undefined;
    group.ageFrom = await get('ageFrom', () =>
      interview.number('Alder fra?', at('ageFrom'), 'for eksempel 6', (value) => judgeAge(value, 0)),
    );
    const least = group.ageFrom ?? 0;
    group.ageTo = await get('ageTo', () =>
      interview.number('Alder til?', at('ageTo'), 'for eksempel 12', (value) => judgeAge(value, least)),
    );
  }
  const source = (key: string): FieldPath => ['sources', 0, key];
  const sourceTitle = await get('sourceTitle', () =>
    interview.text('Hva heter den første kilden?', source('title'), 'for eksempel Cool Kids (1. utg.)'),
  );
  const sourceUrl = await get('sourceUrl', () =>
    interview.text('Hvor ligger den?', source('url'), 'https://…', judgeUrl),
  );
  const publisher = await get('publisher', () =>
    interview.text('Hvem har gitt den ut?', source('publisher'), 'for eksempel Ungsinn'),
  );
  const year = await get('year', () =>
    interview.number('Hvilket år?', source('year'), 'for eksempel 2023', judgeYear),
  );
  return {
    ...given,
    ...{ title, lead, sort, level, sectors, problemAreas, ...group },
    ...{ sourceTitle, sourceUrl, publisher, year },
  };
}

/** The fields of a file that each answer fills. */
const fieldsOfAnswers: Readonly<Partial<Record<keyof NewEntryAnswers, RegExp>>> = {
  title: /^title$/,
  lead: /^lead$/,
  who: /^targetGroup\.who$/,
  sourceTitle: /^sources\[0\]\.title$/,
  sourceUrl: /^sources\[0\]\.url$/,
  publisher: /^(?:sources\[0\]\.)?publisher$/,
};

/**
 * The answers without those the check would not have, so that they can be asked for again; undefined when the fault is
 * in none of them.
 */
export function dropRejected(
  answers: NewEntryAnswers,
  problems: readonly Problem[],
  streams: Streams = {},
): Given | undefined {
  const rejected = Object.entries(fieldsOfAnswers).filter(([, field]) =>
    problems.some((problem) => field.test(problem.field)),
  );
  if (rejected.length === 0) return undefined;
  for (const { message } of problems) log.warn(message, streams);
  const names = rejected.map(([name]) => name);
  return Object.fromEntries(Object.entries(answers).filter(([name]) => !names.includes(name)));
}
