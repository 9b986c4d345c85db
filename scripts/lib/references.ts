import type { PageElement } from './html-elements.ts';

/** Something a page or style sheet points at. */
export interface Reference {
  /** As it stands in the file. */
  readonly url: string;
  /** `link` takes the reader somewhere, `asset` is fetched by the browser on its own. */
  readonly use: 'link' | 'asset';
  /** Where it stands, such as `<img srcset>`. */
  readonly place: string;
  readonly line: number | undefined;
}

type Use = Reference['use'];

/** Attributes with one address each, per element. */
const attributesOf: Readonly<Record<string, Readonly<Record<string, Use>>>> = {
  a: { href: 'link' },
  area: { href: 'link' },
  audio: { src: 'asset' },
  blockquote: { cite: 'link' },
  button: { formaction: 'link' },
  del: { cite: 'link' },
  embed: { src: 'asset' },
  form: { action: 'link' },
  iframe: { src: 'asset' },
  image: { href: 'asset', 'xlink:href': 'asset' },
  img: { src: 'asset' },
  input: { src: 'asset', formaction: 'link' },
  ins: { cite: 'link' },
  object: { data: 'asset' },
  q: { cite: 'link' },
  script: { src: 'asset' },
  source: { src: 'asset' },
  track: { src: 'asset' },
  use: { href: 'asset', 'xlink:href': 'asset' },
  video: { src: 'asset', poster: 'asset' },
};

/** `link` elements that only tell of another page; the rest make the browser fetch or connect. */
const linkRelations = new Set([
  'alternate',
  'author',
  'canonical',
  'help',
  'license',
  'next',
  'prev',
  'search',
]);

/** Everything an element points at. */
export function listReferences(element: PageElement): Reference[] {
  const { tag, attributes, line, text } = element;
  const found: Reference[] = [];
  const add = (url: string | undefined, use: Use, name: string): void => {
    if (url !== undefined) found.push({ url: url.trim(), use, place: `<${tag} ${name}>`, line });
  };
  for (const [name, use] of Object.entries(attributesOf[tag] ?? {})) add(attributes[name], use, name);
  if (tag === 'link') add(attributes.href, isLinkRelation(attributes) ? 'link' : 'asset', 'href');
  if (tag === 'meta' && attributes['http-equiv']?.toLowerCase() === 'refresh') {
    add(/url\s*=\s*['"]?([^'"]+)/i.exec(attributes.content ?? '')?.[1], 'link', 'content');
  }
  for (const name of ['srcset', 'imagesrcset']) {
    for (const url of parseSrcset(attributes[name] ?? '')) add(url, 'asset', name);
  }
  for (const url of listCssUrls(attributes.style ?? '')) add(url, 'asset', 'style');
  if (tag === 'style') {
    for (const url of listCssUrls(text)) found.push({ url, use: 'asset', place: '<style>', line });
  }
  return found;
}

/** Addresses in a style sheet, from `url(…)` and `@import`. */
export function listCssUrls(css: string): string[] {
  const withoutComments = css.replace(/\/\*[\s\S]*?\*\//g, '');
  const pattern =
    /url\(\s*(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|((?:[^)\s\\]|\\.)*))\s*\)|@import\s+(?:"([^"]*)"|'([^']*)')/gi;
  return [...withoutComments.matchAll(pattern)]
    .map((match) => match.slice(1).find((part) => part !== undefined) ?? '')
    .map((url) => url.replace(/\\(.)/g, '$1').trim())
    .filter((url) => url !== '');
}

function parseSrcset(value: string): string[] {
  return value
    .split(/,\s+|,$/)
    .map((candidate) => candidate.trim().split(/\s+/)[0] ?? '')
    .filter((url) => url !== '');
}

function isLinkRelation(attributes: Readonly<Record<string, string>>): boolean {
  const relations = (attributes.rel ?? '').toLowerCase().split(/\s+/);
  return !relations.includes('stylesheet') && relations.every((relation) => linkRelations.has(relation));
}
