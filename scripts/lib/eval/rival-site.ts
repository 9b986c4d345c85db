import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as pagefind from 'pagefind';
import type { Browser } from 'playwright-core';
import { build } from 'vite';
import {
  codedLabels,
  coreTexts,
  detailTexts,
  otherNames,
  publishersOf,
} from '../../../src/search/index/entry-texts.ts';
import type { SearchContent } from '../search-index.ts';
import type { RivalDocument } from './rivals/document.ts';
import type { Searcher } from './site-search.ts';

/** The rivals, with the names people know them by. */
export const rivals = [
  { id: 'pagefind', name: 'Pagefind (standard)' },
  { id: 'minisearch', name: 'MiniSearch' },
  { id: 'orama', name: 'Orama' },
  { id: 'flexsearch', name: 'FlexSearch' },
] as const;
export type Rival = (typeof rivals)[number];

const toId = (path: string): string => path.split('/').filter(Boolean).join('/');

/** The entries as documents. */
export function toRivalDocuments({ entries, vocabularies }: SearchContent): RivalDocument[] {
  return entries.map(({ entry, bodyText, path }) => ({
    id: toId(path),
    title: entry.data.title,
    names: otherNames(entry).join('. '),
    lead: entry.data.lead,
    labels: codedLabels(entry, vocabularies).join('. '),
    body: [
      ...(entry.collection === 'resources' ? [] : entry.data.summary.map((s) => s.text)),
      ...coreTexts(entry),
      ...publishersOf(entry),
      bodyText,
      ...detailTexts(entry),
    ].join('\n'),
  }));
}

const escapeHtml = (text: string): string =>
  text.replace(/[&<>"]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[c] ?? c);

/** An entry as a page of its own, with the same texts as the other rivals get. */
const toPage = (d: RivalDocument): string =>
  `<!doctype html><html lang="nb"><head><title>${escapeHtml(d.title)}</title></head><body><main data-pagefind-body>
<h1>${escapeHtml(d.title)}</h1>
${[d.names, d.lead, d.labels, ...d.body.split('\n')].map((text) => `<p>${escapeHtml(text)}</p>`).join('\n')}
</main></body></html>`;

async function writePagefind(documents: readonly RivalDocument[], folder: string): Promise<void> {
  const { index, errors } = await pagefind.createIndex({ forceLanguage: 'nb' });
  if (!index) throw new Error(errors.join('; '));
  try {
    for (const document of documents)
      await index.addHTMLFile({ url: `/${document.id}/`, content: toPage(document) });
    await index.writeFiles({ outputPath: join(folder, 'pagefind') });
  } finally {
    await pagefind.close();
  }
}

/** Writes one page per rival to a folder, each with its own bundle and the same documents. */
export async function writeRivalSite(documents: readonly RivalDocument[], folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      outDir: folder,
      emptyOutDir: false,
      target: 'es2022',
      rolldownOptions: {
        input: Object.fromEntries(
          rivals.map(({ id }) => [id, join(import.meta.dirname, `rivals/${id}.client.ts`)]),
        ),
        output: { entryFileNames: '[name].js', chunkFileNames: '[name]-chunk.js' },
      },
    },
  });
  await writeFile(join(folder, 'documents.json'), JSON.stringify(documents));
  for (const { id } of rivals) {
    const page = `<!doctype html><html lang="nb"><title>${id}</title><script type="module" src="${id}.js"></script></html>`;
    await writeFile(join(folder, `${id}.html`), page);
  }
  await writePagefind(documents, folder);
  await readFile(join(folder, 'pagefind/pagefind.js'));
}

/** A rival's search in the browser. */
export async function openRival(browser: Browser, url: string, rival: Rival): Promise<Searcher> {
  const context = await browser.newContext({ locale: 'nb-NO' });
  const page = await context.newPage();
  await page.goto(new URL(`${rival.id}.html`, url).href);
  await page.waitForFunction(() => 'rivalSearch' in globalThis, undefined, { timeout: 120_000 });
  return {
    name: rival.name,
    search: (query) =>
      page.evaluate(
        (text) =>
          (globalThis as unknown as { rivalSearch: (q: string) => Promise<string[]> }).rivalSearch(text),
        query,
      ),
    close: () => context.close(),
  };
}
