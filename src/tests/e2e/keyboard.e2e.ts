import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { listEntryPages, waitForStatus } from './search-page.ts';
import { useBrowser } from './support.ts';

const browser = useBrowser();
const mostSteps = 120;

/** What has focus, and whether a sighted keyboard user can tell. */
interface Focus {
  readonly name: string;
  readonly matches: boolean;
  readonly visible: boolean;
}

async function readFocus(page: Page, selector: string): Promise<Focus> {
  return page.evaluate((wanted) => {
    const element = document.activeElement ?? document.body;
    const { width, height, bottom, top } = element.getBoundingClientRect();
    const isMarked = (one: Element | null): boolean => {
      if (!one) return false;
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one);
      return (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0) || boxShadow !== 'none';
    };
    const isInView = width > 1 && height > 1 && bottom > 0 && top < innerHeight;
    const text = element.getAttribute('aria-label') ?? element.textContent?.trim().slice(0, 40) ?? '';
    return {
      name: `${element.tagName.toLowerCase()}#${element.id} «${text}»`,
      matches: element.matches(wanted),
      // a field may leave it to the box around it to show where focus is
      visible:
        isInView && (isMarked(element) || (element.matches('input') && isMarked(element.parentElement))),
    };
  }, selector);
}

/** Presses Tab until something that matches has focus; every stop on the way must be visible. */
async function tabTo(page: Page, selector: string): Promise<void> {
  const path: string[] = [];
  for (let step = 0; step < mostSteps; step += 1) {
    await page.keyboard.press('Tab');
    const focus = await readFocus(page, selector);
    path.push(focus.name);
    expect(focus.visible, `focus cannot be seen on ${focus.name}`).toBe(true);
    if (focus.matches) return;
  }
  expect.fail(`Tab never came to ${selector}:\n${path.join('\n')}`);
}

describe('with the keyboard alone', () => {
  test('a reader gets from the front page through the search to an entry', async () => {
    const entry =
      listEntryPages().find(({ id }) => id.startsWith('tiltak/')) ?? expect.fail('no intervention');
    const { page } = await browser.open('/', { reducedMotion: 'reduce' });
    await tabTo(page, 'input[type="search"]');
    await page.keyboard.type(entry.title);
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/sok\/\?q=/);
    await waitForStatus(page, 'done');
    await tabTo(page, `li[data-result="${entry.id}"] a`);
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.pathname.endsWith(`/${entry.id}/`));
    expect(await page.locator('h1').innerText()).toContain(entry.title);
  });

  test('the first stop skips to the content', async () => {
    const { page } = await browser.open('/tiltak/', { reducedMotion: 'reduce' });
    await tabTo(page, 'a[href="#innhold"]');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('innhold');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
  });

  test('a choice in a facet can be made, and taken back from its chip', async () => {
    const { page } = await browser.open('/sok/', { reducedMotion: 'reduce' });
    await waitForStatus(page, 'done');
    await tabTo(page, '[data-facets] input[type="checkbox"]');
    await page.keyboard.press('Space');
    await page.waitForURL(/\/sok\/\?/);
    const chip = page.locator('[data-chips] [data-remove]');
    await chip.waitFor();
    await tabTo(page, '[data-remove]');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/sok\/$/);
    await expect.poll(() => chip.count()).toBe(0);
  });

  test('Tab goes through a whole entry without a trap', async () => {
    const { page } = await browser.open(`/${listEntryPages()[0]?.id}/`, { reducedMotion: 'reduce' });
    await tabTo(page, 'footer a');
  });
});
