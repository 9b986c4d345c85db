import { describe, expect, it } from 'vitest';
import { ratingScales } from '../../../src/schemas/rating-scales.ts';
import { checkText, createTestContext, readValidEntry } from './testing/checker.ts';
import { findUrlFault } from './url-rules.ts';

const context = createTestContext();
const valid = readValidEntry('interventions');
const bodyAt = valid.split('\n').indexOf('## Kort fortalt') + 2;

/** The valid entry with lines put in under its first heading. */
function withText(...lines: string[]): string {
  const all = valid.split('\n');
  return [...all.slice(0, bodyAt), ...lines, '', ...all.slice(bodyAt)].join('\n');
}

function change(from: string | RegExp, to: string): string {
  const text = valid.replace(from, () => to);
  expect(text).not.toBe(valid);
  return text;
}

const lineOf = (text: string, part: string): number => text.slice(0, text.indexOf(part)).split('\n').length;

/** Code and line of every problem. */
const check = (text: string): [string, number][] =>
  checkText('interventions', text, context).map(({ code, line }) => [code, line]);

describe('slips in the text are found at their line, once each', () => {
  it.each([
    ['Dette er sagt [S1].', 'E053'],
    ['Dette er sagt [ s1 ].', 'E053'],
    ['Dette er sagt [s1; s2].', 'E053'],
    ['Dette er sagt [s1-s2].', 'E053'],
    ['Dette er sagt [s1 og s2].', 'E053'],
    ['Dette er sagt [s1.', 'E053'],
    ['Dette er sagt (s1).', 'E053'],
    ['Dette er sagt [1].', 'E053'],
    ['Dette er sagt [s0].', 'E053'],
    ['Dette er sagt[^1].', 'E065'],
    ['[^1]: En note.', 'E065'],
    ['[Cool Kids](/tiltak/cool-kids/', 'E065'],
    ['[Cool Kids] (/tiltak/cool-kids/)', 'E065'],
    ['[Cool Kids][finnes-ikke]', 'E065'],
    ['[Cool Kids](/tiltak//cool-kids/)', 'E065'],
    ['[Saken på nettstedet](http://localhost:4321/x/)', 'E028'],
    ['[Saken på nettstedet](https:/a.no)', 'E028'],
    ['[Saken på nettstedet](https://)', 'E028'],
    ['Et **ord her.', 'E087'],
    ['| a | b |\n| --- |\n| c | d |', 'E087'],
    ['```\na', 'E087'],
    ['##Egen overskrift', 'E072'],
    ['#### Hopp\n\nTekst.', 'E072'],
    ['###', 'E072'],
    ['##', 'E072'],
  ])('%j: %s', (text, code) => {
    expect(check(withText(...text.split('\n')))).toEqual([[code, bodyAt + 1]]);
  });

  it.each([
    'Dette er sagt [s1, s3]. Og dette [s1][s2].',
    'Noten er her[^1].\n\n[^1]: En note.',
    'Et **uthevet** ord, 2 * 3 * 4 og `**kode**`.',
    '| a | b |\n| --- | --- |\n| c | d |',
    '```\n[S1] **\n```',
    '### Egen overskrift\n\nTekst.\n\n#### Under den\n\nTekst.',
    'Se [Cool Kids](/tiltak/cool-kids/) (for barn) og [Bufdir om æøå](https://bufdir.no/æøå?a=b,c#d).',
    'Emneknaggen #barn og C# er tekst.',
  ])('%j is right', (text) => {
    expect(check(withText(...text.split('\n')))).toEqual([]);
  });
});

describe('what was meant as a heading', () => {
  const heading = '## Slik virker det';
  const at = lineOf(valid, heading);

  it.each([
    '### Slik virker det',
    '# Slik virker det',
    '##Slik virker det',
    '##\u00a0Slik virker det',
    '**Slik virker det**',
    '> ## Slik virker det',
    '- ## Slik virker det',
  ])('%j', (line) => {
    expect(check(valid.replace(heading, () => line))).toEqual([['E072', at]]);
  });

  it('stands above the text', () => {
    const text = valid.replace('## Kort fortalt', () => 'En innledning.\n\n## Kort fortalt');
    expect(check(text)).toEqual([['E070', bodyAt - 1]]);
  });
});

describe('slips in the fields', () => {
  it.each([
    ['a title nobody can see', /^title: .*$/m, 'title: "\u200b"', 'E025'],
    ['a link in plain text', /^lead: .*$/m, 'lead: "Se [her](https://a.no)."', 'E030'],
    ['a date before the base', 'compiled: 2026-11-01', 'compiled: 1926-11-01', 'E040'],
    ['a review in two hundred years', /nextDue: .*/, 'nextDue: 2226-01-01', 'E041'],
    ['a rating before its scale', 'year: 2021\n    edition', 'year: 2011\n    edition', 'E061'],
    ['the scale of another', 'scale: ungsinn-v2', 'scale: blueprints', 'E061'],
    ['an age that nobody has', 'ageTo: 12', 'ageTo: -5', 'E026'],
    ['a field nobody knows', /^title:/m, '__proto__: x\ntitle:', 'E021'],
  ])('%s', (_name, from, to, code) => {
    const text = change(from, to);
    expect(check(text)).toEqual([[code, lineOf(text, to)]]);
  });

  it('finds an entry that is linked to twice', () => {
    const link = (reason: string) => `    - slug: cool-kids\n      reason: ${reason}`;
    const text = change(
      '  interventions: []',
      `  interventions:\n${link('Likt.')}\n${link('For samme barn.')}`,
    );
    expect(check(text)).toEqual([['E031', lineOf(text, '    - slug: cool-kids\n      reason: For')]]);
  });

  it('says once that a term is unknown, also when its source is missing', () => {
    const text = change('riskFactors: []', 'riskFactors: [finnes-aldri]');
    expect(check(text)).toEqual([['E050', lineOf(text, 'riskFactors:')]]);
  });

  it('knows the time of a scale', () => {
    const periods = ratingScales.flatMap((scale) => ('years' in scale ? [scale.id] : []));
    expect(periods).toEqual(['ungsinn-v2', 'ungsinn-v1', 'rkbu-nord-2018']);
  });
});

describe('fields and text that are mixed up', () => {
  const end = valid.split('\n').indexOf('---', 1);
  const lines = valid.split('\n');

  it('finds a line of dashes among the fields', () => {
    const at = lines.indexOf('sources:');
    expect(check(lines.toSpliced(at, 0, '---').join('\n'))).toEqual([['E003', at + 1]]);
  });

  it('finds fields that are pasted in twice', () => {
    const fields = lines.slice(0, end + 1);
    expect(check(lines.toSpliced(end + 1, 0, ...fields).join('\n'))).toEqual([['E003', end + 2]]);
    const inside = lines.slice(1, end);
    expect(check(lines.toSpliced(end, 0, ...inside).join('\n'))[0]?.[0]).toBe('E005');
    expect(check(lines.toSpliced(end, 0, ...inside).join('\n'))).toHaveLength(1);
  });

  it('lets a text begin with a word and a colon, and have a line across', () => {
    const page =
      '---\ntitle: En side\nlead: En ingress.\n---\n\nMerk: Dette er tekst.\n\n---\n\nMer tekst.\n';
    expect(checkText('pages', page, context).filter(({ code }) => code === 'E003')).toEqual([]);
  });

  it('has one thing to say about an empty text', () => {
    expect(check(lines.slice(0, end + 1).join('\n')).map(([code]) => code)).toEqual(['E070']);
  });
});

describe('places', () => {
  it('takes a field within a text for text, also when another fault comes after it', () => {
    const text = change(
      /^lead: .*$/m,
      'lead: "Et kurs som ser på to ting.\n  Utfall: hvordan barna har det."',
    );
    expect(check(text)).toEqual([]);
    const repeated = text.replace(/^dates:$/m, 'kind: program\ndates:');
    expect(check(repeated)).toEqual([['E005', lineOf(repeated, 'kind: program\ndates:')]]);
  });

  it('misses the only heading where the text begins', () => {
    const resource = readValidEntry('resources').replace(/^## Kort fortalt\n/m, 'Først.\n\nSå.\n');
    const [problem, ...rest] = checkText('resources', resource, context);
    expect(rest).toEqual([]);
    expect([problem?.code, problem?.line]).toEqual(['E070', lineOf(resource, 'Først.')]);
  });
});

describe('names the site needs itself', () => {
  it.each(['index.mdx', 'sortert.mdx'])('%s', (name) => {
    expect(checkText('interventions', valid, context, name).map((p) => p.code)).toEqual(['E008']);
  });
});

describe('findUrlFault', () => {
  it.each([
    'https://ungsinn.no/post_tiltak_arkiv/cool-kids/',
    'http://www.helsenorge.no',
    'https://lovdata.no/dokument/NL/lov/2021-06-18-97#KAPITTEL_1',
    'https://a.no:8443/x?y=1&z=[2]',
    'https://www.blåkors.no/æøå',
    'https://doi.org/10.1002/(SICI)1097-0266(199702)18:2',
  ])('%s can be opened', (url) => {
    expect(findUrlFault(url)).toBeUndefined();
  });

  it.each([
    'https://a.no/en side',
    'http://localhost/x',
    'http://127.0.0.1/',
    'http://[::1]/',
    'https://https://a.no',
    'https://ungsinn',
    'https://a..no/',
    'https://a.no./x',
    'https://bruker:ord@a.no/',
    'https://a.no/"x"',
    'https://a.no/\tx',
    'https://a.no/\u202egpj',
    'https://a.no/x,',
    'https:/a.no',
    'http://intranett/x',
    'https://kommune.intern/x',
  ])('%j cannot', (url) => {
    expect(findUrlFault(url)).toBeTypeOf('string');
  });
});
