import { describe, expect, it } from 'vitest';
import { toCsv } from './csv.ts';
import type { ExportRecord } from './export-record.ts';
import { toRis } from './ris.ts';

const record: ExportRecord = {
  title: 'Cool Kids',
  kind: 'Tiltak',
  url: 'https://hvavirker.example/tiltak/cool-kids/',
  year: '2022',
  publisher: '',
  authors: [],
  rating: 'Nivå 4 (Ungsinn)',
  age: '6–12 år',
  services: 'Skole; BUP',
  lead: 'Et program mot "angst".',
};

describe('toCsv', () => {
  it('quotes every cell and starts with a mark that keeps æøå', () => {
    const text = toCsv([record]);
    expect(text.startsWith('\ufeff"Tittel";"Type"')).toBe(true);
    expect(text).toContain('"Skole; BUP"');
    expect(text).toContain('"Et program mot ""angst""."');
    expect(text.trimEnd().split('\r\n')).toHaveLength(2);
  });

  it.each(['=1+1', '+47', '-1', '@x'])('lets no spreadsheet calculate %s', (title) => {
    expect(toCsv([{ ...record, title }])).toContain(`"'${title}"`);
  });
});

describe('toRis', () => {
  it('writes a record a reference manager can read, without empty fields', () => {
    const text = toRis([{ ...record, kind: 'Kunnskap', authors: ['Nordahl', 'Sørlie'], lead: 'To\nlinjer' }]);
    expect(text.split('\r\n')[0]).toBe('TY  - RPRT');
    expect(text.match(/^AU {2}- /gm)).toHaveLength(2);
    expect(text).toContain('AB  - To linjer\r\n');
    expect(text).not.toContain('PB  -');
    expect(text.endsWith('ER  - \r\n')).toBe(true);
  });
});
