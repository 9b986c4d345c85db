import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type BudgetResult, measureBudgets } from './budgets.ts';

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'budgets-'));
  write('index.html', '<!doctype html><link rel="stylesheet" href="/_astro/a.css">');
  write('tiltak/a/index.html', '<!doctype html><link rel="stylesheet" href="../../_astro/a.css">');
  write('_astro/a.css', 'body{color:red}');
  write('sok/index.html', '<!doctype html><link rel="stylesheet" href="/_astro/a.css">');
});

afterEach(() => {
  rmSync(root, { recursive: true });
});

function write(file: string, text: string): void {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
}

/** Text that does not become smaller than this many bytes when packed. */
function incompressible(bytes: number): string {
  return randomBytes(bytes).toString('base64');
}

function measure(id: BudgetResult['budget']['id'], base = '/'): BudgetResult {
  return measureBudgets(root, base).find(({ budget }) => budget.id === id) as BudgetResult;
}

describe('measureBudgets', () => {
  test('is content with a small site', () => {
    const results = measureBudgets(root);
    expect(results).toHaveLength(5);
    for (const { tooLarge } of results) expect(tooLarge).toEqual([]);
  });

  test('limits entry pages, not lists', () => {
    write('tiltak/index.html', incompressible(15_000));
    expect(measure('html').tooLarge).toEqual([]);
    write('kunnskap/b/index.html', incompressible(15_000));
    expect(measure('html').tooLarge).toMatchObject([{ subject: '/kunnskap/b/' }]);
  });

  test('adds up the style sheets of a page, each once', () => {
    write('_astro/b.css', `@import "./c.css";/*${incompressible(16_000)}*/`);
    write('_astro/c.css', `/*${incompressible(16_000)}*/`);
    expect(measure('css').tooLarge).toEqual([]);
    write(
      'om/index.html',
      '<link rel="stylesheet" href="/_astro/b.css"><link rel="stylesheet" href="/_astro/c.css">',
    );
    expect(measure('css').tooLarge).toMatchObject([{ subject: '/om/' }]);
    expect(measure('css').largest.bytes).toBeLessThan(34_000);
  });

  test('counts scripts with what they import, but not what they load on demand, and not on the search page', () => {
    const chunk = `//${incompressible(5_000)}`;
    write('_astro/chunk.js', chunk);
    write('_astro/lazy.js', 'void import("./chunk.js")');
    write('_astro/eager.js', 'import{a as b}from"./chunk.js";b()');
    write('sok/index.html', '<script type="module" src="/_astro/eager.js"></script>');
    write('om/index.html', '<script type="module" src="/_astro/lazy.js"></script>');
    expect(measure('script').tooLarge).toEqual([]);
    write('a/index.html', '<script type="module" src="/_astro/eager.js"></script>');
    write('b/index.html', '<link rel="modulepreload" href="/_astro/chunk.js">');
    expect(
      measure('script')
        .tooLarge.map(({ subject }) => subject)
        .sort(),
    ).toEqual(['/a/', '/b/']);
  });

  test('has a limit of its own for the search page', () => {
    write('_astro/search.js', `//${incompressible(9_000)}`);
    write('sok/index.html', '<script type="module" src="/_astro/search.js"></script>');
    expect(measure('search').tooLarge).toEqual([]);
    write('_astro/search.js', `//${incompressible(15_000)}`);
    expect(measure('search').tooLarge).toMatchObject([{ subject: '/sok/' }]);
  });

  test('adds up all fonts', () => {
    write('_astro/a.woff2', 'x'.repeat(40_000));
    expect(measure('fonts').tooLarge).toEqual([]);
    write('_astro/b.woff2', 'x'.repeat(40_000));
    expect(measure('fonts').largest).toEqual({ subject: '2 filer', bytes: 80_000 });
    expect(measure('fonts').tooLarge).toHaveLength(1);
  });

  test('understands the base path', () => {
    write('index.html', '<link rel="stylesheet" href="/base/_astro/a.css">');
    expect(measure('css', '/base').largest.bytes).toBeGreaterThan(0);
  });

  test('refuses a site without entries, which would pass unmeasured', () => {
    rmSync(join(root, 'tiltak'), { recursive: true });
    expect(() => measureBudgets(root)).toThrow('Fant ingen sider å måle');
  });
});
