import type { FacetName } from '../domain/facets.ts';

/** Headings of the facet groups. */
export const facetTitles: Record<FacetName, string> = {
  type: 'Type',
  dokumentasjon: 'Dokumentasjon',
  sektor: 'Tjeneste',
  tema: 'Tema',
  risiko: 'Risikofaktor',
  beskyttelse: 'Beskyttelsesfaktor',
  alder: 'Alder',
  niva: 'Forebyggingsnivå',
  mottaker: 'Mottaker',
  form: 'Form',
  studie: 'Testet i Norden',
  tilgjengelig: 'Tilgjengelig i Norge',
};

/** Labels of the facets that are not vocabularies. */
export const facetLabels = {
  type: { tiltak: 'Tiltak', retningslinjer: 'Retningslinjer', kunnskap: 'Kunnskap', ressurser: 'Ressurser' },
  studie: { norsk: 'Norsk effektstudie', nordisk: 'Annen nordisk effektstudie' },
} as const;
