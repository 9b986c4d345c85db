import { type QueryResult, type Summary, summarise, summariseCategories } from './metrics.ts';

const number = (value: number, digits = 3): string =>
  Number.isNaN(value) ? '–' : value.toFixed(digits).replace('.', ',');
const percent = (value: number): string => (Number.isNaN(value) ? '–' : `${number(value * 100, 1)} %`);

/** Rows as a table with aligned columns; the first column is text, the rest numbers. */
export function formatTable(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, i) => Math.max(...rows.map((row) => (row[i] ?? '').length)));
  return rows
    .map((row) =>
      row
        .map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

const measures = ['nDCG@10', 'recall@10', 'suksess', 'uten treff'];
const toCells = (s: Summary): string[] => [
  number(s.ndcg),
  number(s.recall),
  number(s.success),
  percent(s.empty),
];

/** One system's numbers per category, and for all. */
export function formatSummaries(results: readonly QueryResult[]): string {
  const rows = [...summariseCategories(results)].map(([name, s]) => [name, String(s.queries), ...toCells(s)]);
  const all = summarise(results);
  return formatTable([['', 'søk', ...measures], ...rows, ['alle', String(all.queries), ...toCells(all)]]);
}

/** All systems side by side. */
export function formatComparison(systems: ReadonlyMap<string, readonly QueryResult[]>): string {
  return formatTable([
    ['', ...measures],
    ...[...systems].map(([name, results]) => [name, ...toCells(summarise(results))]),
  ]);
}

/** The queries that went worst, with what came and what should have come. */
export function formatWorst(results: readonly QueryResult[], count: number): string {
  return results
    .filter((r) => r.ndcg !== null)
    .toSorted((a, b) => (a.ndcg ?? 0) - (b.ndcg ?? 0))
    .slice(0, count)
    .map(({ query, results, ndcg }) => {
      const graded = results.map((id) => `${query.relevant[id] ?? '-'} ${id}`);
      const missed = Object.entries(query.relevant)
        .filter(([id, grade]) => grade >= 2 && !results.includes(id))
        .map(([id, grade]) => `${grade} ${id}`);
      return [
        `${query.id} «${query.query}» (${query.category}): ${number(ndcg ?? Number.NaN)}`,
        `  fikk:    ${graded.join(', ') || 'ingenting'}`,
        ...(missed.length > 0 ? [`  mangler: ${missed.join(', ')}`] : []),
      ].join('\n');
    })
    .join('\n');
}
