import { describe, expect, it } from 'vitest';
import { fold, stem, tokenize, toNameKey } from './text.ts';

describe('fold', () => {
  it.each([
    ['skolefravær', 'skolefravaer'],
    ['foreldrestøtte', 'foreldrestoette'],
    ['småbarn', 'smaabarn'],
    ['Örebro', 'orebro'],
    ['école', 'ecole'],
  ])('takes %s and %s as the same', (a, b) => {
    expect(fold(a)).toBe(fold(b));
  });
});

describe('stem', () => {
  it.each([
    ['atferdsproblemene', 'atferdsproblem'],
    ['angsten', 'angst'],
    ['fritidsaktiviteten', 'fritidsaktiviteter'],
    ['asylsøker', 'asylsøkere'],
    ['prematurt', 'premature'],
    ['krenkelser', 'krenkelse'],
    ['foreldre', 'forelderen'],
    ['integrering', 'integrerte'],
    ['årene', 'år'],
  ])('takes the forms %s and %s together', (a, b) => {
    expect(stem(a)).toBe(stem(b));
  });

  it.each([
    ['rettleiing', 'veiledning'],
    ['rettleiar', 'veileder'],
    ['barnevernsteneste', 'barneverntjenesten'],
    ['skulemiljø', 'skolemiljøet'],
    ['tidleg', 'tidlig'],
    ['einsemd', 'ensomhet'],
    ['oppfylging', 'oppfølging'],
    ['krenkingar', 'krenkelser'],
    ['åtferdsvanskar', 'atferdsvansker'],
    ['førebygging', 'forebygging'],
    ['pårørande', 'pårørende'],
    ['sjølvskading', 'selvskading'],
    ['fråvær', 'fravær'],
    ['medverknad', 'medvirkning'],
    ['vald', 'vold'],
    ['born', 'barn'],
  ])('takes nynorsk %s and bokmål %s together', (nn, nb) => {
    expect(stem(nn)).toBe(stem(nb));
  });

  it.each([
    ['veiledning', 'veileder'],
    ['plan', 'planlegge'],
    ['los', 'løsning'],
    ['rus', 'russ'],
  ])('keeps %s and %s apart, which mean different things', (a, b) => {
    expect(stem(a)).not.toBe(stem(b));
  });

  it('takes names of object parts as words', () => {
    expect(stem('constructor')).toBeTypeOf('string');
    expect(stem('__proto__')).toBeTypeOf('string');
  });
});

describe('tokenize', () => {
  it('leaves out words that say nothing', () => {
    expect(tokenize('Hva virker mot mobbing på barneskolen?').map((t) => t.word)).toEqual([
      'mobbing',
      'barneskolen',
    ]);
  });

  it('knows «far» from «får»', () => {
    expect(tokenize('far får hjelp').map((t) => t.word)).toEqual(['far']);
  });
});

describe('toNameKey', () => {
  it('makes one of the ways to write a name', () => {
    expect(toNameKey('MST-CAN')).toBe(toNameKey('mst can'));
    expect(toNameKey('De utrolige årene')).toBe('deutroligearene');
  });
});
