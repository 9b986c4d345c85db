import { isDateField } from '../../../src/schemas/field-tree.ts';
import { isCalendarDate } from './date-format.ts';
import type { FieldPath } from './problem.ts';
import type { FieldRuleInput } from './rule.ts';
import type { FieldNode } from './walk-fields.ts';

/** True when a day or month is later than a day; a month counts from its first day. */
const isAfter = (value: string, day: string): boolean => value > day.slice(0, value.length);

/** Dates say when the editors did something. */
const EARLIEST = '2000-01-01';

const mayBeInFuture = (path: FieldPath): boolean => path.at(-1) === 'nextDue';

/** Dates must exist, and only plans lie ahead. */
export function checkDate({ path, value, type }: FieldNode, input: FieldRuleInput): void {
  if (type.kind === 'number' && typeof value === 'number' && isYear(path)) {
    checkYear(path, value, input);
    return;
  }
  if (type.kind !== 'text' || typeof value !== 'string' || !isDateField(type)) return;
  if (!/^\d{4}-\d{2}(?:-\d{2})?$/.test(value)) return;
  if (!isCalendarDate(value)) {
    input.report('E040', path, `${input.label(path)} er en dato som ikke finnes. Her står «${value}».`);
  } else if (value < EARLIEST) {
    input.report(
      'E040',
      path,
      `${input.label(path)} kan ikke stemme. Her står «${value}», og det er lenge før basen fantes.`,
    );
  } else if (
    mayBeInFuture(path) &&
    Number(value.slice(0, 4)) > Number(input.context.today.slice(0, 4)) + 10
  ) {
    input.report(
      'E041',
      path,
      `${input.label(path)} kan ikke være mer enn ti år fram i tid. Her står «${value}».`,
    );
  } else if (!mayBeInFuture(path) && isAfter(value, input.context.today)) {
    input.report(
      'E041',
      path,
      `${input.label(path)} kan ikke være i framtiden. Her står «${value}», og i dag er det ${input.context.today}.`,
    );
  }
}

const isYear = (path: FieldPath): boolean => /^year/.test(String(path.at(-1)));

function checkYear(path: FieldPath, value: number, input: FieldRuleInput): void {
  const thisYear = Number(input.context.today.slice(0, 4));
  // Journals date their first issue of a year in the autumn before.
  if (value <= thisYear + 1) return;
  input.report(
    'E041',
    path,
    `${input.label(path)} kan ikke være i framtiden. Her står «${value}», og nå er det ${thisYear}.`,
  );
}

const toDate = (value: unknown): string | undefined =>
  typeof value === 'string' && isCalendarDate(value) ? value : undefined;

const pairs: readonly { earlier: FieldPath; later: FieldPath }[] = [
  { earlier: ['dates', 'compiled'], later: ['dates', 'reviewed', 'date'] },
  { earlier: ['dates', 'compiled'], later: ['dates', 'nextDue'] },
  { earlier: ['dates', 'reviewed', 'date'], later: ['dates', 'nextDue'] },
];

/** The dates of an entry follow its life: compiled, reviewed, due again; history has the newest line first. */
export function checkDateOrder(input: FieldRuleInput): void {
  const reported = new Set<FieldPath>();
  for (const { earlier, later } of pairs) {
    const from = toDate(input.get(earlier));
    const to = toDate(input.get(later));
    if (!from || !to || to >= from || reported.has(later)) continue;
    // A date in the future is wrong by itself, and says nothing about the order.
    if (isAfter(from, input.context.today)) continue;
    reported.add(later);
    input.report(
      'E042',
      later,
      `${input.label(later)} kan ikke være før ${input.label(earlier)}. Her står «${to}», men ${String(earlier.at(-1))} er «${from}».`,
    );
  }
  checkYearOrder(input);
  checkHistoryOrder(input);
}

function checkYearOrder(input: FieldRuleInput): void {
  const published = input.get(['yearPublished']);
  const updated = input.get(['yearUpdated']);
  if (typeof published !== 'number' || typeof updated !== 'number' || updated >= published) return;
  if (published > Number(input.context.today.slice(0, 4)) + 1) return;
  input.report(
    'E042',
    ['yearUpdated'],
    `${input.label(['yearUpdated'])} kan ikke være før ${input.label(['yearPublished'])}. Her står «${updated}», men yearPublished er «${published}».`,
  );
}

function checkHistoryOrder(input: FieldRuleInput): void {
  const history = input.get(['history']);
  if (!Array.isArray(history)) return;
  for (let index = 1; index < history.length; index += 1) {
    const above = toDate(history[index - 1]?.date);
    const date = toDate(history[index]?.date);
    if (above && date && date > above && !isAfter(date, input.context.today)) {
      input.report(
        'E042',
        ['history', index, 'date'],
        `Historikken skal ha den nyeste linjen først. Her står «${date}» under «${above}». Bytt om linjene.`,
      );
    }
  }
}
