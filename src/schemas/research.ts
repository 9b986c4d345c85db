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
import { field, sourcedText, sourcedTexts, term, text, textList, textOrNull, yearOrNull } from './fields.ts';

/** A research summary, report, evaluation or audit (kunnskapsoppsummering). */
export const researchSchema = z.strictObject({
  title: text({
    title: 'Tittel',
    description: 'Tittelen på norsk. Er verket på et annet språk, skriv en nøktern oversettelse.',
    example: 'Gruppebaserte foreldreprogrammer mot atferdsvansker hos barn 3–12 år',
  }),
  originalTitle: textOrNull({
    title: 'Originaltittel',
    description: 'Tittelen på originalspråket når den ikke er norsk, ellers null.',
    example: 'Behavioural and cognitive-behavioural group-based parenting programmes',
  }),
  altTitles: textList({
    title: 'Andre titler',
    description: 'Korttitler og undertitler.',
    example: ['Trygg oppvekst'],
  }),
  aliases,
  status: publicationStatus,
  type: term('researchTypes', {
    title: 'Type',
    description: 'Hva slags kunnskap dette er. Tilsyn og utredninger har egne typer.',
    example: 'systematisk-oversikt',
  }),
  sourceType: textOrNull({
    title: 'Type i kilden',
    description: 'Typen slik den først ble ført.',
    example: 'rapport',
  }),
  authors: textList({
    title: 'Forfattere',
    description: 'Forfatterne av verket.',
    example: ['Furlong M', 'm.fl.'],
  }),
  publisher: textOrNull({
    title: 'Utgiver',
    description: 'Hvem som har gitt det ut.',
    example: 'Folkehelseinstituttet',
  }),
  year: yearOrNull({ title: 'År', description: 'Utgivelsesåret.', example: 2020 }),
  doi: field(
    z
      .string()
      .regex(/^10\.\d{4,9}\/\S+$/)
      .nullable(),
    {
      title: 'DOI',
      description: 'Verkets DOI uten «https://doi.org/».',
      example: '10.1002/14651858.CD008225.pub2',
    },
  ),
  lead,
  summary,
  question: sourcedText({
    title: 'Spørsmål',
    description: 'Spørsmålet arbeidet skulle svare på.',
    example: 'Virker foreldregrupper på atferdsvansker hos barn 3–12 år?',
  }),
  method: sourcedText({
    title: 'Metode',
    description: 'Hvordan det ble gjort.',
    example: 'Søk i seks databaser.',
  }),
  studyCount: field(z.int().min(0).nullable(), {
    title: 'Antall studier',
    description: 'Antall studier som er med. null når det ikke er oppgitt.',
    example: 13,
  }),
  literatureSearch: textOrNull({
    title: 'Litteratursøk',
    description: 'Når forfatterne søkte etter litteratur.',
    example: '31. januar 2011',
  }),
  studyCountries: textList({
    title: 'Land',
    description: 'Landene forskningen kommer fra, når det er oppgitt.',
    example: ['Norge'],
  }),
  keyFindings: sourcedTexts({
    title: 'Funn',
    description: 'De viktigste funnene, også de som ikke ga utslag.',
    example: 'Foreldretrening gir færre atferdsvansker, målt av foreldre og observatører.',
  }),
  certainty: sourcedText({
    title: 'Tillit til resultatet',
    description: 'Graderingen en kilde har gjort, og hvem som graderte. Vi graderer ikke selv.',
    example: 'Moderat til lav kvalitet, ifølge forfatterne.',
  }),
  limitations: sourcedTexts({
    title: 'Svakheter',
    description: 'Svakheter ved arbeidet.',
    example: 'Langtidseffekter er ikke undersøkt.',
  }),
  implications: sourcedTexts({
    title: 'Betydning',
    description: 'Hva funnene betyr for tjenestene, ifølge kildene.',
    example: 'Koordinatoransvar må plasseres og følges av ressurser.',
  }),
  knowledgeGaps: sourcedTexts({
    title: 'Kunnskapshull',
    description: 'Det forfatterne sier at vi ikke vet.',
    example: 'Virkning etter mer enn ett år.',
  }),
  targetGroup,
  ageGroups,
  ageGroupsBasis,
  sectors,
  problemAreas,
  riskFactors,
  lifeTransitions,
  caveats,
  otherValues,
  related,
  sources,
  fieldSources: fieldSourcesOf([
    'title',
    'originalTitle',
    'altTitles',
    'type',
    'authors',
    'publisher',
    'year',
    'doi',
    'studyCount',
    'literatureSearch',
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

export type Research = z.infer<typeof researchSchema>;
