import type { ExportRecord } from './export-record.ts';

const types: Readonly<Record<string, string>> = { Retningslinje: 'STAND', Kunnskap: 'RPRT' };

/** Records as RIS, which reference managers read. */
export function toRis(records: readonly ExportRecord[]): string {
  return records
    .map((r) => {
      const lines: [string, string][] = [
        ['TY', types[r.kind] ?? 'ELEC'],
        ['TI', r.title],
        ...r.authors.map((author): [string, string] => ['AU', author]),
        ['PY', r.year],
        ['PB', r.publisher],
        ['AB', r.lead],
        ['N1', r.rating],
        ['KW', r.kind],
        ['LA', 'no'],
        ['UR', r.url],
      ];
      const filled = lines.filter(([, value]) => value !== '');
      return `${filled.map(([tag, value]) => `${tag}  - ${value.replace(/\s+/g, ' ')}\r\n`).join('')}ER  - \r\n`;
    })
    .join('\r\n');
}
