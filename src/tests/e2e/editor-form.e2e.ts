import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { parse } from 'yaml';
import { checkContent } from '../../../scripts/lib/checks/check-content.ts';
import { writeCmsConfig } from '../../../scripts/lib/cms/admin-files.ts';
import { LOCAL_API } from '../../../scripts/lib/cms/backend.ts';
import { LocalApi } from '../../../scripts/lib/cms/local-api.ts';
import { serveLocalApi } from '../../../scripts/lib/cms/local-api-http.ts';
import { defaultContentDir } from '../../../scripts/lib/content/paths.ts';
import { distFolder, getBasePath } from '../../../scripts/lib/dist.ts';
import { type StaticServer, startServer } from '../../../scripts/lib/serve.ts';

const TODAY = '2026-11-21';
const base = getBasePath().replace(/\/$/, '');
let contentDir: string;
let server: StaticServer;
let browser: Browser;
let page: Page;
/** Broken rules of the policy, and requests to anyone else. */
const trouble: string[] = [];

beforeAll(async () => {
  contentDir = join(mkdtempSync(join(tmpdir(), 'hva-virker-form-')), 'content');
  cpSync(defaultContentDir, contentDir, { recursive: true });
  const api = new LocalApi(contentDir);
  const backend = { name: 'proxy', proxy_url: `${base}${LOCAL_API}`, branch: 'main' } as const;
  server = await startServer({
    root: distFolder,
    port: 0,
    base: getBasePath(),
    answer: (path, request, response) => {
      if (path === LOCAL_API) return serveLocalApi(api, request, response);
      if (path !== '/admin/config.yml') return undefined;
      response.setHeader('content-type', 'text/yaml; charset=utf-8');
      response.end(writeCmsConfig(contentDir, backend, server.url));
      return Promise.resolve();
    },
  });
  browser = await chromium.connect(inject('browserEndpoint'));
  page = await browser.newPage({ viewport: { width: 1280, height: 1000 }, locale: 'nb-NO' });
  page.setDefaultTimeout(20_000);
  page.on('console', (message) => {
    if (/content security policy/i.test(message.text())) trouble.push(message.text());
  });
  page.on('request', (request) => {
    const { origin, protocol } = new URL(request.url());
    if (origin !== new URL(server.url).origin && protocol.startsWith('http')) trouble.push(request.url());
  });
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
  rmSync(join(contentDir, '..'), { recursive: true, force: true });
});

/** Opens the form on an entry, or on a new one. */
async function openForm(path: string): Promise<void> {
  // The form keeps an open entry when only the fragment of the address changes.
  await page.goto('about:blank');
  await page.goto(`${server.url}admin/#/collections/${path}`);
  const start = page.getByRole('button', { name: 'Åpne skjemaet' });
  await start.or(field('title')).first().waitFor();
  if (await start.isVisible()) await start.click();
  await field('title').waitFor();
}

const field = (name: string) => page.locator(`[id^="${name}-field"]`).first();

async function choose(name: string, label: string): Promise<void> {
  await field(name).fill(label);
  await page.getByRole('option', { name: label, exact: true }).click();
}

/** Opens a closed item of a list by what it shows of itself. */
const openItem = (summary: string) =>
  page.getByText(summary, { exact: true }).locator('xpath=..').getByRole('button').first().click();

async function save(): Promise<void> {
  await page.getByRole('button', { name: 'Lagre', exact: true }).click();
  const saved = page.waitForResponse(
    (response) => response.request().postData()?.includes('persistEntry') === true,
  );
  await page.getByText('Lagre i filen').click();
  expect((await saved).status()).toBe(200);
}

const read = (file: string, folder = contentDir): string => readFileSync(join(folder, file), 'utf8');

describe('the form', () => {
  test('makes an intervention: the file is on disk and passes the check', async () => {
    await openForm('interventions/new');
    await field('title').fill('Prøvetiltak på Øya');
    await choose('kind', 'Kurs');
    await choose('level', 'Individ og familie');
    await field('lead').fill('Kurs for barn på åtte til tolv år som gruer seg til skolen.');
    await field('who').fill('Barn som gruer seg til skolen');
    await field('ageFrom').fill('8');
    await page.locator('[id^="sources-field"]:visible').first().fill('s1');
    await openItem('s1:');
    await page.locator('input[id^="title-field"]:visible').nth(1).fill('Beskrivelse av kurset');
    await save();

    const file = 'interventions/provetiltak-pa-oya.mdx';
    const text = read(file);
    const fields = parse(text.split(/^---$/m)[1] ?? '');
    expect(fields).toMatchObject({
      title: 'Prøvetiltak på Øya',
      status: 'utkast',
      targetGroup: { who: 'Barn som gruer seg til skolen', ageFrom: 8, ageTo: null, sources: ['s1'] },
      goal: { text: 'ukjent', sources: [] },
      assessments: [],
      sources: [{ id: 's1', title: 'Beskrivelse av kurset', publisher: null, year: null, url: null }],
    });
    expect(text).toContain('\n---\n\n## Kort fortalt\n');
    const { problems } = await checkContent(contentDir, { today: fields.dates.compiled ?? TODAY });
    expect(problems.filter((p) => p.severity === 'error')).toEqual([]);
    expect(trouble).toEqual([]);
  });

  test.each([
    'interventions/cool-kids',
    'guidelines/adhd',
    'research/afi-2020-familie-for-forste-gang',
    'resources/ungdata',
  ])('edits %s and changes only what is edited', async (entry) => {
    const [collection, slug] = entry.split('/');
    await openForm(`${collection}/entries/${slug}`);
    await field('lead').fill('En ny ingress fra skjemaet.');
    await save();
    const before = read(`${entry}.mdx`, defaultContentDir);
    const expected = before.replace(/^lead: .*\n(?: {2}.*\n)*/m, 'lead: En ny ingress fra skjemaet.\n');
    expect(expected).not.toBe(before);
    expect(read(`${entry}.mdx`)).toBe(expected);
    expect(trouble).toEqual([]);
  });
});

describe('what an editor reads in the form', () => {
  /** Decap's own words: what is missing in Norwegian is shown in English. */
  const flatten = (tree: object, path = ''): [string, string][] =>
    Object.entries(tree).flatMap(([key, value]): [string, string][] =>
      typeof value === 'string' ? [[path + key, value]] : flatten(value, `${path}${key}.`),
    );
  // Parts of Decap the form does not have: other logins, pictures, notes, its text editor, several languages.
  const unused =
    /^(?:auth\.|mediaLibrary\.|editor\.(?:editorNotesPane|editorInterface|editorControlPane\.i18n|editorWidgets\.(?:markdown|image|file|datetime))\.|ui\.toast\.(?:note|onFailTo\w*Note))/;
  const alike = ['app.header.media', 'editor.editorToolbar.status', 'ui.toast.onFailToAuth'];

  test('is Norwegian', async () => {
    await openForm('interventions/entries/mst');
    const locales = await page.evaluate(() => {
      const cms = window.CMS as unknown as { getLocale(name: string): object };
      return { nb: cms.getLocale('nb_no'), en: cms.getLocale('en') };
    });
    const norwegian = new Map(flatten(locales.nb));
    const english = flatten(locales.en).filter(([key]) => !unused.test(key));
    expect(english.length).toBeGreaterThan(80);
    const left = english.filter(
      ([key, text]) => (norwegian.get(key) ?? text) === text && !alike.includes(key),
    );
    // dates and names stand alone in both
    expect(left.filter(([, text]) => /[a-z]{3}/i.test(text.replace(/%\{\w+\}/g, '')))).toEqual([]);
  });

  test('tells what happens with what is saved, and what closed parts hold', async () => {
    await page.goto(`${server.url}admin/#/collections/interventions`);
    await page.getByText('Det du lagrer, skrives rett i filene på denne maskinen.').waitFor();
    expect(await page.getByRole('button', { name: 'Media' }).isVisible()).toBe(false);
    await openForm('interventions/entries/cool-kids');
    for (const words of ['2023 Ungsinn: 5', 's4: Cool Kids (manualer)', 'Hjelpe barn og unge med å håndtere'])
      await page.getByText(words).first().waitFor();
    expect(await page.getByText('Kontroller forhåndsvisning').isVisible()).toBe(false);
    expect(trouble).toEqual([]);
  });

  test('is named beside what is missing', async () => {
    await openForm('resources/new');
    await field('title').fill('En ressurs');
    await page.getByRole('button', { name: 'Lagre', exact: true }).click();
    await page.getByText('Lagre i filen').click();
    await page.getByText('Noe mangler. Fyll ut det som er merket med rødt').waitFor();
    const said = await page.locator('body').innerText();
    expect(said).toMatch(/Ingress må fylles ut\./i);
    // the source stands closed: what it lacks is marked on it, and said inside
    await openItem('s1:');
    await page.getByText('Tittel må fylles ut.').waitFor();
  });
});

test.each(['interventions/mst', 'guidelines/spiseforstyrrelser', 'resources/kostra'])(
  '%s: opened and saved without edits, it holds what it held',
  async (entry) => {
    const [collection, slug] = entry.split('/');
    const before = read(`${entry}.mdx`, defaultContentDir);
    await openForm(`${collection}/entries/${slug}`);
    const lead = await field('lead').inputValue();
    // nothing to save: the form does not offer it
    await field('lead').fill(`${lead} x`);
    await field('lead').fill(lead);
    expect(await page.getByRole('button', { name: 'Lagre', exact: true }).isVisible()).toBe(false);
    expect(read(`${entry}.mdx`)).toBe(before);
    // there and back again
    await field('lead').fill(`${lead} x`);
    await save();
    await openForm(`${collection}/entries/${slug}`);
    await field('lead').fill(lead);
    await save();
    const words = (text: string) => text.replace(/\s+/g, ' ');
    expect(words(read(`${entry}.mdx`))).toBe(words(before));
  },
);

test('the page without a repository says so, and asks search engines to stay away', async () => {
  const other = await browser.newPage({ locale: 'nb-NO' });
  await other.goto(new URL('admin/', inject('siteUrl')).href);
  await other.getByText('Skjemaet er ikke koblet til et lager her.').waitFor();
  expect(await other.locator('meta[name=robots]').getAttribute('content')).toBe('noindex');
});
