import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { listPageTypes } from './page-types.ts';
import { useBrowser } from './support.ts';

const browser = useBrowser();
const pageTypes = listPageTypes();
const widths = [320, 360, 390, 480, 600, 768, 900, 1024, 1280, 1440];

/** The elements that make the page wider than the window, innermost first; empty when it fits. */
async function findOverflow(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) return [];
    const describe = (element: Element): string =>
      element.tagName.toLowerCase() +
      (element.id ? `#${element.id}` : '') +
      [...element.classList].map((name) => `.${name}`).join('');
    const isClipped = (element: Element): boolean => {
      for (let parent = element.parentElement; parent; parent = parent.parentElement) {
        if (parent !== document.documentElement && getComputedStyle(parent).overflowX !== 'visible')
          return true;
      }
      return false;
    };
    const wide = [...document.body.querySelectorAll('*')].filter((element) => {
      const { right, width: own } = element.getBoundingClientRect();
      return own > 0 && right > width + 0.5 && !isClipped(element);
    });
    const innermost = wide.filter(
      (element) => !wide.some((other) => other !== element && element.contains(other)),
    );
    const named = innermost.slice(0, 5).map((element) => {
      const path = [element.parentElement, element].filter((one) => one !== null).map(describe);
      return `${path.join(' > ')} reaches ${Math.round(element.getBoundingClientRect().right)} of ${width} px`;
    });
    return named.length > 0
      ? named
      : [`the page is ${document.documentElement.scrollWidth} of ${width} px wide`];
  });
}

describe('the width of the window', () => {
  test('is tested on every type of page', () => {
    expect(pageTypes.length).toBeGreaterThan(10);
  });

  test.each(pageTypes)('$name fits from 320 to 1440 px', async ({ path }) => {
    const { page } = await browser.open(path);
    const found: string[] = [];
    for (const width of widths) {
      await page.setViewportSize({ width, height: 800 });
      found.push(...(await findOverflow(page)).map((text) => `${width} px: ${text}`));
    }
    expect(found).toEqual([]);
  });

  test('is measured: an element that is too wide is named', async () => {
    const { page } = await browser.open('/');
    await page.evaluate(() => {
      const wide = document.createElement('div');
      wide.id = 'wide';
      wide.style.width = '3000px';
      wide.style.height = '1px';
      document.body.append(wide);
    });
    expect(await findOverflow(page)).toEqual([
      expect.stringMatching(/^body > div#wide reaches 30\d\d of 1280 px$/),
    ]);
  });
});
