import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseMeasurement } from '../../../src/domain/measurements.ts';
import type { Measurement, MeasurementName } from '../../../src/schemas/measurement.ts';
import { repositoryRoot } from '../root.ts';

const defaultFolder = join(repositoryRoot, 'src/measurements');

/** JSON as the formatter of the project writes it: lists of plain values on one line. */
function toJson(data: unknown): string {
  const json = JSON.stringify(data, null, 2);
  return `${json.replace(/\[\n\s+([^[\]{}]+?)\n\s+\]/g, (_all, items: string) => `[${items.replace(/\n\s+/g, ' ')}]`)}\n`;
}

async function writeMeasurement<N extends MeasurementName>(
  name: N,
  data: Measurement<N>,
  folder: string,
): Promise<string> {
  const file = join(folder, `${name}.json`);
  await writeFile(file, toJson(parseMeasurement(name, data)));
  return file;
}

/** Plain means of some judged queries; NaN where a mean says nothing. */
export interface MeasuredQueries {
  queries: number;
  ndcg: number;
  recall: number;
  success: number;
  empty: number;
}

/** More digits would change from run to run without saying more. */
const round = (share: number): number => Math.round(share * 10_000) / 10_000;

/**
 * Writes what `/status/` says about the search to `src/measurements/search.json`, and returns the path of the file.
 * The same numbers give the same file. @throws when a number is missing or impossible; then nothing is written
 */
export async function writeSearchMeasurement(
  result: { date: string; all: MeasuredQueries; categories: Iterable<readonly [string, MeasuredQueries]> },
  folder = defaultFolder,
): Promise<string> {
  const { date, all, categories } = result;
  return writeMeasurement(
    'search',
    {
      date,
      queries: all.queries,
      ndcg10: round(all.ndcg),
      recall10: round(all.recall),
      success: round(all.success),
      empty: round(all.empty),
      categories: Array.from(categories, ([name, { queries, ndcg }]) => ({
        name,
        queries,
        ndcg10: Number.isNaN(ndcg) ? null : round(ndcg),
      })),
    },
    folder,
  );
}

/** Writes what `/status/` says about accessibility to `src/measurements/accessibility.json`; see `writeSearchMeasurement`. */
export const writeAccessibilityMeasurement = (
  result: Measurement<'accessibility'>,
  folder = defaultFolder,
): Promise<string> => writeMeasurement('accessibility', result, folder);
