import { describe, expect, test } from 'vitest';
import { listPageTypes } from './page-types.ts';
import { noTrouble, toUrl, useBrowser } from './support.ts';

const browser = useBrowser();
const pageTypes = listPageTypes();

describe('every type of page', () => {
  test('is found', () => {
    expect(pageTypes.length).toBeGreaterThan(10);
  });

  test.each(pageTypes)('$name loads in silence, from this site alone, without cookies', async ({ path }) => {
    const { page, trouble } = await browser.open(path);
    await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
    await page.waitForLoadState('networkidle');
    expect(trouble).toEqual(noTrouble());
    expect(await page.context().cookies()).toEqual([]);
    expect(await page.title()).not.toBe('');
  });
});

describe('the error page', () => {
  test('answers for an address that does not exist', async () => {
    const response = await fetch(toUrl('/finnes-ikke/heller-ikke/'));
    expect(response.status).toBe(404);
    const { page, trouble } = await browser.open('/finnes-ikke/heller-ikke/');
    expect(await page.locator('h1').count()).toBe(1);
    expect({ ...trouble, failedRequests: [] }).toEqual(noTrouble());
    expect(trouble.failedRequests).toHaveLength(1);
  });
});

describe('the content security policy', () => {
  test('stops inline code, so that the tests above can trust an empty list', async () => {
    const { page, trouble } = await browser.open('/');
    await page.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'window.broken = true';
      document.body.append(script);
    });
    await expect.poll(() => trouble.violations.length).toBeGreaterThan(0);
    expect(await page.evaluate(() => 'broken' in window)).toBe(false);
  });
});
