/** Stands in the configuration for the day the form is opened. */
export const TODAY = '{{today}}';
/** The same day a year later. */
export const NEXT_YEAR = '{{nextYear}}';

const toNextYear = (day: string): string => {
  const date = `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`;
  // A leap day has no anniversary.
  return date.endsWith('-02-29') ? date.replace('-29', '-28') : date;
};

/** The configuration with real dates as start values. */
export function fillInDates<T>(config: T, today: string): T {
  const fill = (value: unknown): unknown => {
    if (value === TODAY) return today;
    if (value === NEXT_YEAR) return toNextYear(today);
    if (Array.isArray(value)) return value.map(fill);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, fill(one)]));
  };
  return fill(config) as T;
}
