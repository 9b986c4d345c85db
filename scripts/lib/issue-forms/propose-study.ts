import { promises as fs } from 'node:fs';
import { join } from 'node:path';
import { collectionInfo } from '../../../src/schemas/entry.ts';
import type { Problem } from '../checks/problem.ts';
import { count } from '../checks/wording.ts';
import { UsageError } from '../content/new-entry/arguments.ts';
import { toReportPath } from '../content/paths.ts';
import { readContent } from '../content/read-content.ts';
import { readDocument } from '../content/read-document.ts';
import type { LoadedContent, LoadedEntry } from '../content/types.ts';
import { addStudy, findSameStudy, type SameStudy, type WithStudy } from './add-study.ts';
import { findEntry, findEntryAddress, toSegments } from './find-page.ts';
import { nameIssue, type ParsedIssue } from './parse-issue.ts';
import { toPlain } from './plain-text.ts';
import { readStudy } from './read-study.ts';

type LoadedIntervention = Extract<LoadedEntry, { collection: 'interventions' }>;

const isIntervention = (entry: LoadedEntry): entry is LoadedIntervention =>
  entry.collection === 'interventions';

function getIntervention(page: string, content: LoadedContent, folder: string): LoadedIntervention {
  const address = findEntryAddress(page);
  if (address && address.collection !== 'interventions') {
    throw new UsageError(
      `Studier føres på tiltak, og «${toPlain(page)}» er ikke et tiltak. Er studien en egen oppsummering eller rapport, lag den med npm run new -- kunnskap.`,
    );
  }
  const wanted = address?.slug || toSegments(page).at(-1) || toPlain(page);
  const found = findEntry(wanted, content.entries.filter(isIntervention));
  if ('entry' in found) return found.entry;
  const file = `${folder}/interventions/${wanted}.mdx`;
  if (content.files.includes(file)) {
    throw new UsageError(`${file} har feil fra før, og er ikke rørt. Kjør npm run check, og rett dem først.`);
  }
  const near =
    found.near === undefined ? '' : ` Mente du /${collectionInfo.interventions.path}/${found.near}/?`;
  throw new UsageError(
    `Det finnes ikke noe tiltak på «${toPlain(page)}».${near} Rett «Side» i saken, og hent den på nytt. Finnes ikke tiltaket her ennå, lag det først med npm run new -- tiltak.`,
  );
}

const reasons: Readonly<Record<SameStudy['by'], string>> = {
  doi: 'DOI-en er den samme.',
  url: 'Adressen er kilden til den. Er dette en annen studie fra samme kilde, legg den til for hånd under studies.',
  citation: 'Navnet og året er de samme.',
};

/** The line a field of a file stands on. */
function findLine(text: string, path: readonly (string | number)[]): number {
  const bytes = new TextEncoder().encode(text);
  const doc = readDocument({ file: '', name: 'x.mdx', kind: 'interventions', template: false }, bytes);
  return doc.yaml?.atKey(path).line ?? 1;
}

function describe(
  file: string,
  { sourceId, isNewSource }: WithStudy,
  line: number,
  remarks: string[],
): string {
  const source = isNewSource
    ? `Kilden er ny, ${sourceId}. Den står med merknaden «Ikke lest av redaksjonen ennå».`
    : `Kilden stod der fra før, som ${sourceId}.`;
  const said =
    remarks.length > 0 ? `\nDen som meldte inn, skrev også:\n${remarks.map((r) => `  ${r}\n`).join('')}` : '';
  const readIt = isNewSource ? ' Ta så bort merknaden (note) under kilden.' : '';
  return `Lagt til i ${file}, linje ${line}. ${source}
${said}
Slik går du videre:
  1. Les studien, og kontroller hvert felt mot den. Det som ikke var fylt ut, står som ukjent.${readIt}
  2. Nevn studien i teksten hvis den endrer bildet, med [${sourceId}] etter setningen.
  3. Kjør npm run check, og lag en pull request. Ingenting er publisert før den er godkjent.
`;
}

const isErrorIn = (file: string) => (problem: Problem) =>
  problem.file === file && problem.severity === 'error';

/**
 * Adds the study of a filled-in form to the entry it names, and says what the editor must do next. The file is left
 * as it was when the check would reject the result.
 * @throws UsageError when the study cannot be added
 */
export async function proposeStudy(
  issue: ParsedIssue,
  contentDir: string,
  content: LoadedContent,
  today: string,
): Promise<string> {
  const reported = readStudy(issue);
  const folder = toReportPath(contentDir);
  const { slug, data } = getIntervention(reported.page, content, folder);
  const file = `${folder}/interventions/${slug}.mdx`;
  if (content.problems.some(isErrorIn(file))) {
    throw new UsageError(`${file} har feil fra før, og er ikke rørt. Kjør npm run check, og rett dem først.`);
  }
  const path = join(contentDir, 'interventions', `${slug}.mdx`);
  const before = await fs.readFile(path, 'utf8');
  const same = findSameStudy(data, reported);
  if (same) {
    throw new UsageError(
      `Studien står der alt: «${same.citation}» i ${file}, linje ${findLine(before, ['studies', same.index])}. ${reasons[same.by]} Filen er ikke rørt.`,
    );
  }
  const result = addStudy(before, reported, { today, from: nameIssue(issue) });
  await fs.writeFile(path, result.text);
  const { problems } = await readContent(contentDir, { today });
  const errors = problems.filter(isErrorIn(file));
  if (errors.length > 0) {
    await fs.writeFile(path, before);
    throw new UsageError(
      `Studien er ikke lagt til, fordi kontrollen ville funnet ${count(errors.length, 'feil', 'feil')}:\n${errors.map((p) => `  ${p.message}`).join('\n')}\nRett det i ${nameIssue(issue)}, og hent den på nytt.`,
    );
  }
  return describe(file, result, findLine(result.text, ['studies', data.studies.length]), reported.remarks);
}
