import { describe, expect, it } from 'vitest';
import { CompoundSplitter } from './compounds.ts';

const words =
  'foreldre veiledning barnevern tjeneste barn vern skole helse fravær tvang lidelse ungdom tid rus kontrakt plan arbeid sam opp følging lege';
const splitter = new CompoundSplitter(
  new Map(words.split(' ').map((word) => [word.replace('ø', 'o').replace('æ', 'e'), 9])),
);

describe('CompoundSplitter', () => {
  it.each([
    ['foreldreveiledning', ['foreldre', 'veiledning']],
    ['skolefravær', ['skole', 'fraver']],
    ['tvangslidelse', ['tvang', 'lidelse']],
    ['ungdomstid', ['ungdom', 'tid']],
    ['ruskontrakten', ['rus', 'kontrakten']],
  ])('takes %s apart', (word, parts) => {
    expect(splitter.split(word)).toEqual(parts);
  });

  it('gives parts of parts too', () => {
    expect(splitter.split('barnevernstjenesten')).toEqual(['barnevern', 'barn', 'vern', 'tjenesten']);
  });

  it.each(['samarbeid', 'oppfølging', 'kollege', 'barn', 'ukjentord', '0-24'])('leaves %s whole', (word) => {
    expect(splitter.split(word)).toEqual([]);
  });
});
