import type { StringKey } from './nb.ts';
import { nb } from './nb.ts';

/** The text for a key. */
export const t = (key: StringKey): string => nb[key];

const longDate = new Intl.DateTimeFormat('nb-NO', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});
const monthYear = new Intl.DateTimeFormat('nb-NO', { month: 'long', year: 'numeric', timeZone: 'UTC' });

/** «21. november 2026» from 2026-11-21, «november 2026» from 2026-11. */
export function formatDate(date: string): string {
  const full = /^\d{4}-\d{2}-\d{2}$/.test(date);
  return (full ? longDate : monthYear).format(new Date(`${full ? date : `${date}-01`}T00:00:00Z`));
}

const number = new Intl.NumberFormat('nb-NO');
/** A whole number with Norwegian thousand spaces. */
export const formatNumber = (n: number): string => number.format(n);

/** The word in the form the number asks for: «1 retningslinje», «3 retningslinjer». */
export const plural = (n: number, one: string, many: string): string => (n === 1 ? one : many);

const list = new Intl.ListFormat('nb-NO', { type: 'conjunction' });
/** «a, b og c». */
export const formatList = (items: readonly string[]): string => list.format(items);

/** First letter in upper case, for the start of a sentence. */
export const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** First letter in lower case, for labels inside a sentence. Leaves acronyms such as BUP alone. */
export function lowerFirst(label: string): string {
  return /^\p{Lu}\p{Lu}/u.test(label) ? label : label.charAt(0).toLowerCase() + label.slice(1);
}
