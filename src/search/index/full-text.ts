import type { Vocabularies } from '../../domain/vocabularies.ts';
import { codedLabels, coreTexts, detailTexts, otherNames, publishersOf } from './entry-texts.ts';
import type { IndexedEntry } from './indexed-entry.ts';

const escapeHtml = (text: string): string =>
  text.replace(/[&<>"]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[c] ?? c);

/** The HTML that Pagefind indexes for an entry: all its text as it is written, names first. It is never served. */
export function fullTextHtml({ entry, bodyText }: IndexedEntry, vocabularies: Vocabularies): string {
  const { data } = entry;
  const summary = entry.collection === 'resources' ? [] : entry.data.summary.map((s) => s.text);
  const sources = data.sources.map((s) => s.title);
  const texts = [
    ...otherNames(entry),
    data.lead,
    ...summary,
    ...coreTexts(entry),
    ...publishersOf(entry),
    bodyText,
    ...detailTexts(entry),
    ...codedLabels(entry, vocabularies),
    ...sources,
  ];
  return `<!doctype html><html lang="nb"><head><title>${escapeHtml(data.title)}</title></head><body><main data-pagefind-body>
<h1>${escapeHtml(data.title)}</h1>
${texts.map((text) => `<p>${escapeHtml(text)}</p>`).join('\n')}
</main></body></html>`;
}
