import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { defaultContentDir } from './content/paths.ts';
import { readSearchContent } from './search-index.ts';

// Reads the whole content twice, which takes a while on a busy machine.
test('a draft is not searchable', { timeout: 60_000 }, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'hva-virker-draft-'));
  try {
    cpSync(defaultContentDir, folder, { recursive: true });
    const before = (await readSearchContent(folder)).entries.map(({ path }) => path);
    const file = join(folder, 'interventions/cool-kids.mdx');
    writeFileSync(file, readFileSync(file, 'utf8').replace(/^status: publisert$/m, 'status: utkast'));
    const after = (await readSearchContent(folder)).entries.map(({ path }) => path);
    expect(before).toContain('/tiltak/cool-kids/');
    expect(after).toEqual(before.filter((path) => path !== '/tiltak/cool-kids/'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
