import axe, { type AxeResults } from 'axe-core';
import { describe, expect, test } from 'vitest';
import {
  countHits,
  type Gate,
  holdRequests,
  listEntryPages,
  listResults,
  searchField,
  waitForSearch,
  waitForStatus,
} from './search-page.ts';
import { noTrouble, useBrowser } from './support.ts';

const browser = useBrowser();
const entries = listEntryPages();
const nothing = 'qxzwvkjqx';

describe('the search page', () => {
  test('says so and shows ways out when there are no hits', async () => {
    const { page, trouble } = await browser.open(`sok/?q=${nothing}`);
    await waitForStatus(page, 'done');
    const empty = page.locator('[data-state="empty"]');
    expect(await empty.isVisible()).toBe(true);
    expect(await empty.innerText()).toContain(nothing);
    expect(await empty.locator('a').count()).toBeGreaterThan(2);
    expect(await page.locator('[data-announcer]').textContent()).toContain('Ingen treff');
    await empty.locator('[data-action="reset-all"]').click();
    await waitForSearch(page, '');
    await expect.poll(() => countHits(page)).toBe(entries.length);
    expect(await empty.isVisible()).toBe(false);
    expect(trouble).toEqual(noTrouble());
  });

  test('says so when the index is missing, and tries again', async () => {
    const missing = '**/pagefind/**';
    const { page, trouble } = await browser.open('sok/?q=barn', {
      prepare: async (page) => {
        await page.route(missing, (route) => route.fulfill({ status: 404, body: '' }));
      },
    });
    await waitForStatus(page, 'error');
    const error = page.locator('[data-state="error"]');
    expect(await error.isVisible()).toBe(true);
    expect(await error.getByRole('link').count()).toBeGreaterThan(0);
    expect(await page.locator('[data-announcer]').textContent()).not.toBe('');
    expect(await listResults(page)).toEqual([]);
    expect(trouble.violations).toEqual([]);

    await page.unroute(missing);
    await error.locator('[data-action="retry"]').click();
    await waitForStatus(page, 'done');
    expect(await listResults(page)).not.toEqual([]);
    expect(await error.isVisible()).toBe(false);
  });

  test('shows that it is loading, says when it takes long, and ends well', async () => {
    let gate: Gate | undefined;
    const { page, trouble } = await browser.open('sok/?q=barn', {
      prepare: async (page) => {
        gate = await holdRequests(page, '**/pagefind/norsk/manifest.json*');
      },
    });
    await waitForStatus(page, 'loading');
    expect(await page.locator('[data-state="loading"]').isVisible()).toBe(true);
    expect(await page.locator('[data-search-status]').getAttribute('aria-busy')).toBe('true');
    await page.locator('[data-state="slow"]').waitFor({ state: 'visible' });
    expect(await page.locator('[data-announcer]').textContent()).toContain('lengre tid');
    await gate?.open();
    await waitForStatus(page, 'done');
    expect(await listResults(page)).not.toEqual([]);
    expect(await page.locator('[data-state="slow"]').isVisible()).toBe(false);
    expect(trouble).toEqual(noTrouble());
  });

  test('never shows an old answer after a new one', async () => {
    const { page } = await browser.open('sok/');
    await waitForStatus(page, 'done');
    const shown = await listResults(page);
    const slow =
      entries.find(({ id }) => !shown.includes(id)) ?? expect.fail('an entry beyond the first results');

    const gate = await holdRequests(page, '**/pagefind/norsk/*/cards/**');
    await searchField(page).fill(slow.title);
    await searchField(page).press('Enter');
    await expect.poll(() => gate.waiting()).toBeGreaterThan(0);
    await waitForStatus(page, 'loading');

    await searchField(page).fill(nothing);
    await searchField(page).press('Enter');
    await waitForSearch(page, `?q=${nothing}`);
    expect(await countHits(page).catch(() => 0)).toBe(0);
    await gate.open();
    await page.waitForLoadState('networkidle');
    expect(await listResults(page)).toEqual([]);
    expect(await page.locator('[data-search-status]').getAttribute('data-search-status')).toBe('done');
    expect(await page.locator('[data-state="empty"]').isVisible()).toBe(true);
  });

  test.each(['light', 'dark'] as const)(
    'keeps the old answer readable while it loads (%s)',
    async (colorScheme) => {
      const { page } = await browser.open('sok/', { colorScheme, bypassCSP: true, reducedMotion: 'reduce' });
      await waitForStatus(page, 'done');
      const gate = await holdRequests(page, '**/pagefind/norsk/**');
      await searchField(page).fill('mobbing');
      await searchField(page).press('Enter');
      await expect.poll(() => gate.waiting()).toBeGreaterThan(0);
      await waitForStatus(page, 'loading');
      expect(await listResults(page)).not.toEqual([]);
      await page.evaluate(axe.source);
      const { violations } = await page.evaluate<Pick<AxeResults, 'violations'>>('axe.run(document)');
      expect(violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id} ${target}`))).toEqual([]);
      await gate.open();
      await waitForSearch(page, '?q=mobbing');
    },
  );

  test.each([
    ['markup', '"><img src=x onerror="document.title=1"><script>document.title=2</script>'],
    ['a script address', 'javascript:alert(1)'],
    ['names of object parts', '__proto__ constructor toString'],
    ['broken characters', '%00 \ud83d �  ￿'],
    ['patterns', '.*+?^$(){}|[]\\'],
    ['a very long text', 'barn '.repeat(300)],
  ])('takes %s as words and nothing else', async (_, query) => {
    const { page, trouble } = await browser.open('sok/');
    page.on('dialog', (dialog) => {
      trouble.console.push(`dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    await waitForStatus(page, 'done');
    await searchField(page).fill(query);
    await searchField(page).press('Enter');
    await page.waitForURL(/\?q=/);
    await waitForStatus(page, 'done');
    expect(
      await page.locator('main img, main script:not([src]):not([type="application/ld+json"])').count(),
    ).toBe(0);
    expect(await page.title()).toContain('Søk');
    await page.reload();
    await waitForStatus(page, 'done');
    expect(trouble).toEqual(noTrouble());
  });
});

describe('other pages', () => {
  test.each(['/', '/tiltak/', `/${entries[0]?.id}/`])('%s fetches nothing for the search', async (path) => {
    const requests: string[] = [];
    const { page } = await browser.open(path, {
      prepare: async (page) => {
        page.on('request', (request) => requests.push(request.url()));
      },
    });
    await page.waitForLoadState('networkidle');
    expect(requests.length).toBeGreaterThan(0);
    expect(requests.filter((url) => url.includes('/pagefind/'))).toEqual([]);
  });
});
