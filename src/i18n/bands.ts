import type { BandBasis, BandId } from '../domain/bands.ts';

export interface BandText {
  label: string;
  /** Short form for cards and facets. */
  short: string;
  meaning: string;
}

/** The bands in plain words. The letter is a lookup aid; the words are what counts. */
export const bandTexts: Record<BandId, BandText> = {
  A: {
    label: 'Gjentatt og varig effekt i gode studier',
    short: 'Gjentatt og varig effekt',
    meaning: 'Flere gode studier med kontrollgruppe viser effekt som varer.',
  },
  B: {
    label: 'Effekt i minst én god kontrollert studie',
    short: 'Effekt i minst én god studie',
    meaning: 'Minst én god studie med kontrollgruppe viser effekt.',
  },
  C: {
    label: 'Foreløpige tegn til effekt',
    short: 'Foreløpige tegn til effekt',
    meaning: 'Det finnes studier som peker mot effekt, men de er få, enkle eller gjort andre steder.',
  },
  D: {
    label: 'Beskrevet eller begrunnet, ikke testet godt nok',
    short: 'Ikke testet godt nok',
    meaning:
      'Tiltaket er godt beskrevet eller begrunnet i teori. Det er ikke testet godt nok til å si om det virker.',
  },
  E: {
    label: 'Testet uten effekt',
    short: 'Testet uten effekt',
    meaning: 'Studier er gjort, og de viser ingen sikker effekt på det tiltaket skulle endre.',
  },
  F: {
    label: 'Mulig skade',
    short: 'Mulig skade',
    meaning: 'Studier tyder på at tiltaket kan gjøre det verre for noen.',
  },
  unplaced: {
    label: 'Vurdert, men uten plass i båndene',
    short: 'Vurdert på annen måte',
    meaning: 'Noen har vurdert tiltaket, men skalaen har ikke noe bånd hos oss, eller nivået er ikke lest.',
  },
  none: {
    label: 'Ikke vurdert, så vidt vi har sett',
    short: 'Ikke vurdert',
    meaning:
      'Vi har ikke funnet noen vurdering. For noen av tiltakene har vi ikke lett særskilt. Det betyr ikke at tiltaket ikke virker.',
  },
};

/** The reservation that goes with a band, from what decided it. */
export const basisTexts: Record<BandBasis, string | null> = {
  'ungsinn-v2': null,
  'ungsinn-v1': 'gamle kriterier',
  international: 'internasjonal vurdering',
  none: null,
};
