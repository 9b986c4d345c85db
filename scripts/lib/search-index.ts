import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import * as pagefind from 'pagefind';
import { knowledgeYear, sortEntries } from '../../src/domain/sorting.ts';
import { Vocabularies } from '../../src/domain/vocabularies.ts';
import type { Entry } from '../../src/schemas/entry.ts';
import { collectionInfo } from '../../src/schemas/entry.ts';
import type { IndexedEntry } from '../../src/search/index/search-record.ts';
import { searchRecordHtml } from '../../src/search/index/search-record.ts';
import { readContent } from './content/read-content.ts';

const keyOf = (entry: Entry) => `${entry.collection}/${entry.slug}`;

/** All published entries as the index needs them. Drafts are left out. */
export async function listIndexedEntries(
  contentFolder: string,
): Promise<{ entries: IndexedEntry[]; vocabularies: Vocabularies }> {
  const content = await readContent(contentFolder, { today: new Date().toISOString().slice(0, 10) });
  const published = content.entries.filter((entry) => entry.data.status === 'publisert');
  const byTitle = new Map(sortEntries(published, 'navn').map((entry, i) => [keyOf(entry), i]));
  const byBrowse = new Map(sortEntries(published, 'dokumentasjon').map((entry, i) => [keyOf(entry), i]));
  const entries = published.map((entry) => ({
    entry,
    bodyText: entry.bodyText,
    path: `/${collectionInfo[entry.collection].path}/${entry.slug}/`,
    titleOrder: byTitle.get(keyOf(entry)) ?? 0,
    browseOrder: byBrowse.get(keyOf(entry)) ?? 0,
    year: knowledgeYear(entry),
  }));
  return { entries, vocabularies: new Vocabularies([...content.vocabularies.values()]) };
}

/**
 * Writes the Pagefind index of all published entries to a folder.
 * @returns the number of entries in the index
 * @throws when Pagefind rejects an entry: an entry is searchable or the build fails
 */
export async function buildSearchIndex(contentFolder: string, outputFolder: string): Promise<number> {
  const { entries, vocabularies } = await listIndexedEntries(contentFolder);
  // One language for all, so that bokmål and nynorsk entries land in the same index.
  const { index, errors } = await pagefind.createIndex({ forceLanguage: 'nb' });
  if (!index) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
  try {
    for (const indexed of entries) {
      const { errors } = await index.addHTMLFile({
        url: indexed.path,
        content: searchRecordHtml(indexed, vocabularies),
      });
      if (errors.length > 0) throw new Error(`Pagefind rejected ${indexed.path}: ${errors.join('; ')}`);
    }
    await rm(outputFolder, { recursive: true, force: true });
    const written = await index.writeFiles({ outputPath: outputFolder });
    if (written.errors.length > 0) throw new Error(`Pagefind wrote no index: ${written.errors.join('; ')}`);
    // Pagefind's own interfaces; the site has its own.
    const unused = (await readdir(outputFolder)).filter((f) => /^pagefind-(.*ui|highlight)\./.test(f));
    await Promise.all(unused.map((f) => rm(join(outputFolder, f))));
  } finally {
    await pagefind.close();
  }
  return entries.length;
}
