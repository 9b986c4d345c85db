import { withdrawnSchema } from '../../../src/schemas/withdrawn.ts';
import { checkSchema } from '../checks/check-schema.ts';
import type { Problem } from '../checks/problem.ts';
import { readBytes } from './list-files.ts';
import { toReportPath } from './paths.ts';
import { findTextFault } from './read-document.ts';
import { createSource, decodeText } from './source.ts';
import { parseYaml, type YamlSource } from './yaml-source.ts';

/** The file that lists entries taken off the site. */
export const withdrawnFileName = 'withdrawn.yaml';

/** The list of withdrawn entries, taken apart. */
export interface WithdrawnFile {
  file: string;
  yaml: YamlSource | undefined;
  problems: Problem[];
}

/** Takes the list apart, whatever the file contains. */
export function parseWithdrawn(file: string, bytes: Uint8Array): WithdrawnFile {
  const { text, fault } = decodeText(bytes);
  const source = createSource(file, text);
  const unreadable = findTextFault(source, fault);
  if (unreadable) return { file, yaml: undefined, problems: [unreadable] };
  const yaml = parseYaml(source, 0, text.length, { file, line: 1, column: 1 });
  const fromSchema = yaml.data === undefined ? [] : checkSchema(file, withdrawnSchema, yaml);
  return { file, yaml, problems: [...yaml.problems, ...fromSchema] };
}

/** Reads the list; undefined when there is none, because then nothing has been withdrawn. */
export async function readWithdrawn(contentDir: string): Promise<WithdrawnFile | undefined> {
  const file = `${toReportPath(contentDir)}/${withdrawnFileName}`;
  try {
    return parseWithdrawn(file, await readBytes(contentDir, withdrawnFileName));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
