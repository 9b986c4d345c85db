// Measures the built site against the limits on what a reader has to download.
//
// Usage: node scripts/check-budgets.ts [--dir dist] [--base /folder/] [--json]
// Exit codes: 0 = within all limits, 1 = over one, 2 = wrong arguments

import { type BudgetResult, measureBudgets } from './lib/budgets.ts';
import { distFolder, getBasePath } from './lib/dist.ts';
import { runSiteCheck } from './lib/site-check.ts';

const help = `Måler hva leserne må laste ned, mot grensene våre.

  node scripts/check-budgets.ts [--dir mappe] [--base /sti/] [--json]
`;

const mostShown = 10;

function toLines({ budget, measured, largest, tooLarge }: BudgetResult): string[] {
  const state = tooLarge.length === 0 ? 'ok  ' : 'FEIL';
  return [
    `${state}  ${budget.title}: ${toKilobytes(largest.bytes)} av ${toKilobytes(budget.limit)} (størst: ${largest.subject}, ${measured} målt)`,
    ...tooLarge.slice(0, mostShown).map(({ subject, bytes }) => `        ${toKilobytes(bytes)}  ${subject}`),
    ...(tooLarge.length > mostShown ? [`        … og ${tooLarge.length - mostShown} til`] : []),
  ];
}

function toKilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1).replace('.', ',')} kB`;
}

if (import.meta.main) {
  await runSiteCheck({ help, defaults: { dir: distFolder, base: getBasePath() } }, ({ dir, base }) => {
    const results = measureBudgets(dir, base);
    return {
      json: results,
      ok: results.every(({ tooLarge }) => tooLarge.length === 0),
      lines: results.flatMap(toLines),
    };
  });
}
