import { correct } from './concepts.ts';
import { h } from './dom.ts';
import type { SearchAnswer } from './engine.ts';
import type { SearchState } from './search-url.ts';
import { formatSearch } from './search-url.ts';

const quote = (words: readonly string[]): string => words.map((w) => `«${w}»`).join(' og ');

/** What the reader should know about how the query was read, as paragraphs and as one text to read out. */
export function describeReading(
  answer: SearchAnswer,
  state: SearchState,
): { notes: HTMLElement[]; text: string } {
  const notes: HTMLElement[] = [];
  if (answer.corrections.length > 0) {
    const asWritten = formatSearch({ ...state, exact: true });
    notes.push(
      h(
        'p',
        {},
        'Viser treff for ',
        h('strong', {}, correct(state.q, answer.corrections)),
        '. ',
        h('a', { href: asWritten, 'data-exact': '' }, `Søk heller etter «${state.q}»`),
        '.',
      ),
    );
  }
  if (answer.unknown.length > 0 && answer.hits.length > 0)
    notes.push(h('p', {}, `Vi fant ikke ${quote(answer.unknown)}. Treffene gjelder resten av søket.`));
  else if (answer.hits.length > 0 && answer.complete === 0)
    notes.push(h('p', {}, 'Ingen oppføringer har alt du søkte etter. Her er de som ligger nærmest.'));
  return { notes, text: notes.map((n) => n.textContent).join(' ') };
}

/** Stands between the hits that have everything and those that lack something. */
export const divider = (): HTMLLIElement =>
  h('li', { class: 'hv-list-divider' }, 'Treffene under mangler noe av det du søkte etter.');
