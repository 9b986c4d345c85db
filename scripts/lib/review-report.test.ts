import { describe, expect, it } from 'vitest';
import { aGuideline, anIntervention } from '../../src/tests/fixtures/model.ts';
import type { LoadedEntry } from './content/types.ts';
import { toReviewReport } from './review-report.ts';

const load = (entry: ReturnType<typeof anIntervention> | ReturnType<typeof aGuideline>): LoadedEntry => ({
  ...entry,
  file: `content/${entry.collection}/${entry.slug}.mdx`,
  body: '',
  bodyText: '',
  prose: [],
});
const due = (nextDue: string) => ({ compiled: '2025-11-21', reviewed: null, searchDate: '2025-11', nextDue });

describe('toReviewReport', () => {
  it('lists what is overdue and what soon will be, with the file', () => {
    const entries = [
      load(anIntervention('b', { title: 'B [test]', dates: due('2026-12-01') })),
      load(aGuideline('a', { title: 'A', dates: due('2026-11-01') })),
      load(anIntervention('utkast', { status: 'utkast', dates: due('2026-11-01') })),
      load(anIntervention('god', { dates: due('2027-11-01') })),
    ];
    expect(toReviewReport(entries, '2026-11-21')).toMatchInlineSnapshot(`
      "Regnet ut 2026-11-21. Les oppføringen mot kildene, rett det som er endret, skriv en linje i \`history\`, og sett nye datoer under \`dates\`.

      ## Forfalt (1)

      - [ ] **2026-11-01** A (retningslinje, aldri faglig gjennomgått), \`content/guidelines/a.mdx\`

      ## Frist innen 60 dager (1)

      - [ ] **2026-12-01** B \\[test\\] (tiltak, aldri faglig gjennomgått), \`content/interventions/b.mdx\`
      "
    `);
  });

  it('is nothing when nothing is due', () => {
    expect(
      toReviewReport([load(anIntervention('god', { dates: due('2027-11-01') }))], '2026-11-21'),
    ).toBeUndefined();
  });

  it('stays within what an issue can hold', () => {
    const many = Array.from({ length: 250 }, (_, i) =>
      load(anIntervention(`t${i}`, { dates: due('2026-11-01') })),
    );
    const report = toReviewReport(many, '2026-11-21') ?? '';
    expect(report).toContain('## Forfalt (250)');
    expect(report).toContain('Og 50 til');
  });
});
