import axe, { type AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, test } from 'vitest';
import { today } from '../../../scripts/lib/content/today.ts';
import { writeAccessibilityMeasurement } from '../../../scripts/lib/measurements/write-measurement.ts';
import { listPageTypes } from './page-types.ts';
import { useBrowser } from './support.ts';

const browser = useBrowser();
const pageTypes = listPageTypes();

const colorSchemes = ['light', 'dark'] as const;
const widths = [1280, 360];
const appearances = colorSchemes.flatMap((colorScheme) => widths.map((width) => ({ colorScheme, width })));

/** What axe finds, one line per element. */
async function findViolations(page: Page): Promise<string[]> {
  const { violations } = await page.evaluate<Pick<AxeResults, 'violations'>>(
    `axe.run(document, { resultTypes: ['violations'], rules: { 'target-size': { enabled: true } } })`,
  );
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(
      ({ target, failureSummary }) => `${id}: ${help} – ${target.join(' ')} – ${failureSummary ?? ''}`,
    ),
  );
}

/** Colours in the middle of a transition are nobody's colours. */
async function waitForAnimations(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await Promise.allSettled(document.getAnimations().map((animation) => animation.finished));
  });
}

/** How many faults there are on each page that has been tested. */
const faults = new Map<string, number>();

/** Writes the result for the status page, when it is asked for and every page has been tested. */
async function writeResult(): Promise<void> {
  if (process.env.HVA_VIRKER_MEASURE !== 'accessibility') return;
  if (faults.size !== pageTypes.length)
    throw new Error(`Bare ${faults.size} av ${pageTypes.length} sider er prøvd, så ingenting er målt.`);
  await writeAccessibilityMeasurement({
    date: today(),
    axe: axe.version,
    pages: pageTypes.length,
    colorSchemes: [...colorSchemes],
    widths,
    violations: [...faults.values()].reduce((total, n) => total + n, 0),
  });
}

describe('accessibility', () => {
  afterAll(writeResult);

  test('is tested on every type of page', () => {
    expect(pageTypes.length).toBeGreaterThan(10);
  });

  test.each(pageTypes)('$name has no violations, light or dark, wide or narrow', async ({ path }) => {
    const { page } = await browser.open(path, { bypassCSP: true, reducedMotion: 'reduce' });
    await page.evaluate(axe.source);
    const found = new Map<string, string[]>();
    for (const { colorScheme, width } of appearances) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await page.setViewportSize({ width, height: 800 });
      await waitForAnimations(page);
      for (const violation of await findViolations(page)) {
        found.set(violation, [...(found.get(violation) ?? []), `${colorScheme} ${width}`]);
      }
    }
    faults.set(path, found.size);
    expect([...found].map(([violation, where]) => `${violation} (${where.join(', ')})`)).toEqual([]);
  });

  test('sees a fault when there is one, so that an empty list means something', async () => {
    const { page } = await browser.open('/', { bypassCSP: true });
    await page.evaluate(axe.source);
    await page.evaluate(() => document.body.append(document.createElement('img')));
    expect((await findViolations(page)).join()).toContain('image-alt');
  });
});
