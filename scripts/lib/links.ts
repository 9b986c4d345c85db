import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isPage, listSiteFiles, toAddress } from './dist.ts';
import { listElements } from './html-elements.ts';
import { listCssUrls, listReferences, type Reference } from './references.ts';

/** A reference that does not hold. */
export interface LinkProblem {
  /** Path of the file in the built site. */
  readonly file: string;
  readonly line: number | undefined;
  readonly place: string;
  readonly url: string;
  /** What is wrong, in Norwegian. */
  readonly message: string;
}

/** What {@link checkLinks} looked at and found. */
export interface LinkReport {
  readonly pages: number;
  readonly references: number;
  readonly problems: readonly LinkProblem[];
}

const origin = 'http://site.invalid';
const externalProtocols = new Set(['http:', 'https:', 'mailto:']);

interface SourceFile {
  readonly file: string;
  readonly references: readonly Reference[];
}

interface Site {
  readonly base: string;
  readonly files: ReadonlySet<string>;
  readonly anchors: ReadonlyMap<string, ReadonlySet<string>>;
}

/**
 * Checks that every reference in a built site leads somewhere: pages, files and fragments exist, nothing is fetched
 * from another origin, and links out use `https`, `http` or `mailto`.
 */
export function checkLinks(root: string, base = '/'): LinkReport {
  const files = listSiteFiles(root);
  const sources: SourceFile[] = [];
  const anchors = new Map<string, ReadonlySet<string>>();
  for (const file of files) {
    if (isPage(file)) {
      const elements = listElements(readFileSync(join(root, file), 'utf8'));
      anchors.set(
        file,
        new Set(
          elements
            .flatMap(({ tag, attributes }) => [attributes.id, tag === 'a' && attributes.name])
            .filter(isText),
        ),
      );
      sources.push({ file, references: elements.flatMap(listReferences) });
    } else if (file.endsWith('.css')) {
      const urls = listCssUrls(readFileSync(join(root, file), 'utf8'));
      sources.push({
        file,
        references: urls.map((url) => ({ url, use: 'asset', place: 'url()', line: undefined })),
      });
    }
  }
  const site: Site = { base: base.endsWith('/') ? base : `${base}/`, files: new Set(files), anchors };
  const problems = sources.flatMap(({ file, references }) =>
    references.flatMap((reference) => {
      const message = findFault(site, file, reference);
      return message === undefined
        ? []
        : [{ file, line: reference.line, place: reference.place, url: reference.url, message }];
    }),
  );
  return {
    pages: anchors.size,
    references: sources.reduce((sum, source) => sum + source.references.length, 0),
    problems,
  };
}

function findFault(site: Site, file: string, { url, use }: Reference): string | undefined {
  const here = new URL(site.base.slice(0, -1) + encodeURI(toAddress(file)), origin);
  if (!URL.canParse(url, here.href)) return 'er ikke en gyldig adresse';
  const target = new URL(url, here);
  if (target.origin !== origin) return findExternalFault(url, target, use);
  // the host answers with this page at any depth, where a relative address means something else each time
  if (file === '404.html' && /^[^/#?]/.test(url))
    return 'må begynne med / på feilsiden, som vises på alle adresser';
  return findInternalFault(site, target);
}

function findExternalFault(url: string, target: URL, use: Reference['use']): string | undefined {
  if (use === 'asset') {
    if (target.protocol === 'data:') return undefined;
    return 'hentes fra et annet nettsted; alt skal ligge på vårt eget';
  }
  if (url.startsWith('//')) return 'mangler https: foran';
  if (!externalProtocols.has(target.protocol))
    return `bruker ${target.protocol}, bare http, https og mailto er tillatt`;
  return undefined;
}

function findInternalFault(site: Site, target: URL): string | undefined {
  if (!target.pathname.startsWith(site.base))
    return `ligger utenfor nettstedet, som begynner på ${site.base}`;
  const path = decode(target.pathname.slice(site.base.length));
  const fragment = decode(target.hash.slice(1))?.replace(/:~:.*$/, '');
  if (path === undefined || fragment === undefined) return 'er ikke en gyldig adresse';
  const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
  if (!site.files.has(file)) {
    if (site.files.has(`${file}/index.html`)) return 'mangler skråstrek til slutt';
    return 'finnes ikke';
  }
  if (fragment === '' || fragment === 'top' || !isPage(file)) return undefined;
  return site.anchors.get(file)?.has(fragment)
    ? undefined
    : `peker på #${fragment}, som ikke finnes på siden`;
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch (error) {
    if (error instanceof URIError) return undefined;
    throw error;
  }
}

function isText(value: string | false | undefined): value is string {
  return typeof value === 'string' && value !== '';
}
