import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { defaultContentDir } from '../content/paths.ts';
import { fixContent, formatFixes } from './fix-content.ts';

let contentDir: string;
const edit = (path: string, change: (text: string) => string) => {
  const before = readFileSync(join(contentDir, path), 'utf8');
  writeFileSync(join(contentDir, path), change(before));
  expect(readFileSync(join(contentDir, path), 'utf8')).not.toBe(before);
};

beforeEach(async () => {
  contentDir = join(mkdtempSync(join(tmpdir(), 'hva-virker-fix-')), 'content');
  await cp(defaultContentDir, contentDir, { recursive: true });
});
afterEach(() => rmSync(join(contentDir, '..'), { recursive: true, force: true }));

describe('fixContent', () => {
  it('finds nothing to do in the content as it is', async () => {
    expect(await fixContent(contentDir)).toEqual([]);
    expect(formatFixes([])).toContain('Ingenting å rette');
  });

  it('puts entries, vocabularies and the list of withdrawn pages back as they were', async () => {
    edit('interventions/cool-kids.mdx', (text) => `\uFEFF${text}`);
    edit('vocabulary/sectors.yaml', (text) => text.replaceAll('\n', '\r\n'));
    edit('vocabulary/glossary.yaml', (text) => text.replace(/( {4}term: .*\n)( {4}termNn: .*\n)/, '$2$1'));
    edit('withdrawn.yaml', (text) => `${text}\n\n`);
    const reports = await fixContent(contentDir);
    expect(reports.map(({ file, done }) => `${file.replace(/^.*?content\//, '')}: ${done}`)).toEqual([
      'interventions/cool-kids.mdx: linjeskift og mellomrom',
      'vocabulary/glossary.yaml: rekkefølge',
      'vocabulary/sectors.yaml: linjeskift og mellomrom',
      'withdrawn.yaml: linjeskift og mellomrom',
    ]);
    for (const { file } of reports) {
      const path = file.replace(/^.*?content\//, '');
      expect(readFileSync(join(contentDir, path), 'utf8'), path).toBe(
        readFileSync(join(defaultContentDir, path), 'utf8'),
      );
    }
    expect(await fixContent(contentDir)).toEqual([]);
  });

  it('leaves what nobody can read', async () => {
    edit('vocabulary/sectors.yaml', (text) => `<<<<<<< HEAD\n${text}`);
    edit('vocabulary/outcomes.yaml', () => '');
    expect(await fixContent(contentDir)).toEqual([]);
  });
});
