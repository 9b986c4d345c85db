import { listSentences, measureSentences } from '../../../src/domain/readability.ts';
import { listProse } from '../content/body.ts';
import type { DocumentFile } from '../content/types.ts';
import type { ReportInBody } from './body-rules.ts';

/** No entry may be harder to read than this. */
export const MAX_LIX = 60;
/** Sentences with more words than this get a warning. */
export const MAX_SENTENCE_WORDS = 35;

/** Long sentences are pointed out where they start, and an entry as a whole must not be too hard to read. */
export function checkReadability(doc: DocumentFile, report: ReportInBody, start: number): void {
  if (!doc.body) return;
  const prose = listProse(doc.body.tree).map(({ text, toOffset }) => ({
    sentences: listSentences(text),
    toOffset,
  }));
  for (const { sentences, toOffset } of prose) {
    for (const { start: at, words } of sentences) {
      if (words <= MAX_SENTENCE_WORDS) continue;
      report(
        'W076',
        toOffset(at),
        `Setningen har ${words} ord. Mer enn ${MAX_SENTENCE_WORDS} er tungt å lese. Del den i to.`,
      );
    }
  }
  if (doc.kind === 'pages') return;
  const { lix, words, sentences, longWords } = measureSentences(prose.flatMap((p) => p.sentences));
  if (lix === null || lix <= MAX_LIX) return;
  report(
    'E075',
    start,
    `Teksten har lesbarhetstall (LIX) ${lix}, og ${MAX_LIX} er grensen. En setning har ${Math.round(words / sentences)} ord i snitt, og ${Math.round((longWords * 100) / words)} prosent av ordene har mer enn seks bokstaver. Skriv kortere setninger, og bytt ut lange ord.`,
  );
}
