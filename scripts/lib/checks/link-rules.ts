import type { TreeNode } from '../../../src/mdx/tree.ts';
import { classifyUrl } from '../../../src/mdx/urls.ts';
import { type Collection, collectionInfo, collections } from '../../../src/schemas/entry.ts';
import type { VocabularyName } from '../../../src/schemas/vocabulary-names.ts';
import type { DocumentFile } from '../content/types.ts';
import type { ReportInBody } from './body-rules.ts';
import type { CheckContext } from './context.ts';
import { findNearest } from './nearest.ts';
import { findUrlFault } from './url-rules.ts';

/** The vocabularies with a page per term, by the first part of the address. */
export const termPages: Readonly<Record<string, VocabularyName>> = {
  risikofaktorer: 'riskFactors',
  beskyttelsesfaktorer: 'protectiveFactors',
  sektorer: 'sectors',
  temaer: 'problemAreas',
  alder: 'ageGroups',
};

/** Pages of the site that are not made from a content file. */
const fixedPages = [
  'sok',
  'evidenskart',
  'sammenlign',
  'mappe',
  'begreper',
  'metode',
  'for-ledere',
  'for-praktikere',
  'for-redaktorer',
  'om',
  'status',
  'personvern',
  'tilgjengelighet',
  'endringer',
  'api',
  'nn',
  'feed.xml',
  'admin',
];

const findCollection = (segment: string): Collection | undefined =>
  collections.find((c) => collectionInfo[c].path === segment);

type Verdict = { message: string; suggestion?: string } | undefined;

/** The file a link stands in, when it may link to itself. */
type Home = Pick<DocumentFile, 'kind' | 'slug'> | undefined;

function judgeEntry(
  collection: Collection,
  slug: string,
  address: string,
  home: Home,
  context: CheckContext,
): Verdict {
  const { path } = collectionInfo[collection];
  const known = context.slugs[collection];
  const entry = known.get(slug);
  if (entry?.published) return undefined;
  if (entry) {
    const isOwn = home?.kind === collection && home.slug === slug;
    return isOwn
      ? undefined
      : { message: `Lenken går til et utkast, og det er ikke på nettstedet. Her står «${address}».` };
  }
  const near = findNearest(
    slug,
    Array.from(known, ([id, { title }]) => ({ id, words: [title] })),
  );
  return {
    message: `Lenken går til en side som ikke finnes. Her står «${address}».${near ? ` Mente du «/${path}/${near}/»?` : ''}`,
    suggestion: near ? `/${path}/${near}/` : '',
  };
}

/** Says what is wrong with an address on the site, or nothing when it leads somewhere. */
export function judgeAddress(address: string, home: Home, context: CheckContext): Verdict {
  const path = address.split(/[?#]/)[0] ?? '';
  const [first = '', second = '', ...rest] = path.split('/').filter((part) => part !== '');
  if (first === '') return undefined;
  const collection = findCollection(first);
  const vocabulary = Object.hasOwn(termPages, first) ? termPages[first] : undefined;
  const isPage = fixedPages.includes(first) || context.slugs.pages.has(first);
  if (!collection && !vocabulary && !isPage) {
    const names = [
      ...collections.map((c) => collectionInfo[c].path),
      ...Object.keys(termPages),
      ...fixedPages,
    ];
    const near = findNearest(
      first,
      names.map((id) => ({ id })),
    );
    return {
      message: `Lenken går til en side som ikke finnes. Her står «${address}».${near ? ` Mente du «/${near}/»?` : ''}`,
      suggestion: near ? path.replace(first, near) : '',
    };
  }
  if (path.includes('//')) {
    const single = path.replace(/\/{2,}/g, '/');
    return {
      message: `Adressen har to skråstreker etter hverandre. Her står «${address}».`,
      suggestion: address.replace(path, single),
    };
  }
  if (!path.endsWith('/') && !/\.\w+$/.test(path)) {
    return {
      message: `Adressen skal slutte med skråstrek. Her står «${address}».`,
      suggestion: address.replace(path, `${path}/`),
    };
  }
  if (second === '' || isPage) return undefined;
  if (collection) return judgeEntry(collection, [second, ...rest].join('/'), address, home, context);
  const terms = vocabulary ? context.terms.get(vocabulary) : undefined;
  if (!terms || terms.some((t) => t.id === second)) return undefined;
  const near = findNearest(second, terms);
  return {
    message: `Lenken går til et begrep som ikke finnes. Her står «${address}».${near ? ` Mente du «/${first}/${near}/»?` : ''}`,
    suggestion: near ? `/${first}/${near}/` : '',
  };
}

/** Links within the site must lead somewhere, and are written from the root of the site. */
export function checkLink(
  node: TreeNode,
  doc: DocumentFile,
  context: CheckContext,
  report: ReportInBody,
  offset: number,
): void {
  const address = node.url ?? '';
  const kind = classifyUrl(address);
  if (kind === 'empty') {
    report('E065', offset, 'Lenken har ingen adresse. Skriv adressen i parentesen etter lenketeksten.');
  } else if (kind === 'relative') {
    report(
      'E065',
      offset,
      `Lenker på nettstedet skrives fra roten, for eksempel /tiltak/cool-kids/. Lenker til andre begynner med https://. Her står «${address}».`,
    );
  } else if (kind === 'external' && /^https?:/i.test(address) && !doc.body?.fault) {
    const fault = findUrlFault(address);
    if (fault) report('E028', offset, `Lenken kan ikke åpnes: ${fault}. Her står «${address}».`);
  } else if (kind === 'internal') {
    const verdict = judgeAddress(address, doc, context);
    if (verdict) report('E065', offset, verdict.message, verdict.suggestion);
  }
}
