import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { vocabularySchema } from '../../../src/schemas/vocabulary.ts';
import type { VocabularyName } from '../../../src/schemas/vocabulary-names.ts';
import { repositoryRoot } from '../root.ts';
import type { CmsBackend } from './backend.ts';
import { createCmsConfig } from './config.ts';

const bundleFolder = join(repositoryRoot, 'node_modules/decap-cms/dist');

/** The parts of Decap that the form loads: the bundle, what it loads on demand, and their licences. */
export const listBundleFiles = (): string[] =>
  readdirSync(bundleFolder).filter((name) => /decap-cms\.js(\.LICENSE\.txt)?$/.test(name));

/** One part of Decap, or undefined when there is no such part. */
export const readBundleFile = (name: string): Buffer | undefined =>
  listBundleFiles().includes(name) ? readFileSync(join(bundleFolder, name)) : undefined;

/** The configuration of the form, as the text of `config.yml`. */
export function writeCmsConfig(contentDir: string, backend: CmsBackend, siteUrl: string): string {
  const listTerms = (name: VocabularyName) => {
    const text = readFileSync(join(contentDir, 'vocabulary', `${name}.yaml`), 'utf8');
    return vocabularySchema.parse(parse(text)).terms.map(({ id, label }) => ({ value: id, label }));
  };
  const note = '# Laget av skjemaene i src/schemas og vokabularene. Endringer her går tapt.\n';
  return (
    note +
    stringify(createCmsConfig(backend, siteUrl, listTerms), { lineWidth: 0, aliasDuplicateObjects: false })
  );
}

/** Puts everything the form needs beside its page. */
export function writeAdminFiles(folder: string, config: string | undefined): void {
  mkdirSync(folder, { recursive: true });
  for (const name of listBundleFiles()) cpSync(join(bundleFolder, name), join(folder, name));
  if (config !== undefined) writeFileSync(join(folder, 'config.yml'), config);
}
