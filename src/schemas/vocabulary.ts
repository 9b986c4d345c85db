import { z } from 'zod';
import { sources } from './common.ts';
import { type FieldHelp, field, slugPattern, text, textList, textOrNull } from './fields.ts';
import { vocabularyNames } from './vocabulary-names.ts';

const introduction = z.strictObject({
  text: text({
    title: 'Innledning',
    description:
      'Hva det er, hvorfor det betyr noe, hva man kan se etter, og hvilken plikt som følger. 60–150 ord med kildenumre.',
    example: 'Barn som … [s1].',
  }),
  sources,
  guidelines: field(
    z.array(
      z.strictObject({
        slug: field(z.string().regex(slugPattern), {
          title: 'Retningslinje',
          description: 'Siste del av adressen til retningslinjen.',
          example: 'meldeplikt-til-barnevernet',
          entryRef: 'guidelines',
        }),
        reason: text({
          title: 'Hvorfor',
          description: 'Hvilken plikt eller hvilket råd den gjelder, i én setning.',
          example: 'Gjelder plikten til å melde fra.',
        }),
      }),
    ),
    {
      title: 'Retningslinjer',
      description: 'Retningslinjene en leser av siden bør kjenne.',
      example: [{ slug: 'meldeplikt-til-barnevernet', reason: 'Gjelder plikten til å melde fra.' }],
    },
  ),
});

/** A name in nynorsk: one that is missing is a warning of the check, and never stops anybody. */
const nynorsk = (help: FieldHelp) => field(z.string().trim().min(1).nullable().optional(), help);

const termSchema = z.strictObject({
  id: field(z.string().regex(slugPattern), {
    title: 'Id',
    description: 'Brukes i oppføringer og adresser. Små bokstaver, bindestrek, uten æ, ø og å. Endres aldri.',
    example: 'lavinntekt',
  }),
  label: text({ title: 'Navn', description: 'Navnet på bokmål.', example: 'Lavinntekt' }),
  labelNn: nynorsk({ title: 'Nynorsk', description: 'Navnet på nynorsk.', example: 'Låginntekt' }),
  definition: text({
    title: 'Definisjon',
    description: 'Hva ordet betyr i denne basen, i én eller to setninger.',
    example: 'Familien har lav inntekt over tid.',
  }),
  synonyms: textList({
    title: 'Søkeord',
    description: 'Ord folk bruker når de mener det samme: dagligtale, nynorsk, engelsk, forkortelser.',
    example: ['fattigdom', 'dårlig råd'],
  }),
  broader: textOrNull({
    title: 'Overordnet',
    description: 'Id-en til et videre begrep, eller null.',
    example: null,
  }),
  group: textOrNull({
    title: 'Gruppe',
    description: 'Overskriften begrepet står under i lister.',
    example: 'familien',
  }),
  seeAlso: field(z.array(z.string().regex(/^(riskFactors|problemAreas)\/[a-z0-9-]+$/)).optional(), {
    title: 'Se også',
    description: 'Begreper i et annet vokabular som ligger nær dette. Det holder å føre det ett sted.',
    example: ['problemAreas/mobbing'],
  }),
  introduction: field(introduction.optional(), {
    title: 'Innledning',
    description: 'Den korte teksten øverst på begrepets egen side.',
    example: { text: 'Barn som … [s1].', sources: [], guidelines: [] },
  }),
});

/** One controlled vocabulary. */
export const vocabularySchema = z.strictObject({
  vocabulary: z.enum(vocabularyNames).meta({
    title: 'Vokabular',
    description: 'Navnet på vokabularet, likt filnavnet.',
    examples: ['riskFactors'],
  }),
  title: text({
    title: 'Tittel',
    description: 'Navnet på vokabularet i flertall.',
    example: 'Risikofaktorer',
  }),
  titleNn: nynorsk({ title: 'Nynorsk tittel', description: 'Navnet på nynorsk.', example: 'Risikofaktorar' }),
  terms: field(z.array(termSchema).min(1), {
    title: 'Begreper',
    description: 'Begrepene i vokabularet.',
    example: [{ id: 'lavinntekt', label: 'Lavinntekt' }],
  }),
});

/** Plain definitions of the field's words, shown at /begreper/. */
export const glossarySchema = z.strictObject({
  terms: z.array(
    z.strictObject({
      id: z
        .string()
        .regex(slugPattern)
        .meta({ title: 'Id', description: 'Brukes i adresser.', examples: ['rct'] }),
      term: text({ title: 'Begrep', description: 'Ordet på bokmål.', example: 'RCT' }),
      termNn: nynorsk({ title: 'Nynorsk', description: 'Ordet på nynorsk.', example: 'RCT' }),
      definition: text({
        title: 'Forklaring',
        description: 'Enkel forklaring.',
        example: 'Studie med loddtrekning.',
      }),
      also: textList({
        title: 'Også',
        description: 'Andre ord for det samme.',
        example: ['randomisert studie'],
      }),
      linkAs: textList({
        title: 'Lenkes fra',
        description:
          'Ordene i oppføringene som får lenke hit, når det er andre ord enn begrepet selv. Tom liste gir ingen lenker.',
        example: ['RCT', 'randomisert studie'],
      }).optional(),
      source: textOrNull({
        title: 'Kilde',
        description: 'Rapporten forklaringen bygger på. null når forklaringen er redaksjonens egen.',
        example: 'Fafo-rapport 2020:02, Trøbbel i grenseflatene',
      }),
    }),
  ),
});

/** Named sources of local figures per risk factor or theme. No figures: the page links to the source. */
export const statisticsSchema = z.strictObject({
  entries: z.array(
    z.strictObject({
      vocabulary: z.enum(vocabularyNames).meta({
        title: 'Vokabular',
        description: 'Vokabularet begrepet hører til, likt filnavnet.',
        examples: ['riskFactors'],
      }),
      term: field(z.string().regex(slugPattern), {
        title: 'Begrep',
        description: 'Id-en til begrepet tallene gjelder.',
        example: 'lavinntekt',
      }),
      sources: field(
        z.array(
          z.strictObject({
            name: text({ title: 'Navn', description: 'Navnet på statistikken.', example: 'Ungdata' }),
            owner: text({ title: 'Eier', description: 'Hvem som gir den ut.', example: 'NOVA, OsloMet' }),
            covers: text({ title: 'Dekker', description: 'Hva den måler.', example: 'ungdoms helse' }),
          }),
        ),
        {
          title: 'Statistikk',
          description: 'Hvor en kommune finner egne tall om dette.',
          example: [{ name: 'Ungdata', owner: 'NOVA, OsloMet', covers: 'ungdoms helse' }],
        },
      ),
    }),
  ),
});

const wordGroups = z.array(z.array(z.string().trim().min(1)).min(2));

/** Words that mean the same to somebody who searches: everyday words, nynorsk, English and the words of the field. */
export const searchWordsSchema = z.strictObject({
  groups: field(wordGroups, {
    title: 'Grupper',
    description: 'Ord som kan stå for hverandre. Et søk på ett av dem finner også de andre.',
    example: [['skilsmisse', 'samlivsbrudd', 'divorce']],
  }),
  inExpressions: field(wordGroups, {
    title: 'Bytter inne i uttrykk',
    description: 'Ord som kan bytte plass inne i et uttrykk, men ikke står for hverandre alene.',
    example: [['mamma', 'pappa']],
  }),
  kinds: field(
    z.strictObject({
      tiltak: z.array(z.string().trim().min(1)),
      retningslinjer: z.array(z.string().trim().min(1)),
      kunnskap: z.array(z.string().trim().min(1)),
      ressurser: z.array(z.string().trim().min(1)),
    }),
    {
      title: 'Slag',
      description: 'Ord i et søk som sier hva slags oppføring man er ute etter.',
      example: {
        tiltak: ['program'],
        retningslinjer: ['veileder'],
        kunnskap: ['rapport'],
        ressurser: ['tall'],
      },
    },
  ),
});

export type SearchWords = z.infer<typeof searchWordsSchema>;
export type Term = z.infer<typeof termSchema>;
export type Vocabulary = z.infer<typeof vocabularySchema>;
export type GlossaryTerm = z.infer<typeof glossarySchema>['terms'][number];
export type StatisticsEntry = z.infer<typeof statisticsSchema>['entries'][number];
