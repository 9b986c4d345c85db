import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { remarkSafe } from './remark-safe.ts';
import { type RemarkSourcesOptions, remarkSources } from './remark-sources.ts';
import { type RemarkTermsOptions, remarkTerms } from './remark-terms.ts';
import { type TreeNode, walkTree } from './tree.ts';
import { findUnsafe } from './unsafe.ts';
import { classifyUrl } from './urls.ts';

const parser = unified().use(remarkParse).use(remarkGfm).use(remarkMdx).freeze();
const parse = (text: string): TreeNode => parser.parse(text) as TreeNode;

describe('classifyUrl', () => {
  it.each([
    ['https://example.org', 'external'],
    ['HTTP://example.org', 'external'],
    ['mailto:a@example.org', 'external'],
    ['/tiltak/cool-kids/', 'internal'],
    ['#kilde-s1', 'anchor'],
    ['cool-kids', 'relative'],
    ['../x', 'relative'],
    ['', 'empty'],
    [' \n', 'empty'],
    ['javascript:alert(1)', 'unsafe'],
    ['JaVaScRiPt:alert(1)', 'unsafe'],
    [' javascript:alert(1)', 'unsafe'],
    ['java\tscript:alert(1)', 'unsafe'],
    ['java\nscript:alert(1)', 'unsafe'],
    ['java\u200Bscript:alert(1)', 'unsafe'],
    ['ht\ttps://example.org', 'unsafe'],
    ['data:text/html,x', 'unsafe'],
    ['vbscript:x', 'unsafe'],
    ['file:///etc/passwd', 'unsafe'],
    ['//example.org', 'unsafe'],
    ['/\\example.org', 'unsafe'],
    ['\\\\example.org', 'unsafe'],
  ])('%j is %s', (url, expected) => {
    expect(classifyUrl(url)).toBe(expected);
  });
});

describe('findUnsafe', () => {
  it.each([
    ['import fs from "node:fs"', ['module']],
    ['export const a = 1', ['module']],
    ['Tall {1 + 1}', ['expression']],
    ['{/* kommentar */}', ['expression']],
    ['<b>x</b>', ['element']],
    ['<div>\n  <p>x</p>\n</div>', ['element']],
    ['<></>', ['element']],
    ['<constructor />', ['element']],
    ['<b onclick="x()">x</b>', ['script']],
    ['<B oNcLiCk={() => x()}>x</B>', ['script']],
    ['<script>x</script>', ['script']],
    ['<a href="javascript:x">x</a>', ['link']],
    ['[x](javascript:x)', ['link']],
    ['[x](java&#115;cript:x)', ['link']],
    ['[x][y]\n\n[y]: data:text/html,x', ['link']],
    ['![](/a.png)', ['imageAlt']],
    ['![a](https://example.org/a.png)', ['imageUrl']],
    ['![a](data:image/png;base64,x)', ['link']],
    ['[{x}](https://example.org)', ['expression']],
    ['Vanlig **tekst** med [lenke](https://example.org) og `{kode}`.', []],
    ['```js\nimport x from "y"\n{x}\n<b>\n```', []],
    ['![Et bilde](/a.png)', []],
    ['| a | b |\n| - | - |\n| 1 | 2 |', []],
    ['3 < 4, \\{ og \\<b>', []],
  ])('%j', (text, rules) => {
    expect(findUnsafe(parse(text)).map((f) => f.rule)).toEqual(rules);
  });
});

describe('remarkSafe', () => {
  it('stops with file, line and column', () => {
    const run = () => remarkSafe()(parse('Tekst\n\nMer {x}'), { path: 'content/a.mdx' });
    expect(run).toThrowErrorMatchingInlineSnapshot(
      `[Error: content/a.mdx:3:5 Krøllparenteser kan ikke brukes i teksten. Her står «{x}». Bruk vanlige parenteser, eller skriv \\{ for å vise tegnet.]`,
    );
  });

  it('lets plain text through', () => {
    expect(() => remarkSafe()(parse('Tekst'), {})).not.toThrow();
  });
});

describe('remarkSources', () => {
  const run = (text: string, options?: RemarkSourcesOptions, ids = ['s1', 's2', 's3']): TreeNode => {
    const tree = parse(text);
    const sources = ids.map((id) => ({ id }));
    remarkSources(options)(tree, { data: { astro: { frontmatter: { sources } } } });
    return tree;
  };
  /** A short notation of a tree: text as it is, references as ⟨1,2⟩, other nodes by type. */
  const show = (node: TreeNode): string => {
    const inner = (node.children ?? []).map(show).join('');
    if (node.type === 'text') return node.value ?? '';
    if (node.type === 'sourceReference') return `⟨${inner}⟩`;
    if (node.type === 'link') return `(${inner}→${node.url})`;
    if (node.type === 'paragraph' || node.type === 'root') return inner;
    return `<${node.type}>${node.value ?? inner}`;
  };

  it.each([
    ['Tekst [s1].', 'Tekst⟨(1→#kilde-s1)⟩.'],
    ['Tekst [s1, s3] mer', 'Tekst⟨(1→#kilde-s1), (3→#kilde-s3)⟩ mer'],
    ['A [s1] B [s2]', 'A⟨(1→#kilde-s1)⟩ B⟨(2→#kilde-s2)⟩'],
    ['Linje\n[s1]', 'Linje⟨(1→#kilde-s1)⟩'],
    ['Ord[s1]', 'Ord⟨(1→#kilde-s1)⟩'],
    ['Tekst [s9].', 'Tekst [s9].'],
    ['Tekst [s1, s9].', 'Tekst [s1, s9].'],
    ['`[s1]`', '<inlineCode>[s1]'],
    ['[lenke [s1]](https://example.org)', '(lenke [s1]→https://example.org)'],
    ['**Fet** [s1]', '<strong>Fet⟨(1→#kilde-s1)⟩'],
  ])('%j', (text, expected) => {
    expect(show(run(text))).toBe(expected);
  });

  it('gives the link a name and the superscript a class', () => {
    const reference = run('Tekst [s2]').children?.[0]?.children?.[1];
    expect(reference?.data).toEqual({ hName: 'sup', hProperties: { className: ['kilder'] } });
    expect(reference?.children?.[0]?.data).toEqual({ hProperties: { ariaLabel: 'Kilde 2' } });
  });

  it('does nothing without sources', () => {
    expect(show(run('Tekst [s1].', {}, []))).toBe('Tekst [s1].');
  });

  it.each([
    ['[a](/tiltak/b/)', '/hva-virker/', '(a→/hva-virker/tiltak/b/)'],
    ['[a](/tiltak/b/)', '/', '(a→/tiltak/b/)'],
    ['[a](https://example.org/)', '/hva-virker/', '(a→https://example.org/)'],
    ['[a](#b)', '/hva-virker', '(a→#b)'],
  ])('puts the base path in front of %s', (text, base, expected) => {
    expect(show(run(text, { base }))).toBe(expected);
  });
});

describe('remarkTerms', () => {
  const terms = [
    'frafall',
    'samordning',
    'kontrollgruppe',
    'samskaping',
    'glippsone',
    'kasteball',
    'nullfunn',
  ].map((word) => ({ id: word, words: [word] }));
  const run = (text: string, options: Partial<RemarkTermsOptions> = {}, title = 'Tittel'): TreeNode => {
    const tree = parse(text);
    const frontmatter = { title, sources: [{ id: 's1' }] };
    const file = { path: '/x/content/interventions/a.mdx', data: { astro: { frontmatter } } };
    remarkSources()(tree, file);
    remarkTerms({ terms, accepts: () => true, ...options })(tree, file);
    return tree;
  };
  const listLinks = (tree: TreeNode): string[] => {
    const urls: string[] = [];
    walkTree(tree, (node) => {
      if (node.type === 'link') urls.push(node.url ?? '');
    });
    return urls;
  };
  const links = (...given: Parameters<typeof run>) => listLinks(run(...given));

  it.each([
    ['Mindre frafall her.', ['/begreper/#frafall']],
    ['Frafall.\n\nMer frafall, og samordningen.', ['/begreper/#frafall', '/begreper/#samordning']],
    ['**Frafall** og _samordning_', ['/begreper/#frafall', '/begreper/#samordning']],
    ['- frafall\n- samordning', ['/begreper/#frafall', '/begreper/#samordning']],
    ['| a |\n| - |\n| frafall |', ['/begreper/#frafall']],
    ['## Om frafall\n\nTekst om frafall', ['/begreper/#frafall']],
    ['## Om frafall\n\nTekst', []],
    ['[Les om frafall](https://example.org/)', ['https://example.org/']],
    ['[Les om frafall][x]\n\n[x]: https://example.org/', []],
    ['`frafall`', []],
    ['Frafall [s1] og samordning', ['/begreper/#frafall', '#kilde-s1', '/begreper/#samordning']],
    ['frafallsforebygging', []],
  ])('%j', (text, expected) => {
    expect(links(text)).toEqual(expected);
  });

  it('keeps the text as it was', () => {
    const tree = run('Om frafall, samordning og frafall.');
    const shown: string[] = [];
    walkTree(tree, (node) => {
      if (node.type === 'text') shown.push(node.value ?? '');
    });
    expect(shown).toEqual(['Om ', 'frafall', ', ', 'samordning', ' og frafall.']);
  });

  it('gives the link a class and the base path', () => {
    const link = run('Frafall', { base: '/hva-virker/' }).children?.[0]?.children?.[0];
    expect(link).toMatchObject({
      url: '/hva-virker/begreper/#frafall',
      data: { hProperties: { className: ['hv-term'] } },
    });
  });

  it('stops after six', () => {
    expect(links(terms.map(({ id }) => id).join(' og '))).toHaveLength(6);
    expect(links(terms.map(({ id }) => id).join('\n\n'))).toHaveLength(6);
  });

  it('does not explain what the page is about', () => {
    expect(links('Frafall og samordning', {}, 'Frafall i skolen')).toEqual(['/begreper/#samordning']);
  });

  it('touches only the files it is told to', () => {
    expect(links('Frafall', { accepts: (path) => !path.endsWith('/interventions/a.mdx') })).toEqual([]);
  });
});
