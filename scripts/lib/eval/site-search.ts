import type { Browser, Page } from 'playwright-core';

/** Searches the built site the way a reader does. */
export interface Searcher {
  readonly name: string;
  /** `<kind>/<slug>` of the first page of results, in order. */
  search(query: string): Promise<string[]>;
  close(): Promise<void>;
}

/** What the search page shows for a query, first ten as it shows ten at a time. */
async function readResults(page: Page): Promise<string[]> {
  await page
    .locator('[data-search-status="done"], [data-search-status="error"]')
    .waitFor({ state: 'attached' });
  if (await page.locator('[data-search-status="error"]').count()) throw new Error('Søkesiden melder feil.');
  return page
    .locator('li[data-result]')
    .evaluateAll((items) => items.map((item) => item.getAttribute('data-result') ?? ''));
}

/** The site's own search: every query is a visit to the search page with the query in its address. */
export async function openSiteSearch(browser: Browser, siteUrl: string): Promise<Searcher> {
  const context = await browser.newContext({ locale: 'nb-NO' });
  const page = await context.newPage();
  return {
    name: 'Hva virker',
    search: async (query) => {
      await page.goto(new URL(`sok/?${new URLSearchParams({ q: query })}`, siteUrl).href);
      return readResults(page);
    },
    close: () => context.close(),
  };
}
