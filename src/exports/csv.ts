import type { ExportRecord } from './export-record.ts';

const columns: readonly [string, (record: ExportRecord) => string][] = [
  ['Tittel', (r) => r.title],
  ['Type', (r) => r.kind],
  ['Vurdering', (r) => r.rating],
  ['Alder', (r) => r.age],
  ['Tjenester', (r) => r.services],
  ['Utgiver', (r) => r.publisher],
  ['År', (r) => r.year],
  ['Kort fortalt', (r) => r.lead],
  ['Adresse', (r) => r.url],
];

/** A cell that no spreadsheet takes for a formula. */
const cell = (text: string): string => `"${text.replace(/^(?=[=+\-@\t\r])/, "'").replaceAll('"', '""')}"`;

/** Records as CSV the way Norwegian spreadsheets expect it: semicolons, and a mark first so that æøå survive. */
export function toCsv(records: readonly ExportRecord[]): string {
  const rows = [columns.map(([name]) => name), ...records.map((r) => columns.map(([, value]) => value(r)))];
  return `\ufeff${rows.map((row) => row.map(cell).join(';')).join('\r\n')}\r\n`;
}
