// Shared by the index at build time and the client in the browser: both must cut and stem words alike.

import { stopWords } from './stop-words.ts';

/** A word of a text: as written (lower case) and as its stem. */
export interface Token {
  word: string;
  stem: string;
}

/** Lower case with one way to write each sound: ae, oe and aa count as æ, ø and å. Keeps æ, which endings depend on. */
const unify = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFC')
    .replace(/ä|ae/g, 'æ')
    .replace(/[øö]|oe/g, 'o')
    .replace(/å|aa/g, 'a')
    .normalize('NFD')
    .replace(/\p{M}/gu, '');

/** Lower case without accents, and æ, ø and å as the letters people use when they leave them out. */
export const fold = (text: string): string => unify(text).replaceAll('æ', 'e');

/** Nynorsk and older spellings to bokmål, inside folded words; whole-word pairs are in the vocabularies. */
const spellings: [RegExp, string][] = [
  [/^born(a|s|as)?$/, 'barn'],
  [/^barneb?born/, 'barneborn'],
  [/skul(?=e|a)/g, 'skol'],
  [/heim/g, 'hjem'],
  [/teneste/g, 'tjeneste'],
  [/vernstj/g, 'verntj'],
  [/sjuk/g, 'syk'],
  [/sjolv/g, 'selv'],
  [/adferd/g, 'atferd'],
  [/\bvald|vald(?=s|en|e?t|$)/g, 'vold'],
  [/meistr/g, 'mestr'],
  [/rettleiing/g, 'veiledning'],
  [/rettlei(?=i|a|e|$)/g, 'veiled'],
  [/einsemd/g, 'ensomhet'],
  [/einsam|einsleg/g, 'ensom'],
  [/vensk/g, 'vennsk'],
  [/fylg/g, 'folg'],
  [/kjensl/g, 'folels'],
  [/vaks(?=e|n)/g, 'voks'],
  [/utanfor/g, 'utenfor'],
  [/vidare/g, 'videre'],
  [/verknad/g, 'virkning'],
  [/verks/g, 'virks'],
  [/tilsett/g, 'ansatt'],
  [/leiar/g, 'leder'],
  [/leiing/g, 'ledelse'],
  [/utgreiing/g, 'utredning'],
  [/tilknyting/g, 'tilknytning'],
  [/samspel/g, 'samspill'],
  [/oppsed/g, 'oppdrag'],
  [/syske?n|syskjen/g, 'sosken'],
  [/bustad/g, 'bolig'],
  [/lagt?inntekt/g, 'lavinntekt'],
  [/loys/g, 'los'],
  [/setj/g, 'sett'],
  [/samansett/g, 'sammensatt'],
  [/samand/g, 'sammend'],
  [/heil(?=skap)/g, 'hel'],
  [/skapleg/g, 'skaplig'],
  [/eige(?=n)/g, 'ege'],
  [/fleir/g, 'fler'],
  [/draum/g, 'drom'],
  [/krevj/g, 'krev'],
  [/framand/g, 'fremmed'],
  [/(?<=..)leg(?=e?$|t$)/g, 'lig'],
  [/(?<=...)leik$/g, 'het'],
  [/brot(?=$|et|a)/g, 'brudd'],
  [/itet(?:en|er|ar|ene|ane|ens)$/, 'itet'],
  [/(?<=...)ning(?:en|er|ar|a|ene|ane|ens|s)$/, 'ning'],
];

const irregular: ReadonlyMap<string, string> = new Map([
  ['foreldr', 'foreld'],
  ['forelder', 'foreld'],
  ['modr', 'mor'],
  ['fedr', 'far'],
  ['sostr', 'soster'],
  ['brodr', 'broder'],
]);

/** Endings of nouns, adjectives and verbs in both written forms, longest first, with the least that must be left. */
const endings: [RegExp, number][] = [
  [/(?:hetenes|heitene|hetens|hetene|heiter|heten|heter|heita|heit|het)$/, 3],
  [/(?:eringene|eringane|eringen|eringer|eringar|ering|erende|erande|erte|ert|ere)$/, 4],
  [/(?:ingene|ingane|ingens|ingen|inger|ingar|inga|ings|ing)$/, 3],
  [/(?:elsene|elsane|elsens|elsen|elser|elsar|elses|else)$/, 3],
  [/(?:endes|ende|ande)$/, 3],
  [/(?:arane|erane|erne|enes|anes|ernes|arar|ene|ane|ens|ets|ers|ars|ere|en|et|er|ar|es|as)$/, 3],
  [/(?:e|a)$/, 3],
];

/** Nouns that would lose their meaning with their ending: veiledning is not what a veileder (a guide) is. */
const isWhole = /itet$|...ning$/;
/** The same words come again and again, above all when the index is built. */
const stems = new Map<string, string>();
const mostStems = 100_000;

/** Short words that are whole without their ending, such as år in årene. */
const shortWhole = /^[aeiouy][^aeiouy]$/;

/**
 * The part of a word that its forms have in common, in bokmål and nynorsk alike, folded. Rough on purpose: what matters
 * is that texts and queries are cut alike.
 */
export function stem(written: string): string {
  const known = stems.get(written);
  if (known !== undefined) return known;
  const found = cut(written);
  if (stems.size >= mostStems) stems.clear();
  stems.set(written, found);
  return found;
}

function cut(written: string): string {
  let word = unify(written);
  if (word.length < 4 || /\d/.test(word)) return fold(word);
  for (const [from, to] of spellings) word = word.replace(from, to);
  if (word.length > 4 && /[^s]s$/.test(word)) word = word.slice(0, -1);
  for (const [ending, least] of endings) {
    const rest = word.replace(ending, '');
    if (rest === word || isWhole.test(word)) continue;
    if (rest.length < least && !shortWhole.test(rest)) continue;
    word = rest;
    break;
  }
  if (word.length > 5 && /[gdvrlm]t$/.test(word)) word = word.slice(0, -1);
  word = word.replace(/([bdfgklmnprt])\1$/, '$1');
  return irregular.get(word) ?? fold(word);
}

const wordPattern = /[\p{L}\p{N}]+/gu;

/** The words of a text, cut at everything that is not a letter or a digit. */
export const listWords = (text: string): string[] =>
  text.toLowerCase().normalize('NFC').match(wordPattern) ?? [];

/** Whether a word, as written, says nothing on its own. */
export const isStopWord = (word: string): boolean => stopWords.has(word);

/** The words of a text that mean something, with stems. */
export const tokenize = (text: string): Token[] =>
  listWords(text)
    .filter((word) => !isStopWord(word))
    .map((word) => ({ word, stem: stem(word) }));

/** A name without spaces, signs and endings to disagree about: «De utrolige årene (DUÅ)» → deutroligearenedua. */
export const toNameKey = (text: string): string => listWords(text).map(fold).join('');
