/** The controlled vocabularies, one YAML file each in `content/vocabulary/`. */
export const vocabularyNames = [
  'sectors',
  'problemAreas',
  'riskFactors',
  'protectiveFactors',
  'outcomes',
  'ageGroups',
  'recipients',
  'preventionLevels',
  'deliveryFormats',
  'interventionKinds',
  'interventionLevels',
  'implementationSupports',
  'guidelineTypes',
  'researchTypes',
  'lifeTransitions',
  'governanceLevels',
] as const;

export type VocabularyName = (typeof vocabularyNames)[number];
