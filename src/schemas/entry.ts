import type { Guideline } from './guideline.ts';
import { guidelineSchema } from './guideline.ts';
import type { Intervention } from './intervention.ts';
import { interventionSchema } from './intervention.ts';
import type { Research } from './research.ts';
import { researchSchema } from './research.ts';
import type { Resource } from './resource.ts';
import { resourceSchema } from './resource.ts';

export const collections = ['interventions', 'guidelines', 'research', 'resources'] as const;
export type Collection = (typeof collections)[number];

/** What each collection is called in addresses, and the headings its bodies must have. */
export const collectionInfo = {
  interventions: {
    path: 'tiltak',
    schema: interventionSchema,
    sections: [
      'Kort fortalt',
      'Slik virker det',
      'Hva sier forskningen?',
      'Hva kreves for å ta det i bruk?',
      'Hva vet vi ikke?',
    ],
    words: { min: 150, max: 450 },
  },
  guidelines: {
    path: 'retningslinjer',
    schema: guidelineSchema,
    sections: ['Kort fortalt', 'Hva innebærer det?', 'Hva betyr det for tjenestene?', 'Forbehold'],
    words: { min: 100, max: 300 },
  },
  research: {
    path: 'kunnskap',
    schema: researchSchema,
    sections: [
      'Kort fortalt',
      'Slik ble det undersøkt',
      'Hva fant de?',
      'Hvor sikkert er det?',
      'Hva betyr det for tjenestene?',
      'Hva vet vi ikke?',
    ],
    words: { min: 150, max: 400 },
  },
  resources: {
    path: 'ressurser',
    schema: resourceSchema,
    sections: ['Kort fortalt'],
    words: { min: 10, max: 200 },
  },
} as const;

export interface EntryData {
  interventions: Intervention;
  guidelines: Guideline;
  research: Research;
  resources: Resource;
}

/** An entry of any kind, with its slug; `collection` tells which. */
export type Entry = { [C in Collection]: { collection: C; slug: string; data: EntryData[C] } }[Collection];
export type EntryOf<C extends Collection> = Extract<Entry, { collection: C }>;
