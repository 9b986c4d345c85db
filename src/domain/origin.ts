import type { Guideline } from '../schemas/guideline.ts';

type Source = Guideline['sources'][number];

const words = (text: string): string[] => text.toLowerCase().match(/[a-zæøå]{4,}/g) ?? [];

/**
 * The source that is the work itself: one behind the title, with an address, from the entry's own publisher. Undefined
 * when we only know the work from others, so that no link says «read it here» and leads to somebody else.
 */
export function findOrigin(data: {
  publisher: string | null;
  sources: readonly Source[];
  fieldSources: { title?: readonly string[] | undefined };
}): Source | undefined {
  const own = new Set(words(data.publisher ?? ''));
  return data.sources.find(
    (s) =>
      s.url !== null &&
      s.note === undefined &&
      data.fieldSources.title?.includes(s.id) &&
      words(s.publisher ?? '').some((w) => own.has(w)),
  );
}
