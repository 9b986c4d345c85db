import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { collectionInfo, collections } from '../src/schemas/entry.ts';
import { runCheck } from './check.ts';
import { newEntryKinds } from './lib/content/new-entry/kinds.ts';
import { defaultContentDir } from './lib/content/paths.ts';
import { exampleIssue } from './lib/issue-forms/testing/example-issue.ts';
import { runNew } from './new.ts';

let root: string;
let contentDir: string;

async function run(...args: string[]): Promise<{ code: number; out: string; error: string }> {
  let out = '';
  let error = '';
  const code = await runNew([...args, '--content', contentDir], {
    interactive: false,
    write: (text) => {
      out += text;
    },
    writeError: (text) => {
      error += text;
    },
  });
  return { code, out, error };
}

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'hva-virker-new-'));
  contentDir = join(root, 'content');
  for (const folder of ['vocabulary', '_maler']) {
    cpSync(join(defaultContentDir, folder), join(contentDir, folder), { recursive: true });
  }
  for (const folder of [...collections, 'pages']) {
    mkdirSync(join(contentDir, folder));
  }
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

describe.each(Object.values(newEntryKinds))('npm run new -- $name', ({ name, collection }) => {
  it('writes a draft that the check accepts', async () => {
    const { code, out } = await run(name, '--title', 'Små og store: «prøve» på Ås');
    expect(code).toBe(0);
    expect(out).toContain(`Laget content/${collection}/sma-og-store-prove-pa-as.mdx`);
    let report = '';
    const exit = await runCheck(['--json', '--content', contentDir], (text) => {
      report += text;
    });
    expect(exit).toBe(0);
    const { problems } = JSON.parse(report);
    expect(problems.length).toBeGreaterThan(0);
    expect(new Set(problems.map((p: { severity: string }) => p.severity))).toEqual(new Set(['warning']));
  });

  it('has every required field in the order of the schema', async () => {
    await run(name, '--title', 'Prøve');
    const text = readFileSync(join(contentDir, collection, 'prove.mdx'), 'utf8');
    const keys = Array.from(text.matchAll(/^([a-zA-Z]+):/gm), (m) => m[1]);
    expect(keys).toEqual(Object.keys(collectionInfo[collection].schema.shape));
    expect(text).toContain('status: utkast');
  });
});

describe('npm run new', () => {
  it('puts the flags in their fields', async () => {
    const { code } = await run(
      ...['tiltak', '--title', 'Prøve', '--kind', 'kurs', '--sectors', 'skole,ppt', '--age-from', '6'],
      ...['--age-to', '11', '--lead', 'Kurs for barn.', '--source-url', 'https://example.org/'],
    );
    expect(code).toBe(0);
    const text = readFileSync(join(contentDir, 'interventions/prove.mdx'), 'utf8');
    expect(text).toContain('kind: kurs\n');
    expect(text).toContain('sectors: [skole, ppt]\n');
    expect(text).toContain('ageFrom: 6\n');
    expect(text).toContain('ageGroups: [6-9-ar, 10-12-ar]\n');
    expect(text).toContain('lead: Kurs for barn.\n');
    expect(text).toContain('url: https://example.org/\n');
  });

  it('never overwrites', async () => {
    await run('tiltak', '--title', 'Prøve');
    const before = readFileSync(join(contentDir, 'interventions/prove.mdx'), 'utf8');
    const { code, error } = await run('tiltak', '--title', 'PRØVE', '--lead', 'Noe annet.');
    expect(code).toBe(1);
    expect(error).toMatchInlineSnapshot(`
      "Filen content/interventions/prove.mdx finnes fra før, og er ikke rørt. Velg en annen adresse med --slug.
      "
    `);
    expect(readFileSync(join(contentDir, 'interventions/prove.mdx'), 'utf8')).toBe(before);
  });

  it('makes a draft of an issue, with the rest as comments, and lets flags decide', async () => {
    const file = join(root, 'sak.json');
    writeFileSync(
      file,
      JSON.stringify(exampleIssue({ 'Vurderinger og studier du kjenner til': 'En masteroppgave.' })),
    );
    const { code, out } = await run('--from-issue', file, '--slug', 'fra-sak', '--age-from', '7');
    expect(code).toBe(0);
    expect(out).toContain('Laget content/interventions/fra-sak.mdx');
    const text = readFileSync(join(contentDir, 'interventions/fra-sak.mdx'), 'utf8');
    expect(text).toContain('title: Prøvetiltaket\n');
    expect(text).toContain('status: utkast\n');
    expect(text).toContain('ageFrom: 7\n');
    expect(text).toContain('recipients: [barn, foreldre]\n');
    expect(text).toContain('Forslaget sa: Barna gruer seg mindre.');
    expect(text).toContain('# Vurderinger og studier du kjenner til: En masteroppgave.\n');
    let report = '';
    const write = (part: string) => {
      report += part;
    };
    expect(await runCheck(['--json', '--content', contentDir], write)).toBe(0);
    expect(JSON.parse(report).problems.length).toBeGreaterThan(0);
    expect((await run('--from-issue', file, '--slug', 'fra-sak')).code).toBe(1);
  });

  it('takes back what the check rejects', async () => {
    const { code, error } = await run('tiltak', '--title', 'Prøve', '--source-url', 'javascript:alert(1)');
    expect(code).toBe(1);
    expect(error).toContain('Oppføringen ble ikke laget');
    expect(existsSync(join(contentDir, 'interventions/prove.mdx'))).toBe(false);
  });

  it.each([
    [['titak', '--title', 'x'], 'Mente du «tiltak»?'],
    [['tiltak'], 'Tittelen mangler.'],
    [['--from-issue', '/finnes/ikke.json'], 'Fant ikke filen'],
    [['kunnskap', '--from-issue', 'x.json'], 'lager et tiltak'],
    [[], 'Skriv hva du vil lage'],
    [['tiltak', '--tittel', 'x'], 'Mente du «--title»?'],
    [['tiltak', '--title'], 'mangler en verdi'],
    [['tiltak', 'Cool', 'Kids'], 'anførselstegn'],
    [['tiltak', '--title', 'x', '--sectors', 'skolen'], 'Mente du «skole»?'],
    [['tiltak', '--title', 'x', '--age-from', 'tre'], '--age-from må være et tall fra 0 til 25'],
    [['tiltak', '--title', 'x', '--age-from', '9', '--age-to', '3'], 'kan ikke være høyere'],
    [['kunnskap', '--title', 'x', '--level', 'individ-familie'], 'gjelder bare tiltak'],
    [['ressurs', '--title', 'x', '--age-from', '3'], '--age-from gjelder ikke ressurs'],
    [['ressurs', '--title', 'x', '--type', 'statistik'], 'Mente du «statistikk»?'],
    [['tiltak', '--title', '!!!'], '--slug'],
    [['tiltak', '--title', 'x', '--slug', 'Å'], '--slug a'],
  ])('explains %j', async (args, expected) => {
    const { code, error } = await run(...args);
    expect(code).toBe(1);
    expect(error).toContain(expected);
  });
});
