import { describe, expect, it } from 'vitest';
import { FacetIndex } from './facet-counts.ts';
import { emptyState } from './search-url.ts';

const index = new FacetIndex({
  facets: {
    type: { tiltak: [1, 1, 1], kunnskap: [4] },
    sektor: { skole: [1, 2], barnevern: [2, 2] },
  },
  orders: { standard: [3, 2, 1, 0], navn: [0, 1, 2, 3] },
});
const all = [0, 1, 2, 3];
const choose = (choices: Partial<Record<'type' | 'sektor', string[]>>) => ({
  ...emptyState().facets,
  ...choices,
});

describe('FacetIndex', () => {
  it('joins values of a group by «or» and groups by «and»', () => {
    expect(index.filter(all, choose({ sektor: ['skole', 'barnevern'] }))).toEqual([0, 1, 2, 3]);
    expect(index.filter(all, choose({ sektor: ['barnevern'], type: ['tiltak'] }))).toEqual([1]);
    expect(index.filter(all, choose({ sektor: ['ukjent'] }))).toEqual([]);
  });

  it('counts within a group as if the group had no choices', () => {
    const counts = index.count(all, choose({ sektor: ['skole'] }));
    expect(counts.sektor).toEqual({ skole: 2, barnevern: 2 });
    expect(counts.type).toEqual({ tiltak: 2, kunnskap: 0 });
  });

  it('lists and sorts in the orders of the index', () => {
    expect(index.list('standard')).toEqual([3, 2, 1, 0]);
    expect(index.sort([2, 0, 3], 'navn')).toEqual([0, 2, 3]);
  });
});
