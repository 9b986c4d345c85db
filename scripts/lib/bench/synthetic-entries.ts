import type { SearchContent } from '../search-index.ts';

/** Numbers that look random and are the same every time. */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const sentence = /[^.!?]+[.!?]+/g;
const longWord = /\p{L}{6,}/gu;
/** Share of the sentences that get a word nobody has used before: larger bases have more words, names above all. */
const newWordShare = 0.12;

/**
 * As many entries as asked for, made from the real ones: real codes and real sentences in new company, with new names
 * and now and then a new compound, so that both texts and vocabulary grow the way a larger base would.
 */
export function createSyntheticContent(content: SearchContent, count: number): SearchContent {
  const random = createRandom(count);
  const pick = <T>(list: readonly T[]): T => {
    const found = list[Math.floor(random() * list.length)];
    if (found === undefined) throw new Error('createSyntheticContent expects real entries with text');
    return found;
  };
  const real = content.entries;
  const sentences = real.flatMap(({ bodyText }) => bodyText.match(sentence)?.map((s) => s.trim()) ?? []);
  const words = [...new Set(real.flatMap(({ bodyText }) => bodyText.match(longWord) ?? []))];
  const newWord = () => `${pick(words).toLowerCase()}${pick(words).toLowerCase()}`;
  const write = () => {
    const text = pick(sentences);
    return random() < newWordShare ? text.replace(/\p{L}{6,}/u, newWord()) : text;
  };
  const entries = Array.from({ length: count }, (_, i) => {
    const model = pick(real);
    const slug = `${model.entry.slug}-${i}`;
    const name = newWord();
    const data = {
      ...model.entry.data,
      title: `${name.charAt(0).toUpperCase()}${name.slice(1)} – ${model.entry.data.title}`,
      lead: write(),
    };
    return {
      entry: { ...model.entry, slug, data } as typeof model.entry,
      bodyText: Array.from({ length: 22 }, write).join(' '),
      path: model.path.replace(model.entry.slug, slug),
    };
  });
  return { ...content, entries };
}
