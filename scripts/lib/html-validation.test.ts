import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { validateHtml } from './html-validation.ts';

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'html-'));
});

afterEach(() => {
  rmSync(root, { recursive: true });
});

function page(body: string): string {
  return `<!DOCTYPE html>\n<html lang="nb">\n<head><meta charset="utf-8"><title>Side</title></head>\n<body>${body}</body>\n</html>`;
}

describe('validateHtml', () => {
  test('accepts a sound page', async () => {
    writeFileSync(join(root, 'index.html'), page('<h1 id="åpen">Snakk & lek</h1><p>Det «virker»</p>'));
    expect(await validateHtml(root)).toEqual({ pages: 1, problems: [] });
  });

  test('gathers the same fault on several pages', async () => {
    writeFileSync(join(root, 'index.html'), page('<img src="a.png">'));
    writeFileSync(join(root, 'om.html'), page('<img src="b.png">'));
    const { problems } = await validateHtml(root);
    expect(problems).toMatchObject([{ rule: 'wcag/h37', places: ['index.html:4:8', 'om.html:4:8'] }]);
  });

  test('refuses a folder without pages', async () => {
    await expect(validateHtml(root)).rejects.toThrow('Fant ingen sider');
  });
});
