import { promises as fs } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { collectionInfo, collections } from '../../../src/schemas/entry.ts';
import { pageSchema } from '../../../src/schemas/page.ts';
import { count, joinWords } from '../checks/wording.ts';
import { listFolder, mapInParallel } from '../content/list-files.ts';
import { toReportPath } from '../content/paths.ts';
import { decodeText } from '../content/source.ts';
import { fixFile } from './fix-file.ts';
import type { FixKind } from './fix-values.ts';

/** A file that was put right on disk. */
export interface FixReport {
  file: string;
  done: FixKind[];
}

const folders: readonly { name: string; schema: z.ZodType }[] = [
  ...collections.map((name) => ({ name, schema: collectionInfo[name].schema as z.ZodType })),
  { name: 'pages', schema: pageSchema },
];

async function fixFolder(contentDir: string, name: string, schema: z.ZodType): Promise<FixReport[]> {
  const items = (await listFolder(join(contentDir, name))) ?? [];
  const files = items.filter((item) => item.isFile() && item.name.endsWith('.mdx'));
  const reports = await mapInParallel(files, async (item): Promise<FixReport[]> => {
    const path = join(contentDir, name, item.name);
    const { text, fault } = decodeText(await fs.readFile(path));
    // What cannot be read cannot be put right, and a mixture of two versions must be sorted out by a person.
    if (fault || /^<{7} /m.test(text)) return [];
    const fixed = fixFile(text, schema);
    if (fixed.text === text) return [];
    await fs.writeFile(path, fixed.text);
    return [{ file: `${toReportPath(contentDir)}/${name}/${item.name}`, done: fixed.done }];
  });
  return reports.flat();
}

/** Puts right what is safe in every entry and page on disk, and tells which files were changed. */
export async function fixContent(contentDir: string): Promise<FixReport[]> {
  const reports = await Promise.all(folders.map(({ name, schema }) => fixFolder(contentDir, name, schema)));
  return reports.flat();
}

const describe = (done: readonly FixKind[]): string =>
  joinWords(
    Array.from(
      Map.groupBy(done, (kind) => kind),
      ([kind, all]) => (all.length > 1 ? `${kind} (${all.length})` : kind),
    ),
  );

/** What was put right, for people. */
export function formatFixes(reports: readonly FixReport[]): string {
  if (reports.length === 0) return 'Ingenting å rette av seg selv.\n\n';
  const lines = reports.map(({ file, done }) => `Rettet ${file}: ${describe(done)}`);
  return `${lines.join('\n')}\n${count(reports.length, 'fil', 'filer')} rettet. Se over endringene før du sender dem inn.\n\n`;
}
