import { styleText } from 'node:util';
import { cancel, intro, isCancel, multiselect, select, text } from '@clack/prompts';
import { collectionInfo } from '../../../../src/schemas/entry.ts';
import { findFieldType } from '../../../../src/schemas/field-tree.ts';
import type { Vocabulary } from '../../../../src/schemas/vocabulary.ts';
import type { VocabularyName } from '../../../../src/schemas/vocabulary-names.ts';
import type { FieldPath } from '../../checks/problem.ts';
import type { NewEntryAnswers } from './answers.ts';
import { listSorts, type NewEntryKind, newEntryKinds, type SortOption, toOptions } from './kinds.ts';

type Vocabularies = ReadonlyMap<VocabularyName, Vocabulary>;

/** Thrown when the editor leaves the questions. */
export class Cancelled extends Error {}

function keep<T>(answer: T): Exclude<T, symbol> {
  if (!isCancel(answer)) return answer as Exclude<T, symbol>;
  cancel('Avbrutt. Ingenting er lagret.');
  throw new Cancelled();
}

const toChoices = (options: readonly SortOption[]) =>
  options.map(({ id, label, hint }) => (hint === '' ? { value: id, label } : { value: id, label, hint }));

/** Asks what kind of entry it is. */
export async function askKind(): Promise<NewEntryKind> {
  const options = Object.entries(newEntryKinds).map(([value, { label }]) => ({ value, label }));
  const name = keep(await select({ message: 'Hva vil du legge til?', options }));
  return newEntryKinds[name as keyof typeof newEntryKinds];
}

const askText = async (
  message: string,
  placeholder: string,
  required: boolean,
): Promise<string | undefined> => {
  const answer = keep(
    await text({
      message: withBar(message),
      placeholder,
      validate: (value) => (required && !value?.trim() ? 'Skriv noe her.' : undefined),
    }),
  );
  return answer?.trim() || undefined;
};

async function askAge(message: string, least = 0): Promise<number | undefined> {
  const answer = keep(
    await text({
      message: `${message} La stå tomt når kildene ikke sier det.`,
      placeholder: 'for eksempel 6',
      validate(value) {
        if (!value?.trim()) return undefined;
        const age = Number(value.replace(',', '.'));
        return age >= least && age <= 25 ? undefined : `Skriv et tall fra ${least} til 25.`;
      },
    }),
  );
  return answer?.trim() ? Number(answer.replace(',', '.')) : undefined;
}

async function askTerms(
  message: string,
  name: VocabularyName,
  vocabularies: Vocabularies,
): Promise<string[]> {
  const options = toChoices(toOptions(vocabularies.get(name)));
  return keep(
    await multiselect({
      message: `${message}\n${styleText('dim', 'Velg med mellomrom, gå videre med Enter.')}`,
      options,
      required: false,
      maxItems: 12,
    }),
  );
}

/** Text questions draw no bar in front of their second line, as the others do. */
const withBar = (message: string): string => message.replaceAll('\n', `\n${styleText('gray', '│')}  `);

/** A question with what the schema says about the field under it. */
function explain(question: string, kind: NewEntryKind, path: FieldPath): string {
  const description = findFieldType(collectionInfo[kind.collection].schema, path)?.meta.description;
  return description ? `${question}\n${styleText('dim', description)}` : question;
}

const askTitle = async (isTaken: (title: string) => boolean): Promise<string> =>
  keep(
    await text({
      message: 'Hva heter det?',
      placeholder: 'for eksempel Cool Kids',
      validate(value) {
        if (!value?.trim()) return 'Skriv noe her.';
        return isTaken(value) ? 'Det finnes alt en oppføring med dette navnet.' : undefined;
      },
    }),
  ).trim();

async function askYear(message: string): Promise<number | undefined> {
  const answer = keep(
    await text({
      message: withBar(message),
      placeholder: 'for eksempel 2023',
      validate: (value) =>
        !value?.trim() || /^(?:19|20)\d\d$/.test(value.trim())
          ? undefined
          : 'Skriv et årstall med fire siffer.',
    }),
  );
  return answer?.trim() ? Number(answer) : undefined;
}

async function askUrl(message: string): Promise<string | undefined> {
  const answer = keep(
    await text({
      message: withBar(message),
      placeholder: 'https://…',
      validate: (value) =>
        !value?.trim() || /^https?:\/\/\S+\.\S+$/.test(value.trim())
          ? undefined
          : 'Adressen må begynne med https:// eller http://.',
    }),
  );
  return answer?.trim() || undefined;
}

async function askTargetGroup(
  kind: NewEntryKind,
  given: Partial<NewEntryAnswers>,
  vocabularies: Vocabularies,
): Promise<Partial<NewEntryAnswers>> {
  if (!kind.hasTargetGroup) return {};
  const group = 'targetGroup';
  const who =
    given.who ??
    (await askText(
      explain('Hvem er det for?', kind, [group, 'who']),
      'for eksempel Barn med symptomer på angst',
      false,
    ));
  const recipients =
    given.recipients ??
    (await askTerms(explain('Hvem får det?', kind, [group, 'recipients']), 'recipients', vocabularies));
  const ageFrom = given.ageFrom ?? (await askAge('Alder fra?'));
  const ageTo = given.ageTo ?? (await askAge('Alder til?', ageFrom ?? 0));
  return { who, recipients: recipients.length > 0 ? recipients : undefined, ageFrom, ageTo };
}

async function askSource(
  kind: NewEntryKind,
  given: Partial<NewEntryAnswers>,
): Promise<Partial<NewEntryAnswers>> {
  const source = (key: string): FieldPath => ['sources', 0, key];
  const sourceTitle =
    given.sourceTitle ??
    (await askText(
      explain('Hva heter den første kilden?', kind, source('title')),
      'for eksempel Cool Kids (1. utg.)',
      false,
    ));
  const sourceUrl = given.sourceUrl ?? (await askUrl(explain('Hvor ligger den?', kind, source('url'))));
  const publisher =
    given.publisher ??
    (await askText(
      explain('Hvem har gitt den ut?', kind, source('publisher')),
      'for eksempel Ungsinn',
      false,
    ));
  const year = given.year ?? (await askYear(explain('Hvilket år?', kind, source('year'))));
  return { sourceTitle, sourceUrl, publisher, year };
}

/** Asks for what the flags did not tell. Only the name must be answered; the rest can wait. */
export async function askAnswers(
  kind: NewEntryKind,
  given: Partial<NewEntryAnswers>,
  vocabularies: Vocabularies,
  isTaken: (title: string) => boolean,
): Promise<NewEntryAnswers> {
  intro('Du kan la alt unntatt navnet stå tomt, og fylle ut resten i filen etterpå.');
  const title = given.title ?? (await askTitle(isTaken));
  const lead =
    given.lead ??
    (await askText(
      explain('Si i én setning hva det er, og hvem det er for.', kind, ['lead']),
      'for eksempel Gruppekurs for ungdom med milde depressive plager.',
      false,
    ));
  const sort =
    given.sort ??
    keep(
      await select({
        message: explain('Hva slags?', kind, [kind.sortField]),
        options: toChoices(listSorts(kind, vocabularies)),
      }),
    );
  const level =
    given.level ??
    (kind.collection === 'interventions'
      ? keep(
          await select({
            message: explain('Hvor skal endringen skje?', kind, ['level']),
            options: toChoices(toOptions(vocabularies.get('interventionLevels'))),
          }),
        )
      : undefined);
  const sectors =
    given.sectors ??
    (await askTerms(explain('Hvilke tjenester?', kind, ['sectors']), 'sectors', vocabularies));
  const problemAreas =
    given.problemAreas ??
    (await askTerms(explain('Hvilke temaer?', kind, ['problemAreas']), 'problemAreas', vocabularies));
  const group = await askTargetGroup(kind, given, vocabularies);
  const source = await askSource(kind, given);
  return { ...given, title, lead, sort, level, sectors, problemAreas, ...group, ...source };
}
