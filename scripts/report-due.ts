/**
 * Lists the entries that are due for review, as Markdown for an issue.
 * Usage: node scripts/report-due.ts [--output FILE] [--today YYYY-MM-DD] [--content DIR]
 * Without --output the list is printed. Nothing due: nothing is written.
 * Exit codes: 0 done, 2 the command was written wrong.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { datePattern } from '../src/schemas/fields.ts';
import { defaultContentDir } from './lib/content/paths.ts';
import { readContent } from './lib/content/read-content.ts';
import { today } from './lib/content/today.ts';
import { toReviewReport } from './lib/review-report.ts';

const help = `Lister oppføringer som er forfalt eller har frist snart.

Bruk:  node scripts/report-due.ts [valg]

  --output FIL         skriver til en fil i stedet for skjermen; ingen fil når ingenting har frist
  --today ÅÅÅÅ-MM-DD   regner fra en annen dag
  --content MAPPE      en annen mappe enn content/
  --help               viser denne teksten
`;

function readArguments(args: string[]) {
  try {
    const { values } = parseArgs({
      args,
      options: {
        output: { type: 'string' },
        today: { type: 'string', default: today() },
        content: { type: 'string', default: defaultContentDir },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
    return datePattern.test(values.today) ? values : undefined;
  } catch {
    return undefined;
  }
}

const values = readArguments(process.argv.slice(2));
if (!values) {
  process.stderr.write(`Kommandoen er skrevet feil.\n\n${help}`);
  process.exitCode = 2;
} else if (values.help) {
  process.stdout.write(help);
} else {
  const { entries } = await readContent(values.content, { today: values.today });
  const report = toReviewReport(entries, values.today);
  if (report === undefined) process.stdout.write('Ingen oppføringer har frist.\n');
  else if (values.output === undefined) process.stdout.write(report);
  else writeFileSync(values.output, report);
}
