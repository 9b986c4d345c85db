import { describe, expect, it } from 'vitest';
import { TermFinder, toLinkedTerms } from './glossary-words.ts';

const finder = new TermFinder(
  toLinkedTerms([
    { id: 'kontrollgruppe', term: 'Kontrollgruppe' },
    { id: 'frafall', term: 'Frafall' },
    { id: 'individuell-plan', term: 'Individuell plan' },
    { id: 'systematisk-oversikt', term: 'Systematisk oversikt' },
    { id: 'utsatte', term: 'Utsatte barn og unge' },
    { id: 'metaanalyse', term: 'Metaanalyse' },
    { id: 'tverrfaglig', term: 'Tverrfaglig' },
    { id: 'kvasi', term: 'Kvasieksperiment', linkAs: ['kvasieksperiment', 'kvasieksperimentell'] },
    { id: 'for-etter', term: 'Før–etter-studie' },
    { id: 'rct', term: 'RCT', linkAs: ['RCT', 'randomisert kontrollert studie', 'randomisert studie'] },
    { id: 'skjult', term: 'Vurdert', linkAs: [] },
  ]),
);
const find = (text: string, leftOut: string[] = []) =>
  finder.findUses(text, new Set(leftOut)).map(({ id, start, end }) => `${id}: ${text.slice(start, end)}`);

describe('findUses', () => {
  it.each([
    ['En kontrollgruppe.', ['kontrollgruppe: kontrollgruppe']],
    ['Kontrollgruppen gjorde det bedre', ['kontrollgruppe: Kontrollgruppen']],
    ['i kontrollgruppene,', ['kontrollgruppe: kontrollgruppene']],
    ['kontrollgruppens', ['kontrollgruppe: kontrollgruppens']],
    ['frafallet', ['frafall: frafallet']],
    ['Individuelle planer', ['individuell-plan: Individuelle planer']],
    ['en individuell\nplan', ['individuell-plan: individuell\nplan']],
    ['systematiske oversiktene', ['systematisk-oversikt: systematiske oversiktene']],
    ['utsatte barn og unge', ['utsatte: utsatte barn og unge']],
    ['metaanalysen', ['metaanalyse: metaanalysen']],
    ['tverrfaglige team', ['tverrfaglig: tverrfaglige']],
    ['kvasieksperimentelle studier', ['kvasi: kvasieksperimentelle']],
    ['før–etter-studier', ['for-etter: før–etter-studier']],
    ['En RCT fra 2019', ['rct: RCT']],
    ['to RCT-er', ['rct: RCT-er']],
    ['randomiserte kontrollerte studier', ['rct: randomiserte kontrollerte studier']],
  ])('finds %j', (text, expected) => {
    expect(find(text)).toEqual(expected);
  });

  it.each([
    'kontrollgruppestudie',
    'Aktivkontrollgruppe',
    'frafallsforebygging',
    'frafalls-tall',
    'skole-frafall',
    'rct',
    'planen er individuell',
    'individuell, plan',
    'vurdert',
    '',
  ])('leaves %j alone', (text) => {
    expect(find(text)).toEqual([]);
  });

  it('takes each term once, in reading order', () => {
    expect(find('Frafall i kontrollgruppen og mer frafall.')).toEqual([
      'frafall: Frafall',
      'kontrollgruppe: kontrollgruppen',
    ]);
  });

  it('leaves out the terms it is told to', () => {
    expect(find('Frafall i kontrollgruppen', ['frafall'])).toEqual(['kontrollgruppe: kontrollgruppen']);
  });

  it('prefers the longer of two that start at the same place', () => {
    const both = new TermFinder([
      { id: 'kort', words: ['tidlig'] },
      { id: 'lang', words: ['tidlig innsats'] },
    ]);
    expect(both.findUses('tidlig innsats', new Set())).toEqual([{ id: 'lang', start: 0, end: 14 }]);
  });

  it('reads signs in words as they are', () => {
    const odd = new TermFinder([{ id: 'd', words: ['Cohens d (SMD)'] }]);
    expect(odd.findUses('Cohens d (SMD)', new Set())).toHaveLength(1);
    expect(odd.findUses('Cohens d SMD', new Set())).toHaveLength(0);
  });
});

describe('listIds', () => {
  it('gives the terms of a text, however often it is asked', () => {
    expect(finder.listIds('Individuell plan (IP)')).toEqual(['individuell-plan']);
    expect(finder.listIds('Individuell plan (IP)')).toEqual(['individuell-plan']);
  });
});
