import { z } from 'zod';
import {
  aliases,
  caveats,
  dates,
  fieldSourcesOf,
  history,
  lead,
  problemAreas,
  publicationStatus,
  related,
  riskFactors,
  sectors,
  sources,
} from './common.ts';
import { choice, text, textList, urlOrNull } from './fields.ts';

export const resourceTypes = {
  statistikk: 'Statistikk',
  nettverk: 'Nettverk',
  beregningsmodell: 'Beregningsmodell',
  kartleggingsverktoy: 'Kartleggingsverktøy for tjenester',
  fagsystem: 'Digitalt fagsystem',
} as const;

/** A tool, network or source of local figures that is not an intervention (ressurs). */
export const resourceSchema = z.strictObject({
  title: text({ title: 'Navn', description: 'Navnet på ressursen.', example: 'Ungdata' }),
  altTitles: textList({ title: 'Andre navn', description: 'Andre navn og forkortelser.', example: ['KSF'] }),
  aliases,
  status: publicationStatus,
  type: choice(resourceTypes, {
    title: 'Type',
    description: 'Hva slags ressurs dette er.',
    example: 'statistikk',
  }),
  lead,
  url: urlOrNull({
    title: 'Adresse',
    description: 'Nettadressen til ressursen. null når kildene ikke oppgir den.',
    example: 'https://www.ks.no/utenforregnskapet',
  }),
  sectors,
  problemAreas,
  riskFactors,
  caveats,
  related,
  sources,
  fieldSources: fieldSourcesOf([
    'title',
    'altTitles',
    'type',
    'url',
    'sectors',
    'problemAreas',
    'riskFactors',
  ]),
  dates,
  history,
});

export type Resource = z.infer<typeof resourceSchema>;
