import type { Collection } from '../../../src/schemas/entry.ts';
import { getRatingScale } from '../../../src/schemas/rating-scales.ts';
import { count } from '../checks/wording.ts';
import type { ContentReport } from './build-report.ts';

const kindNames = {
  interventions: 'Tiltak',
  guidelines: 'Retningslinjer',
  research: 'Kunnskap',
  resources: 'Ressurser',
} as const satisfies Record<Collection, string>;

type Cell = string | number | null;

/** A table of text: the first columns to the left, numbers to the right. */
function toTable(head: readonly string[], rows: readonly (readonly Cell[])[]): string[] {
  const cells = [head, ...rows.map((row) => row.map((cell) => (cell === null ? '–' : String(cell))))];
  const widths = head.map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)));
  const isNumber = (column: number) => rows.some((row) => typeof row[column] === 'number');
  return cells.map((row) =>
    row
      .map((cell, column) =>
        isNumber(column) ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd(),
  );
}

const MOST_SHOWN = 10;

/** The first of a list, and how many are left. */
function toList(items: readonly string[]): string[] {
  const left = items.length - MOST_SHOWN;
  return [
    ...items.slice(0, MOST_SHOWN),
    ...(left > 0 ? [`… og ${left} til. Alle står i --format json.`] : []),
  ];
}

const indent = (lines: readonly string[]): string[] => lines.map((line) => `  ${line}`);

function toSection(title: string, ...blocks: readonly (readonly string[])[]): string {
  return [title, '='.repeat(title.length), ...blocks.flat()].join('\n');
}

function formatFields({ kinds, fields }: ContentReport): string {
  const blocks = kinds.map(({ kind, published }) => {
    const rows = fields
      .filter((field) => field.kind === kind)
      .map(({ label, filled, unknown, empty }) => [label, filled, unknown, empty]);
    return [
      '',
      `${kindNames[kind]} (${published})`,
      ...indent(toTable(['felt', 'fylt ut', 'ukjent', 'tomt'], rows)),
    ];
  });
  return toSection('Felter', ...blocks);
}

function formatRatings({ ratings: { total, withoutYear, unread, oldest } }: ContentReport): string {
  const rows = oldest.map(({ year, rater, scale, entry }) => [
    String(year),
    rater,
    getRatingScale(scale).shortName,
    entry,
  ]);
  return toSection(
    'Vurderinger',
    [
      `${count(total, 'vurdering', 'vurderinger')}, ${withoutYear} uten oppgitt år, ${unread} med nivå som ikke er lest.`,
    ],
    rows.length === 0
      ? []
      : ['', 'Eldst:', ...indent(toTable(['år', 'vurdert av', 'skala', 'oppføring'], rows))],
  );
}

function formatReviews({ reviews: { overdue, soon, never } }: ContentReport): string {
  const toLine = ({ entry, nextDue }: { entry: string; nextDue: string }) => `${nextDue}  ${entry}`;
  return toSection(
    'Gjennomgang',
    [`Over tiden: ${overdue.length}`, ...indent(toList(overdue.map(toLine)))],
    [`Innen to måneder: ${soon.length}`, ...indent(toList(soon.map(toLine)))],
    [`Aldri faglig gjennomgått: ${never.length}`, ...indent(toList(never))],
  );
}

const showNumber = (value: number | null): string => (value === null ? '–' : String(value).replace('.', ','));

function formatReadability({ readability: { median, max, highest, entries } }: ContentReport): string {
  return toSection(
    'Lesbarhet (LIX)',
    [
      `Median ${showNumber(median)}, høyest ${showNumber(max)}, ${count(entries.length, 'oppføring', 'oppføringer')}.`,
    ],
    highest.length === 0
      ? []
      : [
          '',
          'Tyngst:',
          ...indent(
            toTable(
              ['LIX', 'oppføring'],
              highest.map(({ lix, entry }) => [lix, entry]),
            ),
          ),
        ],
  );
}

function formatRelations({ relations }: ContentReport): string {
  const { links, entriesWithoutLinks, riskFactorsWithoutKnowledge, problemAreasWithoutKnowledge } = relations;
  return toSection(
    'Koblinger',
    [`${count(links, 'kobling', 'koblinger')} mellom oppføringer.`],
    [`Oppføringer uten kobling: ${entriesWithoutLinks.length}`, ...indent(toList(entriesWithoutLinks))],
    [
      `Risikofaktorer uten retningslinje eller kunnskap: ${riskFactorsWithoutKnowledge.length}`,
      ...indent(riskFactorsWithoutKnowledge),
    ],
    [
      `Temaer uten retningslinje eller kunnskap: ${problemAreasWithoutKnowledge.length}`,
      ...indent(problemAreasWithoutKnowledge),
    ],
  );
}

function formatHead({ today, kinds, leftOut }: ContentReport): string {
  const total = kinds.reduce((sum, { published }) => sum + published, 0);
  const parts = kinds.map(({ kind, published }) => `${kindNames[kind].toLowerCase()} ${published}`);
  const drafts = kinds.reduce((sum, kind) => sum + kind.drafts, 0);
  return [
    `Rapport om innholdet ${today}`,
    `${total} publiserte oppføringer: ${parts.join(', ')}. ${drafts} utkast er ikke med.`,
    ...(leftOut === 0 ? [] : [`${count(leftOut, 'fil', 'filer')} med feil er ikke med. Kjør npm run check.`]),
  ].join('\n');
}

/** The report for people. */
export const formatReport = (report: ContentReport): string =>
  `${[
    formatHead(report),
    formatFields(report),
    formatRatings(report),
    formatReviews(report),
    formatReadability(report),
    formatRelations(report),
  ].join('\n\n')}\n`;
