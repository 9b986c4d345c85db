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
    await page.locator('input[id^="title-field"]').nth(1).fill('Beskrivelse av kurset');
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

test('the page without a repository says so, and asks search engines to stay away', async () => {
  const other = await browser.newPage({ locale: 'nb-NO' });
  await other.goto(new URL('admin/', inject('siteUrl')).href);
  await other.getByText('Skjemaet er ikke koblet til et lager her.').waitFor();
  expect(await other.locator('meta[name=robots]').getAttribute('content')).toBe('noindex');
});
