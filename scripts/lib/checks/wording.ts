import { stringify } from 'yaml';

/** A value as it is quoted to the editor. */
export function showValue(value: unknown): string {
  if (value === null || value === undefined) return 'ingenting';
  if (Array.isArray(value)) return value.length === 0 ? 'en tom liste' : 'en liste';
  if (typeof value === 'object') return 'en gruppe med felter';
  const text = String(value).replace(/\s+/g, ' ').trim();
  return text.length > 60 ? `«${text.slice(0, 59)}…»` : `«${text}»`;
}

/** «a», «a og b», «a, b og c». */
export function joinWords(words: readonly string[], last = 'og'): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)}`;
}

/** A number with its noun, as in «3 feil». */
export const count = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

/** A field as it is written in the file; groups take several lines. */
export function toYamlLine(key: string, value: unknown): string {
  const flat = Array.isArray(value) && value.every((v) => typeof v !== 'object');
  return stringify(
    { [key]: value },
    { lineWidth: 0, flowCollectionPadding: false, collectionStyle: flat ? 'flow' : 'any' },
  )
    .trim()
    .replace(/^\{(.*)\}$/s, '$1')
    .trim();
}

/** One value as it is written in the file. */
export const toYamlValue = (value: unknown): string => toYamlLine('x', value).replace(/^x:\s*/, '');
