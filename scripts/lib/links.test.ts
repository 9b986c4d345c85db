import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkLinks } from './links.ts';

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'links-'));
  write('index.html', '<!doctype html><h1 id="topp">Forsiden</h1>');
  write('tiltak/index.html', '<!doctype html><h2 id="åpent-møte">Tiltak</h2><a name="gammel"></a>');
  write('_astro/a.css', 'body{color:red}');
  write('bilde.png', '');
});

afterEach(() => {
  rmSync(root, { recursive: true });
});

function write(file: string, text: string): void {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
}

/** What the check says about one piece of HTML at /side/. */
function messages(html: string, base = '/'): string[] {
  write('side/index.html', `<!doctype html>\n${html}`);
  return checkLinks(root, base).problems.map(({ message }) => message);
}

describe('checkLinks', () => {
  test.each([
    '<a href="/">',
    '<a href="">',
    '<a href="#"></a>',
    '<a href="../">',
    '<a href="/tiltak/">',
    '<a href="/tiltak/?q=a&amp;b=c#%C3%A5pent-m%C3%B8te">',
    '<a href="/tiltak/#åpent-møte">',
    '<a href="/tiltak/#gammel">',
    '<a href="/#topp">',
    '<a id="her" href="#her">',
    '<a href="/tiltak/#:~:text=Tiltak">',
    '<a href="https://example.org/a?b#c">',
    '<a href="mailto:noen@example.org">',
    '<a href="/bilde.png">',
    '<form action="/tiltak/">',
    '<link rel="stylesheet" href="/_astro/a.css">',
    '<link rel="canonical" href="https://example.org/side/">',
    '<img src="/bilde.png" srcset="../bilde.png 1x, /bilde.png 2x">',
    '<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">',
    '<svg><use href="#form"/></svg><p id="form">',
  ])('accepts %s', (html) => {
    expect(messages(html)).toEqual([]);
  });

  test.each([
    ['<a href="/borte/">', 'finnes ikke'],
    ['<a href="borte.html">', 'finnes ikke'],
    ['<a href="/tiltak">', 'mangler skråstrek til slutt'],
    ['<a href="#borte">', 'peker på #borte, som ikke finnes på siden'],
    ['<a href="/tiltak/#borte">', 'peker på #borte, som ikke finnes på siden'],
    ['<a href="http://[">', 'er ikke en gyldig adresse'],
    ['<a href="/%zz/">', 'er ikke en gyldig adresse'],
    ['<a href="/#%zz">', 'er ikke en gyldig adresse'],
    ['<a href="//example.org/">', 'mangler https: foran'],
    ['<a href="javascript:alert(1)">', 'bruker javascript:, bare http, https og mailto er tillatt'],
    ['<form action="/borte/">', 'finnes ikke'],
    ['<button formaction="/borte/">', 'finnes ikke'],
    ['<img src="/borte.png">', 'finnes ikke'],
    ['<img src="/bilde.png" srcset="/bilde.png 1x, /borte.png 2x">', 'finnes ikke'],
    ['<video poster="/borte.png"></video>', 'finnes ikke'],
    ['<svg><use xlink:href="/borte.svg#a"/></svg>', 'finnes ikke'],
    ['<template><a href="/borte/"></a></template>', 'finnes ikke'],
    ['<meta http-equiv="refresh" content="0; url=/borte/">', 'finnes ikke'],
    [
      '<script src="https://example.org/a.js"></script>',
      'hentes fra et annet nettsted; alt skal ligge på vårt eget',
    ],
    [
      '<link rel="stylesheet" href="https://example.org/a.css">',
      'hentes fra et annet nettsted; alt skal ligge på vårt eget',
    ],
    [
      '<link rel="preconnect" href="https://example.org">',
      'hentes fra et annet nettsted; alt skal ligge på vårt eget',
    ],
    ['<img src="//example.org/a.png">', 'hentes fra et annet nettsted; alt skal ligge på vårt eget'],
    [
      '<style>@import "https://example.org/a.css"</style>',
      'hentes fra et annet nettsted; alt skal ligge på vårt eget',
    ],
    [
      '<p style="background:url(https://example.org/a.png)">',
      'hentes fra et annet nettsted; alt skal ligge på vårt eget',
    ],
  ])('refuses %s', (html, message) => {
    expect(messages(html)).toEqual([message]);
  });

  test('says where the fault is', () => {
    write('side/index.html', '<!doctype html>\n<p>\n<a href="/borte/">Borte</a>');
    const report = checkLinks(root);
    expect(report).toEqual({
      pages: 3,
      references: 1,
      problems: [
        { file: 'side/index.html', line: 3, place: '<a href>', url: '/borte/', message: 'finnes ikke' },
      ],
    });
  });

  test('follows style sheets', () => {
    write(
      '_astro/a.css',
      `/* url(/no.png) */ a{src:url("../bilde.png"), url('borte.woff2')} b{c:url(data:image/png;base64,x)}`,
    );
    expect(checkLinks(root).problems).toMatchObject([
      { file: '_astro/a.css', url: 'borte.woff2', message: 'finnes ikke' },
    ]);
  });

  test('knows the base path', () => {
    expect(
      messages('<a href="/base/tiltak/"><a href="../tiltak/"><img src="/base/bilde.png">', '/base/'),
    ).toEqual([]);
    expect(messages('<a href="/tiltak/">', '/base')).toEqual([
      'ligger utenfor nettstedet, som begynner på /base/',
    ]);
  });

  test('wants addresses from the root on the error page', () => {
    write(
      '404.html',
      '<!doctype html><a href="tiltak/">Tiltak</a><a href="/tiltak/">Tiltak</a><a href="#a" id="a">',
    );
    expect(checkLinks(root).problems).toMatchObject([{ file: '404.html', url: 'tiltak/' }]);
  });

  test('refuses a folder without pages', () => {
    expect(() => checkLinks(join(root, '_astro'))).toThrow('Fant ingen sider');
    expect(() => checkLinks(join(root, 'borte'))).toThrow('Fant ingen sider');
  });
});
