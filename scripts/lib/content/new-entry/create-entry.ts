import { promises as fs } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../../checks/problem.ts';
import { toReportPath } from '../paths.ts';
import { readContent } from '../read-content.ts';
import type { NewEntryAnswers } from './answers.ts';
import type { NewEntryKind } from './kinds.ts';
import { type SkeletonSetting, toSkeleton } from './skeleton.ts';

export type CreateResult =
  | { outcome: 'created'; file: string; warnings: number }
  | { outcome: 'exists'; file: string }
  | { outcome: 'no-folder'; file: string }
  | { outcome: 'rejected'; file: string; problems: Problem[] };

/** Writes a new entry and checks it. An entry the check rejects is taken away again; nothing is ever overwritten. */
export async function createEntry(
  contentDir: string,
  slug: string,
  kind: NewEntryKind,
  answers: NewEntryAnswers,
  setting: SkeletonSetting,
): Promise<CreateResult> {
  const path = join(contentDir, kind.collection, `${slug}.mdx`);
  const file = `${toReportPath(contentDir)}/${kind.collection}/${slug}.mdx`;
  try {
    await fs.writeFile(path, toSkeleton(kind, answers, setting), { flag: 'wx' });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') return { outcome: 'exists', file };
    if (code === 'ENOENT' || code === 'ENOTDIR') return { outcome: 'no-folder', file };
    throw error;
  }
  const { problems } = await readContent(contentDir, { today: setting.today });
  const own = problems.filter((p) => p.file === file);
  const errors = own.filter((p) => p.severity === 'error');
  if (errors.length > 0) {
    await fs.unlink(path);
    return { outcome: 'rejected', file, problems: errors };
  }
  return { outcome: 'created', file, warnings: own.length };
}
