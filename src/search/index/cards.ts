import { entryCard } from '../../domain/entry-card.ts';
import { ladderOf, ratingHeadline } from '../../domain/rating.ts';
import type { Vocabularies } from '../../domain/vocabularies.ts';
import { bandTexts, basisTexts } from '../../i18n/bands.ts';
import type { ResultData, ResultMeta } from '../client/result-meta.ts';
import type { IndexedEntry } from './indexed-entry.ts';

/** Enough text to find an excerpt in; more would only cost the reader bytes. */
const wordsOfText = 140;

/** What the result list shows without opening the entry. */
export function resultMeta({ entry }: IndexedEntry, vocabularies: Vocabularies): ResultMeta {
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

/** An entry's result card, with the beginning of its text for the excerpt. */
export function resultData(indexed: IndexedEntry, vocabularies: Vocabularies): ResultData {
  const { entry, bodyText, path } = indexed;
  const meta = Object.fromEntries(
    Object.entries(resultMeta(indexed, vocabularies)).filter(([, value]) => value !== ''),
  );
  const summary = entry.collection === 'resources' ? [] : entry.data.summary.map((s) => s.text);
  const text = [entry.data.lead, ...summary, bodyText].join(' ').split(/\s+/).slice(0, wordsOfText).join(' ');
  return { id: path.split('/').filter(Boolean).join('/'), meta, text };
}
