import { parseDocument } from 'yaml';
import { collections } from '../../../src/schemas/entry.ts';
import { checkDocument } from '../checks/check-document.ts';
import { parseBody } from '../content/body.ts';
import { buildContext } from '../content/build-context.ts';
import { readDocuments, readVocabularies } from '../content/read-folders.ts';
import { splitFrontmatter } from '../content/split-frontmatter.ts';
import { today } from '../content/today.ts';
import { parseYaml } from '../content/yaml-source.ts';
import type { EntryFile } from './make-content.ts';

export interface Duration {
  name: string;
  ms: number;
}

/** Milliseconds of a task that is done for every item. */
function time<T>(items: readonly T[], task: (item: T) => unknown): number {
  const started = performance.now();
  for (const item of items) task(item);
  return performance.now() - started;
}

/** Milliseconds that the `yaml` package takes to parse the fields of the entries once: a measure of the machine. */
export const measureBaseline = (entries: readonly EntryFile[]): number =>
  time(entries, ({ text }) => parseDocument(text.slice(4, text.indexOf('\n---', 4) + 1)).toJS());

/** What the time of a check goes to, one part at a time. */
export async function measurePhases(contentDir: string): Promise<Duration[]> {
  const started = performance.now();
  const folders = await Promise.all(collections.map((kind) => readDocuments(contentDir, kind)));
  const read = performance.now() - started;
  const docs = folders.flatMap(({ files }) => files);
  const spans = docs.flatMap(({ source }) => {
    const span = splitFrontmatter(source.text);
    return 'code' in span ? [] : [{ source, ...span }];
  });
  const start = { file: '', line: 1, column: 1 };
  const yaml = time(spans, ({ source, yamlStart, yamlEnd }) => parseYaml(source, yamlStart, yamlEnd, start));
  const markdown = time(spans, ({ source, bodyStart }) => parseBody(source.text, bodyStart));
  const context = buildContext(today(), (await readVocabularies(contentDir)).files, docs);
  const rules = time(docs, (doc) => checkDocument(doc, context));
  return [
    { name: '  filer', ms: Math.max(0, read - yaml - markdown) },
    { name: '  felter', ms: yaml },
    { name: '  tekst', ms: markdown },
    { name: '  regler', ms: rules },
  ];
}
