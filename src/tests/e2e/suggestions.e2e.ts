import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { holdRequests, searchField, waitForSearch, waitForStatus } from './search-page.ts';
import { noTrouble, toUrl, useBrowser } from './support.ts';

const browser = useBrowser();

const options = (page: Page) => page.locator('main [role="option"]');

/** Opens a page and types in its search field, letter by letter. */
async function type(path: string, text: string) {
  const watched = await browser.open(path);
  const field = searchField(watched.page);
  await field.focus();
  await field.pressSequentially(text, { delay: 30 });
  return { ...watched, field };
}

describe('suggestions', () => {
  test('lead from the keyboard straight to a page', async () => {
    const { page, field, trouble } = await type('/', 'mestringsk');
    await options(page).first().waitFor();
    expect(await field.getAttribute('aria-expanded')).toBe('true');
    expect(await field.getAttribute('aria-activedescendant')).toBeNull();
    const list = await field.getAttribute('aria-controls');
    expect(await page.locator(`#${list}`).getAttribute('role')).toBe('listbox');

    await field.press('ArrowDown');
    const active = page.locator(`#${await field.getAttribute('aria-activedescendant')}`);
    expect(await active.getAttribute('aria-selected')).toBe('true');
    expect(await active.innerText()).toContain('Mestringskatten');
    await field.press('ArrowUp');
    expect(await field.getAttribute('aria-activedescendant')).toBeNull();
    await field.press('ArrowDown');
    await field.press('Enter');
    await page.waitForURL(toUrl('tiltak/mestringskatten/'));
    expect(trouble).toEqual(noTrouble());
  });

  test('know other names, everyday words and terms', async () => {
    const { page, field } = await type('/', 'utagering');
    await options(page).first().waitFor();
    expect((await options(page).allInnerTexts()).join('\n')).toContain('Atferdsvansker');
    await field.fill('trygghetssirk');
    await options(page).filter({ hasText: 'Circle of Security' }).first().waitFor();
  });

  test('close with Escape and when the field is left, and never stand in the way of Enter', async () => {
    const { page, field } = await type('/', 'mobb');
    await options(page).first().waitFor();
    await field.press('Escape');
    expect(await options(page).count()).toBe(0);
    expect(await field.inputValue()).toBe('mobb');
    await field.pressSequentially('i');
    await options(page).first().waitFor();
    await field.press('Tab');
    expect(await options(page).count()).toBe(0);
    await field.focus();
    await field.press('Enter');
    await page.waitForURL(toUrl('sok/?q=mobbi'));
    await waitForStatus(page, 'done');
  });

  test('can be clicked', async () => {
    const { page } = await type('/', 'olweus');
    await options(page).first().click();
    await page.waitForURL(toUrl('tiltak/olweus/'));
  });

  test('that come late never show under newer words', async () => {
    const { page } = await browser.open('/');
    const field = searchField(page);
    const gate = await holdRequests(page, '**/suggestions/mo.json');
    await field.focus();
    await field.pressSequentially('mobb', { delay: 30 });
    await expect.poll(() => gate.waiting()).toBeGreaterThan(0);
    await field.fill('qxzw');
    await gate.open();
    await page.waitForLoadState('networkidle');
    expect(await options(page).count()).toBe(0);
  });

  test('leave the field as it is when they cannot be fetched', async () => {
    const { page } = await browser.open('/', {
      prepare: async (page) => {
        await page.route('**/suggestions/**', (route) => route.fulfill({ status: 404, body: '' }));
      },
    });
    const field = searchField(page);
    await field.focus();
    await field.pressSequentially('skole', { delay: 30 });
    await field.press('Enter');
    await page.waitForURL(toUrl('sok/?q=skole'));
    await waitForStatus(page, 'done');
  });

  test.each(['light', 'dark'] as const)(
    'have no barriers when open on the search page (%s)',
    async (colorScheme) => {
      const { page } = await browser.open('sok/', { colorScheme, bypassCSP: true, reducedMotion: 'reduce' });
      await waitForStatus(page, 'done');
      const field = searchField(page);
      await field.focus();
      await field.pressSequentially('skole', { delay: 30 });
      await options(page).first().waitFor();
      await field.press('ArrowDown');
      await waitForSearch(page, '?q=skole');
      await page.evaluate(axe.source);
      const violations = await page.evaluate<string[]>(
        `axe.run(document, { rules: { 'target-size': { enabled: true } } })
        .then(({ violations }) => violations.map((v) => v.id + ' ' + v.nodes.map((n) => n.target + n.failureSummary)))`,
      );
      expect(violations).toEqual([]);
    },
  );
});
