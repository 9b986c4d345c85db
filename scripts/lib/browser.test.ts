import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { listSystemBrowsers } from './browser.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'browsers-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

describe.skipIf(process.platform !== 'linux')('listSystemBrowsers', () => {
  test('finds Chromium and Chrome on PATH, Chromium first, each once', () => {
    for (const name of ['a/google-chrome', 'b/chromium', 'b/firefox']) {
      mkdirSync(join(folder, name, '..'), { recursive: true });
      writeFileSync(join(folder, name), '');
    }
    const path = [join(folder, 'a'), join(folder, 'b'), join(folder, 'b'), ''].join(delimiter);
    const found = listSystemBrowsers({ PATH: path }).filter((file) => file.startsWith(folder));
    expect(found).toEqual([join(folder, 'b/chromium'), join(folder, 'a/google-chrome')]);
  });

  test('finds nothing where there is nothing', () => {
    const found = listSystemBrowsers({ PATH: folder }).filter((file) => file.startsWith(folder));
    expect(found).toEqual([]);
  });
});
