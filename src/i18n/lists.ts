import type { Collection } from '../schemas/entry.ts';

/** The sentence under the title of each list. */
export const listLeads: Record<Collection, string> = {
  interventions:
    'Programmer, behandlinger, tjenester og samarbeidsmodeller, med hvor godt de er dokumentert og hva som kreves for å ta dem i bruk.',
  guidelines:
    'Hva tjenestene skal, bør eller kan gjøre: retningslinjer, veiledere, lover og planer som gjelder utsatte barn og unge.',
  resources:
    'Statistikk om egen kommune, nettverk og verktøy som hjelper tjenestene, men som ikke er tiltak.',
  research:
    'Oversikter, forskningsrapporter, evalueringer og tilsyn: hva forskningen sier, hvor sikkert det er, og hva vi ikke vet.',
};
