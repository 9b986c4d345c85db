import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import * as pagefind from 'pagefind';
import { Vocabularies } from '../../src/domain/vocabularies.ts';
import { collectionInfo } from '../../src/schemas/entry.ts';
import type { SearchWords } from '../../src/schemas/vocabulary.ts';
import { resultData } from '../../src/search/index/cards.ts';
import { buildExportFile } from '../../src/search/index/export-file.ts';
import { buildFacetFile } from '../../src/search/index/facet-file.ts';
import { fullTextHtml } from '../../src/search/index/full-text.ts';
import type { IndexedEntry } from '../../src/search/index/indexed-entry.ts';
import { listAcronyms } from '../../src/search/index/names.ts';
import { suggestionFiles } from '../../src/search/index/suggestions.ts';
import { Thesaurus } from '../../src/search/index/thesaurus.ts';
import { writeWordIndex } from '../../src/search/index/word-files.ts';
import { buildWordIndex } from '../../src/search/index/word-index.ts';
import { readContent } from './content/read-content.ts';

/** What the index is made of. */
export interface SearchContent {
  entries: IndexedEntry[];
  vocabularies: Vocabularies;
  searchWords: SearchWords;
}

/** All published entries as the index needs them. Drafts are left out. */
export async function readSearchContent(contentFolder: string): Promise<SearchContent> {
  const content = await readContent(contentFolder, { today: new Date().toISOString().slice(0, 10) });
  const entries = content.entries
    .filter((entry) => entry.data.status === 'publisert')
    .map((entry) => ({
      entry,
      bodyText: entry.bodyText,
      path: `/${collectionInfo[entry.collection].path}/${entry.slug}/`,
    }));
  return {
    entries,
    vocabularies: new Vocabularies([...content.vocabularies.values()]),
    searchWords: content.searchWords,
  };
}

/** The files of the Norwegian layer by path: the word index, cards, facets and suggestions. */
export function buildNorwegianFiles(
  { entries, vocabularies, searchWords }: SearchContent,
  fullTextNumbers: Readonly<Record<string, number>> = {},
): Map<string, string> {
  const acronyms = entries.flatMap(({ entry }) => listAcronyms(entry));
  const thesaurus = new Thesaurus(vocabularies, searchWords, acronyms);
  const built = buildWordIndex(entries, vocabularies, thesaurus);
  const { files, manifest } = writeWordIndex(built, thesaurus, entries.length, [
    ...entries.map((e, i): [string, string] => [
      `cards/${i}.json`,
      JSON.stringify(resultData(e, vocabularies)),
    ]),
    ...suggestionFiles(entries, vocabularies),
    ['export.json', JSON.stringify(buildExportFile(entries, vocabularies))],
    ['facets.json', JSON.stringify(buildFacetFile(entries))],
    ['fulltext.json', JSON.stringify(fullTextNumbers)],
  ]);
  const all = new Map([['manifest.json', JSON.stringify(manifest)]]);
  for (const [path, text] of files) all.set(`${manifest.version}/${path}`, text);
  return all;
}

/** Writes files by path to a folder, which is made when it is not there. */
export async function writeFiles(files: ReadonlyMap<string, string>, folder: string): Promise<void> {
  const folders = new Set([...files.keys()].map((path) => join(folder, dirname(path))));
  for (const name of folders) await mkdir(name, { recursive: true });
  for (const [path, text] of files) await writeFile(join(folder, path), text);
}

/** Pagefind names its results after their text; this tells which entry each of them is. */
async function readNumbers(
  folder: string,
  entries: readonly IndexedEntry[],
): Promise<Record<string, number>> {
  const numbers = new Map(entries.map(({ path }, number) => [path, number]));
  const files = await readdir(join(folder, 'fragment'));
  const pairs = await Promise.all(
    files.map(async (file) => {
      const text = gunzipSync(await readFile(join(folder, 'fragment', file))).toString('utf8');
      const { url } = JSON.parse(text.slice(text.indexOf('{'))) as { url: string };
      const number = numbers.get(url);
      if (number === undefined) throw new Error(`Pagefind has a text of its own at ${url}`);
      return [file.replace(/\.pf_fragment$/, ''), number] as const;
    }),
  );
  return Object.fromEntries(pairs);
}

async function writeFullText(
  { entries, vocabularies }: SearchContent,
  outputFolder: string,
): Promise<Record<string, number>> {
  // One language for all, so that bokmål and nynorsk entries land in the same index.
  const { index, errors } = await pagefind.createIndex({ forceLanguage: 'nb' });
  if (!index) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
  try {
    for (const indexed of entries) {
      const { errors } = await index.addHTMLFile({
        url: indexed.path,
        content: fullTextHtml(indexed, vocabularies),
      });
      if (errors.length > 0) throw new Error(`Pagefind rejected ${indexed.path}: ${errors.join('; ')}`);
    }
    const written = await index.writeFiles({ outputPath: outputFolder });
    if (written.errors.length > 0) throw new Error(`Pagefind wrote no index: ${written.errors.join('; ')}`);
    // Pagefind's own interfaces; the site has its own.
    const unused = (await readdir(outputFolder)).filter((f) => /^pagefind-(.*ui|highlight)\./.test(f));
    await Promise.all(unused.map((f) => rm(join(outputFolder, f))));
  } finally {
    await pagefind.close();
  }
  return readNumbers(outputFolder, entries);
}

/**
 * Writes the search index of all published entries to a folder: Pagefind's index of the full texts, and on top of it,
 * in `norsk/`, the word index that answers nearly all searches.
 *
 * @returns the number of entries in the index
 * @throws when Pagefind rejects an entry: an entry is searchable or the build fails
 */
export async function buildSearchIndex(contentFolder: string, outputFolder: string): Promise<number> {
  return writeSearchIndex(await readSearchContent(contentFolder), outputFolder);
}

/** Writes the search index of what has been read. @returns the number of entries in it */
export async function writeSearchIndex(content: SearchContent, outputFolder: string): Promise<number> {
  await rm(outputFolder, { recursive: true, force: true });
  const numbers = await writeFullText(content, outputFolder);
  await writeFiles(buildNorwegianFiles(content, numbers), join(outputFolder, 'norsk'));
  return content.entries.length;
}
