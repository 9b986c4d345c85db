import { describe, expect, test } from 'vitest';
import { listPhrases, mergePhrases } from './phrases.ts';
import { fillInDates, NEXT_YEAR, TODAY } from './start-dates.ts';

describe('phrases', () => {
  test('put the second tree into the first, and change neither', () => {
    const first = { a: { b: '1', c: '2' } };
    expect(mergePhrases(first, { a: { c: '3' }, d: '4' })).toEqual({ a: { b: '1', c: '3' }, d: '4' });
    expect(first).toEqual({ a: { b: '1', c: '2' } });
  });

  test('say «Lagre» on this machine only', () => {
    const decap = { editor: { editorToolbar: { publish: 'Publiser', save: 'Lagre' } } };
    expect(listPhrases(decap, true)).toMatchObject({
      editor: { editorToolbar: { publish: 'Lagre', save: 'Lagre' } },
    });
    expect(listPhrases(decap, false)).toMatchObject({ editor: { editorToolbar: { publish: 'Publiser' } } });
  });
});

test.each([
  ['2026-11-21', '2027-11-21'],
  ['2028-02-29', '2029-02-28'],
])('fillInDates on %s', (today, nextYear) => {
  const config = { a: [{ default: TODAY }, { default: NEXT_YEAR }, { default: null, label: 'x', n: 1 }] };
  expect(fillInDates(config, today)).toEqual({
    a: [{ default: today }, { default: nextYear }, { default: null, label: 'x', n: 1 }],
  });
});
