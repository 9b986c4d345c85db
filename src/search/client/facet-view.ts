import type { FacetName } from '../../domain/facet-names.ts';
import { facetNames } from '../../domain/facet-names.ts';
import { h } from './dom.ts';
import type { Counts } from './facet-counts.ts';
import type { SearchState } from './search-url.ts';

const ageRange = /^(\d+)-(\d+)-ar$/;

/** The form with the facets: what is ticked, the counts, the age range and the chips above the results. */
export class FacetView {
  readonly #form: HTMLFormElement;

  constructor(form: HTMLFormElement) {
    this.#form = form;
    // Before the form's own listener reads the boxes.
    form.addEventListener('change', (event) => this.#onChange(event), { capture: true });
  }

  get #boxes(): HTMLInputElement[] {
    return [...this.#form.querySelectorAll<HTMLInputElement>('input[type=checkbox]')];
  }

  get #ages(): [HTMLInputElement, HTMLInputElement] | null {
    const [from, to] = this.#form.querySelectorAll<HTMLInputElement>('[data-age]');
    return from && to ? [from, to] : null;
  }

  /** The ticked values of every facet. */
  read(): SearchState['facets'] {
    const data = new FormData(this.#form);
    return Object.fromEntries(
      facetNames.map((name) => [name, data.getAll(name).map(String)]),
    ) as SearchState['facets'];
  }

  /** Ticks what the state has chosen. */
  show(state: SearchState): void {
    for (const box of this.#boxes)
      box.checked = state.facets[box.name as FacetName]?.includes(box.value) ?? false;
    this.#showAges();
  }

  /** Ages chosen as a range tick the age groups they touch; ticking a group by hand moves the range. */
  #onChange(event: Event): void {
    const target = event.target as HTMLInputElement;
    if (target.dataset.age !== undefined) this.#tickAges();
    else if (target.name === 'alder') this.#showAges();
  }

  #tickAges(): void {
    const ages = this.#ages;
    if (!ages) return;
    const [from, to] = ages.map((input) => (input.value === '' ? null : Number(input.value)));
    const isEmpty = from === null && to === null;
    const low = Math.min(from ?? 0, to ?? 99);
    const high = Math.max(from ?? 0, to ?? 99);
    for (const box of this.#boxes.filter((b) => b.name === 'alder')) {
      const range = ageRange.exec(box.value);
      box.checked = !isEmpty && range !== null && Number(range[1]) <= high && Number(range[2]) >= low;
    }
  }

  #showAges(): void {
    const ages = this.#ages;
    if (!ages) return;
    const ranges = this.#boxes
      .filter((b) => b.name === 'alder' && b.checked)
      .flatMap((b) => ageRange.exec(b.value)?.slice(1).map(Number) ?? []);
    ages[0].value = ranges.length > 0 ? String(Math.min(...ranges)) : '';
    ages[1].value = ranges.length > 0 ? String(Math.max(...ranges)) : '';
  }

  /** Writes the number of hits behind each value. */
  showCounts(counts: Counts): void {
    for (const box of this.#boxes) {
      const count = counts[box.name as FacetName]?.[box.value] ?? 0;
      const label = box.closest('label');
      const number = label?.querySelector('[data-count]');
      if (number) number.textContent = String(count);
      if (label) label.dataset.zero = String(count === 0 && !box.checked);
    }
  }

  /** One chip per choice, and a way to drop them all. */
  chips(state: SearchState): HTMLLIElement[] {
    const chips = facetNames.flatMap((name) =>
      state.facets[name].map((value) => {
        const box = this.#form.querySelector(`input[name="${name}"][value="${CSS.escape(value)}"]`);
        const label = box?.closest('label')?.querySelector('[data-label]')?.textContent ?? value;
        const remove = { type: 'button', class: 'hv-chip', 'data-remove': `${name}=${value}` };
        return h(
          'li',
          {},
          h(
            'button',
            remove,
            label,
            h('span', { 'aria-hidden': 'true' }, '×'),
            h('span', { class: 'ds-sr-only' }, ', fjern'),
          ),
        );
      }),
    );
    if (chips.length < 2) return chips;
    const reset = { type: 'button', class: 'hv-text-button', 'data-action': 'reset' };
    return [...chips, h('li', {}, h('button', reset, 'Nullstill'))];
  }
}
