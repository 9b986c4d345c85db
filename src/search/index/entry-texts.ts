import type { Vocabularies } from '../../domain/vocabularies.ts';
import type { Entry } from '../../schemas/entry.ts';
import { resourceTypes } from '../../schemas/resource.ts';
import type { VocabularyName } from '../../schemas/vocabulary-names.ts';

/** The coded fields of an entry, with the vocabulary each is coded in. */
export const codedFields: readonly [VocabularyName, (entry: Entry) => readonly string[]][] = [
  ['problemAreas', (e) => e.data.problemAreas],
  ['riskFactors', (e) => e.data.riskFactors],
  ['sectors', (e) => e.data.sectors],
  ['ageGroups', (e) => (e.collection === 'resources' ? [] : e.data.ageGroups)],
  ['recipients', (e) => (e.collection === 'resources' ? [] : e.data.targetGroup.recipients)],
  ['protectiveFactors', (e) => (e.collection === 'interventions' ? e.data.protectiveFactors : [])],
  ['outcomes', (e) => (e.collection === 'interventions' ? e.data.outcomes : [])],
  ['deliveryFormats', (e) => (e.collection === 'interventions' ? e.data.format.delivery : [])],
  ['interventionKinds', (e) => (e.collection === 'interventions' ? [e.data.kind] : [])],
  ['guidelineTypes', (e) => (e.collection === 'guidelines' ? [e.data.type] : [])],
  ['researchTypes', (e) => (e.collection === 'research' ? [e.data.type] : [])],
];

/** Names an entry goes by besides its title, former names included. */
export function otherNames(entry: Entry): string[] {
  const former = entry.data.aliases.map((a) => a.replaceAll('-', ' '));
  switch (entry.collection) {
    case 'interventions':
      return [...entry.data.altNames, ...former];
    case 'guidelines':
    case 'resources':
      return [...entry.data.altTitles, ...former];
    case 'research':
      return [entry.data.originalTitle ?? '', ...entry.data.altTitles, ...former].filter(Boolean);
  }
}

/** Who stands behind an entry, or what it is: people search for «Riksrevisjonen», «Cochrane» and «statistikk». */
export function publishersOf(entry: Entry): string[] {
  if (entry.collection === 'guidelines' || entry.collection === 'research')
    return [entry.data.publisher ?? ''].filter(Boolean);
  return entry.collection === 'resources' ? [resourceTypes[entry.data.type]] : [];
}

/** What an entry is for and about, in its own words: the heart of it besides the lead. */
export function coreTexts(entry: Entry): string[] {
  switch (entry.collection) {
    case 'interventions':
      return [entry.data.goal.text, entry.data.targetGroup.who];
    case 'guidelines':
      return [entry.data.targetGroup.who, ...entry.data.recommendations.map((r) => r.text)];
    case 'research':
      return [
        entry.data.question.text,
        entry.data.targetGroup.who,
        ...entry.data.keyFindings.map((p) => p.text),
      ];
    case 'resources':
      return [];
  }
}

/** Text that stands on the page besides lead, summary, core and body. */
export function detailTexts(entry: Entry): string[] {
  const caveats = entry.data.caveats.map((c) => c.text);
  switch (entry.collection) {
    case 'interventions': {
      const { assessments, implementation, studies, userPerspective } = entry.data;
      const requirements = Object.values(implementation).map((v) => v.text);
      return [
        userPerspective.text,
        ...requirements,
        ...studies.flatMap((s) => [s.citation, s.finding]),
        ...assessments.flatMap((a) => [a.rater, a.label ?? '', a.note ?? '', a.reason ?? '', ...a.authors]),
        ...caveats,
      ];
    }
    case 'guidelines':
      return [...entry.data.legalBasis, entry.data.implementation.text, ...caveats];
    case 'research':
      return [
        ...entry.data.authors,
        entry.data.method.text,
        ...[entry.data.limitations, entry.data.implications, entry.data.knowledgeGaps]
          .flat()
          .map((p) => p.text),
        ...caveats,
      ];
    case 'resources':
      return caveats;
  }
}

/** The labels of everything an entry is coded with. */
export const codedLabels = (entry: Entry, vocabularies: Vocabularies): string[] =>
  codedFields.flatMap(([name, ids]) => vocabularies.labels(name, ids(entry)));
