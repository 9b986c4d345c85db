import { cancel, isCancel, multiselect, select, text } from '@clack/prompts';
import type { Vocabulary } from '../../../../src/schemas/vocabulary.ts';
import type { VocabularyName } from '../../../../src/schemas/vocabulary-names.ts';
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
      message,
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
    await multiselect({ message: `${message} Velg med mellomrom.`, options, required: false, maxItems: 12 }),
  );
}

/** Asks for what the flags did not tell. */
export async function askAnswers(
  kind: NewEntryKind,
  given: Partial<NewEntryAnswers>,
  vocabularies: Vocabularies,
): Promise<NewEntryAnswers> {
  const title = given.title ?? (await askText('Hva heter det?', 'for eksempel Cool Kids', true)) ?? '';
  const lead =
    given.lead ??
    (await askText(
      'Si i én setning hva det er, og hvem det er for. Du kan vente med dette.',
      'for eksempel Gruppekurs for ungdom med milde til moderate depressive plager.',
      false,
    ));
  const sort =
    given.sort ??
    keep(await select({ message: 'Hva slags?', options: toChoices(listSorts(kind, vocabularies)) }));
  const level =
    given.level ??
    (kind.collection === 'interventions'
      ? keep(
          await select({
            message: 'Hvor skal endringen skje?',
            options: toChoices(toOptions(vocabularies.get('interventionLevels'))),
          }),
        )
      : undefined);
  const sectors = given.sectors ?? (await askTerms('Hvilke tjenester bruker det?', 'sectors', vocabularies));
  const problemAreas =
    given.problemAreas ?? (await askTerms('Hvilke temaer handler det om?', 'problemAreas', vocabularies));
  if (!kind.hasTargetGroup) return { ...given, title, lead, sort, sectors, problemAreas };
  const ageFrom = given.ageFrom ?? (await askAge('Alder fra?'));
  const ageTo = given.ageTo ?? (await askAge('Alder til?', ageFrom ?? 0));
  return { ...given, title, lead, sort, level, sectors, problemAreas, ageFrom, ageTo };
}
