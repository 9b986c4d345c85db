import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseDocument } from 'yaml';
import { collections } from '../../../src/schemas/entry.ts';
import { readValidEntry } from '../checks/testing/checker.ts';
import { mutate } from '../checks/testing/mutations.ts';
import { mutateStructure } from '../checks/testing/structure-mutations.ts';
import { defaultContentDir } from './paths.ts';
import { readPlainYaml } from './read-plain-yaml.ts';
import { splitFrontmatter } from './split-frontmatter.ts';

const readFolder = (name: string): string[] =>
  readdirSync(join(defaultContentDir, name)).map((file) =>
    readFileSync(join(defaultContentDir, name, file), 'utf8'),
  );

function toYaml(text: string): string {
  const span = splitFrontmatter(text);
  return 'code' in span ? '' : text.slice(span.yamlStart, span.yamlEnd);
}

/** What the real parser makes of a text; undefined when it finds anything to remark on. */
function parse(text: string): unknown {
  const document = parseDocument(text, { uniqueKeys: true, prettyErrors: false, logLevel: 'silent' });
  return document.errors.length + document.warnings.length > 0 ? undefined : document.toJS();
}

const entries = [...collections, 'pages', '_maler'].flatMap(readFolder).map(toYaml);
const vocabularies = readFolder('vocabulary');

describe('readPlainYaml', () => {
  it('reads all entries and nearly all vocabularies as the real parser does', () => {
    const texts = [...entries, ...vocabularies];
    expect(texts.length).toBeGreaterThan(300);
    const read = texts.filter((text) => {
      const data = readPlainYaml(text);
      if (data !== undefined) expect(data).toEqual(parse(text));
      return data !== undefined;
    });
    expect(read.length / texts.length).toBeGreaterThan(0.97);
  });

  it.each(collections)('reads a spoilt entry as the real parser does, or not at all: %s', (kind) => {
    const text = readValidEntry(kind);
    const spoilt = [...mutate(text), ...mutateStructure(text)].map((mutation) => toYaml(mutation.text));
    const read = spoilt.filter((yaml) => {
      const data = readPlainYaml(yaml);
      if (data !== undefined) expect(data, yaml).toEqual(parse(yaml));
      return data !== undefined;
    });
    expect(spoilt.length).toBeGreaterThan(400);
    expect(read.length).toBeGreaterThan(100);
  });

  it.each([
    'a: 1',
    'a: 007\nb: -3\nc: +4\nd: 1e3\ne: 0x1f\nf: 0o17\ng: .5\nh: 5.\ni: 1_000',
    'a: 1.50\nb: 0.5\nc: 00.5\nd: 12345678901234567890',
    'a: .inf\nb: .NaN\nc: -.Inf',
    'a: null\nb: Null\nc: ~\nd: true\ne: TRUE\nf: yes\ng: no\nh: n/a',
    'a: 2026-11-01\nb: 2026-11\nc: 12:30\nd: 10.1234/abc',
    'a:\n  b: én\n   to\n    tre\n  c: 2',
    'a: én\n\n  to',
    'a: én\n# merknad\nb: to',
    'a: én # merknad',
    'a: "én # ikke merknad"',
    'a: "én\n  # ikke merknad"',
    'a: én#to',
    "a: 'det''s'\nb: 'en\n  to''\n  tre'\nc: ''",
    "a: 'det'' '\nb: ''''\nc: 'x'y",
    'a: "a\\nb"\nb: "a\n  b"\nc: ""\nd: "a" b',
    'a: [b, c]\nd: [ e , "f, g" ]\nh: []\ni: [j k]',
    'a: [b, \'c d\', "e"]\nf: [1, null, true, 2.5]',
    'a: [b,c]\nd: [e, ]\nf: [,]',
    'a: [b: c]\nd: [[e]]\nf: [{g: h}]',
    'a:\n  [\n    b,\n    c\n  ]\nd: e',
    'a:\n  [\n    b # c\n  ]',
    'a:\n  [\nb\n  ]',
    'a:\n  - b\n  - c: d\n    e: f\n  -   g\n',
    'a:\n- b\n- c\nd: e',
    'a:\n  - - b\n    - c',
    'a:\n  -\n    b: c',
    'a:\n  - b\n    c\n  - d',
    'a:\n  - b: |\n      c\n',
    'a: >-\n  b\n  c',
    'a: b: c',
    'a: http://x.no/a:b\nb: a:b',
    'a: b:\n',
    'a:\nb: c',
    'a: \nb:   c   \n',
    'a: {}\nb: { c: d }\ne: {',
    'a: &b c\nd: *b',
    'a: !!str 3\nb: !c d',
    '<<: a\nb: c',
    '"a": b',
    "'a': b",
    'a : b',
    'a b: c',
    'a-b: c',
    'true: a\nnull: b',
    '__proto__: a',
    'constructor: a\ntoString: b',
    'a: b\na: c',
    'a: - b',
    'a: ? b\nc: ?',
    'a: @b\nc: `d`\ne: %f',
    'a: b\n  c: d',
    'a:\n    b: c\n  d: e',
    ' a: b',
    'a: b\n c',
    'a: b\n c: d',
    '- a\n- b',
    'a',
    '',
    '# bare merknad',
    'a: b\n...\nc: d',
    'a: b\n--- c',
    'a:\n  - b\n  c: d',
    'a: b\u00a0\nc: \u00a0d',
    'a: [b\u00a0, c]',
    'a: “b”\nc: «d: e»',
    'a: b\u2028c',
    'a:\tb',
    'a: b\r\nc: d\r\n',
    'a: æ\nø: b',
  ])('agrees with the real parser on %j', (text) => {
    const data = readPlainYaml(text);
    if (data !== undefined) expect(data).toEqual(parse(text));
  });

  it('does not break on groups within groups', () => {
    const deep = Array.from({ length: 1400 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n');
    expect(readPlainYaml(deep)).toBeUndefined();
    const flat = `${'a:\n- '.repeat(200_000)}`;
    expect(readPlainYaml(flat)).toBeUndefined();
  });

  it('leaves long runs of spaces to the real parser, and takes no time over them', () => {
    const spaces = ' '.repeat(900_000);
    const started = performance.now();
    for (const text of [
      `a: b${spaces}c\n`,
      `a: [b${spaces}c, d]\n`,
      `a: b\n${spaces}c: d\n`,
      `a:${spaces}1`,
      `a: 1${spaces}`,
    ])
      expect(readPlainYaml(text)).toBeUndefined();
    expect(performance.now() - started).toBeLessThan(5000);
  });

  it('leaves to the real parser whatever an editor may have got wrong', () => {
    for (const text of ['a:', 'a: b: c', 'a: b\na: c', 'a: "b', 'a: [b', 'a:\n\tb: c', 'a: &b c', 'a: @b']) {
      expect(readPlainYaml(text), text).toBeUndefined();
    }
  });
});
