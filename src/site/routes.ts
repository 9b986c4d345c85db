import type { FacetName } from '../domain/facets.ts';
import type { Collection } from '../schemas/entry.ts';
import type { VocabularyName } from '../schemas/vocabulary-names.ts';

/** Puts the base path in front of a site-absolute path, so that the site works in a folder too. */
export function href(path: string): string {
  return `${import.meta.env.BASE_URL.replace(/\/$/, '')}${path}`;
}

export const collectionPaths = {
  interventions: 'tiltak',
  guidelines: 'retningslinjer',
  research: 'kunnskap',
  resources: 'ressurser',
} as const satisfies Record<Collection, string>;

/** The address of an entry, without base path. */
export const entryPath = (collection: Collection, slug: string): string =>
  `/${collectionPaths[collection]}/${slug}/`;

export interface VocabularyRoute {
  path: string;
  vocabulary: VocabularyName;
  facet: FacetName;
}

/** The vocabularies with a page per term, and the search facet each of them feeds. */
export const vocabularyRoutes = [
  { path: 'risikofaktorer', vocabulary: 'riskFactors', facet: 'risiko' },
  { path: 'beskyttelsesfaktorer', vocabulary: 'protectiveFactors', facet: 'beskyttelse' },
  { path: 'sektorer', vocabulary: 'sectors', facet: 'sektor' },
  { path: 'temaer', vocabulary: 'problemAreas', facet: 'tema' },
  { path: 'alder', vocabulary: 'ageGroups', facet: 'alder' },
] as const satisfies readonly VocabularyRoute[];

/** The route of a vocabulary with pages. @throws when the vocabulary has none. */
export function getVocabularyRoute(vocabulary: VocabularyName): VocabularyRoute {
  const route = vocabularyRoutes.find((r) => r.vocabulary === vocabulary);
  if (!route) throw new Error(`getVocabularyRoute: ${vocabulary} has no pages`);
  return route;
}

/** Main navigation. */
export const mainNavigation = [
  { path: '/tiltak/', label: 'nav.interventions' },
  { path: '/retningslinjer/', label: 'nav.guidelines' },
  { path: '/kunnskap/', label: 'nav.research' },
  { path: '/risikofaktorer/', label: 'nav.riskFactors' },
  { path: '/temaer/', label: 'nav.themes' },
  { path: '/sok/', label: 'nav.search' },
] as const;
