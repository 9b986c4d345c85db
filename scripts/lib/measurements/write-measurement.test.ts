import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { parseMeasurement } from '../../../src/domain/measurements.ts';
import { writeAccessibilityMeasurement, writeSearchMeasurement } from './write-measurement.ts';

const folder = mkdtempSync(join(tmpdir(), 'hva-virker-measurement-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const means = (queries: number, ndcg: number) => ({ queries, ndcg, recall: 0.75, success: 0.98, empty: 0 });
const search = {
  date: '2026-11-22',
  all: means(90, 0.912345),
  categories: new Map([
    ['name', means(80, 0.95)],
    ['no-exact-answer', means(10, Number.NaN)],
  ]),
};
const accessibility = {
  date: '2026-11-22',
  axe: '4.13.0',
  pages: 40,
  colorSchemes: ['light' as const, 'dark' as const],
  widths: [1280, 360],
  violations: 0,
};

describe('writeSearchMeasurement', () => {
  it('writes a file that can be read back, the same every time', async () => {
    const file = await writeSearchMeasurement(search, folder);
    const text = readFileSync(file, 'utf8');
    expect(text).toMatchInlineSnapshot(`
      "{
        "date": "2026-11-22",
        "queries": 90,
        "ndcg10": 0.9123,
        "recall10": 0.75,
        "success": 0.98,
        "empty": 0,
        "categories": [
          {
            "name": "name",
            "queries": 80,
            "ndcg10": 0.95
          },
          {
            "name": "no-exact-answer",
            "queries": 10,
            "ndcg10": null
          }
        ]
      }
      "
    `);
    expect(parseMeasurement('search', JSON.parse(text))?.categories).toHaveLength(2);
    await writeSearchMeasurement(search, folder);
    expect(readFileSync(file, 'utf8')).toBe(text);
  });

  it.each([
    ['a mean that says nothing', { ...search, all: means(90, Number.NaN) }],
    ['a mean above 1', { ...search, all: means(90, 1.1) }],
    ['categories that do not add up', { ...search, all: means(91, 0.9) }],
    ['no categories', { ...search, categories: [] }],
    ['no measure in any category', { ...search, categories: [['a', means(90, Number.NaN)] as const] }],
    ['a date that is none', { ...search, date: '22.11.2026' }],
  ])('writes nothing for %s', async (_name, result) => {
    const empty = mkdtempSync(join(tmpdir(), 'hva-virker-measurement-'));
    await expect(writeSearchMeasurement(result, empty)).rejects.toThrow('search.json is not a measurement');
    expect(readdirSync(empty)).toEqual([]);
    rmSync(empty, { recursive: true });
  });
});

describe('writeAccessibilityMeasurement', () => {
  it('writes a file that can be read back', async () => {
    const file = await writeAccessibilityMeasurement(accessibility, folder);
    const text = readFileSync(file, 'utf8');
    expect(text).toMatchInlineSnapshot(`
      "{
        "date": "2026-11-22",
        "axe": "4.13.0",
        "pages": 40,
        "colorSchemes": ["light", "dark"],
        "widths": [1280, 360],
        "violations": 0
      }
      "
    `);
    expect(parseMeasurement('accessibility', JSON.parse(text))).toEqual(accessibility);
  });

  it('writes nothing when no page was tested', async () => {
    await expect(writeAccessibilityMeasurement({ ...accessibility, pages: 0 }, folder)).rejects.toThrow(
      'pages',
    );
  });
});
