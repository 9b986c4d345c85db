import { promises as fs } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { collectionInfo, collections } from '../../../src/schemas/entry.ts';
import { pageSchema } from '../../../src/schemas/page.ts';
import { withdrawnSchema } from '../../../src/schemas/withdrawn.ts';
import { count, joinWords } from '../checks/wording.ts';
import { listFolder, mapInParallel } from '../content/list-files.ts';
import { toReportPath } from '../content/paths.ts';
import { vocabularyFileNames, vocabularySchemaOf } from '../content/read-vocabulary.ts';
import { withdrawnFileName } from '../content/read-withdrawn.ts';
import { decodeText } from '../content/source.ts';
import { fixFile } from './fix-file.ts';
import type { FixKind } from './fix-values.ts';

/** A file that was put right on disk. */
export interface FixReport {
  file: string;
  done: FixKind[];
}

/** A file that can be put right, with the schema of its fields. */
interface Fixable {
  path: string;
  schema: z.ZodType;
  hasBody: boolean;
}

const folders: readonly { name: string; schema: z.ZodType }[] = [
  ...collections.map((name) => ({ name, schema: collectionInfo[name].schema as z.ZodType })),
  { name: 'pages', schema: pageSchema },
];

/** The names of the files in a folder. */
async function listNames(folder: string): Promise<string[]> {
  const items = (await listFolder(folder)) ?? [];
  return items.filter((item) => item.isFile()).map((item) => item.name);
}

async function listFixable(contentDir: string): Promise<Fixable[]> {
  const documents = folders.map(async ({ name, schema }): Promise<Fixable[]> => {
    const names = await listNames(join(contentDir, name));
    const texts = names.filter((file) => file.endsWith('.mdx'));
    return texts.map((file) => ({ path: `${name}/${file}`, schema, hasBody: true }));
  });
  const names = await listNames(join(contentDir, 'vocabulary'));
  const vocabularies = names
    .filter((file) => vocabularyFileNames.includes(file))
    .map((file) => ({ path: `vocabulary/${file}`, schema: vocabularySchemaOf(file), hasBody: false }));
  const withdrawn = (await listNames(contentDir))
    .filter((file) => file === withdrawnFileName)
    .map((file) => ({ path: file, schema: withdrawnSchema as z.ZodType, hasBody: false }));
  return [...(await Promise.all(documents)).flat(), ...vocabularies, ...withdrawn];
}

/** Puts right what is safe in every entry, page and vocabulary on disk, and tells which files were changed. */
export async function fixContent(contentDir: string): Promise<FixReport[]> {
  const files = await listFixable(contentDir);
  const reports = await mapInParallel(files, async ({ path, schema, hasBody }): Promise<FixReport[]> => {
    const onDisk = join(contentDir, path);
    const bytes = await fs.readFile(onDisk);
    const { text, fault } = decodeText(bytes);
    // What cannot be read cannot be put right, and a mixture of two versions must be sorted out by a person.
    if (fault || /^<{7} /m.test(text)) return [];
    const original = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
    const fixed = fixFile(original, schema, { hasBody });
    if (fixed.text === original) return [];
    await fs.writeFile(onDisk, fixed.text);
    return [{ file: `${toReportPath(contentDir)}/${path}`, done: fixed.done }];
  });
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
