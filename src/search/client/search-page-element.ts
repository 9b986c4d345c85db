import type { FacetName } from '../../domain/facet-names.ts';
import type { SearchAnswer } from './engine.ts';
import { SearchEngine } from './engine.ts';
import { FacetView } from './facet-view.ts';
import { showWaysOut } from './no-hits.ts';
import { resultCard } from './result-card.ts';
import { type ExportFormat, saveResults } from './result-export.ts';
import { describeReading, divider } from './result-notes.ts';
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
  #facets!: FacetView;
  #state: SearchState = emptyState();
  #run = 0;
  #answer: SearchAnswer | undefined;
  #shown = 0;
  #slowTimer: ReturnType<typeof setTimeout> | undefined;
  #typingTimer: ReturnType<typeof setTimeout> | undefined;

  connectedCallback(): void {
    this.#engine = new SearchEngine(this.dataset.index ?? '/pagefind/');
    this.#facets = new FacetView(this.#facetForm);
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
      this.#state.facets = this.#facets.read();
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
    const q = this.#input.value.trim();
    if (q !== this.#state.q) this.#state.exact = false;
    this.#state.q = q;
  }

  /** Takes the state from the address: on arrival, and on Back and Forward. */
  #start(): void {
    this.#state = parseSearch(new URLSearchParams(location.search));
    this.#input.value = this.#state.q;
    this.#sort.value = this.#state.sort;
    this.#facets.show(this.#state);
    void this.#search();
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
    const target = (event.target as Element).closest<HTMLElement>(
      '[data-remove], [data-action], [data-exact], [data-query-link]',
    );
    if (!target) return;
    const { remove, action } = target.dataset;
    if (target instanceof HTMLAnchorElement) {
      // A new tab is the browser's business.
      if (event instanceof MouseEvent && (event.ctrlKey || event.metaKey || event.shiftKey)) return;
      event.preventDefault();
      history.pushState(null, '', target.href);
      this.#start();
      this.#get<HTMLElement>('[data-summary]').focus();
    } else if (remove) {
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
    else if (action === 'copy') void this.#copyLink();
    else if (action === 'csv' || action === 'ris') void this.#export(action);
  }

  #afterChoice(): void {
    this.#facets.show(this.#state);
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
    const isOld = () => run !== this.#run;
    this.#setStatus('loading');
    try {
      const state = structuredClone(this.#state);
      const answer = await this.#engine.search(state);
      // A newer search has started; its answer is the one to show.
      if (isOld()) return;
      const first = await this.#loadCards(answer, 0);
      if (isOld()) return;
      this.#answer = answer;
      this.#get('[data-chips]').replaceChildren(...this.#facets.chips(this.#state));
      this.#list.replaceChildren(...first.items);
      this.#shown = first.count;
      this.#showSummary();
      if (answer.hits.length === 0) await showWaysOut(this.#region, this.#engine, answer, state, isOld);
      if (isOld()) return;
      this.#setStatus('done');
      const counts = await answer.counts();
      if (!isOld()) this.#facets.showCounts(counts);
    } catch (error) {
      if (isOld()) return;
      console.warn(error);
      this.#list.replaceChildren();
      this.#setStatus('error');
      this.#announce('Søket virker ikke nå.');
    }
  }

  /** The next cards, with a line where the hits stop having everything. */
  async #loadCards(answer: SearchAnswer, from: number): Promise<{ items: HTMLLIElement[]; count: number }> {
    const data = await Promise.all(
      answer.hits.slice(from, from + pageSize).map((entry) => this.#engine.card(entry)),
    );
    const base = this.dataset.base ?? '/';
    const cards = data.map((d) => resultCard(d, answer.marks, `${base}${d.id}/`));
    const at = answer.complete - from;
    const hasDivider = answer.complete > 0 && at >= 0 && at < cards.length;
    return { items: hasDivider ? cards.toSpliced(at, 0, divider()) : cards, count: cards.length };
  }

  async #more(moveFocus: boolean): Promise<void> {
    const run = this.#run;
    const answer = this.#answer;
    if (!answer) return;
    const { items, count } = await this.#loadCards(answer, this.#shown);
    if (run !== this.#run) return;
    this.#list.append(...items);
    this.#shown += count;
    this.#showSummary();
    if (moveFocus)
      items
        .find((item) => item.dataset.result)
        ?.querySelector('a')
        ?.focus();
  }

  async #copyLink(): Promise<void> {
    const isCopied = await navigator.clipboard.writeText(location.href).then(
      () => true,
      () => false,
    );
    this.#tell(isCopied ? 'Lenken er kopiert.' : 'Nettleseren lot oss ikke kopiere. Kopier adressen øverst.');
  }

  async #export(format: ExportFormat): Promise<void> {
    const hits = this.#answer?.hits ?? [];
    try {
      const rows = await this.#engine.exportRows(hits);
      saveResults(rows, format, new URL(this.dataset.base ?? '/', location.origin).href);
      this.#tell(`${hits.length.toLocaleString('nb-NO')} treff er lastet ned.`);
    } catch (error) {
      console.warn(error);
      this.#tell('Nedlastingen virket ikke. Prøv igjen.');
    }
  }

  /** Says how something the reader did went, to eyes and ears. */
  #tell(text: string): void {
    this.#get('[data-told]').textContent = text;
  }

  #showSummary(): void {
    const { hits = [] } = this.#answer ?? {};
    const { length } = hits;
    const { q } = this.#state;
    const number = length.toLocaleString('nb-NO');
    const what = q ? `${number} treff for «${q}»` : `${number} ${length === 1 ? 'oppføring' : 'oppføringer'}`;
    const reading = this.#answer ? describeReading(this.#answer, this.#state) : { notes: [], text: '' };
    this.#get('[data-summary]').textContent = what;
    this.#get('[data-notes]').replaceChildren(...reading.notes);
    this.#announce(`${length === 0 ? `Ingen treff${q ? ` for «${q}»` : ''}.` : what} ${reading.text}`.trim());
    this.#tell('');
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
          ? `Avgrens${chosen > 0 ? ` (${chosen})` : ''}`
          : `Vis ${number} treff`;
    document.title = document.title.replace(/^.*?(?=Søk – |Søk i )|^/, q ? `${q} – ` : '');
  }
}
