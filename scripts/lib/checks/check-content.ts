import { type ReadOptions, readContent } from '../content/read-content.ts';
import type { Problem } from './problem.ts';

/** What a check found. */
export interface Report {
  /** The number of files that were read. */
  files: number;
  /** By file and line. */
  problems: Problem[];
}

/** Checks all content and lists every problem in every file. */
export async function checkContent(contentDir: string, options: ReadOptions): Promise<Report> {
  const { files, problems } = await readContent(contentDir, options);
  return { files: files.length, problems };
}

/** True when something in the report must be put right before the content can be published. */
export const hasErrors = (report: Report): boolean => report.problems.some((p) => p.severity === 'error');
