import { describe, expect, it } from 'vitest';
import { findMedian } from '../../../src/domain/quality.ts';
import type { Entry } from '../../../src/schemas/entry.ts';
import { vocabularySchema } from '../../../src/schemas/vocabulary.ts';
import {
  aGuideline,
  anAssessment,
  anIntervention,
  aResearchSummary,
} from '../../../src/tests/fixtures/model.ts';
import { runCheck } from '../../check.ts';
import type { LoadedContent } from '../content/types.ts';
import { buildReport } from './build-report.ts';
import { formatReport } from './format-report.ts';

const TODAY = '2026-11-21';

const term = (id: string) => ({
  id,
  label: id,
  labelNn: id,
  definition: id,
  synonyms: [],
  broader: null,
  group: null,
});
const vocabulary = (name: string, ids: string[]) =>
  vocabularySchema.parse({ vocabulary: name, title: name, titleNn: name, terms: ids.map(term) });

const folderOf = ({ collection, slug }: Entry) => `content/${collection}/${slug}.mdx`;

/** Content with these entries and the texts they have. */
function contentOf(
  given: readonly (readonly [Entry, ...string[]])[],
  extraFiles: string[] = [],
): LoadedContent {
  const entries = given.map(([entry, ...prose]) => ({
    ...entry,
    file: folderOf(entry),
    body: '',
    bodyText: '',
    prose,
  }));
  return {
    files: [...entries.map(folderOf), ...extraFiles],
    entries,
    pages: [],
    vocabularies: new Map([
      ['riskFactors', vocabulary('riskFactors', ['rus', 'vold'])],
      ['problemAreas', vocabulary('problemAreas', ['mobbing', 'sovn'])],
    ]),
    glossary: [],
    statistics: [],
    withdrawn: [],
    searchWords: {
      groups: [],
      inExpressions: [],
      kinds: { tiltak: [], retningslinjer: [], kunnskap: [], ressurser: [] },
    },
    problems: [],
  };
}

const dates = { compiled: '2025-01-01', reviewed: null, searchDate: '2025-01', nextDue: '2027-11-21' };
const review = { date: '2026-01-01', by: 'Kari', role: 'forsker' };

const content = contentOf(
  [
    [
      anIntervention('ett', {
        assessments: [
          anAssessment({ year: 2014, scale: 'ungsinn-v1', level: '2' }),
          anAssessment({ year: null, level: 'ikke-lest' }),
        ],
        dates: { ...dates, reviewed: review, nextDue: '2026-11-20' },
        related: {
          interventions: [],
          guidelines: [{ slug: 'tre', reason: 'Omtalt.' }],
          research: [],
          resources: [],
        },
      }),
      'Barna gruet seg mindre.',
    ],
    [
      anIntervention('to', {
        assessments: [anAssessment({ year: 2011 })],
        goal: { text: 'Barna skal trives.', sources: ['s1'] },
        dates: { ...dates, nextDue: '2026-12-24' },
      }),
      'Foreldreveiledning forebygger.',
    ],
    [aGuideline('tre', { problemAreas: ['mobbing'], riskFactors: ['rus'], dates })],
    [aResearchSummary('fire', { problemAreas: [], dates, status: 'utkast', riskFactors: ['vold'] })],
  ],
  ['content/research/feil.mdx', 'content/vocabulary/sectors.yaml', 'content/pages/om.mdx'],
);
const report = buildReport(content, TODAY);

describe('fields', () => {
  it('are named as in the file and in the form, with the count of each state', () => {
    const find = (name: string) => report.fields.find(({ field }) => field === name);
    expect(find('goal')).toEqual({
      kind: 'interventions',
      field: 'goal',
      label: 'Mål (goal)',
      filled: 1,
      unknown: 1,
      empty: 0,
    });
    expect(find('status')).toBeUndefined();
  });
});

describe('findMedian', () => {
  it.each([
    [[], null],
    [[4], 4],
    [[9, 1, 4], 4],
    [[1, 2, 4, 9], 3],
  ])('%j: %s', (values, expected) => {
    expect(findMedian(values)).toBe(expected);
  });
});

describe('buildReport', () => {
  it('counts published entries and names what is not counted', () => {
    expect(report.kinds).toEqual([
      { kind: 'interventions', published: 2, drafts: 0 },
      { kind: 'guidelines', published: 1, drafts: 0 },
      { kind: 'research', published: 0, drafts: 1 },
      { kind: 'resources', published: 0, drafts: 0 },
    ]);
    expect(report.leftOut).toBe(1);
  });

  it('lists ratings from the oldest, and counts those without a year', () => {
    expect(report.ratings).toEqual({
      total: 3,
      withoutYear: 1,
      unread: 1,
      oldest: [
        { entry: 'tiltak/to', rater: 'Ungsinn', scale: 'ungsinn-v2', year: 2011 },
        { entry: 'tiltak/ett', rater: 'Ungsinn', scale: 'ungsinn-v1', year: 2014 },
      ],
    });
  });

  it('knows whose review is due, and who has never had one', () => {
    expect(report.reviews).toEqual({
      overdue: [{ entry: 'tiltak/ett', nextDue: '2026-11-20' }],
      soon: [{ entry: 'tiltak/to', nextDue: '2026-12-24' }],
      never: ['tiltak/to', 'retningslinjer/tre'],
    });
  });

  it('measures texts, and leaves out entries without any', () => {
    expect(report.readability.entries).toEqual([
      { entry: 'tiltak/to', lix: 102 },
      { entry: 'tiltak/ett', lix: 4 },
    ]);
    expect(report.readability).toMatchObject({ median: 53, max: 102 });
  });

  it('sees links from both sides, and terms that only a draft is about', () => {
    expect(report.relations).toEqual({
      links: 1,
      entriesWithoutLinks: ['tiltak/to'],
      riskFactorsWithoutKnowledge: ['vold'],
      problemAreasWithoutKnowledge: ['sovn'],
    });
  });

  it('has something to say about nothing', () => {
    const empty = buildReport(contentOf([]), TODAY);
    expect(empty.readability).toEqual({ median: null, max: null, highest: [], entries: [] });
    expect(formatReport(empty)).toContain('0 publiserte oppføringer');
  });
});

describe('formatReport', () => {
  const text = formatReport(report);

  it('shows everything that is not a table of fields', () => {
    const [head, , ...rest] = text.split(/\n\n(?=\S+.*\n=+\n|Rapport)/);
    expect([head, ...rest].join('\n\n')).toMatchInlineSnapshot(`
      "Rapport om innholdet 2026-11-21
      3 publiserte oppføringer: tiltak 2, retningslinjer 1, kunnskap 0, ressurser 0. 1 utkast er ikke med.
      1 fil med feil er ikke med. Kjør npm run check.

      Vurderinger
      ===========
      3 vurderinger, 1 uten oppgitt år, 1 med nivå som ikke er lest.

      Eldst:
        år    vurdert av  skala                     oppføring
        2011  Ungsinn     Ungsinn, nye kriterier    tiltak/to
        2014  Ungsinn     Ungsinn, gamle kriterier  tiltak/ett

      Gjennomgang
      ===========
      Over tiden: 1
        2026-11-20  tiltak/ett
      Innen to måneder: 1
        2026-12-24  tiltak/to
      Aldri faglig gjennomgått: 2
        tiltak/to
        retningslinjer/tre

      Lesbarhet (LIX)
      ===============
      Median 53, høyest 102, 2 oppføringer.

      Tyngst:
        LIX  oppføring
        102  tiltak/to
          4  tiltak/ett

      Koblinger
      =========
      1 kobling mellom oppføringer.
      Oppføringer uten kobling: 1
        tiltak/to
      Risikofaktorer uten retningslinje eller kunnskap: 1
        vold
      Temaer uten retningslinje eller kunnskap: 1
        sovn
      "
    `);
  });

  it('lines the columns up', () => {
    const lines = text.split('\n').filter((line) => /^ {2}(?:felt|Mål \(goal\)|Navn \(title\)) /.test(line));
    expect(lines.slice(0, 3).map((line) => line.replace(/ {3,}/, ' … '))).toMatchInlineSnapshot(`
      [
        "  felt … fylt ut  ukjent  tomt",
        "  Navn (title) … 2       0     0",
        "  Mål (goal) … 1       1     0",
      ]
    `);
    expect(new Set(lines.slice(0, 3).map((line) => line.length)).size).toBe(1);
  });
});

describe('npm run check -- --report', () => {
  const run = async (...args: string[]) => {
    let out = '';
    const code = await runCheck(args, (written) => {
      out += written;
    });
    return { code, out };
  };

  it('says the same in text and JSON', async () => {
    const { code, out } = await run('--report', '--format', 'json');
    const { readability, relations, ratings } = JSON.parse(out);
    expect(code).toBe(0);
    expect(readability.median).toBeLessThanOrEqual(48);
    expect(readability.max).toBeLessThanOrEqual(60);
    const { out: text } = await run('--report');
    expect(text).toContain(`høyest ${readability.max}`);
    expect(text).toContain(`${relations.links} koblinger`);
    expect(text).toContain(`${ratings.total} vurderinger`);
  });
});
