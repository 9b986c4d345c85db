import { freshnessOf } from '../../src/domain/freshness.ts';
import { listByFreshness } from '../../src/domain/quality.ts';
import type { Collection } from '../../src/schemas/entry.ts';
import type { LoadedEntry } from './content/types.ts';

const kindNames: Record<Collection, string> = {
  interventions: 'tiltak',
  guidelines: 'retningslinje',
  research: 'kunnskapsoppsummering',
  resources: 'ressurs',
};

const escapeMarkdown = (text: string): string => text.replace(/[\\`*_[\]<>#|@]/g, '\\$&');

function toLine({ collection, data, file }: LoadedEntry): string {
  const reviewed = data.dates.reviewed
    ? `sist gjennomgått ${data.dates.reviewed.date}`
    : 'aldri faglig gjennomgått';
  return `- [ ] **${data.dates.nextDue}** ${escapeMarkdown(data.title)} (${kindNames[collection]}, ${reviewed}), \`${file}\``;
}

function toSection(title: string, all: readonly LoadedEntry[], shown: readonly LoadedEntry[]): string[] {
  const lines = all.filter((entry) => shown.includes(entry)).map(toLine);
  return lines.length === 0 ? [] : [`## ${title} (${all.length})`, '', ...lines, ''];
}

/** GitHub cuts longer issues off; what is left out comes when the first are done. */
const longest = 200;

/**
 * The published entries that are overdue or soon due, as a Markdown checklist with the file of each; undefined when
 * there are none.
 */
export function toReviewReport(entries: readonly LoadedEntry[], today: string): string | undefined {
  const published = entries.filter((entry) => entry.data.status === 'publisert');
  const due = listByFreshness(published, ['overdue', 'due-soon'], today);
  if (due.length === 0) return undefined;
  const shown = due.slice(0, longest);
  const inState = (state: string) => due.filter((e) => freshnessOf(e.data.dates, today).state === state);
  return [
    `Regnet ut ${today}. Les oppføringen mot kildene, rett det som er endret, skriv en linje i \`history\`, og sett nye datoer under \`dates\`.`,
    '',
    ...toSection('Forfalt', inState('overdue'), shown),
    ...toSection('Frist innen 60 dager', inState('due-soon'), shown),
    ...(due.length > longest
      ? [`Og ${due.length - longest} til, som kommer etter hvert som disse er gjort.`, '']
      : []),
  ].join('\n');
}
