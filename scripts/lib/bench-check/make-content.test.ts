import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkContent } from '../checks/check-content.ts';
import { TEST_DAY } from '../checks/testing/checker.ts';
import { defaultContentDir } from '../content/paths.ts';
import { type EntryFile, makeContent, makeEntries, readEntryFiles } from './make-content.ts';

let folder: string;
let real: EntryFile[];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'hva-virker-made-up-'));
  real = await readEntryFiles(defaultContentDir);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('made-up entries', () => {
  it('are as many as asked for, with an address and a text of their own, and the same every time', () => {
    const count = real.length * 2 + 7;
    const made = makeEntries(real, count);
    expect(made).toHaveLength(count);
    expect(new Set(made.map(({ kind, slug }) => `${kind}/${slug}`)).size).toBe(count);
    expect(new Set(made.map(({ text }) => text)).size).toBe(count);
    expect(makeEntries(real, count)).toEqual(made);
  });

  it('pass the check', async () => {
    const contentDir = join(folder, 'content');
    const made = await makeContent(defaultContentDir, contentDir, real.length + 40);
    const report = await checkContent(contentDir, { today: TEST_DAY });
    expect(report.problems.filter((p) => p.severity === 'error')).toEqual([]);
    expect(report.files).toBeGreaterThan(made.length);
  });

  it('need something to be made from', () => {
    expect(() => makeEntries([], 10)).toThrow('real entries');
  });
});
