import { expect, it } from 'vitest';
import { toAtom } from './atom.ts';

const feed = {
  title: 'Endringer',
  subtitle: 'Alt nytt',
  url: 'https://example.org/endringer/',
  selfUrl: 'https://example.org/feed.xml',
  author: 'Hva virker',
  rights: 'CC BY 4.0',
};

it('writes an entry per change, with the date of the newest', () => {
  const entries = [
    {
      id: 'https://example.org/a/#1',
      title: 'A & B <i>',
      url: 'https://example.org/a/?x=1&y="2"',
      summary: 'Rettet\u0001.',
      date: '2026-11-21',
    },
    {
      id: 'https://example.org/b/#1',
      title: 'B',
      url: 'https://example.org/b/',
      summary: 'Laget.',
      date: '2026-12-01',
    },
  ];
  expect(toAtom({ ...feed, entries })).toMatchInlineSnapshot(`
    "<?xml version="1.0" encoding="utf-8"?>
    <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="nb">
      <id>https://example.org/endringer/</id>
      <title>Endringer</title>
      <subtitle>Alt nytt</subtitle>
      <updated>2026-12-01T00:00:00Z</updated>
      <link rel="self" type="application/atom+xml" href="https://example.org/feed.xml"/>
      <link rel="alternate" type="text/html" href="https://example.org/endringer/"/>
      <author><name>Hva virker</name></author>
      <rights>CC BY 4.0</rights>
      <entry>
        <id>https://example.org/a/#1</id>
        <title>A &amp; B &lt;i&gt;</title>
        <updated>2026-11-21T00:00:00Z</updated>
        <link rel="alternate" type="text/html" href="https://example.org/a/?x=1&amp;y=&quot;2&quot;"/>
        <summary>Rettet.</summary>
      </entry>
      <entry>
        <id>https://example.org/b/#1</id>
        <title>B</title>
        <updated>2026-12-01T00:00:00Z</updated>
        <link rel="alternate" type="text/html" href="https://example.org/b/"/>
        <summary>Laget.</summary>
      </entry>
    </feed>
    "
  `);
});

it('is a valid feed without entries too', () => {
  expect(toAtom({ ...feed, entries: [] })).toContain('<updated>1970-01-01T00:00:00Z</updated>');
});
