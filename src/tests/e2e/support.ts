import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, inject } from 'vitest';

/** What a page did that it should not have done. */
export interface PageTrouble {
  /** Errors and warnings in the console, and uncaught errors. */
  readonly console: string[];
  /** Broken rules of the content security policy. */
  readonly violations: string[];
  /** Requests that failed or were answered with an error. */
  readonly failedRequests: string[];
  /** Requests to anything but the site itself. */
  readonly foreignRequests: string[];
}

/** A page with a record of its trouble. */
export interface WatchedPage {
  readonly page: Page;
  readonly trouble: PageTrouble;
}

/** Options of the context, and what the page should be ready for. */
export interface OpenOptions extends BrowserContextOptions {
  /** Called before the page goes anywhere, for instance to add routes. */
  readonly prepare?: (page: Page) => Promise<void>;
}

const reportViolation = 'reportViolation';

/** Address of a path of the site, such as `sok/?q=PMTO`. A leading slash makes no difference. */
export function toUrl(path: string): string {
  return new URL(path.replace(/^\//, ''), inject('siteUrl')).href;
}

/** Connects the test file to the shared browser. What a test opens is closed when the test ends. */
export function useBrowser(): { open(path: string, options?: OpenOptions): Promise<WatchedPage> } {
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.connect(inject('browserEndpoint'));
  });
  afterEach(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()));
  });
  afterAll(async () => {
    await browser?.close();
  });
  return {
    open: async (path, options = {}) => openPage(browser, path, options),
  };
}

/** Nothing has gone wrong yet. */
export function noTrouble(): PageTrouble {
  return { console: [], violations: [], failedRequests: [], foreignRequests: [] };
}

async function openPage(browser: Browser, path: string, options: OpenOptions): Promise<WatchedPage> {
  const { prepare, ...contextOptions } = options;
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    locale: 'nb-NO',
    timezoneId: 'Europe/Oslo',
    ...contextOptions,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  const trouble = noTrouble();
  watchTrouble(page, trouble);
  await context.exposeFunction(reportViolation, (text: string) => trouble.violations.push(text));
  await context.addInitScript((name) => {
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sourceFile }) => {
      const report = (window as unknown as Record<string, (text: string) => void>)[name];
      report?.(`${effectiveDirective} ${blockedURI} ${sourceFile}`);
    });
  }, reportViolation);
  await prepare?.(page);
  await page.goto(toUrl(path), { waitUntil: 'load' });
  return { page, trouble };
}

function watchTrouble(page: Page, trouble: PageTrouble): void {
  const { origin } = new URL(inject('siteUrl'));
  page.on('console', (message) => {
    if (!['error', 'warning'].includes(message.type())) return;
    const text = `${message.type()}: ${message.text()} (${message.location().url})`;
    if (/content security policy/i.test(text)) trouble.violations.push(text);
    // a page may be asked for on purpose although it is missing: the answer is on the list of failed requests
    else if (!text.startsWith('error: Failed to load resource')) trouble.console.push(text);
  });
  page.on('pageerror', (error) => trouble.console.push(`uncaught: ${error.message}`));
  page.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText ?? 'unknown';
    trouble.failedRequests.push(`${request.url()} ${reason}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) trouble.failedRequests.push(`${response.url()} ${response.status()}`);
  });
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.origin !== origin && !['data:', 'blob:'].includes(url.protocol))
      trouble.foreignRequests.push(url.href);
  });
}
