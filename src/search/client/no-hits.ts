import { listWords } from '../shared/text.ts';
import { h } from './dom.ts';
import type { SearchAnswer, SearchEngine } from './engine.ts';
import type { SearchState } from './search-url.ts';
import { emptyState, formatSearch } from './search-url.ts';

const searchLink = (q: string): HTMLAnchorElement =>
  h('a', { href: formatSearch({ ...emptyState(), q }), 'data-query-link': '' }, q);

/** The ways out that depend on the query: other spellings, single words of it, and the entries that come closest. */
export async function showWaysOut(
  region: HTMLElement,
  engine: SearchEngine,
  answer: SearchAnswer,
  state: SearchState,
  isOld: () => boolean,
): Promise<void> {
  const list = region.querySelector<HTMLElement>('[data-ways-out]');
  if (!list) return;
  const items: HTMLElement[] = [];
  if (answer.unfiltered > 0) {
    const all = formatSearch({ ...emptyState(), q: state.q });
    const text = `Se ${answer.unfiltered.toLocaleString('nb-NO')} treff uten avgrensninger`;
    items.push(h('li', {}, h('a', { href: all, 'data-query-link': '' }, text), '.'));
  }
  const wanted = answer.unknown.length > 0 ? answer.unknown : state.exact ? listWords(state.q) : [];
  // Help is not worth an error: without it the fixed ways out remain.
  const near = (await Promise.all(wanted.map((w) => engine.nearWords(w).catch(() => [])))).flat();
  if (near.length > 0)
    items.push(
      h('li', {}, 'Mente du ', ...near.flatMap((w, i) => [i > 0 ? ', ' : null, searchLink(w)]), '?'),
    );
  const cards = await Promise.all(answer.near.map((entry) => engine.card(entry).catch(() => null)));
  const base = region.closest<HTMLElement>('[data-base]')?.dataset.base ?? '/';
  const links = cards.flatMap((card) =>
    card ? [h('a', { href: `${base}${card.id}/` }, card.meta.title)] : [],
  );
  if (links.length > 0)
    items.push(h('li', {}, 'Nærmest: ', ...links.flatMap((link, i) => [i > 0 ? ', ' : null, link]), '.'));
  if (!isOld()) list.replaceChildren(...items);
}
