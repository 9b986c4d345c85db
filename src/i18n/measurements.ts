import type { Measurement } from '../schemas/measurement.ts';
import { formatList, formatNumber } from './t.ts';

/** What makes a query hard, in words, by the names used in the judged queries. */
const categories: Readonly<Record<string, string>> = {
  name: 'navn på tiltak',
  'former-name-or-acronym': 'tidligere navn og forkortelser',
  inflection: 'bøyde ord',
  'compound-whole': 'sammensatte ord',
  'compound-tail': 'siste ledd i sammensatte ord',
  'compound-split': 'sammensatte ord skrevet i to',
  nynorsk: 'nynorsk',
  english: 'engelsk',
  'lay-term': 'dagligtale',
  synonym: 'andre ord for det samme',
  typo: 'skrivefeil',
  'missing-special-letter': 'æ, ø og å skrevet på andre måter',
  'topic-two-words': 'to temaer på én gang',
  'question-like': 'spørsmål',
  'risk-factor': 'risikofaktorer',
  sector: 'tjenester',
  guideline: 'retningslinjer',
  research: 'forskning',
  'no-exact-answer': 'det ingen oppføring svarer på',
};

const decimal = new Intl.NumberFormat('nb-NO', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
const percent = new Intl.NumberFormat('nb-NO', { maximumFractionDigits: 1 });
const toPercent = (share: number): string => `${percent.format(share * 100)} prosent`;

/** How the search did, in plain sentences. */
export function describeSearch(
  { queries, ndcg10, recall10, success, empty }: Measurement<'search'>,
  weakest: { name: string; ndcg10: number },
): string {
  return [
    `${formatNumber(queries)} søk er prøvd. Hva de skal finne, var bestemt på forhånd, og søket er ikke stilt inn etter dem.`,
    `Et av de beste svarene kom høyt nok i ${toPercent(success)} av dem, og ${toPercent(empty)} ga ingen treff.`,
    `Rekkefølgen får ${decimal.format(ndcg10)} der 1 er best mulig (nDCG@10), og de ti første treffene dekker ${toPercent(recall10)} av svarene.`,
    `Svakest er søk på ${categories[weakest.name] ?? `«${weakest.name}»`}, med ${decimal.format(weakest.ndcg10)}.`,
  ].join(' ');
}

const schemes = { light: 'lyse', dark: 'mørke' } as const;

/** What the automatic accessibility test found, in plain sentences. */
export function describeAccessibility(result: Measurement<'accessibility'>): string {
  const { axe, pages, colorSchemes, widths, violations } = result;
  const found = violations === 0 ? 'ingen brudd' : `${formatNumber(violations)} brudd`;
  const colours = formatList(colorSchemes.map((scheme) => schemes[scheme]));
  const sizes = formatList(widths.map((width) => formatNumber(width)));
  return `axe ${axe} fant ${found} på ${formatNumber(pages)} sider, én eller flere av hver type, i ${colours} farger, i vinduer på ${sizes} piksler. En automatisk test finner bare en del av feilene.`;
}
