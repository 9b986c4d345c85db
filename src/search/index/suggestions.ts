import type { Vocabularies } from '../../domain/vocabularies.ts';
import { vocabularyRoutes } from '../../site/routes.ts';
import type { Suggestion } from '../shared/suggestion.ts';
import { suggestionKey } from '../shared/suggestion.ts';
import { fold, isStopWord, listWords } from '../shared/text.ts';
import { otherNames } from './entry-texts.ts';
import type { IndexedEntry } from './indexed-entry.ts';

const kindOfRoute: Readonly<Record<string, string>> = {
  risikofaktorer: 'Risikofaktor',
  beskyttelsesfaktorer: 'Beskyttelsesfaktor',
  sektorer: 'Tjeneste',
  temaer: 'Tema',
  alder: 'Alder',
};
const kindOfCollection = {
  interventions: 'Tiltak',
  guidelines: 'Retningslinje',
  research: 'Kunnskap',
  resources: 'Ressurs',
} as const;

/** No reader looks through more than this, whatever the size of the base. */
const mostPerFile = 80;

/** What the search field suggests, in files by the first letters of a word. Terms first: there are few, and they lead on. */
export function suggestionFiles(
  entries: readonly IndexedEntry[],
  vocabularies: Vocabularies,
): Map<string, string> {
  const terms = vocabularyRoutes.flatMap(({ path, vocabulary }) =>
    vocabularies.get(vocabulary).terms.map(
      (term): Suggestion => ({
        label: term.label,
        kind: kindOfRoute[path] ?? '',
        path: `${path}/${term.id}/`,
        also: [...(term.labelNn ? [term.labelNn] : []), ...term.synonyms]
          .filter((w) => fold(w) !== fold(term.label))
          .join(', '),
      }),
    ),
  );
  const pages = entries.map(
    ({ entry, path }): Suggestion => ({
      label: entry.data.title,
      kind: kindOfCollection[entry.collection],
      path: path.slice(1),
      also: otherNames(entry).join(', '),
    }),
  );
  const byKey = new Map<string, Suggestion[]>();
  for (const suggestion of [...terms, ...pages]) {
    const words = listWords(`${suggestion.label} ${suggestion.also}`).filter((w) => !isStopWord(w));
    for (const key of new Set(words.map(suggestionKey))) {
      const list = byKey.get(key) ?? [];
      if (key && list.length < mostPerFile) list.push(suggestion);
      byKey.set(key, list);
    }
  }
  return new Map(
    [...byKey].map(([key, list]) => [
      `suggestions/${key}.json`,
      JSON.stringify(list.map(({ label, kind, path, also }) => [label, kind, path, also])),
    ]),
  );
}
