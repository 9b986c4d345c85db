import { readFileSync, statSync } from 'node:fs';
import { join, posix } from 'node:path';
import { gzipSync } from 'node:zlib';
import { isPage, listSiteFiles, toAddress } from './dist.ts';
import { listElements, type PageElement } from './html-elements.ts';

/** A limit on what a reader has to download. */
export interface Budget {
  readonly id: 'html' | 'css' | 'script' | 'search' | 'fonts';
  readonly title: string;
  readonly limit: number;
}

/** How a budget is kept: the largest case, and every case above the limit. */
export interface BudgetResult {
  readonly budget: Budget;
  /** Number of pages measured; 1 for what is measured for the whole site. */
  readonly measured: number;
  readonly largest: Measurement;
  readonly tooLarge: readonly Measurement[];
}

/** Bytes of one page, or of the site. */
export interface Measurement {
  readonly subject: string;
  readonly bytes: number;
}

const kilobyte = 1000;

const budgets = {
  html: { id: 'html', title: 'HTML på en oppføring, pakket', limit: 14 * kilobyte },
  css: { id: 'css', title: 'All CSS på en side, pakket', limit: 30 * kilobyte },
  script: { id: 'script', title: 'JavaScript før søk på en side, pakket', limit: 5 * kilobyte },
  search: { id: 'search', title: 'JavaScript på søkesiden, pakket', limit: 14 * kilobyte },
  fonts: { id: 'fonts', title: 'Alle skrifter til sammen', limit: 60 * kilobyte },
} as const satisfies Record<string, Budget>;

const entryAddress = /^\/(nn\/)?(tiltak|retningslinjer|kunnskap|ressurser)\/[^/]+\/$/;
/** The editors' form is a program of its own, and no reader downloads it. */
const formAddress = /^\/admin\/$/;
const searchAddress = /^\/(nn\/)?sok\/$/;
const fontFile = /\.(woff2?|ttf|otf)$/;

interface Page {
  readonly address: string;
  readonly html: Buffer;
  readonly styles: readonly string[];
  readonly scripts: readonly string[];
}

/** Measures a built site against the budgets. */
export function measureBudgets(root: string, base = '/'): BudgetResult[] {
  const files = listSiteFiles(root);
  const pages = files.filter(isPage).map((file) => readPage(root, file, base));
  const toBytes = measureFiles(root);
  const sum = (list: readonly string[]): number => list.reduce((total, file) => total + toBytes(file), 0);
  const fonts = files.filter((file) => fontFile.test(file));
  return [
    toResult(
      budgets.html,
      pages
        .filter(({ address }) => entryAddress.test(address))
        .map(({ address, html }) => ({ subject: address, bytes: gzipSync(html).length })),
    ),
    toResult(
      budgets.css,
      pages.map(({ address, styles }) => ({
        subject: address,
        bytes: sum(withImports(root, styles, importsOfStyle)),
      })),
    ),
    toResult(
      budgets.script,
      pages
        .filter(({ address }) => !searchAddress.test(address) && !formAddress.test(address))
        .map(({ address, scripts }) => ({
          subject: address,
          bytes: sum(withImports(root, scripts, importsOfScript)),
        })),
    ),
    toResult(
      budgets.search,
      pages
        .filter(({ address }) => searchAddress.test(address))
        .map(({ address, scripts }) => ({
          subject: address,
          bytes: sum(withImports(root, scripts, importsOfScript)),
        })),
    ),
    toResult(budgets.fonts, [
      {
        subject: `${fonts.length} filer`,
        bytes: fonts.reduce((total, file) => total + statSync(join(root, file)).size, 0),
      },
    ]),
  ];
}

function toResult(budget: Budget, measurements: readonly Measurement[]): BudgetResult {
  if (measurements.length === 0) throw new Error(`Fant ingen sider å måle for «${budget.title}».`);
  const sorted = measurements.toSorted((a, b) => b.bytes - a.bytes);
  return {
    budget,
    measured: measurements.length,
    largest: sorted[0] as Measurement,
    tooLarge: sorted.filter(({ bytes }) => bytes > budget.limit),
  };
}

function readPage(root: string, file: string, base: string): Page {
  const html = readFileSync(join(root, file));
  const address = toAddress(file);
  const elements = listElements(html.toString('utf8'));
  const toFiles = (urls: ReadonlyArray<string | undefined>): string[] => [
    ...new Set(urls.filter((url) => url !== undefined).map((url) => toFile(url, address, base))),
  ];
  return {
    address,
    html,
    styles: toFiles(elements.filter(isStyle).map(({ attributes }) => attributes.href)),
    scripts: toFiles(
      elements.filter(isScript).map(({ tag, attributes }) => attributes[tag === 'script' ? 'src' : 'href']),
    ),
  };
}

function isStyle({ tag, attributes }: PageElement): boolean {
  return tag === 'link' && /(^|\s)stylesheet(\s|$)/i.test(attributes.rel ?? '');
}

function isScript({ tag, attributes }: PageElement): boolean {
  if (tag === 'script') return attributes.src !== undefined;
  return (
    tag === 'link' &&
    (attributes.rel === 'modulepreload' || (attributes.rel === 'preload' && attributes.as === 'script'))
  );
}

/** The file a page's reference means; the link check has its own say about references that lead nowhere. */
function toFile(url: string, address: string, base: string): string {
  const folder = base.endsWith('/') ? base : `${base}/`;
  const { pathname } = new URL(url, `http://site.invalid${folder.slice(0, -1)}${address}`);
  return decodeURIComponent(pathname.startsWith(folder) ? pathname.slice(folder.length) : pathname.slice(1));
}

type ImportFinder = (code: string) => string[];

const importsOfScript: ImportFinder = (code) =>
  [...code.matchAll(/(?:\bimport|\bfrom)\s*["'](\.[^"']+)["']/g)].map((match) => match[1] as string);

const importsOfStyle: ImportFinder = (code) =>
  [...code.matchAll(/@import\s*(?:url\()?["']?([^"')\s;]+)/g)].map((match) => match[1] as string);

/** The files with everything they import before they run; what is imported on demand is not counted. */
function withImports(root: string, files: readonly string[], findImports: ImportFinder): string[] {
  const found = new Set<string>();
  const visit = (file: string): void => {
    if (found.has(file)) return;
    found.add(file);
    for (const path of findImports(readFileSync(join(root, file), 'utf8'))) {
      visit(posix.join(posix.dirname(file), path));
    }
  };
  files.forEach(visit);
  return [...found];
}

function measureFiles(root: string): (file: string) => number {
  const known = new Map<string, number>();
  return (file) => {
    const bytes = known.get(file) ?? gzipSync(readFileSync(join(root, file))).length;
    known.set(file, bytes);
    return bytes;
  };
}
