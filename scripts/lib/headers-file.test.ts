import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  adminSecurityPolicy,
  adminSecurityPolicyHeader,
  contentSecurityPolicy,
  contentSecurityPolicyHeader,
} from '../../src/site/csp.ts';
import { listHeaders, parseHeadersFile } from './headers-file.ts';
import { repositoryRoot } from './root.ts';

describe('parseHeadersFile', () => {
  test('reads paths, headers and comments', () => {
    expect(parseHeadersFile('# note\n\n/*\n  X-One: a: b\n  # note\n/_astro/*\n\tX-Two: c\n')).toEqual([
      { pattern: '/*', headers: [['X-One', 'a: b']] },
      { pattern: '/_astro/*', headers: [['X-Two', 'c']] },
    ]);
  });

  test.each([
    ['a path without a slash', 'astro\n', '_headers:1'],
    ['a header before any path', '  X-One: a\n', '_headers:1'],
    ['a header without a value', '/*\n  X-One\n', '_headers:2'],
  ])('refuses %s', (_, text, place) => {
    expect(() => parseHeadersFile(text)).toThrow(place);
  });
});

describe('listHeaders', () => {
  const rules = parseHeadersFile('/*\n  X-One: a\n/a.b/*\n  X-One: b\n  X-Two: c\n');

  test.each([
    ['/', { 'x-one': 'a' }],
    ['/a.b/c/d', { 'x-one': 'b', 'x-two': 'c' }],
    ['/aXb/c', { 'x-one': 'a' }],
  ])('gives %s its headers', (path, expected) => {
    expect(listHeaders(rules, path)).toEqual(expected);
  });
});

describe('a header that is taken away', () => {
  const rules = parseHeadersFile('/*\n  X-One: a\n  X-Two: b\n/c/*\n  ! X-One\n  ! X-Two\n  X-Two: d\n');

  test('is gone where the later rule holds, and only there', () => {
    expect(listHeaders(rules, '/')).toEqual({ 'x-one': 'a', 'x-two': 'b' });
    expect(listHeaders(rules, '/c/')).toEqual({ 'x-two': 'd' });
  });
});

describe('public/_headers', () => {
  const rules = parseHeadersFile(readFileSync(join(repositoryRoot, 'public/_headers'), 'utf8'));

  test('carries the content security policy of the site', () => {
    expect(listHeaders(rules, '/tiltak/')['content-security-policy']).toBe(contentSecurityPolicyHeader);
  });

  test('does not weigh down the small files of a search, which never change', () => {
    expect(listHeaders(rules, '/pagefind/norsk/0a1b2c/words/7.txt')).toEqual({
      'x-content-type-options': 'nosniff',
      'cache-control': 'public, max-age=31536000, immutable',
    });
    expect(listHeaders(rules, '/pagefind/norsk/manifest.json')['cache-control']).toBe('no-cache');
    const program = listHeaders(rules, '/pagefind/pagefind.js');
    expect(program['content-security-policy']).toBe(contentSecurityPolicyHeader);
  });

  test('allows nothing inline and no other origin', () => {
    expect(contentSecurityPolicy).toMatch(/^default-src 'none'; /);
    expect(contentSecurityPolicy).not.toMatch(/unsafe-inline|'unsafe-eval'|https?:|\*/);
  });

  test('gives the form of the editors a policy of its own, and keeps it out of search engines', () => {
    const headers = listHeaders(rules, '/admin/');
    expect(headers['content-security-policy']).toBe(adminSecurityPolicyHeader);
    expect(headers['x-robots-tag']).toBe('noindex');
    expect(headers['x-frame-options']).toBe('DENY');
    expect(adminSecurityPolicy).not.toMatch(/script-src[^;]*(unsafe-inline|https?:|\*)/);
  });

  test('keeps hashed files for a year and nothing else', () => {
    expect(listHeaders(rules, '/_astro/a.css')['cache-control']).toBe('public, max-age=31536000, immutable');
    expect(listHeaders(rules, '/sok/')['cache-control']).toBeUndefined();
  });
});
