// Alone in a file because the browser needs the names, and nothing else of what the facets are made from.

/** The facets of the search, in the order they are shown. Names are the parameters in the address: never change them. */
export const facetNames = [
  'type',
  'dokumentasjon',
  'sektor',
  'tema',
  'alder',
  'risiko',
  'beskyttelse',
  'niva',
  'mottaker',
  'form',
  'studie',
  'tilgjengelig',
] as const;
export type FacetName = (typeof facetNames)[number];
