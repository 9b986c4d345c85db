import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { collectionInfo, collections } from '../src/schemas/entry.ts';
import { runCheck } from './check.ts';
import { newEntryKinds } from './lib/content/new-entry/kinds.ts';
import { defaultContentDir } from './lib/content/paths.ts';
import { issueForms } from './lib/issue-forms/forms.ts';
import { exampleIssue, exampleRestIssue } from './lib/issue-forms/testing/example-issue.ts';
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

  it('makes no address longer than a file name can be', async () => {
    const { code, out } = await run('tiltak', '--title', 'En svært lang tittel '.repeat(20));
    expect(code).toBe(0);
    expect(out.split('\n')[0]).toMatch(/\/en-svaert-lang-tittel[a-z-]{40,70}[a-z]\.mdx$/);
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
      JSON.stringify(
        exampleIssue('suggestion', { 'Vurderinger og studier du kjenner til': 'En masteroppgave.' }),
      ),
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
    [['--from-issue', '/'], 'er en mappe'],
    [[], 'Skriv hva du vil lage'],
    [['tiltak', '--tittel', 'x'], 'Mente du «--title»?'],
    [['tiltak', '--titel', 'x'], 'Mente du «--title»?'],
    [['tiltak', '--help-me'], 'Mente du «--help»?'],
    [['tiltak', '--qqq'], 'Valget «--qqq» finnes ikke. Se alle'],
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

describe('npm run new -- --from-issue', () => {
  const coolKids = () => join(contentDir, 'interventions/cool-kids.mdx');
  /** Lines and source numbers follow the content, which editors change. */
  const steady = (text: string) => text.replace(/(linje |\bs)\d+/g, '$10');
  const save = (issue: unknown): string => {
    const file = join(root, 'sak.json');
    writeFileSync(file, JSON.stringify(issue));
    return file;
  };
  async function check(): Promise<{ exit: number; errors: unknown[] }> {
    let report = '';
    const exit = await runCheck(['--json', '--content', contentDir], (text) => {
      report += text;
    });
    const { problems } = JSON.parse(report);
    return { exit, errors: problems.filter((p: { severity: string }) => p.severity === 'error') };
  }

  beforeEach(() => {
    cpSync(join(defaultContentDir, 'interventions/cool-kids.mdx'), coolKids());
  });

  it('a study goes into the intervention it names', async () => {
    const before = readFileSync(coolKids(), 'utf8');
    const { code, out } = await run('--from-issue', save(exampleIssue('study')));
    expect(code).toBe(0);
    expect(steady(out)).toMatchInlineSnapshot(`
      "Lagt til i content/interventions/cool-kids.mdx, linje 0. Kilden er ny, s0. Den står med merknaden «Ikke lest av redaksjonen ennå».

      Den som meldte inn, skrev også:
        Bindinger til tiltaket: Jeg har forsket på tiltaket

      Slik går du videre:
        1. Les studien, og kontroller hvert felt mot den. Det som ikke var fylt ut, står som ukjent. Ta så bort merknaden (note) under kilden.
        2. Nevn studien i teksten hvis den endrer bildet, med [s0] etter setningen.
        3. Kjør npm run check, og lag en pull request. Ingenting er publisert før den er godkjent.
      "
    `);
    const after = readFileSync(coolKids(), 'utf8');
    expect(after).toContain('    direction: ingen-forskjell\n');
    expect(after.slice(after.indexOf('\n---\n'))).toBe(before.slice(before.indexOf('\n---\n')));
    expect(await check()).toEqual({ exit: 0, errors: [] });

    const again = await run('--from-issue', save(exampleRestIssue('study', { Studie: 'Med et annet navn' })));
    expect(again.code).toBe(1);
    expect(again.error).toMatch(
      /^Studien står der alt: .* linje \d+\. DOI-en er den samme\. Filen er ikke rørt/,
    );
    expect(readFileSync(coolKids(), 'utf8')).toBe(after);
  });

  it.each([
    ['https://hvavirker.example/mappe/tiltak/cool-kids/#studier', 0, ''],
    ['[Cool Kids](/tiltak/cool-kids/)', 0, ''],
    ['Cool Kids', 0, ''],
    ['/tiltak/cool-kid/', 1, 'Mente du /tiltak/cool-kids/?'],
    ['/tiltak/../../../etc/passwd', 1, 'Det finnes ikke noe tiltak'],
    ['/tiltak/finnes-aldri-her/', 1, 'Rett «Side» i saken'],
    ['/kunnskap/en-rapport/', 1, 'er ikke et tiltak'],
  ])('a study of %s', async (Side, expected, message) => {
    const before = readFileSync(coolKids(), 'utf8');
    const { code, error } = await run('--from-issue', save(exampleIssue('study', { Side })));
    expect(error).toContain(message);
    expect(code).toBe(expected);
    expect(readFileSync(coolKids(), 'utf8') === before).toBe(expected === 1);
  });

  it('a study the check would reject leaves the file as it was', async () => {
    const before = readFileSync(coolKids(), 'utf8');
    const { code, error } = await run('--from-issue', save(exampleIssue('study', { Utfall: 'TODO' })));
    expect(code).toBe(1);
    expect(error).toContain('kontrollen ville funnet 1 feil');
    expect(readFileSync(coolKids(), 'utf8')).toBe(before);
  });

  it('a study of an entry with errors is left for later', async () => {
    const broken = readFileSync(coolKids(), 'utf8').replace('kind: behandling', 'kind: behandlinger');
    writeFileSync(coolKids(), broken);
    const { code, error } = await run('--from-issue', save(exampleIssue('study')));
    expect(code).toBe(1);
    expect(error).toContain('har feil fra før');
    expect(readFileSync(coolKids(), 'utf8')).toBe(broken);
  });

  it('a need becomes a draft of a research summary', async () => {
    const { code, out } = await run('--from-issue', save(exampleIssue('need')), '--slug', 'fra-behov');
    expect(code).toBe(0);
    expect(out).toContain('Laget content/research/fra-behov.mdx');
    const text = readFileSync(join(contentDir, 'research/fra-behov.mdx'), 'utf8');
    expect(text).toContain('status: utkast\n');
    expect(text).toContain('problemAreas: [skolefravaer]\n');
    expect(text).toMatch(/Behovet er: Hva hjelper\s+ungdom/);
    expect(text).toContain('# Hva skal kunnskapen brukes til?: En plan');
    expect(await check()).toEqual({ exit: 0, errors: [] });
  });

  it('a fault is told where to look', async () => {
    const { code, out } = await run('--from-issue', save(exampleIssue('error')));
    expect(code).toBe(0);
    expect(steady(out)).toMatchInlineSnapshot(`
      "Det blir ikke noe utkast av «Meld feil»: her er det noe som skal rettes i en fil som finnes.

      Åpne content/interventions/cool-kids.mdx
        linje 0: Målgruppe › Alder fra (ageFrom)
        linje 0: Målgruppe › Alder til (ageTo)
        linje 0: Aldersgrupper (ageGroups)
        linje 0: Ingress (lead)

      Saken sier:
        Hva står der nå: 6–18 år
        Hva burde stå: 7–17 år
        Hvilken kilde viser det: https://example.org/manual
        Bindinger til tiltaket: Ingen bindinger

      Slik retter du:
        1. Les kilden, og se at den sier det saken sier.
        2. Rett feltet og setningene i teksten som sier det samme. Er kilden ny, legg den til under sources.
        3. Skriv en ny linje øverst under history om hva som er endret, og hvorfor.
        4. Kjør npm run check, og skriv «Lukker #12» i pull requesten.
      "
    `);
  });

  it.each([
    ['/metode/', 'content/pages/metode.mdx'],
    ['/risikofaktorer/lavinntekt/', 'content/vocabulary/riskFactors.yaml, under «id: lavinntekt»'],
    ['/begreper/', 'content/vocabulary/glossary.yaml'],
    ['/tiltak/cool-kidz/', 'Mente sak nr. 12 content/interventions/cool-kids.mdx?'],
    ['/', 'ikke klart hvilken fil'],
  ])('a fault on %s', async (Side, expected) => {
    cpSync(join(defaultContentDir, 'pages'), join(contentDir, 'pages'), { recursive: true });
    const { code, out } = await run('--from-issue', save(exampleIssue('error', { Side })));
    expect(code).toBe(0);
    expect(out).toContain(expected);
  });

  const hostile = [
    '---',
    '"\ntitle: overtatt\nstatus: publisert',
    '{alert(1)} <img src=x onerror=alert(1)> import x from "y"',
    '*alias &anker !!js/function',
    '# kommentar',
    'a: b: c',
    '\u2028---\u0000\u202e\u001b]0;eid\u0007',
    'x'.repeat(60_000),
    'ord '.repeat(15_000),
  ];
  it.each(hostile)('holds %.30j in every field as text, or refuses it', async (words) => {
    const text = `${words}\n---\nstatus: publisert\n---\n\nimport x from "y"\n`;
    for (const name of ['suggestion', 'need'] as const) {
      const { fields } = issueForms[name];
      const free = fields.filter((f) => !('vocabulary' in f) && f.label !== 'Bekreft').map((f) => f.label);
      const values = Object.fromEntries(free.map((label) => [label, text]));
      const { code, out, error } = await run(
        ...['--from-issue', save(exampleIssue(name, values)), '--slug', `prove-${name}`],
      );
      // what is refused is explained, and never because the check found the file unreadable
      if (code === 1)
        expect(error).toMatch(/^(«|Oppføringen ble ikke laget:\n {2}[A-ZÆØÅ][^\n]*\(\w+(\.\w+)*\))/);
      else expect(out).toContain('status: utkast');
    }
    const study = await run('--from-issue', save(exampleIssue('study', { Funn: text, Land: text })));
    expect(study.code === 1 ? study.error : study.out).toMatch(/^(Lagt til|Studien er ikke lagt til)/);
    const fault = await run('--from-issue', save(exampleIssue('error', { 'Hva står der nå?': text })));
    expect(fault.code).toBe(0);
    const all = [study.out, study.error, fault.out, fault.error].join('');
    expect(all.length).toBeLessThan(5000);
    expect(all).not.toMatch(/(?!\s)[\p{Cc}\p{Cf}]/u);
    const { exit, errors } = await check();
    expect(errors).toEqual([]);
    expect(exit).toBe(0);
  });

  it.each<[string[], keyof typeof issueForms, string]>([
    [['kunnskap'], 'suggestion', 'Ta bort «kunnskap»'],
    [['tiltak'], 'need', 'blir kunnskapsoppsummering'],
    [['tiltak'], 'study', 'blir ikke en ny oppføring'],
    [['--title', 'x'], 'study', '--title passer ikke'],
  ])('does not go with %j and the form %s', async (args, name, message) => {
    const { code, error } = await run(...args, '--from-issue', save(exampleIssue(name)));
    expect(code).toBe(1);
    expect(error).toContain(message);
  });
});
