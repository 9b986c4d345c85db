import type { Browser, Page } from 'playwright-core';
import { watchTraffic } from './traffic.ts';

/** What one search costs its reader. */
export interface Cost {
  system: string;
  entries: number;
  /** Bytes of the first search, with nothing fetched before. */
  coldBytes: number;
  /** Bytes of each further search, half of them and nearly all. */
  nextBytes: { p50: number; p95: number };
  /** Milliseconds from pressing Enter to results, the first time a query is asked and when its parts have been fetched. */
  firstMs: { p50: number; p95: number };
  warmMs: { p50: number; p95: number };
}

/** One way to search in a page. */
export interface Subject {
  system: string;
  entries: number;
  url: string;
  /** Which addresses belong to the search. */
  counts: (url: string) => boolean;
  /** Waits until the page can search, after a first search for the query. */
  open: (page: Page, url: string, query: string) => Promise<void>;
  /** Milliseconds that a search takes in the page. */
  search: (page: Page, query: string) => Promise<number>;
}

/** The value that a share of the numbers do not exceed. */
export function percentile(numbers: readonly number[], share: number): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

const spread = (numbers: readonly number[]) => ({
  p50: percentile(numbers, 0.5),
  p95: percentile(numbers, 0.95),
});

const coldQueries = 5;

/** Measures a subject on real queries. */
export async function measureCost(
  browser: Browser,
  subject: Subject,
  queries: readonly string[],
): Promise<Cost> {
  const cold: number[] = [];
  for (const query of queries.slice(0, coldQueries)) {
    const context = await browser.newContext({ locale: 'nb-NO' });
    const page = await context.newPage();
    const traffic = watchTraffic(page, subject.counts);
    await subject.open(page, subject.url, query);
    // What comes after the results, such as the numbers of the facets, belongs to the search too.
    await page.waitForLoadState('networkidle');
    cold.push(await traffic.bytes());
    await context.close();
  }
  const context = await browser.newContext({ locale: 'nb-NO' });
  const page = await context.newPage();
  page.setDefaultTimeout(120_000);
  const traffic = watchTraffic(page, subject.counts);
  await subject.open(page, subject.url, queries[0] ?? '');
  await page.waitForLoadState('networkidle');
  const bytes: number[] = [];
  const first: number[] = [];
  const warm: number[] = [];
  for (const query of queries.slice(1)) {
    traffic.reset();
    first.push(await subject.search(page, query));
    await page.waitForTimeout(50);
    bytes.push(await traffic.bytes());
  }
  for (const query of queries.slice(1)) warm.push(await subject.search(page, query));
  await context.close();
  return {
    system: subject.system,
    entries: subject.entries,
    coldBytes: Math.max(...cold),
    nextBytes: spread(bytes),
    firstMs: spread(first),
    warmMs: spread(warm),
  };
}
