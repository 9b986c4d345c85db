import type { GuideFieldKind } from '../domain/field-guide.ts';
import type { Collection } from '../schemas/entry.ts';

/** What a field holds, for the field guide. */
export const guideKinds: Record<GuideFieldKind, string> = {
  text: 'Tekst',
  number: 'Tall',
  date: 'Dato, skrevet ÅÅÅÅ-MM-DD',
  url: 'Nettadresse som begynner med https:// eller http://',
  choice: 'Ett valg',
  term: 'En id fra vokabularet',
  slug: 'Filnavnet til en annen oppføring, uten .mdx',
  group: 'Gruppe med felter, rykket inn på linjene under',
  groups: 'Liste med grupper. Hver gruppe begynner med en bindestrek',
  texts: 'Liste med tekster i hakeparenteser',
  terms: 'Liste med id-er fra vokabularet',
  choices: 'Liste med valg',
  sources: 'Liste med kildenumre',
};

/** The kinds of entry, in headings and in running text. */
export const guideCollections: Record<Collection, { title: string; inText: string }> = {
  interventions: { title: 'Tiltak', inText: 'tiltak' },
  guidelines: { title: 'Retningslinjer', inText: 'retningslinjer' },
  research: { title: 'Kunnskapsoppsummeringer', inText: 'kunnskapsoppsummeringer' },
  resources: { title: 'Ressurser', inText: 'ressurser' },
};
