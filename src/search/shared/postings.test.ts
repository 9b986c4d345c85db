import { describe, expect, it } from 'vitest';
import {
  findPart,
  listWordsFrom,
  readLexeme,
  readPostings,
  strongest,
  toStrength,
  writeExpansion,
  writeLine,
  writePostings,
} from './postings.ts';

describe('postings', () => {
  it('come back as they were written', () => {
    const strengths = new Map([
      [700, 26],
      [0, 1],
      [1, 13],
      [40, 5],
    ]);
    const { entries, impacts } = readPostings(writePostings(strengths));
    expect(entries).toEqual([0, 1, 40, 700]);
    expect(impacts.map((impact) => Math.round(Math.sqrt(impact) * strongest))).toEqual([1, 13, 5, 26]);
  });

  it('leave out what is too weak to write, and never go beyond the strongest', () => {
    expect(writePostings(new Map([[3, 0]]))).toBe('');
    expect(toStrength(5)).toBe(strongest);
  });
});

describe('a part of the index', () => {
  const part = `\n${writeLine('mob', 'A2C', [writeExpansion({ weight: 0.72, needs: [], target: ['#t/mobbing'] })])}${writeLine(
    'mobil',
    '',
    [writeExpansion({ weight: 0.6, needs: ['app'], target: ['digital', 'verktoy'] })],
  )}`;

  it('knows a word with its entries and meanings', () => {
    expect(readLexeme(part, 'mob')).toEqual({
      postings: { entries: [0, 2], impacts: [(1 / 26) ** 2, (3 / 26) ** 2] },
      expansions: [{ weight: 0.7, needs: [], target: ['#t/mobbing'] }],
    });
    expect(readLexeme(part, 'mobil')?.expansions).toEqual([
      { weight: 0.6, needs: ['app'], target: ['digital', 'verktoy'] },
    ]);
  });

  it('does not take the beginning of a word for the word', () => {
    expect(readLexeme(part, 'mo')).toBeNull();
    expect(listWordsFrom(part, 'mo')).toEqual(['mob']);
    expect(listWordsFrom(part, 'mobi'), 'stands in no entry').toEqual([]);
    expect(listWordsFrom('\nmob\tA\nmob_plan\tA\n', 'mo'), 'is no pair').toEqual(['mob']);
  });

  it('is found by its first word', () => {
    const firsts = ['=a', 'barn', 'mob', 'skol'];
    expect(firsts.map((word) => findPart(firsts, word))).toEqual([0, 1, 2, 3]);
    expect(findPart(firsts, 'foreld')).toBe(1);
    expect(findPart(firsts, '#tema')).toBe(0);
    expect(findPart(firsts, 'ut')).toBe(3);
  });
});
