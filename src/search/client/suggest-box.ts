import { h } from './dom.ts';
import type { FoundSuggestion } from './suggestions.ts';
import { SuggestionIndex } from './suggestions.ts';

const pauseMs = 80;
const shortestQuery = 2;

/**
 * Suggestions under a search field: a combobox with a list, after the pattern of the WAI-ARIA practices. Choosing one
 * leads straight to its page; Enter without a choice searches as before.
 */
export class SuggestBox {
  readonly #input: HTMLInputElement;
  readonly #index: SuggestionIndex;
  readonly #base: string;
  readonly #list: HTMLUListElement;
  readonly #status: HTMLElement;
  #run = 0;
  #active = -1;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(form: HTMLFormElement, input: HTMLInputElement) {
    this.#input = input;
    this.#base = form.dataset.base ?? '/';
    this.#index = new SuggestionIndex(form.dataset.index ?? '/pagefind/');
    const id = `${input.id}-forslag`;
    this.#list = h('ul', {
      id,
      class: 'hv-suggestions',
      role: 'listbox',
      'aria-label': 'Forslag',
      hidden: '',
    });
    this.#status = h('p', { class: 'ds-sr-only', role: 'status' });
    form.append(this.#list, this.#status);
    input.setAttribute('aria-controls', id);
    input.addEventListener('input', () => this.#onInput());
    input.addEventListener('keydown', (event) => this.#onKey(event));
    input.addEventListener('blur', () => this.#close());
    form.addEventListener('submit', () => this.#close());
    // Pressing must not take focus from the field, or the list would be gone before the click.
    this.#list.addEventListener('pointerdown', (event) => event.preventDefault());
    this.#list.addEventListener('click', (event) => this.#choose((event.target as Element).closest('li')));
    if (input.value && document.activeElement === input && !input.closest('hv-search-page')) this.#onInput();
  }

  get #options(): HTMLLIElement[] {
    return [...this.#list.querySelectorAll('li')];
  }

  #onInput(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#suggest(), pauseMs);
  }

  async #suggest(): Promise<void> {
    this.#run += 1;
    const run = this.#run;
    const query = this.#input.value.trim();
    if (query.length < shortestQuery) return this.#close();
    const found = await this.#index.find(query).catch(() => []);
    // A newer letter has been typed, or the reader has moved on.
    if (run !== this.#run || document.activeElement !== this.#input) return;
    this.#show(found);
  }

  #show(found: readonly FoundSuggestion[]): void {
    this.#setActive(-1);
    this.#list.replaceChildren(
      ...found.map(({ label, kind, path, matched }, i) =>
        h(
          'li',
          { id: `${this.#list.id}-${i}`, role: 'option', 'aria-selected': 'false', 'data-path': path },
          h('span', { class: 'hv-suggestion-label' }, label, matched ? h('small', {}, ` ${matched}`) : null),
          h('span', { class: 'hv-suggestion-kind' }, kind),
        ),
      ),
    );
    const isOpen = found.length > 0;
    this.#list.hidden = !isOpen;
    this.#input.setAttribute('aria-expanded', String(isOpen));
    this.#status.textContent = isOpen ? `${found.length} forslag. Bruk pil ned for å velge.` : '';
  }

  #close(): void {
    this.#run += 1;
    clearTimeout(this.#timer);
    this.#show([]);
  }

  #setActive(at: number): void {
    const options = this.#options;
    options[this.#active]?.setAttribute('aria-selected', 'false');
    this.#active = at;
    const option = options[at];
    option?.setAttribute('aria-selected', 'true');
    option?.scrollIntoView({ block: 'nearest' });
    if (option) this.#input.setAttribute('aria-activedescendant', option.id);
    else this.#input.removeAttribute('aria-activedescendant');
  }

  #onKey(event: KeyboardEvent): void {
    const count = this.#options.length;
    const isOpen = count > 0;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (!isOpen) return void this.#suggest();
      // The field itself has a place in the round, between the last option and the first.
      const step = event.key === 'ArrowDown' ? 1 : -1;
      this.#setActive(((this.#active + 1 + step + count + 1) % (count + 1)) - 1);
    } else if (event.key === 'Escape' && isOpen) {
      event.preventDefault();
      this.#close();
    } else if (event.key === 'Enter' && this.#active >= 0) {
      event.preventDefault();
      this.#choose(this.#options[this.#active]);
    } else if (event.key === 'Tab') this.#close();
  }

  #choose(option: Element | null | undefined): void {
    const path = option?.getAttribute('data-path');
    if (path) location.assign(`${this.#base}${path}`);
  }
}
