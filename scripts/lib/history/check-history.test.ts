import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { collections } from '../../../src/schemas/entry.ts';
import { checkContent } from '../checks/check-content.ts';
import { readValidEntry, TEST_DAY } from '../checks/testing/checker.ts';
import { defaultContentDir } from '../content/paths.ts';
import { GitError } from './git.ts';

let root: string;
let contentDir: string;

const git = (...args: string[]) =>
  execFileSync('git', ['-C', root, '-c', 'user.name=Prøve', '-c', 'user.email=prove@example.org', ...args], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
const commit = (message = 'prøve') => {
  git('add', '-A');
  git('commit', '-qm', message);
};
const write = (path: string, text: string) => writeFileSync(join(contentDir, path), text);
const edit = (path: string, ...changes: [from: string | RegExp, to: string][]) => {
  const before = readFileSync(join(contentDir, path), 'utf8');
  const after = changes.reduce((text, [from, to]) => {
    const next = text.replace(from, () => to);
    expect(next, String(from)).not.toBe(text);
    return next;
  }, before);
  write(path, after);
};
const check = async (base: string | undefined = 'main') => {
  const { problems } = await checkContent(contentDir, { today: TEST_DAY, base });
  return problems.map((p) => `${p.code} ${p.file}:${p.line} ${p.field} | ${p.message} | ${p.suggestion}`);
};

const tiltak = 'interventions/eksempel.mdx';
const newLine: [RegExp, string] = [
  /^history:\n/m,
  `history:\n  - date: ${TEST_DAY}\n    text: Ungsinn har vurdert tiltaket på nytt.\n`,
];

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'hva-virker-history-'));
  contentDir = join(root, 'content');
  for (const folder of ['vocabulary', '_maler']) {
    cpSync(join(defaultContentDir, folder), join(contentDir, folder), { recursive: true });
  }
  for (const folder of [...collections, 'pages']) mkdirSync(join(contentDir, folder));
  write(tiltak, readValidEntry('interventions'));
  write('guidelines/eksempel.mdx', readValidEntry('guidelines'));
  write(
    'research/eksempel.mdx',
    readValidEntry('research').replace('aliases: []', 'aliases: [gammelt-navn]'),
  );
  write('pages/om.mdx', '---\ntitle: Om oss\nlead: Hvem vi er.\n---\n\nVi er her.\n');
  git('init', '-qb', 'main');
  commit();
  git('checkout', '-qb', 'endring');
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

describe('ratings', () => {
  it('may stay as they are, while the rest changes', async () => {
    edit(tiltak, [/^lead: .*$/m, 'lead: Kurs i gruppe for barn som gruer seg.']);
    expect(await check()).toEqual([]);
  });

  it('need a new line in the history when the level changes', async () => {
    edit(tiltak, ['level: "3"', 'level: "4"'], ['    year: 2021', '    year: 2024']);
    expect(await check()).toMatchInlineSnapshot(`
      [
        "E100 content/interventions/eksempel.mdx:50 assessments[0].level | Historikken (history) mangler en ny linje. Siden sist er dette endret: vurderingen fra Ungsinn er endret fra nivå 3 (Ungsinn, nye kriterier, 2021) til nivå 4 (Ungsinn, nye kriterier, 2024). Skriv øverst i historikken hva som er endret, og hvorfor. | history:
        - date: 2026-11-21
          text: Vurderingen fra Ungsinn er endret. Skriv her hvorfor.",
      ]
    `);
    expect(await check('HEAD')).toHaveLength(1);
    commit();
    expect(await check()).toHaveLength(1);
    edit(tiltak, newLine);
    expect(await check()).toEqual([]);
  });

  it('need one when a rating is taken away', async () => {
    edit(
      tiltak,
      [/^assessments:\n(?: .*\n)+/m, 'assessments: []\n'],
      ['assessmentSearch: searched-found', 'assessmentSearch: searched-none-seen'],
    );
    const found = (await check()).filter((line) => line.startsWith('E100'));
    expect(found).toHaveLength(1);
    expect(found[0]).toContain('er tatt bort');
  });

  it('need a line that is new: an old one written otherwise does not count', async () => {
    edit(
      tiltak,
      ['level: "3"', 'level: "4"'],
      [/text: Oppføringen ble laget\.?/, 'text: Laget, og nivået rettet.'],
    );
    expect((await check()).map((line) => line.slice(0, 4))).toEqual(['E100']);
  });

  it('are free in a draft that has never been out', async () => {
    edit(tiltak, ['status: publisert', 'status: utkast']);
    git('checkout', '-q', 'main');
    commit();
    git('checkout', '-qb', 'videre');
    edit(tiltak, ['level: "3"', 'level: "4"'], ['status: utkast', 'status: publisert']);
    expect(await check()).toEqual([]);
  });

  it('are compared with where the branch began, not with what others have done since', async () => {
    git('checkout', '-q', 'main');
    edit(tiltak, ['level: "3"', 'level: "4"'], newLine);
    commit();
    git('checkout', '-q', 'endring');
    expect(await check()).toEqual([]);
  });
});

describe('addresses', () => {
  it('may not vanish with the file', async () => {
    rmSync(join(contentDir, 'guidelines/eksempel.mdx'));
    expect(await check()).toMatchInlineSnapshot(`
      [
        "E101 content/guidelines/eksempel.mdx:1  | Oppføringen på /retningslinjer/eksempel/ har vært publisert, men filen er borte. Har den fått et nytt navn, skriv det gamle under aliases i den nye filen. Er den tatt bort for godt, skriv hvorfor i content/withdrawn.yaml. |   - kind: retningslinjer
          slug: eksempel
          title: Eksempelretningslinjen for trygg skolestart
          date: 2026-11-21
          reason: Skriv her hvorfor den er tatt bort.
          replacedBy: null",
      ]
    `);
    write(
      'withdrawn.yaml',
      `entries:\n  - kind: retningslinjer\n    slug: eksempel\n    title: Eksempel\n    date: ${TEST_DAY}\n    reason: Den er erstattet.\n    replacedBy: /tiltak/eksempel/\n`,
    );
    expect(await check()).toEqual([]);
  });

  it('follow a file that gets a new name, also before Git knows it', async () => {
    renameSync(join(contentDir, 'research/eksempel.mdx'), join(contentDir, 'research/nytt-navn.mdx'));
    edit('research/nytt-navn.mdx', ['aliases: [gammelt-navn]', 'aliases: []']);
    expect(await check()).toMatchInlineSnapshot(`
      [
        "E101 content/research/nytt-navn.mdx:7 aliases | Denne oppføringen ser ut til å ha hatt adressen /kunnskap/eksempel/ og /kunnskap/gammelt-navn/. Skriv dem under tidligere adresser (aliases), slik at lenker fortsatt virker. | aliases: [eksempel, gammelt-navn]",
      ]
    `);
    edit('research/nytt-navn.mdx', ['aliases: []', 'aliases: [gammelt-navn, eksempel]']);
    expect(await check()).toEqual([]);
  });

  it('may not vanish when an entry becomes a draft', async () => {
    edit(tiltak, ['status: publisert', 'status: utkast']);
    expect(await check()).toMatchInlineSnapshot(`
      [
        "E101 content/interventions/eksempel.mdx:7 status | Oppføringen har vært publisert på /tiltak/eksempel/. Som utkast forsvinner den. La den være publisert, eller skriv i content/withdrawn.yaml hvorfor den er borte. | status: publisert",
      ]
    `);
  });

  it('stay among the earlier ones', async () => {
    edit('research/eksempel.mdx', ['aliases: [gammelt-navn]', 'aliases: []']);
    expect(await check()).toMatchInlineSnapshot(`
      [
        "E101 content/research/eksempel.mdx:7 aliases | Den tidligere adressen /kunnskap/gammelt-navn/ er tatt bort, og lenker dit virker ikke lenger. Sett den tilbake. | aliases: [gammelt-navn]",
      ]
    `);
  });

  it('stay for prose pages and for terms', async () => {
    rmSync(join(contentDir, 'pages/om.mdx'));
    edit('vocabulary/lifeTransitions.yaml', [/^title: .*$/m, 'title: Overganger i livet']);
    edit('vocabulary/ageGroups.yaml', ['- id: 19-24-ar', '- id: 19-24']);
    const found = (await check()).filter((line) => line.startsWith('E101'));
    expect(found).toHaveLength(2);
    expect(found[0]).toContain('/om/');
    expect(found[1]).toContain('/alder/19-24-ar/');
  });

  it('stay withdrawn', async () => {
    const line = `entries:\n  - kind: tiltak\n    slug: borte\n    title: Borte\n    date: ${TEST_DAY}\n    reason: Det var feil.\n    replacedBy: null\n`;
    write('withdrawn.yaml', line);
    commit();
    write('withdrawn.yaml', 'entries: []\n');
    expect(await check('HEAD')).toMatchInlineSnapshot(`
      [
        "E101 content/withdrawn.yaml:1 entries | Adressen /tiltak/borte/ er tatt bort fra listen over det som er trukket tilbake. Sett linjene tilbake, slik at adressen fortsatt svarer. | ",
      ]
    `);
    rmSync(join(contentDir, 'withdrawn.yaml'));
    expect(await check('HEAD')).toHaveLength(1);
  });
});

describe('what Git cannot tell', () => {
  it.each([
    ['origin/main', 'Fant ikke «origin/main»'],
    ['--output=x', 'Fant ikke «--output=x»'],
  ])('%s', async (base, expected) => {
    await expect(check(base)).rejects.toThrow(GitError);
    await expect(check(base)).rejects.toThrow(expected);
  });

  it('a branch without common history', async () => {
    git('checkout', '-q', '--orphan', 'annen');
    commit('uten forhistorie');
    await expect(check('main')).rejects.toThrow('felles utgangspunkt');
  });

  it('a folder outside Git', async () => {
    rmSync(join(root, '.git'), { recursive: true });
    await expect(check()).rejects.toThrow('hører ikke til et Git-lager');
  });
});
