import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Download } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import {
  countHits,
  listResults,
  searchField,
  toggleFacet,
  waitForSearch,
  waitForStatus,
} from './search-page.ts';
import { noTrouble, useBrowser } from './support.ts';

const browser = useBrowser();

async function search(parameters: Record<string, string>) {
  const watched = await browser.open(`sok/?${new URLSearchParams(parameters)}`);
  await waitForStatus(watched.page, 'done');
  return watched;
}

async function saveAndRead(download: Download): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'hva-virker-download-'));
  try {
    await download.saveAs(join(folder, 'file'));
    return await readFile(join(folder, 'file'), 'utf8');
  } finally {
    await rm(folder, { recursive: true });
  }
}

describe('the search helps', () => {
  test('with spelling, says so, and lets the reader insist', async () => {
    const { page, trouble } = await search({ q: 'mulitsystemisk' });
    const notes = page.locator('[data-notes]');
    expect(await notes.innerText()).toContain('Viser treff for multisystemisk');
    expect(await page.locator('[data-announcer]').textContent()).toContain('Viser treff for multisystemisk');
    expect((await listResults(page))[0]).toBe('tiltak/mst');
    await notes.getByRole('link').click();
    await waitForSearch(page, '?q=mulitsystemisk&ordrett=1');
    expect(await notes.innerText()).not.toContain('Viser treff for');
    await page.goBack();
    await waitForSearch(page, '?q=mulitsystemisk');
    expect(await notes.innerText()).toContain('Viser treff for multisystemisk');
    expect(trouble).toEqual(noTrouble());
  });

  test('with nynorsk, compounds and everyday words', async () => {
    for (const [query, expected] of [
      ['skulefråvær', 'tiltak/back2school'],
      ['skole fravær', 'tiltak/back2school'],
      ['redd for alt', 'tiltak/mestringskatten'],
      ['bullying', 'tiltak/olweus'],
    ] as const) {
      const { page } = await search({ q: query });
      expect(await listResults(page), query).toContain(expected);
    }
  });

  test('by putting hits with everything first, with a line where they end', async () => {
    const { page } = await search({ q: 'foreldreveiledning asylsøkere' });
    const items = await page
      .locator('[data-results] > li')
      .evaluateAll((list) => list.map((item) => item.getAttribute('data-result') ?? 'line'));
    expect(items.filter((item) => item === 'line')).toHaveLength(1);
    expect(items.indexOf('line')).toBeGreaterThan(0);
    const none = await search({ q: 'fosterhjem anoreksi' });
    expect(await none.page.locator('[data-notes]').innerText()).toContain('ligger nærmest');
  });

  test('with words that only stand deep in the details, and with phrases', async () => {
    const { page, trouble } = await search({ q: '"Bedre tverrfaglig innsats"' });
    expect(await countHits(page)).toBeGreaterThan(0);
    expect(await listResults(page)).toContain('tiltak/bti');
    expect(trouble).toEqual(noTrouble());
    const deep = await search({ q: 'Fonagy' });
    expect(await listResults(deep.page)).toContain('tiltak/mst');
    expect(deep.trouble).toEqual(noTrouble());
  });

  test('with ways out when nothing fits the choices', async () => {
    const { page } = await search({ q: 'mestringskatten', type: 'ressurser' });
    const empty = page.locator('[data-state="empty"]');
    expect(await empty.isVisible()).toBe(true);
    expect(await empty.innerText()).toContain('uten avgrensninger');
    expect(await empty.innerText()).toContain('Mestringskatten');
    expect(await empty.innerText()).toContain('Foreslå det');
    const related = empty.locator('li', { hasText: 'Beslektede temaer' }).getByRole('link');
    await related.first().waitFor();
    expect(await related.allInnerTexts()).toContain('Angst og tvang');
    await empty.locator('[data-query-link]').first().click();
    await waitForSearch(page, '?q=mestringskatten');
    expect((await listResults(page))[0]).toBe('tiltak/mestringskatten');
  });

  test('with related themes that always have something to show', async () => {
    const { page, trouble } = await search({ q: 'mestringskatten', type: 'ressurser' });
    await page.locator('[data-state="empty"]').getByRole('link', { name: 'Angst og tvang' }).click();
    await waitForSearch(page, '?tema=angst-og-tvang');
    expect(await countHits(page)).toBeGreaterThan(5);
    expect(trouble).toEqual(noTrouble());
  });

  test('without guessing wildly', async () => {
    const { page } = await search({ q: 'qxzwvk' });
    expect(await page.locator('[data-state="empty"]').innerText()).not.toContain('Mente du');
  });

  test('when a query is outside the field', async () => {
    const { page, trouble } = await search({ q: 'førerkort for moped' });
    expect((await listResults(page)).slice(0, 3)).not.toContain('tiltak/fritidskort');
    const told = `${await page.locator('[data-notes]').innerText()} ${await page.locator('[data-state="empty"]').innerText()}`;
    expect(told).toMatch(/Vi fant ikke|Ingen treff|ligger nærmest/);
    expect(trouble).toEqual(noTrouble());
  });
});

describe('the results', () => {
  test('can be narrowed by an age range', async () => {
    const { page } = await search({});
    const group = page.locator('[data-facets] details:has([data-age])');
    if ((await group.getAttribute('open')) === null) await group.locator('> summary').click();
    await page.locator('[data-age="from"]').fill('7');
    await page.locator('[data-age="to"]').fill('11');
    await page.locator('[data-age="to"]').press('Tab');
    await waitForSearch(page, '?alder=6-9-ar&alder=10-12-ar');
    await toggleFacet(page, { name: 'alder', value: '6-9-ar' });
    await waitForSearch(page, '?alder=10-12-ar');
    expect(await page.locator('[data-age="from"]').inputValue()).toBe('10');
  });

  test.each(['csv', 'ris'] as const)('can be taken away as %s', async (format) => {
    const { page, trouble } = await search({ q: 'mobbing' });
    const hits = await countHits(page);
    const started = page.waitForEvent('download');
    await page.locator(`[data-action="${format}"]`).click();
    const download = await started;
    expect(download.suggestedFilename()).toBe(`hva-virker.${format}`);
    const text = await saveAndRead(download);
    const records =
      format === 'csv' ? text.trimEnd().split('\r\n').length - 1 : text.match(/^TY {2}- /gm)?.length;
    expect(records).toBe(hits);
    await expect.poll(() => page.locator('[data-told]').innerText()).toContain('lastet ned');
    expect(trouble).toEqual(noTrouble());
  });

  test('can be shared by a link', async () => {
    const { page } = await browser.open('sok/?q=mobbing', {
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    await waitForStatus(page, 'done');
    await page.locator('[data-action="copy"]').click();
    await expect.poll(() => page.locator('[data-told]').innerText()).toContain('kopiert');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
  });

  test('are not spoiled by what was typed before', async () => {
    const { page } = await search({ q: 'mulitsystemisk', ordrett: '1' });
    await searchField(page).fill('mobbing');
    await searchField(page).press('Enter');
    await waitForSearch(page, '?q=mobbing');
    expect(await countHits(page)).toBeGreaterThan(0);
  });
});
