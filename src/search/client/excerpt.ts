import { fold, isStopWord, listWords, stem } from '../shared/text.ts';

/** A piece of an excerpt; marked pieces are words that were searched for. */
export interface ExcerptPart {
  text: string;
  marked: boolean;
}

const wordsShown = 28;
const wordsBefore = 6;
/** Shorter stems are only marked as whole words: «los» is not marked in «løsning». */
const shortestInside = 4;

function isMatch(word: string, stems: ReadonlySet<string>): boolean {
  return listWords(word).some((part) => {
    if (isStopWord(part)) return false;
    const root = stem(part);
    if (stems.has(root)) return true;
    const folded = fold(part);
    for (const s of stems)
      if (s.length >= shortestInside && (folded.startsWith(s) || root.endsWith(s))) return true;
    return false;
  });
}

/**
 * The best place in an entry's own text for what was searched for, as plain pieces: nothing is ever parsed as HTML.
 * Null when the text has none of it; the card then shows the lead.
 *
 * @param stems the stems that were searched for, meanings included
 */
export function buildExcerpt(content: string, stems: ReadonlySet<string>): ExcerptPart[] | null {
  const words = content.split(/\s+/).filter(Boolean);
  const hits = words.flatMap((word, i) => (isMatch(word, stems) ? [i] : []));
  if (hits.length === 0) return null;
  let best = hits[0] ?? 0;
  let most = 0;
  for (const start of hits) {
    const found = hits.filter((h) => h >= start && h < start + wordsShown - wordsBefore).length;
    if (found > most) [best, most] = [start, found];
  }
  const from = Math.max(0, best - wordsBefore);
  const to = Math.min(words.length, from + wordsShown);
  const marked = new Set(hits);
  const parts: ExcerptPart[] = [];
  const push = (text: string, isMarked: boolean) => {
    const last = parts.at(-1);
    if (last && last.marked === isMarked) last.text += text;
    else if (text) parts.push({ text, marked: isMarked });
  };
  for (let i = from; i < to; i += 1) {
    const word = words[i] ?? '';
    if (i > from) push(' ', parts.at(-1)?.marked === true && marked.has(i) && /^[\p{L}\p{N}]/u.test(word));
    if (!marked.has(i)) push(word, false);
    else {
      // The comma after a word was not searched for.
      const [, before = '', core = '', after = ''] =
        /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/u.exec(word) ?? [];
      push(before, false);
      push(core, true);
      push(after, false);
    }
  }
  if (from > 0) parts.unshift({ text: '… ', marked: false });
  if (to < words.length) parts.push({ text: ' …', marked: false });
  return parts;
}
