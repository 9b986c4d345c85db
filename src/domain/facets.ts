import type { Entry } from '../schemas/entry.ts';
import type { BandId } from './bands.ts';
import { bandOf } from './bands.ts';
import type { FacetName } from './facet-names.ts';
import { isEffectStudy, originsOf } from './study-origin.ts';

export type { FacetName } from './facet-names.ts';
export { facetNames } from './facet-names.ts';
export type FacetValues = Record<FacetName, string[]>;

/** A band as it stands in addresses. */
export function bandSlug(band: BandId): string {
  if (band === 'none') return 'ikke-vurdert';
  return band === 'unplaced' ? 'uten-band' : band.toLowerCase();
}

const kindOf = {
  interventions: 'tiltak',
  guidelines: 'retningslinjer',
  research: 'kunnskap',
  resources: 'ressurser',
} as const;

/** The values an entry has in each facet. Facets that say nothing about a kind of entry are empty for it. */
export function facetsOf(entry: Entry): FacetValues {
  const { data } = entry;
  const values: FacetValues = {
    type: [kindOf[entry.collection]],
    dokumentasjon: [],
    sektor: data.sectors,
    tema: data.problemAreas,
    risiko: data.riskFactors,
    beskyttelse: [],
    alder: [],
    niva: [],
    mottaker: [],
    form: [],
    studie: [],
    tilgjengelig: [],
  };
  if (entry.collection !== 'resources') {
    values.alder = entry.data.ageGroups;
    values.mottaker = entry.data.targetGroup.recipients;
  }
  if (entry.collection === 'interventions') {
    const { band, all } = bandOf(entry.data.assessments);
    values.dokumentasjon = all.length > 0 ? all.map(bandSlug) : [bandSlug(band)];
    values.beskyttelse = entry.data.protectiveFactors;
    values.niva = entry.data.preventionLevels;
    values.form = entry.data.format.delivery;
    const origins = entry.data.studies.filter(isEffectStudy).flatMap(originsOf);
    values.studie = [...new Set(origins.filter((o) => o === 'norsk' || o === 'nordisk'))];
    values.tilgjengelig = [entry.data.availabilityInNorway];
  }
  return values;
}
