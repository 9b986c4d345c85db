import { SearchPageElement } from './search-page-element.ts';

customElements.define('hv-search-page', SearchPageElement);
