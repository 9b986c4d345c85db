import { bandIds } from '../domain/bands.ts';
import type { FacetName } from '../domain/facets.ts';
import { bandSlug, facetNames } from '../domain/facets.ts';
import { countByFacet } from '../domain/term-counts.ts';
import { bandTexts } from '../i18n/bands.ts';
import { facetLabels, facetTitles } from '../i18n/facets.ts';
import { availabilities } from '../schemas/intervention.ts';
import type { VocabularyName } from '../schemas/vocabulary-names.ts';
import { listEntries } from './entries.ts';
import { getVocabularies } from './vocabularies.ts';

export interface FacetGroup {
  name: FacetName;
  title: string;
  values: { value: string; label: string; count: number; definition?: string }[];
}

const vocabularyOf: Partial<Record<FacetName, VocabularyName>> = {
  sektor: 'sectors',
  tema: 'problemAreas',
  risiko: 'riskFactors',
  beskyttelse: 'protectiveFactors',
  alder: 'ageGroups',
  niva: 'preventionLevels',
  mottaker: 'recipients',
  form: 'deliveryFormats',
};

const pairs = (labels: Readonly<Record<string, string>>) =>
  Object.entries(labels).map(([value, label]) => ({ value, label }));

/** The facets of the search page with labels and the number of entries behind each value. */
export async function listFacetGroups(): Promise<FacetGroup[]> {
  const entries = await listEntries();
  const vocabularies = await getVocabularies();
  const valuesOf = (name: FacetName) => {
    const vocabulary = vocabularyOf[name];
    if (vocabulary)
      return vocabularies
        .get(vocabulary)
        .terms.map(({ id, label, definition }) => ({ value: id, label, definition }));
    if (name === 'dokumentasjon')
      return bandIds.map((b) => ({
        value: bandSlug(b),
        label: bandTexts[b].short,
        definition: bandTexts[b].meaning,
      }));
    if (name === 'tilgjengelig') return pairs(availabilities);
    return pairs(name === 'type' ? facetLabels.type : facetLabels.studie);
  };
  return facetNames.map((name) => {
    const counts = countByFacet(entries, name);
    const values = valuesOf(name).map((v) => ({ ...v, count: counts.get(v.value) ?? 0 }));
    // Values that no entry has would only be in the way, except where the gap itself is information.
    const keepEmpty = name === 'dokumentasjon' || name === 'alder';
    return { name, title: facetTitles[name], values: values.filter((v) => keepEmpty || v.count > 0) };
  });
}
