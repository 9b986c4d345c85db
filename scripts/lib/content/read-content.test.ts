import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { collections } from '../../../src/schemas/entry.ts';
import { vocabularyNames } from '../../../src/schemas/vocabulary-names.ts';
import { readValidEntry, TEST_DAY } from '../checks/testing/checker.ts';
import { defaultContentDir } from './paths.ts';
import { readContent } from './read-content.ts';

let root: string;
let contentDir: string;

const write = (path: string, text: string) => writeFileSync(join(contentDir, path), text);
const edit = (path: string, from: string | RegExp, to: string) => {
  const before = readFileSync(join(contentDir, path), 'utf8');
  const after = before.replace(from, to);
  expect(after).not.toBe(before);
  write(path, after);
};
const read = () => readContent(contentDir, { today: TEST_DAY });
const summarise = async () =>
  (await read()).problems.map((p) => `${p.code} ${p.file}:${p.line} ${p.field} | ${p.message}`);

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'hva-virker-content-'));
  contentDir = join(root, 'content');
  for (const folder of ['vocabulary', '_maler']) {
    cpSync(join(defaultContentDir, folder), join(contentDir, folder), { recursive: true });
  }
  for (const folder of [...collections, 'pages']) {
    mkdirSync(join(contentDir, folder));
  }
  write('interventions/eksempel.mdx', readValidEntry('interventions'));
  write('guidelines/eksempel.mdx', readValidEntry('guidelines'));
  write('research/eksempel.mdx', readValidEntry('research'));
  write('pages/om.mdx', '---\ntitle: Om oss\nlead: Hvem vi er.\n---\n\nVi er her.\n');
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

describe('readContent', () => {
  it('gives typed content and no problems for valid files', async () => {
    const content = await read();
    expect(content.problems).toEqual([]);
    expect(content.entries.map((e) => `${e.collection}/${e.slug}`)).toEqual([
      'interventions/eksempel',
      'guidelines/eksempel',
      'research/eksempel',
    ]);
    expect(content.files).toHaveLength(3 + 1 + 4 + vocabularyNames.length + 3);
    expect(content.pages).toMatchObject([{ slug: 'om', data: { title: 'Om oss' }, bodyText: 'Vi er her.' }]);
    expect([...content.vocabularies.keys()].sort()).toEqual([...vocabularyNames].sort());
    expect(content.glossary.length).toBeGreaterThan(5);
    expect(content.statistics.length).toBeGreaterThan(1);
    expect(content.searchWords.groups.length).toBeGreaterThan(1);
  });

  it('gives the text of an entry without marks and source numbers', async () => {
    edit(
      'interventions/eksempel.mdx',
      'Barna møtes i gruppe',
      'Barna **møtes** i [gruppe](/tiltak/eksempel/)',
    );
    const [entry] = (await read()).entries;
    expect(entry?.bodyText.split('\n').slice(0, 2)).toEqual([
      'Kort fortalt',
      'Eksempeltiltaket er et kurs for barn på 8–12 år som gruer seg til å gå på skolen. Barna møtes i gruppe, og foreldrene har egne møter. Ungsinn har gitt kurset nivå 3 på den nye skalaen, fordi det finnes én norsk studie med kontrollgruppe.',
    ]);
    expect(entry?.bodyText).not.toMatch(/\[s\d|##/);
    expect(entry?.body.startsWith('\n## Kort fortalt')).toBe(true);
  });

  it('leaves out an entry with illegal fields, and keeps links to it', async () => {
    edit('interventions/eksempel.mdx', 'ageFrom: 8', 'ageFrom: åtte');
    write(
      'guidelines/eksempel.mdx',
      readValidEntry('guidelines').replace('Rektor', '[Kurset](/tiltak/eksempel/). Rektor'),
    );
    const content = await read();
    expect(content.entries).toHaveLength(2);
    expect(content.problems.map((p) => p.code)).toEqual(['E023']);
  });

  it('reports the same title in both files', async () => {
    write('interventions/en-til.mdx', readValidEntry('interventions'));
    expect(await summarise()).toMatchInlineSnapshot(`
      [
        "E059 content/interventions/eksempel.mdx:4 title | Tittelen «Eksempeltiltaket» er også brukt i content/interventions/en-til.mdx. To oppføringer av samme slag kan ikke ha samme tittel.",
        "E059 content/interventions/en-til.mdx:4 title | Tittelen «Eksempeltiltaket» er også brukt i content/interventions/eksempel.mdx. To oppføringer av samme slag kan ikke ha samme tittel.",
      ]
    `);
  });

  it('reports addresses that belong to others', async () => {
    const other = readValidEntry('interventions').replace('title: Eksempeltiltaket', 'title: Et annet');
    write('interventions/annet.mdx', other.replace('aliases: []', 'aliases: [annet, eksempel, gammelt]'));
    edit('interventions/eksempel.mdx', 'aliases: []', 'aliases: [gammelt]');
    expect(await summarise()).toMatchInlineSnapshot(`
      [
        "E058 content/interventions/annet.mdx:6 aliases[0] | «annet» er adressen oppføringen har nå. Ta den bort fra tidligere adresser (aliases).",
        "E058 content/interventions/annet.mdx:6 aliases[1] | Adressen «eksempel» er i bruk av content/interventions/eksempel.mdx. En tidligere adresse kan ikke være en annens adresse.",
        "E058 content/interventions/annet.mdx:6 aliases[2] | Adressen «gammelt» står også som tidligere adresse i content/interventions/eksempel.mdx. Den kan bare sendes videre til ett sted.",
        "E058 content/interventions/eksempel.mdx:6 aliases[0] | Adressen «gammelt» står også som tidligere adresse i content/interventions/annet.mdx. Den kan bare sendes videre til ett sted.",
      ]
    `);
  });

  it('allows the same title and address in two kinds', async () => {
    edit('guidelines/eksempel.mdx', /^title: .*$/m, 'title: Eksempeltiltaket');
    expect(await summarise()).toEqual([]);
  });

  it('reports files and folders out of place', async () => {
    write('interventions/notat.docx', 'x');
    mkdirSync(join(contentDir, 'intervention'));
    write('guidelines/Æresord.mdx', readValidEntry('guidelines').replace(/^title: .*$/m, 'title: Æresord'));
    rmSync(join(contentDir, 'research'), { recursive: true });
    rmSync(join(contentDir, 'vocabulary/sectors.yaml'));
    expect(await summarise()).toMatchInlineSnapshot(`
      [
        "E008 content/guidelines/Æresord.mdx:1  | Filnavnet blir en del av adressen, og kan bare ha små bokstaver a–z, tall og bindestrek. Her heter filen «Æresord.mdx». Gi den navnet «aeresord.mdx».",
        "E009 content/intervention:1  | Mappen «intervention» hører ikke hjemme i content, og blir ikke med på nettstedet. Mente du «interventions»?",
        "E009 content/interventions/notat.docx:1  | Filen «notat.docx» hører ikke hjemme i content/interventions. Her skal det bare være filer som slutter på «.mdx».",
        "E010 content/research:1  | Mappen «content/research» mangler. Hent den tilbake.",
        "E010 content/vocabulary/sectors.yaml:1  | Filen «content/vocabulary/sectors.yaml» mangler. Hent den tilbake.",
      ]
    `);
  });

  it('reports faults in vocabularies at their line', async () => {
    edit('vocabulary/recipients.yaml', 'id: ungdom', 'id: barn');
    edit('vocabulary/recipients.yaml', 'broader: null', 'broader: finnes-ikke');
    edit('vocabulary/sectors.yaml', 'vocabulary: sectors', 'vocabulary: outcomes');
    edit('vocabulary/statistics.yaml', /term: [a-z-]+/, 'term: psykisk-hels');
    expect(await summarise()).toMatchInlineSnapshot(`
      [
        "E091 content/vocabulary/recipients.yaml:14 terms[0].broader | Overordnet (broader) må være id-en til et begrep i denne filen, eller null. Her står «finnes-ikke».",
        "E090 content/vocabulary/recipients.yaml:16 terms[1].id | Id-en «barn» står to ganger. Gi det ene begrepet en annen id, eller slå dem sammen.",
        "E092 content/vocabulary/sectors.yaml:1 vocabulary | Vokabularet heter «outcomes», men filen heter «sectors.yaml». De må være like.",
        "E050 content/vocabulary/statistics.yaml:3 entries[0].term | Begrepet finnes ikke i content/vocabulary/problemAreas.yaml. Her står «psykisk-hels». Mente du «psykisk-helse»?",
      ]
    `);
  });

  it('warns about names that are missing in nynorsk, and reads the vocabulary all the same', async () => {
    edit('vocabulary/sectors.yaml', /^titleNn: .*\n/m, '');
    edit('vocabulary/sectors.yaml', /^ {4}labelNn: .*$/m, '    labelNn:');
    edit('vocabulary/recipients.yaml', /^ {4}labelNn: .*\n/m, '');
    edit('vocabulary/glossary.yaml', /^ {4}termNn: .*$/m, '    termNn: null');
    const { problems, vocabularies, glossary } = await read();
    expect(problems.map((p) => `${p.code} ${p.severity} ${p.file}:${p.line} ${p.field}`)).toEqual([
      'W093 warning content/vocabulary/glossary.yaml:4 terms[0].termNn',
      'W093 warning content/vocabulary/recipients.yaml:5 terms[0].labelNn',
      'W093 warning content/vocabulary/sectors.yaml:1 titleNn',
      'W093 warning content/vocabulary/sectors.yaml:6 terms[0].labelNn',
    ]);
    expect(problems[1]?.message).toMatchInlineSnapshot(
      `"«Barn» mangler navn på nynorsk (labelNn). Skriv det, også når ordet er likt på bokmål, så den som søker på nynorsk, finner det."`,
    );
    expect(vocabularies.get('sectors')?.terms.length).toBeGreaterThan(3);
    expect(glossary.length).toBeGreaterThan(3);
  });

  it('reports a fault in a vocabulary once, not in every entry', async () => {
    write('vocabulary/sectors.yaml', 'vocabulary: sectors\nterms: [');
    expect((await read()).problems.map((p) => [p.file, p.code])).toEqual([
      ['content/vocabulary/sectors.yaml', 'E004'],
    ]);
  });

  it('checks the templates as published entries', async () => {
    edit('_maler/tiltak.mdx', '## Slik virker det', '## Slik virker');
    expect((await read()).problems.map((p) => `${p.code} ${p.severity}`)).toEqual(['E072 error']);
  });

  it('reads 300 entries well within five seconds', async () => {
    const text = readValidEntry('interventions');
    for (let i = 0; i < 300; i += 1) {
      write(`interventions/tiltak-${i}.mdx`, text.replace('title: Eksempeltiltaket', `title: Tiltak ${i}`));
    }
    // Processor time, because the clock also counts what other programs do.
    const start = process.cpuUsage();
    const content = await read();
    const { user, system } = process.cpuUsage(start);
    expect(content.entries).toHaveLength(303);
    expect((user + system) / 1_000_000).toBeLessThan(5);
  });
});
