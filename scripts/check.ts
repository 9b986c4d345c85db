/**
 * Checks all content and lists every problem, or reports how complete the content is.
 * Usage: node scripts/check.ts [--report] [--format text|json|github] [--content DIR] [--base REF]
 *        [--fix] [--watch]
 * Exit codes: 0 no errors (there may be warnings), 1 errors, 2 the command was written wrong or there is
 * no base to compare with.
 */
import { parseArgs } from 'node:util';
import { checkContent, hasErrors, type Report } from './lib/checks/check-content.ts';
import { defaultContentDir } from './lib/content/paths.ts';
import { readContent } from './lib/content/read-content.ts';
import { today } from './lib/content/today.ts';
import { runOnChange } from './lib/content/watch.ts';
import { fixContent, formatFixes } from './lib/fix/fix-content.ts';
import { GitError } from './lib/history/git.ts';
import { buildReport } from './lib/report/build-report.ts';
import { formatReport } from './lib/report/format-report.ts';
import { formatGithub } from './lib/reporters/github.ts';
import { formatJson } from './lib/reporters/json.ts';
import { formatText } from './lib/reporters/text.ts';

const help = `Kontrollerer alt innhold og viser alle feil.

Bruk:  npm run check -- [valg]

  --report          viser i stedet hva som er fylt ut, hva som er gammelt, lesbarhet og
                    koblinger; med --format text eller json
  --format text     for mennesker (vanlig)
  --format json     for programmer; --json betyr det samme
  --format github   som merknader på linjene i en GitHub-endring
  --base GREN       sammenligner med en gren, for eksempel origin/main: endrede
                    vurderinger må ha historikk, og adresser kan ikke forsvinne
  --fix             retter først det som er trygt: linjeskift, datoer, anførselstegn rundt
                    nivåer og rekkefølgen på feltene
  --watch           kontrollerer på nytt hver gang en fil blir lagret; avslutt med Ctrl+C
  --content MAPPE   kontrollerer en annen mappe enn content/
  --help            viser denne teksten
`;

const formats: Readonly<Record<string, (report: Report) => string>> = {
  text: (report) => formatText(report, { colour: Boolean(process.stdout.isTTY) && !process.env.NO_COLOR }),
  json: formatJson,
  github: formatGithub,
};

function readArguments(args: string[]) {
  try {
    return parseArgs({
      args,
      options: {
        format: { type: 'string', default: 'text' },
        json: { type: 'boolean', default: false },
        report: { type: 'boolean', default: false },
        content: { type: 'string', default: defaultContentDir },
        base: { type: 'string' },
        fix: { type: 'boolean', default: false },
        watch: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    }).values;
  } catch {
    return undefined;
  }
}

type Arguments = NonNullable<ReturnType<typeof readArguments>>;
type Write = (text: string) => unknown;

async function runReport(content: string, format: string, write: Write): Promise<number> {
  const day = today();
  const report = buildReport(await readContent(content, { today: day }), day);
  write(format === 'json' ? `${JSON.stringify(report)}\n` : formatReport(report));
  return 0;
}

async function runOnce({ content, base, fix }: Arguments, format: string, write: Write): Promise<number> {
  try {
    if (fix) {
      const fixes = formatFixes(await fixContent(content));
      // Programs read the report and nothing else from the output.
      if (format === 'text') write(fixes);
      else process.stderr.write(fixes);
    }
    const report = await checkContent(content, { today: today(), base });
    write(formats[format]?.(report) ?? '');
    return hasErrors(report) ? 1 : 0;
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 2;
  }
}

/** Runs the command and returns its exit code; with --watch not before the signal is given. */
export async function runCheck(args: string[], write: Write, signal?: AbortSignal): Promise<number> {
  const values = readArguments(args);
  if (values?.help) {
    write(help);
    return 0;
  }
  const format = values?.json ? 'json' : (values?.format ?? '');
  const isLegal = Object.hasOwn(formats, format) && !(values?.report && (format === 'github' || values.fix));
  if (!values || !isLegal) {
    process.stderr.write(`Kommandoen er skrevet feil: ${args.join(' ')}\n\n${help}`);
    return 2;
  }
  const run = () =>
    values.report ? runReport(values.content, format, write) : runOnce(values, format, write);
  if (!values.watch) return run();
  let code = 0;
  const task = async () => {
    code = await run();
    if (format === 'text') write('Venter på endringer. Avslutt med Ctrl+C.\n');
  };
  await runOnChange(values.content, task, signal ?? new AbortController().signal);
  return code;
}

if (import.meta.main) {
  const stop = new AbortController();
  process.once('SIGINT', () => stop.abort());
  process.exitCode = await runCheck(process.argv.slice(2), (text) => process.stdout.write(text), stop.signal);
}
