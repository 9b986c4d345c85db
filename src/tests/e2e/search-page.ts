import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page, Route } from 'playwright-core';
import { expect } from 'vitest';
import { distFolder, listSiteFiles } from '../../../scripts/lib/dist.ts';
import { listElements } from '../../../scripts/lib/html-elements.ts';
import { toUrl } from './support.ts';

/** What the results region can say about itself. */
export type SearchStatus = 'idle' | 'loading' | 'done' | 'error';

/** An entry page of the built site. */
export interface EntryPage {
  /** As in `data-result`, such as `tiltak/pmto`. */
  readonly id: string;
  readonly title: string;
}

const entryFile = /^(tiltak|retningslinjer|kunnskap|ressurser)\/[^/]+\/index\.html$/;
const movesOn = /<meta http-equiv="refresh"/i;

/** Every entry that has a page of its own, in the order of the files. */
export function listEntryPages(): EntryPage[] {
  return listSiteFiles(distFolder)
    .filter((file) => entryFile.test(file))
    .map((file) => ({ file, html: readFileSync(join(distFolder, file), 'utf8') }))
    .filter(({ html }) => !movesOn.test(html))
    .map(({ file, html }) => ({ id: file.replace('/index.html', ''), title: toHeading(html) }));
}

function toHeading(html: string): string {
  const heading = listElements(html).find(({ tag }) => tag === 'h1');
  return heading?.text.replace(/\s+/g, ' ').trim() ?? '';
}

/** The search field of the page: a search box that becomes a combobox when suggestions can come. */
export const searchField = (page: Page): Locator => page.locator('main .hv-search input[name="q"]');

/** Waits until the results region has the status. */
export async function waitForStatus(page: Page, status: SearchStatus): Promise<void> {
  await page.locator(`[data-search-status="${status}"]`).waitFor({ state: 'attached' });
}

/** Waits until the address has exactly these parameters and the results belong to it. */
export async function waitForSearch(page: Page, parameters: string): Promise<void> {
  await page.waitForURL(toUrl(`sok/${parameters}`));
  await waitForStatus(page, 'done');
}

/** The entries shown, in order. */
export async function listResults(page: Page): Promise<string[]> {
  return page
    .locator('li[data-result]')
    .evaluateAll((items) => items.map((item) => item.getAttribute('data-result') ?? ''));
}

/** The number of hits that the page says it has. */
export async function countHits(page: Page): Promise<number> {
  const summary = await page.locator('[data-summary]').innerText();
  const number = /^\d[\d\s\u00a0]*/.exec(summary)?.[0].replace(/\D/g, '');
  expect(number, `a number first in «${summary}»`).toBeDefined();
  return Number(number);
}

/** A choice in a facet, with the number of hits it promises. */
export interface FacetValue {
  readonly name: string;
  readonly value: string;
  readonly count: number;
}

/** The choices of one facet, most hits first. */
export async function listFacetValues(page: Page, name: string): Promise<FacetValue[]> {
  const values = await page.locator(`[data-facets] label:has(input[name="${name}"])`).evaluateAll((labels) =>
    labels.map((label) => {
      const input = label.querySelector('input');
      return {
        name: input?.name ?? '',
        value: input?.value ?? '',
        count: Number(label.querySelector('[data-count]')?.textContent),
      };
    }),
  );
  return values.toSorted((a, b) => b.count - a.count);
}

/** Ticks or unticks a choice in a facet the way a reader does, opening the group first when it is closed. */
export async function toggleFacet(
  page: Page,
  { name, value }: Pick<FacetValue, 'name' | 'value'>,
): Promise<void> {
  const group = page.locator(`[data-facets] details:has(input[name="${name}"])`);
  if ((await group.getAttribute('open')) === null) await group.locator('summary').click();
  await group.locator(`input[value="${value}"]`).click();
}

/** Requests that wait until they are let through. */
export interface Gate {
  /** Number of requests that wait. */
  waiting(): number;
  /** Lets through what waits and everything after it. */
  open(): Promise<void>;
}

/** Holds back every request that matches, from now on. */
export async function holdRequests(page: Page, url: string): Promise<Gate> {
  const held: Route[] = [];
  let isOpen = false;
  await page.route(url, async (route) => {
    if (isOpen) await route.continue();
    else held.push(route);
  });
  return {
    waiting: () => held.length,
    open: async () => {
      isOpen = true;
      await Promise.all(held.splice(0).map((route) => route.continue()));
    },
  };
}
