import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { collections } from '../../../src/schemas/entry.ts';
import { readValidEntry } from '../checks/testing/checker.ts';
import { mutate } from '../checks/testing/mutations.ts';
import { parseBody } from './body.ts';
import { defaultContentDir } from './paths.ts';

/** The parser of the build. */
const whole = unified().use(remarkParse).use(remarkGfm).use(remarkMdx).freeze();
/** As text, because the nodes of the two are not of the same class. */
const show = (tree: unknown): string => JSON.stringify(tree);

function expectSame(text: string): void {
  const { tree, fault } = parseBody(text, 0);
  if (!fault) expect(show(tree)).toBe(show(whole.parse(text)));
}

const toBody = (text: string): string => text.slice(text.indexOf('\n---', 3) + 4);

describe('parseBody', () => {
  it('reads every text as the build does', () => {
    const bodies = [...collections, 'pages', '_maler'].flatMap((name) =>
      readdirSync(join(defaultContentDir, name)).map((file) =>
        toBody(readFileSync(join(defaultContentDir, name, file), 'utf8')),
      ),
    );
    expect(bodies.length).toBeGreaterThan(280);
    for (const body of bodies) expectSame(body);
  });

  it.each(collections)('reads a spoilt text as the build does: %s', (kind) => {
    const mutations = mutate(readValidEntry(kind)).filter(({ name }) => name.startsWith('body '));
    expect(mutations.length).toBeGreaterThan(20);
    for (const { text } of mutations) expectSame(toBody(text));
  });

  it.each([
    'a\n:-\nb',
    'a\n-:\nb',
    'a\n-\nb',
    'a | b\n- | -\nc | d',
    '- [ ] a\n- [x] b',
    '- [\n] a',
    '* [\t] a',
    'a[^1]\n\n[^1]: b',
    'a [b][1]\n\n[1]: /c',
    '~a~ ~~b~~',
    'www.a.no, http://b.no, HTTPS://c.no og d@e.no',
    'wWw.a.no',
    '[a](https://b.no) og [c](/d/)',
    'mailto:a',
    'import a\n\nb',
    'import\ta from "b"',
    'export a',
    '> import a from "b"',
    '- export const a = 1',
    'a\nimport b from "c"',
    '    a\n\n\tb',
    '\ta',
    '```\na { b }\n```',
    '`a {b}`',
    '~~~\na\n~~~',
    '\\{a\\} \\<b',
    'a } b',
    'a &lt; b &amp; c',
    '&#60;script&#62;',
    'a\\\nb  \nc',
    '# a\n\n## b ##\n\nc\n===\n\nd\n---',
    '***\n\n1. a\n2) b\n\n   c\n+ d',
    '*a* _b_ **c** __d__ ***e***',
    '![a](/b.png "c")',
    '\u00a0a\u2003b\u200bc',
    'a\r\n\r\n- b\r\n- c\r\n',
    '',
  ])('reads %j as the build does', (text) => {
    expectSame(text);
  });
});
