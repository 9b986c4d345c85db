export interface SourceReference {
  /** Where the reference starts and ends in the text. */
  start: number;
  end: number;
  ids: string[];
}

/** A reference to the entry's own sources, as `[s1]` or `[s1, s3]`. */
const pattern = /\[(s\d+(?:\s*,\s*s\d+)*)\]/g;

/** The source references of a text, in order. */
export function findSourceReferences(text: string): SourceReference[] {
  if (!text.includes('[s')) return [];
  return Array.from(text.matchAll(pattern), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
    ids: (match[1] ?? '').split(',').map((id) => id.trim()),
  }));
}

/** The text without its source references and the spaces in front of them. */
export const stripSourceReferences = (text: string): string =>
  text.replace(/[ \u00a0]*\[s\d+(?:\s*,\s*s\d+)*\]/g, '');

/** A piece of text, or the ids of the sources that carry what stands before it. */
export type TextOrSources = { text: string } | { ids: string[] };

/** A text cut at its source references, with the spaces in front of them taken away. */
export function splitAtReferences(text: string): TextOrSources[] {
  const parts: TextOrSources[] = [];
  let from = 0;
  for (const { start, end, ids } of findSourceReferences(text)) {
    parts.push({ text: text.slice(from, start).trimEnd() }, { ids });
    from = end;
  }
  if (from < text.length) parts.push({ text: text.slice(from) });
  return parts;
}
