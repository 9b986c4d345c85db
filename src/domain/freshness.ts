import type { Intervention } from '../schemas/intervention.ts';

export type FreshnessState = 'not-reviewed' | 'current' | 'due-soon' | 'overdue';

export interface Freshness {
  state: FreshnessState;
  /** The date the state is counted from: the review, or the compilation when there is none. */
  since: string;
  nextDue: string;
}

const dueSoonDays = 60;

const dayNumber = (date: string): number => Date.parse(`${date}T00:00:00Z`) / 86_400_000;

/** How fresh an entry is on a given day (YYYY-MM-DD): overdue beats everything, then whether a professional has read it. */
export function freshnessOf(dates: Intervention['dates'], today: string): Freshness {
  const since = dates.reviewed?.date ?? dates.compiled;
  const left = dayNumber(dates.nextDue) - dayNumber(today);
  const state =
    left < 0 ? 'overdue' : left <= dueSoonDays ? 'due-soon' : dates.reviewed ? 'current' : 'not-reviewed';
  return { state, since, nextDue: dates.nextDue };
}
