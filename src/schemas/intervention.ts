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
  protectiveFactors,
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
  terms,
  text,
  textList,
  textOrNull,
  urlOrNull,
  yearOrNull,
} from './fields.ts';
import { ratingScaleNames } from './rating-scales.ts';

export const assessmentSearches = {
  'searched-found': 'Søkt etter og funnet',
  'searched-none-seen': 'Søkt etter, ikke funnet',
  'not-searched': 'Ikke søkt etter særskilt',
} as const;

export const studyDirections = {
  positiv: 'Bedre på hovedutfall',
  blandet: 'Bedre på noe, ikke på annet',
  'ingen-forskjell': 'Ingen sikker forskjell',
  negativ: 'Dårligere',
  'ikke-malt': 'Virkning ikke undersøkt',
  ukjent: 'Ukjent',
} as const;

export const studyKinds = {
  kontrollert: 'Med kontrollgruppe',
  'for-etter': 'Før og etter, uten kontrollgruppe',
  oppsummering: 'Oppsummering av flere studier',
  'kvalitativ-prosess': 'Intervjuer eller prosess',
  annet: 'Annen type',
} as const;

export const availabilities = {
  tilbys: 'I bruk i Norge',
  utproving: 'Prøves ut eller har vært prøvd ut',
  avsluttet: 'Tilbys ikke aktivt lenger',
  ukjent: 'Ukjent',
} as const;

/** The implementation requirements, in the order the card shows them. */
export const implementationFields = [
  'training',
  'certification',
  'staffQualifications',
  'supervision',
  'fidelity',
  'cost',
  'materials',
  'licence',
  'norwegianOwner',
  'availability',
  'organisationalRequirements',
] as const;
export type ImplementationField = (typeof implementationFields)[number];

const assessment = z.strictObject({
  rater: text({ title: 'Vurdert av', description: 'Hvem som har vurdert tiltaket.', example: 'Ungsinn' }),
  scale: choice(ratingScaleNames, {
    title: 'Skala',
    description: 'Skalaen nivået hører til. Ungsinn før og etter 2016 er to ulike skalaer.',
    example: 'ungsinn-v2',
  }),
  level: text({
    title: 'Nivå',
    description:
      'Nivået slik vurdereren skriver det. «ikke-lest» når vurderingen finnes, men nivået ikke er sett.',
    example: '4',
  }),
  label: textOrNull({
    title: 'Vurdererens ord',
    description: 'Ordene vurdereren bruker om nivået.',
    example: 'Tiltak med tilfredsstillende dokumentasjon på effekt',
  }),
  year: yearOrNull({
    title: 'År',
    description: 'Året vurderingen er fra. null når det ikke er oppgitt.',
    example: 2022,
  }),
  edition: textOrNull({ title: 'Utgave', description: 'Utgaven av vurderingen.', example: '2. utg.' }),
  version: textOrNull({
    title: 'Versjon av tiltaket',
    description: 'Hvilken versjon av tiltaket vurderingen gjelder, når det er flere.',
    example: 'Barneversjonen, 7–13 år',
  }),
  note: textOrNull({
    title: 'Merknad',
    description:
      'Annet vurdereren sier om nivået, for eksempel kostnadsklasse eller hvilken utgave av programmet.',
    example: 'Kostnadsklasse 2',
  }),
  concerns: choice(
    {
      tiltaket: 'Tiltaket som beskrives her',
      'annet-program': 'Et annet program, for eksempel opphavsprogrammet',
    },
    {
      title: 'Gjelder',
      description:
        'Om vurderingen gjelder dette tiltaket. En vurdering av et annet program gir ikke noe bånd her.',
      example: 'tiltaket',
    },
  ),
  zeroMeaning: choice(
    { 'uten-effekt': 'Ingen sikker effekt', 'mulig-skade': 'Negativ effekt' },
    {
      title: 'Hva nivå 0 betyr her',
      description: 'Ungsinns nivå 0 rommer både manglende og negativ effekt. Fylles bare ut ved nivå 0.',
      example: 'uten-effekt',
    },
  ).optional(),
  authors: textList({
    title: 'Forfattere',
    description: 'De som har skrevet vurderingen.',
    example: ['Jannike Kaasbøll', 'Per Håkan Brøndbo'],
  }),
  url: urlOrNull({
    title: 'Adresse',
    description: 'Lenke til vurderingen.',
    example: 'https://ungsinn.no/post_tiltak_arkiv/mestringskatten-3-utg/',
  }),
  reason: textOrNull({
    title: 'Begrunnelse',
    description: 'Hvorfor nivået ble som det ble, i én setning. null når begrunnelsen ikke er lest.',
    example: 'Åtte nordiske studier med kontrollgruppe ligger til grunn.',
  }),
  sources: sourceIds,
});

const study = z.strictObject({
  citation: text({
    title: 'Studie',
    description: 'Forfattere, tittel og tidsskrift, eller en beskrivelse av studien.',
    example: 'Haugland mfl., Behaviour Research and Therapy',
  }),
  year: yearOrNull({ title: 'År', description: 'Utgivelsesåret.', example: 2020 }),
  countries: textList({
    title: 'Land',
    description: 'Landene studien er gjort i. Tom liste når det ikke er oppgitt.',
    example: ['Norge'],
  }),
  design: text({
    title: 'Design',
    description: 'Hvordan studien er lagt opp.',
    example: 'RCT med ventegruppe',
  }),
  kind: choice(studyKinds, {
    title: 'Studietype',
    description: 'Grov inndeling som lar leseren se hva studien kan si noe om.',
    example: 'kontrollert',
  }),
  n: field(z.int().min(1).nullable(), {
    title: 'Deltakere',
    description: 'Antall deltakere. null når det ikke er oppgitt.',
    example: 313,
  }),
  outcome: textOrNull({
    title: 'Utfall',
    description: 'Det studien målte.',
    example: 'angst, meldt av ungdom og foreldre',
  }),
  direction: choice(studyDirections, {
    title: 'Resultat',
    description: 'Retningen på resultatet, kodet nøkternt. Nullfunn føres på lik linje med andre funn.',
    example: 'blandet',
  }),
  finding: text({
    title: 'Funn',
    description: 'Hva studien fant, med kildens forbehold.',
    example: 'Mindre angst i begge grupper, uten sikker forskjell mellom kort og langt kurs.',
  }),
  followUp: textOrNull({
    title: 'Oppfølging',
    description: 'Hvor lenge etterpå det ble målt.',
    example: '12 måneder',
  }),
  developerInvolved: choice(
    { ja: 'Ja', nei: 'Nei', ukjent: 'Ukjent' },
    {
      title: 'Utvikler med',
      description: 'Om de som har laget eller eier tiltaket, var med på studien.',
      example: 'ukjent',
    },
  ),
  doi: field(
    z
      .string()
      .regex(/^10\.\d{4,9}\/\S+$/)
      .nullable(),
    {
      title: 'DOI',
      description: 'Studiens DOI uten «https://doi.org/».',
      example: '10.1016/j.brat.2020.103604',
    },
  ),
  alsoReportedAs: textList({
    title: 'Også omtalt som',
    description: 'Andre måter kildene omtaler samme studie på.',
    example: ['To svenske randomiserte studier'],
  }).optional(),
  otherFindings: textList({
    title: 'Andre gjengivelser av funnet',
    description: 'Hvordan andre kilder gjengir funnet.',
    example: ['Ingen statistisk sikre effekter på rusbruk.'],
  }).optional(),
  sources: sourceIds,
});

const requirement = (title: string, description: string, example: string) =>
  sourcedText({ title, description: `${description} Skriv «ukjent» når kildene ikke sier noe.`, example });

const implementation = z.strictObject({
  training: requirement(
    'Opplæring',
    'Kurs og opplæring de ansatte må ha, med lengde og arrangør.',
    'To dagers kurs ved RKBU Vest.',
  ),
  certification: requirement(
    'Godkjenning',
    'Sertifisering av dem som bruker tiltaket.',
    'Terapeuter godkjennes av RKBU Vest.',
  ),
  staffQualifications: requirement(
    'Krav til ansatte',
    'Utdanning eller stilling de som bruker tiltaket må ha.',
    'Treårig helse- eller sosialfaglig utdanning.',
  ),
  supervision: requirement(
    'Veiledning',
    'Veiledning de ansatte får underveis.',
    'Månedlig veiledning i gruppe.',
  ),
  fidelity: requirement(
    'Kvalitetssikring',
    'Hvordan en passer på at tiltaket gjennomføres som planlagt.',
    'Opptak av økter blir vurdert hvert år.',
  ),
  cost: field(
    z.strictObject({
      text: text({
        title: 'Tekst',
        description: 'Kostnaden slik kilden oppgir den, eller «ukjent».',
        example: 'Opplæringen koster 8 000 kroner per deltaker.',
      }),
      year: yearOrNull({ title: 'Prisår', description: 'Året prisen gjelder.', example: 2024 }),
      currency: field(z.enum(['NOK', 'SEK', 'DKK', 'EUR', 'USD', 'GBP']).nullable(), {
        title: 'Valuta',
        description: 'Valutaen prisen er oppgitt i.',
        example: 'NOK',
      }),
      sources: field(
        z.array(
          z
            .string()
            .regex(/^s[1-9]\d*$/)
            .meta({ sourceRef: true }),
        ),
        {
          title: 'Kilder',
          description: 'Numrene på kildene opplysningen bygger på. Tom liste bare når teksten er «ukjent».',
          example: ['s1'],
          sourceRef: true,
        },
      ),
    }),
    {
      title: 'Kostnad',
      description:
        'Hva opplæring, materiell og drift koster, med år og valuta. Skriv «ukjent» når kildene ikke sier noe.',
      example: { text: 'Opplæring og godkjenning er gratis.', year: null, currency: null, sources: ['s1'] },
    },
  ),
  materials: requirement(
    'Materiell',
    'Håndbøker, arbeidshefter og annet materiell.',
    'Norsk manual i barne- og ungdomsversjon.',
  ),
  licence: requirement(
    'Lisens',
    'Lisens eller avtale som kreves.',
    'Bruk krever avtale med rettighetshaver.',
  ),
  norwegianOwner: requirement(
    'Eier i Norge',
    'Fagmiljøet som har ansvar for tiltaket i Norge.',
    'RKBU Vest / NORCE',
  ),
  availability: requirement(
    'Utbredelse',
    'Hvor tiltaket er i bruk, og om det tilbys nå.',
    'I bruk i 20 kommuner.',
  ),
  organisationalRequirements: requirement(
    'Krav til organiseringen',
    'Det tjenesten må ha på plass: ledelse, tid, lokaler, samarbeid.',
    'To kursledere og fast tid i timeplanen.',
  ),
});

const interventionFieldSources = fieldSourcesOf([
  'title',
  'altNames',
  'kind',
  'level',
  'assessments',
  'ageGroups',
  'preventionLevels',
  'sectors',
  'problemAreas',
  'riskFactors',
  'protectiveFactors',
  'outcomes',
  'lifeTransitions',
  'delivery',
]);

/** An intervention (tiltak). Field order is the order of the file, the form and the field guide. */
export const interventionSchema = z.strictObject({
  title: text({
    title: 'Navn',
    description: 'Navnet tiltaket er kjent under i Norge.',
    example: 'Cool Kids',
  }),
  altNames: textList({
    title: 'Andre navn',
    description: 'Forkortelser, tidligere navn og navn på andre språk. Brukes i søket.',
    example: ['Depresjonsmestring for ungdom', 'DU'],
  }),
  aliases,
  status: publicationStatus,
  kind: term('interventionKinds', {
    title: 'Type tiltak',
    description: 'Hva slags tiltak dette er.',
    example: 'program',
  }),
  level: term('interventionLevels', {
    title: 'Tiltaksnivå',
    description: 'Om tiltaket skal gi endring hos barn og familie, på en arena eller i systemet.',
    example: 'individ-familie',
  }),
  lead,
  summary,
  goal: sourcedText({
    title: 'Mål',
    description: 'Hva tiltaket skal føre til.',
    example: 'Hjelpe barn og unge med å håndtere angst.',
  }),
  targetGroup,
  ageGroups,
  ageGroupsBasis,
  preventionLevels: terms('preventionLevels', {
    title: 'Forebyggingsnivå',
    description: 'Om tiltaket er for alle, for grupper med risiko, ved tegn på vansker, eller behandling.',
    example: ['indisert'],
  }),
  sectors,
  problemAreas,
  riskFactors,
  protectiveFactors,
  outcomes: terms('outcomes', {
    title: 'Utfall',
    description: 'Det som er målt eller tilsiktet. Sier ikke at det ble bedre.',
    example: ['mindre-angst'],
  }),
  lifeTransitions,
  format: field(
    z.strictObject({
      delivery: terms('deliveryFormats', {
        title: 'Form',
        description: 'Hvordan tiltaket gis.',
        example: ['gruppe'],
      }),
      sessions: sourcedText({
        title: 'Møter',
        description: 'Antall møter og innhold.',
        example: 'Ti ukentlige møter',
      }),
      duration: sourcedText({
        title: 'Varighet',
        description: 'Hvor lenge det varer.',
        example: '60 minutter per møte',
      }),
      groupSize: sourcedText({
        title: 'Gruppestørrelse',
        description: 'Antall deltakere.',
        example: '5–8 deltakere',
      }),
    }),
    {
      title: 'Form og omfang',
      description: 'Hvordan tiltaket gis, hvor ofte og hvor lenge.',
      example: { delivery: ['gruppe'] },
    },
  ),
  assessments: field(z.array(assessment), {
    title: 'Vurderinger',
    description: 'Alle vurderinger av hvor godt tiltaket er dokumentert, hver på sin skala.',
    example: [{ rater: 'Ungsinn', scale: 'ungsinn-v2', level: '4' }],
  }),
  assessmentSearch: choice(assessmentSearches, {
    title: 'Søk etter vurderinger',
    description:
      'Om det er lett etter vurderinger av dette tiltaket. Styrer ordene siden bruker når ingen er funnet.',
    example: 'searched-found',
  }),
  ratersDiffer: textOrNull({
    title: 'Hvorfor vurderingene er ulike',
    description: 'Én setning når vurderingene peker i ulik retning, ellers null.',
    example: 'De to vurderingene gjelder ulike versjoner.',
  }),
  implementation: field(implementation, {
    title: 'Kan vi få det til?',
    description:
      'Det en tjeneste må vite før den tar tiltaket i bruk. Hvert felt har kilde, eller sier «ukjent».',
    example: { training: { text: 'ukjent', sources: [] } },
  }),
  implementationSupports: terms('implementationSupports', {
    title: 'Beskrevet støtte',
    description: 'Hva kildene beskriver av støtte til innføring. Sier ikke hva som tilbys i dag.',
    example: ['opplaering', 'materiell'],
  }),
  availabilityInNorway: choice(availabilities, {
    title: 'Tilgjengelig i Norge',
    description: 'Kodet ut fra det kildene sier om bruk og tilbud i Norge.',
    example: 'tilbys',
  }),
  studies: field(z.array(study), {
    title: 'Studier',
    description: 'Studiene kildene omtaler, én for én.',
    example: [{ citation: 'Haugland mfl.', year: 2020 }],
  }),
  userPerspective: sourcedText({
    title: 'Hva brukerne sier',
    description: 'Det barn, unge, foreldre eller ansatte selv forteller.',
    example: 'Ungdommene likte at kurset var på skolen.',
  }),
  conflictsOfInterest: sourcedText({
    title: 'Interessekonflikter',
    description: 'Bindinger mellom dem som eier tiltaket og dem som har undersøkt det.',
    example: 'Studien ble bestilt av direktoratet som drifter programmet.',
  }),
  caveats,
  otherValues,
  related,
  sources,
  fieldSources: interventionFieldSources,
  sourceTerms,
  sourceLanguages,
  dates,
  history,
});

export type Intervention = z.infer<typeof interventionSchema>;
export type Assessment = z.infer<typeof assessment>;
export type Study = z.infer<typeof study>;
