import { describe, expect, test } from 'vitest';
import {
  countHits,
  listEntryPages,
  listFacetValues,
  listResults,
  searchField,
  toggleFacet,
  waitForSearch,
  waitForStatus,
} from './search-page.ts';
import { noTrouble, toUrl, useBrowser } from './support.ts';

const browser = useBrowser();
const entries = listEntryPages();
const collator = new Intl.Collator('nb');

async function openSearch(parameters = '') {
  const watched = await browser.open(`sok/${parameters}`);
  await waitForStatus(watched.page, 'done');
  return watched;
}

describe('searching', () => {
  test('shows every entry before anything is asked', async () => {
    expect(entries.length).toBeGreaterThan(50);
    const { page, trouble } = await openSearch();
    expect(await countHits(page)).toBe(entries.length);
    const more = page.locator('[data-action="more"]');
    while (await more.isVisible()) {
      const before = (await listResults(page)).length;
      await more.click();
      await expect.poll(async () => (await listResults(page)).length).toBeGreaterThan(before);
    }
    expect((await listResults(page)).sort()).toEqual(entries.map(({ id }) => id).sort());
    expect(trouble).toEqual(noTrouble());
  });

  test('finds an entry by its name, marks the words and leads to its page', async () => {
    const { page, trouble } = await openSearch();
    const entry = entries.find(({ id }) => id.startsWith('tiltak/')) ?? expect.fail('no intervention');
    await searchField(page).fill(entry.title);
    await searchField(page).press('Enter');
    await waitForSearch(page, `?${new URLSearchParams({ q: entry.title })}`);
    expect((await listResults(page)).slice(0, 3)).toContain(entry.id);
    expect(await page.locator('[data-announcer]').textContent()).toContain('treff');
    expect(await page.locator('li[data-result] mark').count()).toBeGreaterThan(0);
    await page.locator(`li[data-result="${entry.id}"] a`).first().click();
    await page.waitForURL(toUrl(`${entry.id}/`));
    expect(await page.locator('h1').innerText()).toContain(entry.title);
    expect(trouble).toEqual(noTrouble());
  });

  test('answers while the reader types, without filling the history', async () => {
    const { page } = await openSearch();
    const length = await page.evaluate(() => history.length);
    await searchField(page).pressSequentially('foreldre', { delay: 20 });
    await waitForSearch(page, '?q=foreldre');
    expect(await countHits(page)).toBeLessThan(entries.length);
    expect(await page.evaluate(() => history.length)).toBe(length);
  });

  test('starts from the form on any page', async () => {
    const { page } = await browser.open('/');
    await searchField(page).fill('skole');
    await searchField(page).press('Enter');
    await waitForSearch(page, '?q=skole');
    expect(await searchField(page).inputValue()).toBe('skole');
    expect(await countHits(page)).toBeGreaterThan(0);
  });

  test('sorts by name', async () => {
    const { page, trouble } = await openSearch();
    await page.locator('[data-sort]').selectOption('navn');
    await waitForSearch(page, '?sorter=navn');
    const titles = await page.locator('li[data-result] h3').allInnerTexts();
    expect(titles.length).toBeGreaterThan(5);
    expect(titles).toEqual(titles.toSorted(collator.compare));
    expect(trouble).toEqual(noTrouble());
  });

  test('moves focus to the first of the results that were added', async () => {
    const { page } = await openSearch();
    const before = await listResults(page);
    await page.locator('[data-action="more"]').focus();
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await listResults(page)).length).toBeGreaterThan(before.length);
    const focused = page.locator('li[data-result]:has(a:focus)');
    expect(await focused.getAttribute('data-result')).toBe((await listResults(page))[before.length]);
  });
});

describe('facets', () => {
  test('keep what they promise, add up within a group and narrow between groups', async () => {
    const { page, trouble } = await openSearch();
    const [first, second] = await listFacetValues(page, 'sektor');
    if (!first || !second) expect.fail('two sectors with hits');
    expect(second.count).toBeGreaterThan(0);

    await toggleFacet(page, first);
    await waitForSearch(page, `?sektor=${first.value}`);
    expect(await countHits(page)).toBe(first.count);

    await toggleFacet(page, second);
    await expect
      .poll(() => new URL(page.url()).searchParams.getAll('sektor').sort())
      .toEqual([first.value, second.value].sort());
    await waitForStatus(page, 'done');
    const union = await countHits(page);
    expect(union).toBeGreaterThanOrEqual(first.count);
    expect(union).toBeLessThanOrEqual(first.count + second.count);

    const kinds = await listFacetValues(page, 'type');
    const kind = kinds.find(({ count }) => count > 0 && count < union) ?? expect.fail('a kind that narrows');
    await toggleFacet(page, kind);
    await expect.poll(() => new URL(page.url()).searchParams.get('type')).toBe(kind.value);
    await waitForStatus(page, 'done');
    expect(await countHits(page)).toBe(kind.count);
    for (const id of await listResults(page)) expect(id.split('/')[0]).toBe(kind.value);
    expect(trouble).toEqual(noTrouble());
  });

  test('follow Back and Forward', async () => {
    const { page, trouble } = await openSearch('?q=barn');
    const all = await countHits(page);
    const [first] = await listFacetValues(page, 'sektor');
    if (!first) expect.fail('a sector');
    await toggleFacet(page, first);
    await waitForSearch(page, `?q=barn&sektor=${first.value}`);
    const narrowed = await countHits(page);
    const box = page.locator(`[data-facets] input[name="sektor"][value="${first.value}"]`);

    await page.goBack();
    await waitForSearch(page, '?q=barn');
    await expect.poll(() => countHits(page)).toBe(all);
    expect(await box.isChecked()).toBe(false);

    await page.goForward();
    await waitForSearch(page, `?q=barn&sektor=${first.value}`);
    await expect.poll(() => countHits(page)).toBe(narrowed);
    expect(await box.isChecked()).toBe(true);
    expect(trouble).toEqual(noTrouble());
  });

  test('come from the address, and go one by one or all at once', async () => {
    const { page, trouble } = await openSearch('?sektor=skole&sektor=barnevern&q=barn');
    const chips = page.locator('[data-chips] [data-remove]');
    expect(await chips.count()).toBe(2);
    for (const value of ['skole', 'barnevern']) {
      expect(await page.locator(`[data-facets] input[name="sektor"][value="${value}"]`).isChecked()).toBe(
        true,
      );
    }
    await chips.first().click();
    await expect.poll(() => chips.count()).toBe(1);
    await expect.poll(() => new URL(page.url()).searchParams.getAll('sektor')).toHaveLength(1);
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H2');

    await page.goto(toUrl('sok/?q=barn&sektor=skole&sektor=barnevern'));
    await waitForStatus(page, 'done');
    await page.locator('[data-chips] [data-action="reset"]').click();
    await waitForSearch(page, '?q=barn');
    await expect.poll(() => chips.count()).toBe(0);
    expect(trouble).toEqual(noTrouble());
  });

  test('ignore what they do not know', async () => {
    const { page, trouble } = await openSearch('?sektor=<script>&finnes-ikke=1&sorter=__proto__');
    expect(await countHits(page)).toBe(entries.length);
    expect(await page.locator('[data-chips] [data-remove]').count()).toBe(0);
    expect(trouble).toEqual(noTrouble());
  });
});
