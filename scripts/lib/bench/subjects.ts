import type { Page } from 'playwright-core';
import { type Rival, rivals } from '../eval/rival-site.ts';
import type { Subject } from './measure.ts';

/** Runs in the page: submits a query in the search form and waits for its results. */
function searchInPage(query: string): Promise<number> {
  const form = document.querySelector<HTMLFormElement>('hv-search-page .hv-search');
  const input = form?.querySelector('input');
  const region = document.querySelector('[data-search-status]');
  if (!form || !input || !region) throw new Error('no search form');
  return new Promise((resolve, reject) => {
    const started = performance.now();
    const watcher = new MutationObserver(() => {
      const status = region.getAttribute('data-search-status');
      if (status === 'loading') return;
      watcher.disconnect();
      if (status === 'done') resolve(performance.now() - started);
      else reject(new Error(`search ended as ${status}`));
    });
    watcher.observe(region, { attributeFilter: ['data-search-status'] });
    input.value = query;
    form.requestSubmit();
  });
}

async function openOwn(page: Page, url: string, query: string): Promise<void> {
  await page.goto(new URL(`sok/?${new URLSearchParams({ q: query })}`, url).href);
  await page.locator('[data-search-status="done"]').waitFor({ state: 'attached' });
}

/** Our own search page. */
export const ownSubject = (url: string, entries: number): Subject => ({
  system: 'Hva virker',
  entries,
  url,
  counts: (address) => /\/pagefind\/|\/_astro\/[^/]+\.js/.test(address),
  open: openOwn,
  search: (page, query) => page.evaluate(searchInPage, query),
});

type RivalPage = { rivalSearch: (query: string) => Promise<string[]> };

async function searchRival(page: Page, query: string): Promise<number> {
  return page.evaluate(async (text) => {
    const started = performance.now();
    await (globalThis as unknown as RivalPage).rivalSearch(text);
    return performance.now() - started;
  }, query);
}

const rivalSubject = (rival: Rival, url: string, entries: number): Subject => ({
  system: rival.name,
  entries,
  url,
  counts: (address) => !address.endsWith('.html'),
  open: async (page, base, query) => {
    await page.goto(new URL(`${rival.id}.html`, base).href);
    await page.waitForFunction(() => 'rivalSearch' in globalThis, undefined, { timeout: 300_000 });
    await searchRival(page, query);
  },
  search: searchRival,
});

/** The four rivals. */
export const rivalSubjects = (url: string, entries: number): Subject[] =>
  rivals.map((rival) => rivalSubject(rival, url, entries));
