import { describe, expect, it } from 'vitest';
import { aGuideline, anIntervention } from '../tests/fixtures/model.ts';
import { groupChanges, listChanges } from './changes.ts';

const entries = [
  anIntervention('b', {
    title: 'B',
    history: [
      { date: '2026-12-02', text: 'Rettet igjen.' },
      { date: '2026-12-02', text: 'Rettet alder.' },
      { date: '2026-11-21', text: 'Laget.' },
    ],
  }),
  aGuideline('a', { title: 'A', history: [{ date: '2026-11-21', text: 'Laget.' }] }),
];

describe('listChanges', () => {
  it('gives every line of every entry, newest first', () => {
    expect(listChanges(entries).map((c) => [c.date, c.path, c.text, c.number])).toEqual([
      ['2026-12-02', '/tiltak/b/', 'Rettet igjen.', 2],
      ['2026-12-02', '/tiltak/b/', 'Rettet alder.', 1],
      ['2026-11-21', '/retningslinjer/a/', 'Laget.', 1],
      ['2026-11-21', '/tiltak/b/', 'Laget.', 1],
    ]);
  });

  it('tells what was withdrawn, and why', () => {
    const gone = {
      kind: 'tiltak' as const,
      slug: 'c',
      title: 'C',
      date: '2027-01-05',
      reason: 'Den var dobbelt ført.',
      replacedBy: null,
    };
    expect(listChanges(entries, [gone])[0]).toEqual({
      date: '2027-01-05',
      path: '/tiltak/c/',
      title: 'C',
      text: 'Trukket tilbake. Den var dobbelt ført.',
      number: 1,
    });
  });
});

describe('groupChanges', () => {
  it('tells what several entries share once, after what is special', () => {
    const months = groupChanges(listChanges(entries));
    expect(months.map((m) => m.month)).toEqual(['2026-12', '2026-11']);
    expect(months[1]?.days[0]?.groups).toMatchObject([
      { text: 'Laget.', changes: [{ title: 'A' }, { title: 'B' }] },
    ]);
  });
});
