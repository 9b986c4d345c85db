import { describe, expect, it } from 'vitest';
import { readVocabularyFile } from '../content/read-vocabulary.ts';
import { createTestContext } from './testing/checker.ts';
import {
  checkGlossary,
  checkStatistics,
  checkVocabulary,
  checkVocabularyFields,
  hasLinkedGuidelines,
} from './vocabulary-rules.ts';

const context = createTestContext();

const term = (id: string, label: string) => [
  `  - id: ${id}`,
  `    label: ${label}`,
  `    labelNn: ${label}`,
  '    definition: Hva det er.',
  '    synonyms: [ord, uttrykk]',
  '    broader: null',
  '    group: null',
];
const riskFactors = [
  'vocabulary: riskFactors',
  'title: Risikofaktorer',
  'titleNn: Risikofaktorar',
  'terms:',
  ...term('rus', 'Rus'),
  '    seeAlso:',
  '      - problemAreas/mobbing',
  '    introduction:',
  '      text: |-',
  '        Første avsnitt [s1].',
  '',
  '        Andre avsnitt [s2].',
  '      sources:',
  ...['s1', 's2'].flatMap((id) => [
    `        - id: ${id}`,
    `          title: Kilde ${id}`,
    '          publisher: null',
    '          year: 2020',
    '          url: https://a.no/',
  ]),
  '      guidelines:',
  '        - slug: adhd',
  '          reason: Gjelder det samme.',
  ...term('vold', 'Vold'),
  '',
].join('\n');

function check(name: string, text: string): [string, number][] {
  const file = readVocabularyFile(
    `content/vocabulary/${name}.yaml`,
    `${name}.yaml`,
    new TextEncoder().encode(text),
  );
  const { yaml } = file;
  if (!yaml) throw new Error('expected readable YAML');
  const whole = () => {
    if (name === 'glossary') return checkGlossary(yaml);
    return name === 'statistics' ? checkStatistics(yaml, context) : checkVocabulary(file.source, name, yaml);
  };
  return [...file.problems, ...checkVocabularyFields(file, context), ...whole()].map((p) => [p.code, p.line]);
}

describe('a vocabulary', () => {
  it('is right to begin with', () => {
    expect(check('riskFactors', riskFactors)).toEqual([]);
  });

  it.each([
    ['HTML', 'label: Rus', 'label: <b>Rus</b>', 'E030'],
    ['a placeholder', 'definition: Hva', 'definition: TODO Hva', 'E032'],
    ['a word twice', 'synonyms: [ord, uttrykk]', 'synonyms: [ord, ord]', 'E031'],
    ['nothing after the key', 'broader: null', 'broader:', 'E025'],
    ['a lost term', '- problemAreas/mobbing', '- problemAreas/finnes-aldri', 'E050'],
    ['a term of its own', '- problemAreas/mobbing', '- riskFactors/vold', 'E050'],
    ['a lost source', 'Andre avsnitt [s2].', 'Andre avsnitt [s2, s9].', 'E053'],
    ['a source twice', '- id: s2', '- id: s1', 'E055'],
    ['an unused source', 'Andre avsnitt [s2].', 'Andre avsnitt.', 'E054'],
    ['a lost guideline', 'slug: adhd', 'slug: finnes-aldri-her', 'E051'],
    ['an address nobody can open', 'url: https://a.no/', 'url: http://localhost/', 'E028'],
    ['a year to come', 'year: 2020', 'year: 2031', 'E041'],
    ['a name twice', 'label: Vold', 'label: Rus', 'E090'],
  ])('with %s', (name, from, to, code) => {
    const text = riskFactors.replace(from, () => to);
    const near = name === 'an unused source' ? '- id: s2' : to;
    const from0 = name === 'a source twice' ? text.indexOf(to, text.indexOf(to) + 1) : text.indexOf(near);
    const at = name === 'a name twice' ? text.lastIndexOf(to) : from0;
    expect(check('riskFactors', text)).toEqual([[code, text.slice(0, at).split('\n').length]]);
  });
});

describe('hasLinkedGuidelines', () => {
  const read = (text: string) =>
    readVocabularyFile(
      'content/vocabulary/riskFactors.yaml',
      'riskFactors.yaml',
      new TextEncoder().encode(text),
    );

  it('tells a lost guideline from a folder with a part of the content', () => {
    expect(hasLinkedGuidelines([read(riskFactors)], context)).toBe(true);
    expect(hasLinkedGuidelines([read(riskFactors.replace('slug: adhd', 'slug: borte'))], context)).toBe(
      false,
    );
  });
});

describe('the glossary and the statistics', () => {
  it('have every word once', () => {
    const word = (id: string) => [
      `  - id: ${id}`,
      '    term: RCT',
      '    termNn: RCT',
      '    definition: En studie.',
      '    also: []',
      '    source: null',
    ];
    expect(check('glossary', ['terms:', ...word('a'), ''].join('\n'))).toEqual([]);
    expect(check('glossary', ['terms:', ...word('a'), ...word('b'), ''].join('\n'))).toEqual([['E090', 9]]);
  });

  it('have every term once', () => {
    const entry = (name: string) => [
      '  - vocabulary: problemAreas',
      '    term: mobbing',
      '    sources:',
      `      - name: ${name}`,
      '        owner: NOVA',
      '        covers: mobbing',
    ];
    const text = ['entries:', ...entry('Ungdata'), ...entry('Elevundersøkelsen'), ''].join('\n');
    expect(check('statistics', text)).toEqual([['E090', 9]]);
  });
});
