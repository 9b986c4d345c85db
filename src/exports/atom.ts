/** A feed in the terms of RFC 4287. */
export interface AtomFeed {
  title: string;
  subtitle: string;
  /** Absolute address of the page the feed follows; also the feed's lasting name. */
  url: string;
  /** Absolute address of the feed itself. */
  selfUrl: string;
  author: string;
  rights: string;
  entries: readonly AtomEntry[];
}

export interface AtomEntry {
  /** Never changes and is never used for another entry. */
  id: string;
  title: string;
  url: string;
  summary: string;
  /** YYYY-MM-DD. */
  date: string;
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** The text as XML. Characters XML cannot hold are left out. */
const escapeXml = (text: string): string =>
  text
    // biome-ignore lint/suspicious/noControlCharactersInRegex: leaving out control characters is the purpose
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replace(/[&<>"]/g, (char) => entities[char] ?? char);

const element = (name: string, text: string): string => `<${name}>${escapeXml(text)}</${name}>`;
const link = (rel: string, url: string, type: string): string =>
  `<link rel="${rel}" type="${type}" href="${escapeXml(url)}"/>`;
const moment = (date: string): string => `${date}T00:00:00Z`;

function toEntry(entry: AtomEntry): string {
  return [
    '  <entry>',
    `    ${element('id', entry.id)}`,
    `    ${element('title', entry.title)}`,
    `    ${element('updated', moment(entry.date))}`,
    `    ${link('alternate', entry.url, 'text/html')}`,
    `    ${element('summary', entry.summary)}`,
    '  </entry>',
  ].join('\n');
}

/** The feed as an XML document. Its date is that of its newest entry, so that it only changes when there is news. */
export function toAtom(feed: AtomFeed): string {
  const newest = feed.entries.map((entry) => entry.date).reduce((a, b) => (a > b ? a : b), '1970-01-01');
  return `${[
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="nb">',
    `  ${element('id', feed.url)}`,
    `  ${element('title', feed.title)}`,
    `  ${element('subtitle', feed.subtitle)}`,
    `  ${element('updated', moment(newest))}`,
    `  ${link('self', feed.selfUrl, 'application/atom+xml')}`,
    `  ${link('alternate', feed.url, 'text/html')}`,
    `  <author>${element('name', feed.author)}</author>`,
    `  ${element('rights', feed.rights)}`,
    ...feed.entries.map(toEntry),
    '</feed>',
  ].join('\n')}\n`;
}
