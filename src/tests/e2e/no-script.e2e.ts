import { describe, expect, test } from 'vitest';
import { listEntryPages } from './search-page.ts';
import { toUrl, useBrowser } from './support.ts';

const browser = useBrowser();
const entries = listEntryPages();
const kinds = [...new Set(entries.map(({ id }) => id.split('/')[0]))];
const withoutScript = { javaScriptEnabled: false };

describe('without JavaScript', () => {
  test('there is more than one kind of entry to list', () => {
    expect(kinds.length).toBeGreaterThan(2);
  });

  test('the search form leads to a page that says what to do instead', async () => {
    const { page } = await browser.open('/', withoutScript);
    await page.getByRole('searchbox').fill('skole');
    await page.getByRole('searchbox').press('Enter');
    await page.waitForURL(toUrl('sok/?q=skole'));
    const main = page.locator('main');
    expect(await main.innerText()).toContain('JavaScript');
    expect(await main.locator('a[href$="/tiltak/"]').first().isVisible()).toBe(true);
    expect(await page.locator('[data-facets]').isVisible()).toBe(false);
    expect(await page.locator('[data-search-status]').isVisible()).toBe(false);
  });

  test.each(kinds)('/%s/ lists every entry of its kind', async (kind) => {
    const expected = entries.map(({ id }) => id).filter((id) => id.startsWith(`${kind}/`));
    expect(expected.length).toBeGreaterThan(0);
    const { page } = await browser.open(`${kind}/`, withoutScript);
    const links = await page
      .locator('main a')
      .evaluateAll((anchors) => anchors.map((anchor) => (anchor as HTMLAnchorElement).href));
    expect([...new Set(links)].filter((link) => expected.some((id) => link === toUrl(`${id}/`))).length).toBe(
      expected.length,
    );
  });

  test('an entry is complete', async () => {
    const entry = entries.find(({ id }) => id.startsWith('tiltak/')) ?? expect.fail('no intervention');
    const { page } = await browser.open(`${entry.id}/`, withoutScript);
    expect(await page.locator('h1').innerText()).toContain(entry.title);
    for (const heading of await page.locator('main h2').all()) expect(await heading.isVisible()).toBe(true);
    expect(await page.locator('main h2').count()).toBeGreaterThan(3);
  });

  test('the menu opens on a narrow screen', async () => {
    const { page } = await browser.open('/', { ...withoutScript, viewport: { width: 360, height: 800 } });
    const menu = page.locator('header details');
    await menu.locator('summary').click();
    expect(await menu.locator('a').first().isVisible()).toBe(true);
  });
});
