import { toCsv } from '../../exports/csv.ts';
import { toRis } from '../../exports/ris.ts';
import type { ExportRow } from './result-meta.ts';

const formats = {
  csv: { write: toCsv, type: 'text/csv;charset=utf-8' },
  ris: { write: toRis, type: 'application/x-research-info-systems;charset=utf-8' },
} as const;
/** A format results can be taken away in. */
export type ExportFormat = keyof typeof formats;

/** Saves rows as a file on the reader's machine. @param site address of the front page, with final slash */
export function saveResults(rows: readonly ExportRow[], format: ExportFormat, site: string): void {
  const { write, type } = formats[format];
  const records = rows.map(({ path, ...row }) => ({ ...row, url: new URL(path, site).href }));
  const address = URL.createObjectURL(new Blob([write(records)], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = `hva-virker.${format}`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 1000);
}
