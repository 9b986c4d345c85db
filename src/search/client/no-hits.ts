import { listWords } from '../shared/text.ts';
import { h } from './dom.ts';
import type { SearchAnswer, SearchEngine } from './engine.ts';
import type { SearchState } from './search-url.ts';
import { emptyState, formatSearch } from './search-url.ts';

const searchLink = (q: string): HTMLAnchorElement =>
  h('a', { href: formatSearch({ ...emptyState(), q }), 'data-query-link': '' }, q);

const relatedFacets = ['tema', 'risiko'] as const;
const mostRelated = 3;

/** The themes and risk factors that the closest entries have most in common, as searches that always find something. */
async function listRelated(answer: SearchAnswer): Promise<HTMLElement[]> {
  const counts = await answer.related();
  return relatedFacets.flatMap((name) =>
    Object.entries(counts[name])
      .filter(([, count]) => count > 0)
      .sort(([, a], [, b]) => b - a)
      .slice(0, mostRelated)
      .flatMap(([value]) => {
        const box = document.querySelector(`[data-facets] input[name="${name}"][value="${value}"]`);
        const label = box?.closest('label')?.querySelector('[data-label]')?.textContent;
        const state = emptyState();
        state.facets[name] = [value];
        return label ? [h('a', { href: formatSearch(state), 'data-query-link': '' }, label)] : [];
      }),
  );
}

const inARow = (links: readonly HTMLElement[]) => links.flatMap((link, i) => [i > 0 ? ', ' : null, link]);

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
  const near = (await Promise.all(wanted.map((w) => engine.nearestWord(w).catch(() => null)))).filter(
    (w) => w !== null,
  );
  if (near.length > 0) items.push(h('li', {}, 'Mente du ', ...inARow(near.map(searchLink)), '?'));
  const cards = await Promise.all(answer.near.map((entry) => engine.card(entry).catch(() => null)));
  const base = region.closest<HTMLElement>('[data-base]')?.dataset.base ?? '/';
  const links = cards.flatMap((card) =>
    card ? [h('a', { href: `${base}${card.id}/` }, card.meta.title)] : [],
  );
  if (links.length > 0) items.push(h('li', {}, 'Nærmest: ', ...inARow(links), '.'));
  const related = answer.near.length > 0 ? await listRelated(answer).catch(() => []) : [];
  if (related.length > 0)
    items.push(h('li', {}, 'Beslektede temaer og risikofaktorer: ', ...inARow(related), '.'));
  if (!isOld()) list.replaceChildren(...items);
}
