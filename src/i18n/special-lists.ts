import type { FacetName } from '../domain/facets.ts';

export interface SpecialList {
  slug: string;
  title: string;
  lead: string;
  /** The facet value that decides who is on the list. */
  facet: FacetName;
  value: string;
  empty: string;
}

/** Interventions people must be able to find although, or because, there is little good to say about the evidence. */
export const specialLists: readonly SpecialList[] = [
  {
    slug: 'testet-uten-effekt',
    title: 'Testet uten effekt',
    lead: 'Tiltak der studier er gjort, og der de ikke viser sikker effekt på det tiltaket skulle endre. Det er nyttig å vite før noe tas i bruk eller videreføres.',
    facet: 'dokumentasjon',
    value: 'e',
    empty: 'Ingen tiltak i basen har fått denne vurderingen.',
  },
  {
    slug: 'mulig-skade',
    title: 'Mulig skade',
    lead: 'Tiltak der studier tyder på at noen kan få det verre.',
    facet: 'dokumentasjon',
    value: 'f',
    empty:
      'Ingen tiltak i basen har fått denne vurderingen. Det betyr at vi ikke har sett den, ikke at alle tiltak er trygge.',
  },
  {
    slug: 'ikke-vurdert',
    title: 'Ikke vurdert, så vidt vi har sett',
    lead: 'Tiltak der vi ikke har funnet noen vurdering, eller ikke har lett særskilt. Det betyr ikke at de ikke virker. Mange er tjenester og lokale løsninger som ingen har testet.',
    facet: 'dokumentasjon',
    value: 'ikke-vurdert',
    empty: 'Alle tiltak i basen er vurdert.',
  },
  {
    slug: 'tilbys-ikke-lenger',
    title: 'Tilbys ikke aktivt lenger',
    lead: 'Tiltak og forsøk som er avsluttet eller ikke tilbys aktivt, etter det kildene sier. De står her fordi erfaringene og studiene fortsatt er verdt å kjenne.',
    facet: 'tilgjengelig',
    value: 'avsluttet',
    empty: 'Ingen tiltak i basen er merket som avsluttet.',
  },
];
