import { z } from 'zod';
import {
  choice,
  date,
  field,
  monthOrDate,
  slugPattern,
  sourcedTexts,
  sourceIdPattern,
  sourceIds,
  term,
  terms,
  text,
  textList,
  textOrNull,
  urlOrNull,
  yearOrNull,
} from './fields.ts';

export const publicationStatuses = {
  publisert: 'Publisert',
  utkast: 'Utkast, vises ikke på nettstedet',
} as const;

/** Fields that identify an entry and say whether it is out. */
export const publicationStatus = choice(publicationStatuses, {
  title: 'Publiseringsstatus',
  description: 'Skriv «utkast» mens du arbeider. Bare oppføringer med «publisert» kommer ut på nettstedet.',
  example: 'publisert',
});

export const aliases = field(z.array(z.string().regex(slugPattern)), {
  title: 'Tidligere adresser',
  description: 'Adresser (siste del av URL-en) oppføringen har hatt før. De blir sendt videre hit.',
  example: ['fact-team-unge'],
});

export const lead = text({
  title: 'Ingress',
  description: 'Én setning som sier hva dette er og hvem det er for. Vises under tittelen og i alle lister.',
  example: 'Gruppekurs for ungdom med milde til moderate depressive plager.',
});

export const summary = sourcedTexts({
  title: '30 sekunder',
  description: 'Tre til fem korte punkter for den som har det travelt. Hvert punkt har kilde.',
  example: 'Åtte samlinger à to timer, ledet av to kursledere.',
});

const ageField = (title: string, example: number) =>
  field(z.number().min(0).max(25).nullable(), {
    title,
    description: 'Alder i år, 0–25. Skriv null når kildene ikke oppgir alder.',
    example,
  });

export const targetGroup = field(
  z.strictObject({
    who: text({
      title: 'Hvem',
      description: 'Målgruppen beskrevet med ord.',
      example: 'Barn med symptomer på angst, og foreldrene deres',
    }),
    ageFrom: ageField('Alder fra', 6),
    ageTo: ageField('Alder til', 12),
    recipients: terms('recipients', {
      title: 'Mottakere',
      description: 'Hvem tiltaket eller rådet retter seg mot direkte.',
      example: ['barn', 'foreldre'],
    }),
    sources: sourceIds,
  }),
  {
    title: 'Målgruppe',
    description: 'Hvem dette gjelder, med alder og mottakere.',
    example: { who: 'Barn i barnehage', ageFrom: 1, ageTo: 5, recipients: ['barn'], sources: ['s1'] },
  },
);

export const ageGroups = terms('ageGroups', {
  title: 'Aldersgrupper',
  description: 'Aldersgruppene som målgruppen dekker. Tom liste når kildene ikke sier noe om alder.',
  example: ['6-9-ar', '10-12-ar'],
});

export const ageGroupsBasis = choice(
  {
    alder: 'Fra oppgitt alder',
    skoleslag: 'Fra skoleslaget kildene nevner',
    målgruppe: 'Fra målgruppen kildene nevner',
    'ikke-oppgitt': 'Ikke oppgitt',
  },
  {
    title: 'Grunnlag for aldersgrupper',
    description: 'Hva aldersgruppene er utledet fra.',
    example: 'alder',
  },
);

export const sectors = terms('sectors', {
  title: 'Tjenester',
  description: 'Tjenestene som bruker dette eller har ansvar for det.',
  example: ['skole', 'ppt'],
});
export const problemAreas = terms('problemAreas', {
  title: 'Temaer',
  description: 'Problemområdene dette handler om.',
  example: ['skolefravaer'],
});
export const riskFactors = terms('riskFactors', {
  title: 'Risikofaktorer',
  description: 'Risikofaktorene dette retter seg mot, når kildene nevner dem.',
  example: ['mobbing-og-krenkelser'],
});
export const protectiveFactors = terms('protectiveFactors', {
  title: 'Beskyttelsesfaktorer',
  description: 'Beskyttelsesfaktorene tiltaket vil styrke.',
  example: ['trygg-voksen'],
});
export const lifeTransitions = terms('lifeTransitions', {
  title: 'Overganger',
  description: 'Overganger i livet som målgruppen står i, når kildene nevner dem.',
  example: ['skole-til-arbeid'],
});

const relation = (kind: 'interventions' | 'guidelines' | 'research' | 'resources', title: string) =>
  field(
    z.array(
      z.strictObject({
        slug: field(z.string().regex(slugPattern), {
          title: 'Oppføring',
          description: 'Siste del av adressen til den andre oppføringen.',
          example: 'cool-kids',
          entryRef: kind,
        }),
        reason: text({
          title: 'Hvorfor',
          description: 'Hva som knytter de to sammen, i én setning.',
          example: 'Retningslinjen omtaler tiltaket.',
        }),
      }),
    ),
    {
      title,
      description: 'Det holder å føre koblingen ett sted; den vises på begge sider.',
      example: [{ slug: 'cool-kids', reason: 'Retningslinjen omtaler tiltaket.' }],
    },
  );

export const related = field(
  z.strictObject({
    interventions: relation('interventions', 'Tiltak'),
    guidelines: relation('guidelines', 'Retningslinjer'),
    research: relation('research', 'Kunnskapsoppsummeringer'),
    resources: relation('resources', 'Ressurser'),
  }),
  {
    title: 'Hører sammen med',
    description: 'Andre oppføringer som hører sammen med denne, og hvorfor.',
    example: { interventions: [], guidelines: [], research: [], resources: [] },
  },
);

export const caveats = field(
  z.array(
    z.strictObject({
      text: text({
        title: 'Forbehold',
        description: 'Forbeholdet slik leseren skal se det.',
        example: 'Vurderingen er fra 2011 og bygger på gamle kriterier.',
      }),
      about: choice(
        { innhold: 'Innholdet: vises øverst på siden', kilder: 'Kildene: vises ved kildelisten' },
        {
          title: 'Gjelder',
          description: 'Om forbeholdet betyr noe for bruken av opplysningene, eller bare gjelder kildene.',
          example: 'innhold',
        },
      ),
    }),
  ),
  {
    title: 'Forbehold',
    description:
      'Alt leseren bør vite før opplysningene brukes: usikre årstall, sprik mellom kilder, gamle kriterier.',
    example: [{ text: 'Kildene oppgir ulik alder.', about: 'innhold' }],
  },
);

export const otherValues = field(
  z.array(
    z.strictObject({
      field: text({
        title: 'Felt',
        description: 'Feltet der kildene sier noe annet, skrevet som i denne filen.',
        example: 'targetGroup.ageTo',
      }),
      value: text({
        title: 'Avvikende opplysning',
        description: 'Det den andre kilden sier.',
        example: '10–14 år',
      }),
      sources: sourceIds,
    }),
  ),
  {
    title: 'Kildene spriker',
    description: 'Opplysninger som avviker mellom kildene. Ingen av dem blir valgt bort i det stille.',
    example: [{ field: 'targetGroup.who', value: 'Ungdom 10–14 år', sources: ['s3'] }],
  },
);

export const sourceTerms = field(
  z.strictObject({
    problemAreas: textList({
      title: 'Temaer',
      description: 'Kildenes egne ord.',
      example: ['angst'],
    }).optional(),
    riskFactors: textList({
      title: 'Risikofaktorer',
      description: 'Kildenes egne ord.',
      example: ['vold'],
    }).optional(),
    protectiveFactors: textList({
      title: 'Beskyttelsesfaktorer',
      description: 'Kildenes egne ord.',
      example: ['mestring'],
    }).optional(),
    outcomes: textList({
      title: 'Utfall',
      description: 'Kildenes egne ord.',
      example: ['angstsymptomer'],
    }).optional(),
  }),
  {
    title: 'Kildenes egne ord',
    description: 'Ordene kildene brukte, før de ble kodet til våre vokabularer.',
    example: { problemAreas: ['angst'] },
  },
);

const languageHelp = { title: 'Kildenes språk', description: 'Språkene kildene er skrevet på.' };
const languages = { nb: 'Bokmål', nn: 'Nynorsk', sv: 'Svensk', da: 'Dansk', en: 'Engelsk' } as const;

export const sourceLanguages = field(z.array(choice(languages, { ...languageHelp, example: 'nb' })), {
  ...languageHelp,
  example: ['nb', 'en'],
});

export const sources = field(
  z
    .array(
      z.strictObject({
        id: field(z.string().regex(sourceIdPattern), {
          title: 'Nummer',
          description: 'Kildens nummer i denne oppføringen: s1, s2 og så videre.',
          example: 's1',
        }),
        title: text({ title: 'Tittel', description: 'Tittelen på kilden.', example: 'Cool Kids (1. utg.)' }),
        publisher: textOrNull({
          title: 'Utgiver',
          description: 'Hvem som har gitt ut kilden.',
          example: 'Ungsinn',
        }),
        year: yearOrNull({
          title: 'År',
          description: 'Utgivelsesåret. null når det ikke er oppgitt.',
          example: 2023,
        }),
        url: urlOrNull({
          title: 'Adresse',
          description: 'Nettadressen. null når kilden ikke finnes åpent på nett.',
          example: 'https://ungsinn.no/post_tiltak_arkiv/cool-kids-1-utg/',
        }),
        citation: text({
          title: 'Full henvisning',
          description: 'Hele litteraturhenvisningen, når den finnes.',
          example: 'Hansen, I. L. S. mfl. (2020). Trøbbel i grenseflatene.',
        }).optional(),
        note: text({
          title: 'Merknad',
          description: 'Det leseren må vite om kilden, for eksempel at den ikke er lest direkte.',
          example: 'Ikke lest direkte; gjengitt slik verket er omtalt i s1.',
        }).optional(),
        passages: textList({
          title: 'Steder i kilden',
          description: 'Linjer eller sider opplysningene er hentet fra.',
          example: ['linje 123–130'],
        }).optional(),
      }),
    )
    .min(1),
  {
    title: 'Kilder',
    description: 'Alle kildene oppføringen bygger på. Hver kilde må være brukt minst ett sted.',
    example: [{ id: 's1', title: 'Cool Kids (1. utg.)', publisher: 'Ungsinn', year: 2023, url: null }],
  },
);

export const dates = field(
  z.strictObject({
    compiled: date({
      title: 'Sammenstilt',
      description: 'Dagen oppføringen ble satt sammen.',
      example: '2026-11-21',
    }),
    reviewed: field(
      z
        .strictObject({
          date: date({ title: 'Dato', description: 'Dagen gjennomgangen ble gjort.', example: '2026-12-01' }),
          by: text({ title: 'Navn', description: 'Navnet på fagpersonen.', example: 'Navn på fagperson' }),
          role: text({
            title: 'Rolle',
            description: 'Fagpersonens stilling og arbeidssted.',
            example: 'forsker, RKBU Nord',
          }),
        })
        .nullable(),
      {
        title: 'Faglig gjennomgått',
        description: 'Hvem som har lest hele oppføringen faglig, og når. null når ingen har gjort det ennå.',
        example: null,
      },
    ),
    searchDate: monthOrDate({
      title: 'Kildesøk',
      description: 'Måneden eller dagen kildene sist ble søkt opp.',
      example: '2026-11',
    }),
    nextDue: date({
      title: 'Neste gjennomgang',
      description: 'Dagen oppføringen senest skal sees over på nytt.',
      example: '2027-11-21',
    }),
  }),
  {
    title: 'Datoer',
    description: 'Når oppføringen ble laget, gjennomgått, og når den skal sees over igjen.',
    example: { compiled: '2026-11-21', reviewed: null, searchDate: '2026-11', nextDue: '2027-11-21' },
  },
);

export const history = field(
  z
    .array(
      z.strictObject({
        date: date({ title: 'Dato', description: 'Dagen endringen ble gjort.', example: '2026-11-21' }),
        text: text({
          title: 'Endring',
          description: 'Hva som ble endret og hvorfor.',
          example: 'Oppføringen ble laget.',
        }),
      }),
    )
    .min(1),
  {
    title: 'Historikk',
    description:
      'Én linje per endring av betydning, den nyeste først. Endret vurdering skal alltid ha en linje.',
    example: [{ date: '2026-11-21', text: 'Oppføringen ble sammenstilt fra åpne kilder.' }],
  },
);

/** A map from coded fields to the sources the coding rests on. */
export function fieldSourcesOf<const K extends readonly string[]>(names: K) {
  const shape = Object.fromEntries(names.map((n) => [n, sourceIds.optional()])) as {
    [P in K[number]]: z.ZodOptional<typeof sourceIds>;
  };
  return field(z.strictObject(shape), {
    title: 'Kilder for enkeltfelter',
    description: 'Kildene bak feltene som ikke har egne kildenumre. Koding uten kilde er redaksjonens egen.',
    example: { sectors: ['s1'] },
  });
}

export { term };
