import { listProseBlocks } from '../domain/prose-blocks.ts';
import { findMedian } from '../domain/quality.ts';
import { measureReadability } from '../domain/readability.ts';
import { listGuidelines, listInterventions, listResearch, listResources } from './entries.ts';

/** How hard the written texts are to read. */
export interface ReadabilitySummary {
  texts: number;
  /** The middle LIX of all texts; null when there are none. */
  median: number | null;
  /** Texts with LIX above 50, which most people find hard. */
  hard: number;
}

/** Above this, LIX calls a text hard. */
const hardLix = 50;

/** Measures the texts of all published entries. */
export async function measureTexts(): Promise<ReadabilitySummary> {
  const lists = await Promise.all([listInterventions(), listGuidelines(), listResearch(), listResources()]);
  const values = lists
    .flat()
    .map(({ source }) => measureReadability(listProseBlocks(source.body ?? '')).lix)
    .filter((lix) => lix !== null);
  return { texts: values.length, median: findMedian(values), hard: values.filter((v) => v > hardLix).length };
}
