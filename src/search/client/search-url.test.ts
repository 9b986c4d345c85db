import { describe, expect, it } from 'vitest';
import { countChosen, emptyState, formatSearch, parseSearch } from './search-url.ts';

const parse = (text: string) => parseSearch(new URLSearchParams(text));

describe('parseSearch', () => {
  it('reads query, several values per facet and sorting', () => {
    const state = parse('?q=uro+i+klassen&sektor=skole&sektor=barnevern&alder=6-9-ar&sorter=nyeste');
    expect(state.q).toBe('uro i klassen');
    expect(state.facets.sektor).toEqual(['skole', 'barnevern']);
    expect(state.facets.alder).toEqual(['6-9-ar']);
    expect(state.sort).toBe('nyeste');
    expect(countChosen(state)).toBe(3);
  });

  it.each([
    ['unknown parameters', '?utm_source=x&fbclid=1'],
    ['values that no vocabulary can have', '?sektor=%3Cscript%3E&sektor=&tema=A%20B'],
    ['a sorting that does not exist', '?sorter=tilfeldig'],
  ])('ignores %s', (_, address) => {
    expect(parse(address)).toEqual(emptyState());
  });

  it('counts a repeated value once and cuts a query nobody typed', () => {
    expect(parse('?sektor=skole&sektor=skole').facets.sektor).toEqual(['skole']);
    expect(parse(`?q=${'a'.repeat(5000)}`).q).toHaveLength(200);
  });
});

describe('formatSearch', () => {
  it('is empty for an empty search', () => {
    expect(formatSearch(emptyState())).toBe('');
  });

  it.each([
    '?q=skolefrav%C3%A6r&sektor=skole&sektor=barnevern&sorter=navn',
    '?q=%22%26%3D%23%3C%3E',
    '?type=tiltak&dokumentasjon=a&dokumentasjon=b',
  ])('gives back the address %s', (address) => {
    expect(formatSearch(parse(address))).toBe(address);
  });

  it('gives the same address whatever the order the choices were made in', () => {
    expect(formatSearch(parse('?sektor=skole&q=x&type=tiltak'))).toBe(
      formatSearch(parse('?type=tiltak&sektor=skole&q=x')),
    );
  });
});
