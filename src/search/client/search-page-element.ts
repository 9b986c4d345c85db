import type { FacetName } from '../../domain/facets.ts';
import { facetNames } from '../../domain/facets.ts';
import { h } from './dom.ts';
import type { Hit, SearchAnswer } from './engine.ts';
import { SearchEngine } from './engine.ts';
import { resultCard, resultId } from './result-card.ts';
import type { SearchState } from './search-url.ts';
import { countChosen, emptyState, formatSearch, parseSearch, searchSorts } from './search-url.ts';

const pageSize = 10;
/** People are told that the search is slow only when it is; a flicker of «laster» helps nobody. */
const slowAfterMs = 4000;
const typingPauseMs = 200;

type Status = 'idle' | 'loading' | 'done' | 'error';

/**
 * The search page. The server renders the form, the facets and all states; this element runs the search, keeps the
 * address in step with the choices, and shows the state that fits.
 *
 * Attributes: `data-index` (folder of the index) and `data-base` (base path of the site).
 */
export class SearchPageElement extends HTMLElement {
  #engine!: SearchEngine;
  #state: SearchState = emptyState();
  #run = 0;
  #hits: Hit[] = [];
  #shown = 0;
  #slowTimer: ReturnType<typeof setTimeout> | undefined;
  #typingTimer: ReturnType<typeof setTimeout> | undefined;

  connectedCallback(): void {
    this.#engine = new SearchEngine(this.dataset.index ?? '/pagefind/');
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      clearTimeout(this.#typingTimer);
      this.#readQuery();
      this.#go('push');
      this.#input.blur();
    });
    this.#input.addEventListener('input', () => {
      clearTimeout(this.#typingTimer);
      this.#typingTimer = setTimeout(() => {
        this.#readQuery();
        this.#go('replace');
      }, typingPauseMs);
    });
    this.#facetForm.addEventListener('submit', (event) => event.preventDefault());
    this.#facetForm.addEventListener('change', () => {
      this.#readFacets();
      this.#go('push');
    });
    this.#sort.addEventListener('change', () => {
      this.#state.sort = searchSorts.find((s) => s === this.#sort.value) ?? 'relevans';
      this.#go('push');
    });
    this.addEventListener('click', (event) => this.#onClick(event));
    addEventListener('popstate', () => this.#start());
    this.#start();
  }

  #get<T extends Element>(selector: string): T {
    const found = this.querySelector<T>(selector);
    if (!found) throw new Error(`hv-search-page expects ${selector} in its markup`);
    return found;
  }
  get #form() {
    return this.#get<HTMLFormElement>('.hv-search');
  }
  get #input() {
    return this.#get<HTMLInputElement>('.hv-search input');
  }
  get #facetForm() {
    return this.#get<HTMLFormElement>('[data-facets]');
  }
  get #sort() {
    return this.#get<HTMLSelectElement>('[data-sort]');
  }
  get #region() {
    return this.#get<HTMLElement>('[data-search-status]');
  }
  get #list() {
    return this.#get<HTMLUListElement>('[data-results]');
  }

  #readQuery(): void {
    this.#state.q = this.#input.value.trim();
  }

  #readFacets(): void {
    const data = new FormData(this.#facetForm);
    for (const name of facetNames) this.#state.facets[name] = data.getAll(name).map(String);
  }

  /** Takes the state from the address: on arrival, and on Back and Forward. */
  #start(): void {
    this.#state = parseSearch(new URLSearchParams(location.search));
    this.#input.value = this.#state.q;
    this.#sort.value = this.#state.sort;
    this.#checkBoxes();
    void this.#search();
  }

  #checkBoxes(): void {
    for (const box of this.#facetForm.querySelectorAll<HTMLInputElement>('input[type=checkbox]'))
      box.checked = this.#state.facets[box.name as FacetName]?.includes(box.value) ?? false;
  }

  #go(how: 'push' | 'replace'): void {
    const address = `${location.pathname}${formatSearch(this.#state)}`;
    if (address !== `${location.pathname}${location.search}`) {
      if (how === 'push') history.pushState(null, '', address);
      else history.replaceState(null, '', address);
    }
    void this.#search();
  }

  #onClick(event: Event): void {
    const target = (event.target as Element).closest<HTMLElement>('[data-remove], [data-action]');
    if (!target) return;
    const { remove, action } = target.dataset;
    if (remove) {
      const [name, value] = remove.split('=') as [FacetName, string];
      this.#state.facets[name] = this.#state.facets[name].filter((v) => v !== value);
      this.#afterChoice();
    } else if (action === 'reset') {
      this.#state = { ...emptyState(), q: this.#state.q, sort: this.#state.sort };
      this.#afterChoice();
    } else if (action === 'reset-all') {
      this.#state = emptyState();
      this.#input.value = '';
      this.#afterChoice();
    } else if (action === 'more') void this.#more(true);
    else if (action === 'retry') void this.#search();
    else if (action === 'all-values') this.#showAllValues(target);
    else if (action === 'filters') this.#toggleFilters();
  }

  #afterChoice(): void {
    this.#checkBoxes();
    this.#go('push');
    // The chip that had focus is gone; the heading of the results is the nearest place that stays.
    this.#get<HTMLElement>('[data-summary]').focus();
  }

  /** Shows the values without hits too; focus goes to the group, since the button has done its work. */
  #showAllValues(button: HTMLElement): void {
    const group = button.closest('details');
    group?.removeAttribute('data-long');
    button.remove();
    group?.querySelector('summary')?.focus();
  }

  #toggleFilters(open = this.#facetForm.dataset.open !== 'true'): void {
    this.#facetForm.dataset.open = String(open);
    this.#get('[data-action=filters][aria-expanded]').setAttribute('aria-expanded', String(open));
    this.#get<HTMLElement>(open ? '[data-facets] summary' : '[data-action=filters][aria-expanded]').focus();
  }

  #setStatus(status: Status): void {
    this.#region.dataset.searchStatus = status;
    this.#region.setAttribute('aria-busy', String(status === 'loading'));
    clearTimeout(this.#slowTimer);
    this.#region.dataset.slow = 'false';
    if (status === 'loading')
      this.#slowTimer = setTimeout(() => {
        this.#region.dataset.slow = 'true';
        this.#announce('Søket bruker lengre tid enn vanlig.');
      }, slowAfterMs);
  }

  #announce(text: string): void {
    this.#get('[data-announcer]').textContent = text;
  }

  async #search(): Promise<void> {
    this.#run += 1;
    const run = this.#run;
    this.#setStatus('loading');
    try {
      const answer = await this.#engine.search(structuredClone(this.#state));
      // A newer search has started; its answer is the one to show.
      if (run !== this.#run) return;
      this.#hits = answer.hits;
      this.#shown = 0;
      this.#showCounts(answer);
      this.#showChips();
      const first = await this.#loadCards(0);
      if (run !== this.#run) return;
      this.#list.replaceChildren(...first);
      this.#shown = first.length;
      this.#showSummary();
      this.#setStatus('done');
    } catch (error) {
      if (run !== this.#run) return;
      console.warn(error);
      this.#list.replaceChildren();
      this.#setStatus('error');
      this.#announce('Søket virker ikke nå.');
    }
  }

  async #loadCards(from: number): Promise<HTMLLIElement[]> {
    const data = await Promise.all(this.#hits.slice(from, from + pageSize).map((hit) => hit.data()));
    const base = this.dataset.base ?? '/';
    return data.map((d) => resultCard(d, `${base}${resultId(d.url)}/`));
  }

  async #more(moveFocus: boolean): Promise<void> {
    const run = this.#run;
    const cards = await this.#loadCards(this.#shown);
    if (run !== this.#run) return;
    this.#list.append(...cards);
    this.#shown += cards.length;
    this.#showSummary();
    if (moveFocus) cards[0]?.querySelector('a')?.focus();
  }

  #showSummary(): void {
    const { length } = this.#hits;
    const { q } = this.#state;
    const number = length.toLocaleString('nb-NO');
    const what = q ? `${number} treff for «${q}»` : `${number} ${length === 1 ? 'oppføring' : 'oppføringer'}`;
    this.#get('[data-summary]').textContent = what;
    this.#announce(length === 0 ? `Ingen treff${q ? ` for «${q}»` : ''}.` : what);
    const chosen = countChosen(this.#state);
    this.#region.dataset.empty = String(length === 0);
    this.#region.dataset.filtered = String(chosen > 0);
    this.#get('[data-query]').textContent = q;
    const left = length - this.#shown;
    const more = this.#get<HTMLButtonElement>('[data-action=more]');
    more.hidden = left <= 0;
    more.textContent = `Vis ${Math.min(left, pageSize)} til (${left} igjen)`;
    for (const button of this.querySelectorAll<HTMLElement>('[data-filter-label]'))
      button.textContent =
        button.dataset.filterLabel === 'open'
          ? `Avgrens${chosen > 0 ? ` (${chosen} valgt)` : ''}`
          : `Vis ${number} treff`;
    document.title = document.title.replace(/^.*?(?=Søk – |Søk i )|^/, q ? `${q} – ` : '');
  }

  #showCounts(answer: SearchAnswer): void {
    for (const box of this.#facetForm.querySelectorAll<HTMLInputElement>('input[type=checkbox]')) {
      const count = answer.counts[box.name as FacetName]?.[box.value] ?? 0;
      const label = box.closest('label');
      const number = label?.querySelector('[data-count]');
      if (number) number.textContent = String(count);
      if (label) label.dataset.zero = String(count === 0 && !box.checked);
    }
  }

  #showChips(): void {
    const chips = facetNames.flatMap((name) =>
      this.#state.facets[name].map((value) => {
        const box = this.#facetForm.querySelector(`input[name="${name}"][value="${CSS.escape(value)}"]`);
        const label = box?.closest('label')?.querySelector('[data-label]')?.textContent ?? value;
        return h(
          'li',
          {},
          h(
            'button',
            { type: 'button', class: 'hv-chip', 'data-remove': `${name}=${value}` },
            label,
            h('span', { 'aria-hidden': 'true' }, '×'),
            h('span', { class: 'ds-sr-only' }, ', fjern'),
          ),
        );
      }),
    );
    const reset =
      chips.length > 1
        ? [
            h(
              'li',
              {},
              h('button', { type: 'button', class: 'hv-text-button', 'data-action': 'reset' }, 'Nullstill'),
            ),
          ]
        : [];
    this.#get('[data-chips]').replaceChildren(...chips, ...reset);
  }
}
