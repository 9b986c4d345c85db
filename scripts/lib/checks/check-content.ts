import { checkFiles, type ReadOptions, readContent } from '../content/read-content.ts';
import { checkHistory } from '../history/check-history.ts';
import { type Problem, sortProblems } from './problem.ts';

/** What a check found. */
export interface Report {
  /** The number of files that were read. */
  files: number;
  /** By file and line. */
  problems: Problem[];
}

export interface CheckOptions extends ReadOptions {
  /** A branch to compare with, so that what must not change in silence is checked too. */
  base?: string | undefined;
}

/** Checks all content and lists every problem in every file. @throws GitError when there is no base to compare with */
export async function checkContent(contentDir: string, options: CheckOptions): Promise<Report> {
  if (options.base === undefined) {
    const { files, problems } = await checkFiles(contentDir, options);
    return { files: files.length, problems };
  }
  const content = await readContent(contentDir, options);
  const { files, problems } = content;
  const changes = await checkHistory(contentDir, options.base, { content, today: options.today });
  return { files: files.length, problems: sortProblems([...problems, ...changes]) };
}

/** True when something in the report must be put right before the content can be published. */
export const hasErrors = (report: Report): boolean => report.problems.some((p) => p.severity === 'error');
