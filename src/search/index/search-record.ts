import { bandOf, bandRank } from '../../domain/bands.ts';
import { entryCard } from '../../domain/entry-card.ts';
import { facetsOf } from '../../domain/facets.ts';
import { ladderOf, ratingHeadline } from '../../domain/rating.ts';
import type { Vocabularies } from '../../domain/vocabularies.ts';
import { bandTexts, basisTexts } from '../../i18n/bands.ts';
import type { Entry } from '../../schemas/entry.ts';
import type { VocabularyName } from '../../schemas/vocabulary-names.ts';
import { hiddenWordsMarker } from '../client/hidden-words.ts';
import type { ResultMeta } from '../client/result-meta.ts';

/** An entry as the search index needs it: with its place in the orders and its text without markup. */
export interface IndexedEntry {
  entry: Entry;
  bodyText: string;
  /** The address without base path, such as `/tiltak/cool-kids/`. */
  path: string;
  /** Place among all entries by title, counted from 0. */
  titleOrder: number;
  /** Place in the order shown when nothing is searched for. */
  browseOrder: number;
  year: number | null;
}

const escapeHtml = (text: string): string =>
  text.replace(/[&<>"]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[c] ?? c);

/**
 * How much a match counts by where it stands; Pagefind takes 0 to 10, and ordinary text counts 1.
 * Names decide first, because people search for what they know the name of; the coded themes say what an entry is
 * about; words people use for a theme come last, since they stand in every entry of that theme.
 */
const weights = { title: 10, names: 9, lead: 4, themes: 3, synonyms: 0.4 } as const;

const codedFields: [VocabularyName, (entry: Entry) => readonly string[]][] = [
  ['problemAreas', (e) => e.data.problemAreas],
  ['riskFactors', (e) => e.data.riskFactors],
  ['sectors', (e) => e.data.sectors],
  ['ageGroups', (e) => (e.collection === 'resources' ? [] : e.data.ageGroups)],
  ['recipients', (e) => (e.collection === 'resources' ? [] : e.data.targetGroup.recipients)],
  ['protectiveFactors', (e) => (e.collection === 'interventions' ? e.data.protectiveFactors : [])],
  ['outcomes', (e) => (e.collection === 'interventions' ? e.data.outcomes : [])],
  ['deliveryFormats', (e) => (e.collection === 'interventions' ? e.data.format.delivery : [])],
];

/** Names an entry goes by besides its title. */
function otherNames(entry: Entry): string[] {
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

/** Text that stands on the page besides lead, summary and body. */
function detailTexts(entry: Entry): string[] {
  const { data } = entry;
  const caveats = data.caveats.map((c) => c.text);
  if (entry.collection === 'resources') return caveats;
  const shared = [entry.data.targetGroup.who, ...caveats];
  switch (entry.collection) {
    case 'interventions': {
      const { goal, implementation, studies, userPerspective } = entry.data;
      const requirements = Object.values(implementation).map((v) => v.text);
      return [
        goal.text,
        userPerspective.text,
        ...requirements,
        ...studies.flatMap((s) => [s.citation, s.finding]),
        ...shared,
      ];
    }
    case 'guidelines':
      return [
        entry.data.publisher ?? '',
        ...entry.data.legalBasis,
        ...entry.data.recommendations.map((r) => r.text),
        entry.data.implementation.text,
        ...shared,
      ];
    case 'research':
      return [
        entry.data.publisher ?? '',
        ...entry.data.authors,
        entry.data.question.text,
        entry.data.method.text,
        ...[entry.data.keyFindings, entry.data.limitations, entry.data.implications, entry.data.knowledgeGaps]
          .flat()
          .map((p) => p.text),
        ...shared,
      ];
  }
}

/** What the result list shows without opening the entry. */
export function resultMeta(indexed: IndexedEntry, vocabularies: Vocabularies): ResultMeta {
  const { entry } = indexed;
  const card = entryCard(entry, vocabularies.labels);
  const meta: ResultMeta = {
    title: card.title,
    lead: card.lead,
    kind: card.kind,
    age: card.age ?? '',
    services: card.services.join(', '),
    note: card.notOffered ? 'Tilbys ikke aktivt lenger' : '',
    level: '',
    rater: '',
    ladder: '',
    mark: '',
  };
  if (entry.collection !== 'interventions') return meta;
  const rating = ratingHeadline(entry.data);
  const basis = basisTexts[rating.result.basis];
  const deciding = rating.result.deciding.at(0);
  const ladder = rating.ladder ?? (deciding ? ladderOf(deciding.assessment) : null);
  return {
    ...meta,
    level: rating.state === 'none-seen' ? 'Ikke vurdert' : rating.level,
    rater: [
      rating.state === 'none-seen' ? 'så vidt vi har sett' : rating.rater,
      rating.result.band === 'E' ? bandTexts.E.label.toLowerCase() : '',
      basis && !rating.rater.includes(basis) ? basis : '',
    ]
      .filter(Boolean)
      .join(' · '),
    ladder: ladder ? `${ladder.filled}/${ladder.steps}` : '',
    mark: rating.mark,
  };
}

/** The words people use for what an entry is about. Searchable, never shown: they follow the marker. */
function hiddenWords(entry: Entry, vocabularies: Vocabularies): string[] {
  return codedFields.flatMap(([name, ids]) =>
    vocabularies
      .get(name)
      .terms.filter((t) => ids(entry).includes(t.id))
      .flatMap((t) => [t.labelNn, ...t.synonyms]),
  );
}

/** The HTML that Pagefind indexes for an entry. It is never served; weights, filters and sort keys live in it. */
export function searchRecordHtml(indexed: IndexedEntry, vocabularies: Vocabularies): string {
  const { entry } = indexed;
  const { data } = entry;
  const facets = Object.entries(facetsOf(entry)).flatMap(([name, values]) =>
    values.map((v) => [name, v] as const),
  );
  const meta = Object.entries(resultMeta(indexed, vocabularies)).filter(([, value]) => value !== '');
  const band = entry.collection === 'interventions' ? bandRank(bandOf(entry.data.assessments).band) : 0;
  const order = {
    standard: indexed.browseOrder,
    navn: indexed.titleOrder,
    nyeste: indexed.year ?? 0,
    dokumentasjon: band,
  };
  const block = (weight: number, texts: readonly string[]) =>
    texts
      .filter(Boolean)
      .map((text) => `<p data-pagefind-weight="${weight}">${escapeHtml(text)}</p>`)
      .join('\n');
  const labels = codedFields.flatMap(([name, ids]) => vocabularies.labels(name, ids(entry)));
  return `<!doctype html><html lang="nb"><head><title>${escapeHtml(data.title)}</title></head><body>
${meta.map(([key, value]) => `<i data-pagefind-meta="${key}" data-pagefind-ignore="index">${escapeHtml(value)}</i>`).join('\n')}
${facets.map(([key, value]) => `<i data-pagefind-filter="${key}" data-pagefind-ignore="index">${escapeHtml(value)}</i>`).join('\n')}
${Object.entries(order)
  .map(([key, value]) => `<i data-pagefind-sort="${key}" data-pagefind-ignore="index">${value}</i>`)
  .join('\n')}
<main data-pagefind-body>
${block(weights.title, [data.title])}
${block(weights.names, otherNames(entry))}
${block(weights.lead, [data.lead, ...(entry.collection === 'resources' ? [] : entry.data.summary.map((s) => s.text))])}
<div>${escapeHtml(indexed.bodyText)}</div>
<div>${detailTexts(entry).map(escapeHtml).join('\n')}</div>
<p>${hiddenWordsMarker}</p>
${block(weights.themes, labels)}
${block(weights.synonyms, hiddenWords(entry, vocabularies))}
</main></body></html>`;
}
