import { hiddenWordsMarker } from './hidden-words.ts';

/** A piece of an excerpt; marked pieces are words that were searched for. */
export interface ExcerptPart {
  text: string;
  marked: boolean;
}

const wordsShown = 28;
const wordsBefore = 6;

/**
 * The best place in an entry's own text for the words that were found, as plain pieces: nothing is ever parsed as HTML.
 * Null when all matches are in words that are not shown; the card then shows the lead.
 *
 * @param content the indexed text of the entry
 * @param locations word numbers of the matches
 */
export function buildExcerpt(content: string, locations: readonly number[]): ExcerptPart[] | null {
  const words = content.split(/\s+/).filter(Boolean);
  const end = words.indexOf(hiddenWordsMarker);
  const visible = end < 0 ? words : words.slice(0, end);
  const hits = [...new Set(locations)].filter((l) => l < visible.length).sort((a, b) => a - b);
  if (hits.length === 0) return null;
  let best = hits[0] ?? 0;
  let most = 0;
  for (const start of hits) {
    const found = hits.filter((h) => h >= start && h < start + wordsShown - wordsBefore).length;
    if (found > most) [best, most] = [start, found];
  }
  const from = Math.max(0, best - wordsBefore);
  const to = Math.min(visible.length, from + wordsShown);
  const marked = new Set(hits);
  const parts: ExcerptPart[] = [];
  const push = (text: string, isMarked: boolean) => {
    const last = parts.at(-1);
    if (last && last.marked === isMarked) last.text += ` ${text}`;
    else parts.push({ text: parts.length > 0 && !isMarked ? ` ${text}` : text, marked: isMarked });
  };
  for (let i = from; i < to; i += 1) {
    const last = parts.at(-1);
    const isMarked = marked.has(i);
    if (last && isMarked && !last.marked) last.text += ' ';
    push(visible[i] ?? '', isMarked);
  }
  if (from > 0) parts.unshift({ text: '… ', marked: false });
  if (to < visible.length) parts.push({ text: ' …', marked: false });
  return parts;
}
