import { z } from 'zod';
import {
  ageGroups,
  ageGroupsBasis,
  aliases,
  caveats,
  dates,
  fieldSourcesOf,
  history,
  lead,
  lifeTransitions,
  otherValues,
  problemAreas,
  publicationStatus,
  related,
  riskFactors,
  sectors,
  sourceLanguages,
  sources,
  sourceTerms,
  summary,
  targetGroup,
} from './common.ts';
import {
  choice,
  field,
  sourcedText,
  sourceIds,
  term,
  text,
  textList,
  textOrNull,
  yearOrNull,
} from './fields.ts';

export const recommendationStrengths = {
  skal: 'Skal (lovpålagt)',
  sterk: 'Sterk anbefaling',
  bor: 'Bør',
  svak: 'Svak eller betinget anbefaling',
  kan: 'Kan',
  'ikke-oppgitt': 'Styrke ikke oppgitt',
} as const;

export const guidelineValidities = {
  gjeldende: 'Gjeldende da vi så den',
  ukjent: 'Ikke bekreftet at den fortsatt gjelder',
  utgatt: 'Utgått',
} as const;

const recommendation = z.strictObject({
  text: text({
    title: 'Anbefaling eller krav',
    description: 'Det tjenesten skal, bør eller kan gjøre, med våre ord.',
    example: 'Gi foreldre tilbud om samtale innen to uker.',
  }),
  strength: choice(recommendationStrengths, {
    title: 'Styrke',
    description: 'Hvor forpliktende det er, slik utgiveren skriver det. Ikke gjett.',
    example: 'bor',
  }),
  forWhom: text({ title: 'Gjelder for', description: 'Hvem som skal gjøre det.', example: 'helsestasjonen' }),
  sources: sourceIds,
});

/** A guideline, guide, law, plan or other normative document (retningslinje). */
export const guidelineSchema = z.strictObject({
  title: text({
    title: 'Tittel',
    description: 'Tittelen på retningslinjen.',
    example: 'Tidlig oppdagelse av utsatte barn og unge',
  }),
  altTitles: textList({
    title: 'Andre titler',
    description: 'Korttitler og tidligere titler.',
    example: ['TIUBU'],
  }),
  aliases,
  status: publicationStatus,
  type: term('guidelineTypes', {
    title: 'Type',
    description: 'Hva slags dokument dette er. Planer, strategier og lover er ikke anbefalinger.',
    example: 'nasjonal-faglig-retningslinje',
  }),
  sourceType: textOrNull({
    title: 'Type i kilden',
    description: 'Typen slik den først ble ført.',
    example: 'veileder',
  }),
  publisher: textOrNull({
    title: 'Utgiver',
    description: 'Hvem som har gitt den ut.',
    example: 'Helsedirektoratet',
  }),
  yearPublished: yearOrNull({
    title: 'Utgitt',
    description: 'Året den kom. null når det ikke er oppgitt.',
    example: 2019,
  }),
  yearUpdated: yearOrNull({ title: 'Oppdatert', description: 'Året den sist ble oppdatert.', example: 2023 }),
  validity: choice(guidelineValidities, {
    title: 'Gyldighet',
    description: 'Om den så ut til å gjelde da vi så den. Ikke en juridisk bekreftelse.',
    example: 'gjeldende',
  }),
  legalBasis: textList({
    title: 'Lovgrunnlag',
    description: 'Paragrafer slik kilden oppgir dem. Må kontrolleres mot gjeldende lov.',
    example: ['barnevernsloven § 13-2'],
  }),
  targetAudience: textList({
    title: 'Skrevet for',
    description: 'Tjenestene og yrkesgruppene som skal bruke den.',
    example: ['ansatte i helsestasjon'],
  }),
  lead,
  summary,
  targetGroup,
  ageGroups,
  ageGroupsBasis,
  sectors,
  problemAreas,
  riskFactors,
  lifeTransitions,
  recommendations: field(z.array(recommendation), {
    title: 'Anbefalinger og krav',
    description: 'Hvert punkt med styrke og hvem det gjelder for.',
    example: [{ text: 'Gi tilbud om samtale.', strength: 'bor', forWhom: 'helsestasjonen', sources: ['s1'] }],
  }),
  implementation: sourcedText({
    title: 'Innføring',
    description: 'Det kildene sier om hvordan den tas i bruk.',
    example: 'Opplæring gis av regionale kompetansesentre.',
  }),
  caveats,
  otherValues,
  related,
  sources,
  fieldSources: fieldSourcesOf([
    'title',
    'altTitles',
    'type',
    'publisher',
    'yearPublished',
    'yearUpdated',
    'validity',
    'legalBasis',
    'targetAudience',
    'ageGroups',
    'sectors',
    'problemAreas',
    'riskFactors',
    'lifeTransitions',
  ]),
  sourceTerms,
  sourceLanguages,
  dates,
  history,
});

export type Guideline = z.infer<typeof guidelineSchema>;
export type Recommendation = z.infer<typeof recommendation>;
