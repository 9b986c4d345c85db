/**
 * Starts a new entry: writes a draft with every field in place. Of an issue it makes what the issue asks for: a draft,
 * a study more in an entry, or advice on what to put right where.
 * Usage: node scripts/new.ts tiltak|retningslinje|kunnskap|ressurs [--title "…"] [--from-issue FILE] [flags]
 * Exit codes: 0 written or advised, 1 not written.
 */
import { readFileSync } from 'node:fs';
import { slugPattern } from '../src/schemas/fields.ts';
import { count } from './lib/checks/wording.ts';
import type { NewEntryAnswers } from './lib/content/new-entry/answers.ts';
import { type NewFlags, readNewArguments, toAnswers, UsageError } from './lib/content/new-entry/arguments.ts';
import { askAnswers, askKind, Cancelled, dropRejected, type Streams } from './lib/content/new-entry/ask.ts';
import { type CreateResult, createEntry } from './lib/content/new-entry/create-entry.ts';
import type { NewEntryKind } from './lib/content/new-entry/kinds.ts';
import { defaultContentDir, toReportPath } from './lib/content/paths.ts';
import { readContent } from './lib/content/read-content.ts';
import { toSlug } from './lib/content/slug.ts';
import { today } from './lib/content/today.ts';
import type { LoadedContent } from './lib/content/types.ts';
import { adviseError } from './lib/issue-forms/advise-error.ts';
import { issueForms } from './lib/issue-forms/forms.ts';
import { type ParsedIssue, parseIssue } from './lib/issue-forms/parse-issue.ts';
import { proposeStudy } from './lib/issue-forms/propose-study.ts';
import { findDraftKind, toIssueAnswers } from './lib/issue-forms/to-answers.ts';

const help = `Lager en ny oppføring som utkast.

Bruk:  npm run new                                 spør om det som trengs
       npm run new -- tiltak --title "Cool Kids"   uten spørsmål

Typer:  tiltak, retningslinje, kunnskap, ressurs

  --title TEKST           navn eller tittel
  --slug NAVN             siste del av adressen; lages ellers av tittelen
  --lead TEKST            én setning om hva det er, og hvem det er for
  --kind ID, --type ID    hva slags tiltak, retningslinje, kunnskap eller ressurs
  --level ID              tiltaksnivå (bare tiltak)
  --who TEKST             målgruppen med ord (ikke ressurs, som ikke har målgruppe)
  --age-from TALL, --age-to TALL
  --recipients A,B        mottakere
  --sectors A,B           tjenester
  --problem-areas A,B     temaer
  --publisher TEKST, --year ÅR
  --source-title TEKST, --source-url ADRESSE   den første kilden
  --from-issue FIL        en sak laget med et av skjemaene, hentet med
                          gh issue view NUMMER --json title,body,labels,number > FIL
                          «Foreslå tiltak» og «Kunnskapsbehov» blir utkast,
                          «Nytt studiefunn» blir lagt til i tiltaket det gjelder,
                          «Meld feil» gir beskjed om hvilken fil og hvilket felt
  --content MAPPE         en annen mappe enn content/
  --help                  viser denne teksten

Id-ene står i content/vocabulary/.
`;

interface Terminal {
  interactive: boolean;
  /** Where questions are asked, when it is not the terminal. */
  streams?: Streams;
  write: (text: string) => unknown;
  writeError: (text: string) => unknown;
}

const MAX_SLUG = 80;

/** The address a title gives: long titles are cut between words. */
const suggestSlug = (title: string): string => {
  const slug = toSlug(title);
  return slug.length <= MAX_SLUG
    ? slug
    : slug
        .slice(0, MAX_SLUG + 1)
        .replace(/-[^-]*$/, '')
        .slice(0, MAX_SLUG);
};

function chooseSlug(flags: NewFlags, title: string): string {
  const slug = flags.slug ?? suggestSlug(title);
  if (slugPattern.test(slug)) return slug;
  throw new UsageError(
    flags.slug === undefined
      ? `Det lar seg ikke gjøre å lage en adresse av «${title}». Skriv den selv med --slug.`
      : `--slug kan bare ha små bokstaver a–z, tall og bindestrek. Her står «${slug}».${toSlug(slug) ? ` Skriv for eksempel --slug ${toSlug(slug)}.` : ''}`,
  );
}

function describeResult(result: CreateResult, contentFlag: string): { text: string; failed: boolean } {
  switch (result.outcome) {
    case 'exists':
      return {
        failed: true,
        text: `Filen ${result.file} finnes fra før, og er ikke rørt. Velg en annen adresse med --slug.\n`,
      };
    case 'no-folder':
      return { failed: true, text: `Mappen til ${result.file} finnes ikke. Kontroller --content.\n` };
    case 'rejected':
      return {
        failed: true,
        text: `Oppføringen ble ikke laget:\n${result.problems.map((p) => `  ${p.message}`).join('\n')}\n`,
      };
    case 'created': {
      const left =
        result.warnings === 0 ? 'ingen ting' : count(result.warnings, 'ting', 'ting').replace(/^1 /, 'én ');
      return {
        failed: false,
        text: `Laget ${result.file}

Slik går du videre:
  1. Åpne filen og bytt ut det som står som «Skriv her». Hvert felt er forklart over linjen.
  2. Skriv inn kildene under sources, og vis til dem med s1, s2 og så videre.
  3. Kjør npm run check${contentFlag}. Nå er det ${left} igjen å skrive eller rette.
  4. Når alt er på plass, bytt «status: utkast» til «status: publisert».
`,
      };
    }
  }
}

/** Reads an issue from disk. @throws UsageError */
function readIssue(file: string): ParsedIssue {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') throw new UsageError(`Fant ikke filen ${file}.`);
    if (code === 'EISDIR') throw new UsageError(`${file} er en mappe. Skriv navnet på filen med saken.`);
    throw error;
  }
  return parseIssue(text);
}

/** What an issue that becomes no draft asks for, or undefined when it becomes one. @throws UsageError */
async function answerIssue(
  issue: ParsedIssue,
  contentDir: string,
  content: LoadedContent,
  day: string,
): Promise<string | undefined> {
  if (issue.form.file === issueForms.study.file) return proposeStudy(issue, contentDir, content, day);
  if (issue.form.file === issueForms.error.file) return adviseError(issue, contentDir, content);
  return undefined;
}

/** Whether what was written beside `--from-issue` goes with the issue. @throws UsageError when it does not */
function checkIssueCommand(issue: ParsedIssue, named: NewEntryKind | undefined, flags: NewFlags): void {
  const kind = findDraftKind(issue);
  if (named && named !== kind) {
    const becomes = kind ? `blir ${kind.label.toLowerCase()}` : 'blir ikke en ny oppføring';
    throw new UsageError(
      `Saken er laget med skjemaet «${issue.form.name}» og ${becomes}. Ta bort «${named.name}».`,
    );
  }
  const extra = Object.keys(flags).find((flag) => flag !== 'from-issue' && flag !== 'content');
  if (!kind && extra !== undefined) {
    throw new UsageError(`--${extra} passer ikke med skjemaet «${issue.form.name}». Ta det bort.`);
  }
}

/** A new entry on its way: what it is, what is known about it, and where it goes. */
interface Job {
  kind: NewEntryKind;
  given: Partial<NewEntryAnswers>;
  flags: NewFlags;
  contentDir: string;
  content: LoadedContent;
  day: string;
}

function create(
  { kind, flags, contentDir, content, day }: Job,
  answers: NewEntryAnswers,
): Promise<CreateResult> {
  return createEntry(contentDir, chooseSlug(flags, answers.title), kind, answers, {
    today: day,
    termIds: (name) => content.vocabularies.get(name)?.terms.map((t) => t.id) ?? [],
  });
}

/** Why an entry of this kind cannot have this title, or undefined when it can. */
function judgeTitle({ kind, flags, contentDir, content }: Job, title: string): string | undefined {
  const slug = flags.slug ?? suggestSlug(title);
  if (!slugPattern.test(slug))
    return 'Navnet må ha noen vanlige bokstaver eller tall, så det kan bli en adresse.';
  const same = content.entries.find(
    (e) => e.collection === kind.collection && e.data.title.toLowerCase() === title.toLowerCase(),
  );
  const file = same?.file ?? `${toReportPath(contentDir)}/${kind.collection}/${slug}.mdx`;
  if (!content.files.includes(file)) return undefined;
  return `Det finnes alt en oppføring med dette navnet: ${file}. Rett heller den, eller skriv et annet navn.`;
}

/** Asks until the check has nothing against the answers; nothing that was answered well is asked for again. */
async function interview(job: Job, terminal: Terminal): Promise<CreateResult> {
  const { kind, content } = job;
  const questionnaire = {
    kind,
    vocabularies: content.vocabularies,
    judgeTitle: (title: string) => judgeTitle(job, title),
  };
  let { given } = job;
  for (;;) {
    const answers = await askAnswers(questionnaire, given, terminal.streams);
    const result = await create(job, answers);
    const kept =
      result.outcome === 'rejected' ? dropRejected(answers, result.problems, terminal.streams) : undefined;
    if (kept === undefined) return result;
    given = kept;
  }
}

async function write(job: Job, terminal: Terminal): Promise<CreateResult> {
  const { kind, given } = job;
  if (given.title) return create(job, { ...given, title: given.title });
  if (terminal.interactive) return interview(job, terminal);
  throw new UsageError(`Tittelen mangler. Skriv for eksempel: npm run new -- ${kind.name} --title "…"`);
}

/** Runs the command and returns its exit code. */
export async function runNew(args: string[], terminal: Terminal): Promise<number> {
  try {
    const { kind: named, flags } = readNewArguments(args);
    if (flags.help) {
      terminal.write(help);
      return 0;
    }
    const issue = flags['from-issue'] === undefined ? undefined : readIssue(flags['from-issue']);
    if (issue) checkIssueCommand(issue, named, flags);
    if (!named && !issue && !terminal.interactive) {
      throw new UsageError(
        'Skriv hva du vil lage: tiltak, retningslinje, kunnskap eller ressurs. Se --help.',
      );
    }
    const day = today();
    const contentDir = flags.content ?? defaultContentDir;
    const content = await readContent(contentDir, { today: day });
    const answer = issue && (await answerIssue(issue, contentDir, content, day));
    if (answer !== undefined) {
      terminal.write(answer);
      return 0;
    }
    const kind = (issue && findDraftKind(issue)) ?? named ?? (await askKind(terminal.streams));
    // What is said on the command line wins over what the issue says.
    const fromIssue = issue ? toIssueAnswers(issue, content.vocabularies) : {};
    const given = { ...fromIssue, ...toAnswers(kind, flags, content.vocabularies) };
    const result = await write({ kind, given, flags, contentDir, content, day }, terminal);
    const contentFlag = flags.content === undefined ? '' : ` -- --content ${flags.content}`;
    const { text, failed } = describeResult(result, contentFlag);
    (failed ? terminal.writeError : terminal.write)(text);
    return failed ? 1 : 0;
  } catch (error) {
    if (error instanceof Cancelled) return 1;
    if (!(error instanceof UsageError)) throw error;
    terminal.writeError(`${error.message}\n`);
    return 1;
  }
}

if (import.meta.main) {
  process.exitCode = await runNew(process.argv.slice(2), {
    interactive: Boolean(process.stdin.isTTY && process.stdout.isTTY),
    write: (text) => process.stdout.write(text),
    writeError: (text) => process.stderr.write(text),
  });
}
