import { describe, expect, it } from 'vitest';
import {
  aGuideline,
  anAssessment,
  anIntervention,
  aResearchSummary,
  aStudy,
} from '../tests/fixtures/model.ts';
import { ageBar, formatAge } from './age.ts';
import { askWhom } from './ask-whom.ts';
import { implementationCompleteness } from './completeness.ts';
import { facetNames, facetsOf } from './facets.ts';
import { freshnessOf } from './freshness.ts';
import { findOrigin } from './origin.ts';
import { entryKey, relationsOf } from './relations.ts';
import { knowledgeYear, lastChanged, sortEntries } from './sorting.ts';
import { isSameSource } from './statistics.ts';
import { studyPlaces } from './study-origin.ts';
import { countByFacet, groupByBand, withFacet } from './term-counts.ts';

describe('formatAge', () => {
  it.each([
    [6, 12, '6–12 år'],
    [6, null, 'fra 6 år'],
    [null, 2, 'til 2 år'],
    [0, 0, '0 år'],
    [0.5, 2, '6 måneder–2 år'],
    [0, 0.25, '0–3 måneder'],
    [null, null, null],
  ])('says %s to %s as «%s»', (from, to, expected) => {
    expect(formatAge(from, to)).toBe(expected);
  });
});

describe('ageBar', () => {
  it('draws within 0–24 years and never draws an unknown age', () => {
    expect(ageBar(null, null)).toBeNull();
    expect(ageBar(6, 18)).toEqual({ start: 25, width: 50 });
    expect(ageBar(null, 12)).toEqual({ start: 0, width: 50 });
    const beyond = ageBar(20, 30);
    expect((beyond?.start ?? 0) + (beyond?.width ?? 0)).toBeLessThanOrEqual(100);
  });
});

describe('freshnessOf', () => {
  const dates = { compiled: '2026-11-21', reviewed: null, searchDate: '2026-11', nextDue: '2027-11-21' };
  const reviewed = { ...dates, reviewed: { date: '2027-01-10', by: 'Fagperson', role: 'forsker' } };
  it.each([
    [dates, '2026-12-01', 'not-reviewed', '2026-11-21'],
    [reviewed, '2027-02-01', 'current', '2027-01-10'],
    [reviewed, '2027-09-22', 'due-soon', '2027-01-10'],
    [reviewed, '2027-11-21', 'due-soon', '2027-01-10'],
    [reviewed, '2027-11-22', 'overdue', '2027-01-10'],
    [dates, '2028-01-01', 'overdue', '2026-11-21'],
  ])('%# is as fresh as its dates on the day', (given, today, state, since) => {
    expect(freshnessOf(given, today)).toMatchObject({ state, since });
  });
});

describe('relationsOf', () => {
  it('shows a link on both sides from one declaration, with its reason', () => {
    const related = {
      interventions: [{ slug: 'a', reason: 'Nevnt i veilederen.' }],
      guidelines: [],
      research: [],
      resources: [],
    };
    const all = relationsOf([anIntervention('a'), aGuideline('g', { related })]);
    expect(all.get(entryKey('interventions', 'a'))).toEqual([
      { collection: 'guidelines', slug: 'g', reason: 'Nevnt i veilederen.' },
    ]);
    expect(all.get(entryKey('guidelines', 'g'))).toEqual([
      { collection: 'interventions', slug: 'a', reason: 'Nevnt i veilederen.' },
    ]);
  });

  it('shows a link declared on both sides once on each, with the reason written there', () => {
    const a = anIntervention('a', {
      related: {
        interventions: [{ slug: 'b', reason: 'Fra a.' }],
        guidelines: [],
        research: [],
        resources: [],
      },
    });
    const b = anIntervention('b', {
      related: {
        interventions: [{ slug: 'a', reason: 'Fra b.' }],
        guidelines: [],
        research: [],
        resources: [],
      },
    });
    for (const list of [
      [a, b],
      [b, a],
    ]) {
      const all = relationsOf(list);
      expect(all.get('interventions/a')).toEqual([
        { collection: 'interventions', slug: 'b', reason: 'Fra a.' },
      ]);
      expect(all.get('interventions/b')).toEqual([
        { collection: 'interventions', slug: 'a', reason: 'Fra b.' },
      ]);
    }
  });

  it('leaves out links to entries that are not published', () => {
    const related = {
      interventions: [{ slug: 'utkast', reason: 'x' }],
      guidelines: [],
      research: [],
      resources: [],
    };
    expect(relationsOf([anIntervention('a', { related })]).size).toBe(0);
  });
});

describe('implementationCompleteness', () => {
  it('tells what the sources answer and what they do not', () => {
    const { implementation } = anIntervention('a').data;
    implementation.training = { text: 'To dager.', sources: ['s1'] };
    const result = implementationCompleteness(implementation);
    expect(result.known).toEqual(['training']);
    expect(result.unknown).toHaveLength(10);
  });
});

describe('askWhom', () => {
  it.each([
    ['RKBU Vest / NORCE', 'RKBU Vest / NORCE'],
    ['NUBU (nasjonalt senter); lisens fra USA', 'NUBU'],
    ['NUBU leder implementeringen i Norge', 'NUBU'],
    ['Barne-, ungdoms- og familiedirektoratet (Bufdir)', 'Bufdir'],
    ['Barne-, ungdoms- og familieetaten', null],
    ['Pilot ved UiT/RKBU Nord', null],
    ['ukjent', null],
  ])('reads «%s» as «%s»', (owner, expected) => {
    const { implementation } = anIntervention('a').data;
    implementation.norwegianOwner = { text: owner, sources: owner === 'ukjent' ? [] : ['s1'] };
    expect(askWhom(implementation)).toBe(expected);
  });
});

describe('facetsOf', () => {
  it('gives every kind a value for type, and leaves intervention facets empty for the others', () => {
    expect(facetsOf(anIntervention('a')).type).toEqual(['tiltak']);
    const guideline = facetsOf(aGuideline('g'));
    expect(guideline).toMatchObject({
      type: ['retningslinjer'],
      dokumentasjon: [],
      form: [],
      tilgjengelig: [],
    });
    expect(facetsOf(aResearchSummary('r')).type).toEqual(['kunnskap']);
    expect(Object.keys(guideline).sort()).toEqual([...facetNames].sort());
  });

  it('calls an unrated intervention unrated, and finds two versions under both bands', () => {
    expect(facetsOf(anIntervention('a')).dokumentasjon).toEqual(['ikke-vurdert']);
    const assessments = [
      anAssessment({ level: '4', version: 'barn' }),
      anAssessment({ level: '3', version: 'ungdom' }),
    ];
    expect(facetsOf(anIntervention('b', { assessments })).dokumentasjon).toEqual(['b', 'c']);
  });

  it('counts only studies of effect as tested here', () => {
    const interviews = aStudy({ kind: 'kvalitativ-prosess', direction: 'ikke-malt' });
    expect(facetsOf(anIntervention('a', { studies: [interviews] })).studie).toEqual([]);
    const beforeAfter = aStudy({ kind: 'for-etter' });
    const unread = aStudy({ direction: 'ukjent' });
    expect(facetsOf(anIntervention('c', { studies: [beforeAfter, unread] })).studie).toEqual([]);
    const danish = aStudy({ countries: ['Danmark', 'USA'] });
    expect(facetsOf(anIntervention('b', { studies: [interviews, danish] })).studie).toEqual(['nordisk']);
  });
});

describe('studyPlaces', () => {
  it('names countries, Norway first, and does not count one line as one study', () => {
    const studies = [aStudy({ countries: ['Danmark', 'Norge'] }), aStudy({ countries: ['Danmark'] })];
    expect(studyPlaces(studies)).toEqual({
      hasEffectStudy: true,
      inNorway: true,
      countries: ['Norge', 'Danmark'],
    });
  });
});

describe('sorting and grouping', () => {
  const strong = anIntervention('sterk', { assessments: [anAssessment({ level: '5', year: 2018 })] });
  const newer = anIntervention('nyere', { assessments: [anAssessment({ level: '5', year: 2023 })] });
  const unrated = anIntervention('aa-uten');
  const zero = anIntervention('null', {
    assessments: [anAssessment({ level: '0', zeroMeaning: 'uten-effekt' })],
  });
  const all = [zero, unrated, strong, newer];

  it('puts the best documented first, newest rating first among equals, without effect last', () => {
    expect(sortEntries(all, 'dokumentasjon').map((e) => e.slug)).toEqual([
      'nyere',
      'sterk',
      'aa-uten',
      'null',
    ]);
    expect(groupByBand(all).map((g) => [g.band, g.entries.length])).toEqual([
      ['A', 2],
      ['none', 1],
      ['E', 1],
    ]);
  });

  it('sorts names as Norwegians do', () => {
    const names = ['Ål', 'Zippy', 'Ærlig', 'Cool'].map((title) => anIntervention(title, { title }));
    expect(sortEntries(names, 'navn').map((e) => e.data.title)).toEqual(['Cool', 'Zippy', 'Ærlig', 'Ål']);
  });

  it('dates an entry by its newest rating, update or year', () => {
    expect(knowledgeYear(newer)).toBe(2023);
    expect(knowledgeYear(unrated)).toBeNull();
    expect(knowledgeYear(aGuideline('g', { yearPublished: 2010, yearUpdated: 2021 }))).toBe(2021);
  });

  it('counts by facet and finds the entries behind a number', () => {
    const entries = [...all, aGuideline('g')];
    expect(countByFacet(entries, 'sektor').get('skole')).toBe(5);
    expect(withFacet(entries, 'type', 'retningslinjer').map((e) => e.slug)).toEqual(['g']);
  });

  it('knows when anything last changed, and refuses to guess on an empty base', () => {
    expect(lastChanged([anIntervention('a', { history: [{ date: '2027-01-02', text: 'x' }] })])).toBe(
      '2027-01-02',
    );
    expect(() => lastChanged([])).toThrow();
  });
});

describe('isSameSource', () => {
  it.each([
    ['SSB statistikkbank, tabell 08626', 'SSB statistikkbank', true],
    ['Levekårsdata på sonenivå (under utvikling)', 'Levekårsdata på sonenivå', true],
    ['Elevundersøkelsen / Skoleporten', 'Elevundersøkelsen og Skoleporten', false],
    ['Utenforregnskapet', 'Utenfor-regnskapet', true],
    ['Ungdata', 'Ungdata junior', false],
  ])('«%s» and «%s»: %s', (source, title, expected) => {
    expect(isSameSource(source, title)).toBe(expected);
  });
});

describe('findOrigin', () => {
  const source = (id: string, publisher: string | null, url: string | null = 'https://example.no/') => ({
    id,
    title: 'Kilde',
    publisher,
    year: null,
    url,
  });
  const find = (publisher: string | null, ...sources: ReturnType<typeof source>[]) =>
    findOrigin({ publisher, sources, fieldSources: { title: ['s1', 's2'] } })?.id;

  it('finds the work at its own publisher, not where somebody else tells about it', () => {
    const own = source('s2', 'Bufdir');
    expect(find('Barne-, ungdoms- og familiedirektoratet (Bufdir)', source('s1', 'Etne kommune'), own)).toBe(
      's2',
    );
    expect(find('Riksrevisjonen', source('s1', 'Stortinget'))).toBeUndefined();
    expect(find(null, source('s1', 'Etne kommune'))).toBeUndefined();
    expect(find('Fafo', source('s1', 'Fafo', null))).toBeUndefined();
  });
});
