import type { Entry } from '../schemas/entry.ts';
import { resourceTypes } from '../schemas/resource.ts';
import type { VocabularyName } from '../schemas/vocabulary-names.ts';
import { formatAge } from './age.ts';
import type { RatingHeadline } from './rating.ts';
import { ratingHeadline } from './rating.ts';

/** Looks up the label of a vocabulary id. */
export type LabelOf = (vocabulary: VocabularyName, ids: readonly string[]) => string[];

/** What an entry looks like in a list, whatever its kind. */
export interface EntryCard {
  entry: Entry;
  title: string;
  lead: string;
  /** Such as «Tiltak · program» or «Retningslinje · veileder, Helsedirektoratet 2019». */
  kind: string;
  age: string | null;
  services: string[];
  /** How it is given, such as «Gruppe, individuelt»; only for interventions. */
  takes: string | null;
  rating: RatingHeadline | null;
  notOffered: boolean;
}

const shown = 3;

/** The services of an entry, shortened when many. */
function servicesOf(entry: Entry, labels: LabelOf): string[] {
  const all = labels('sectors', entry.data.sectors);
  return all.length <= shown ? all : [...all.slice(0, shown - 1), `${all.length - shown + 1} tjenester til`];
}

/** «Individuelt, i gruppe» from labels that each start with a capital. */
const asPhrase = (labels: readonly string[]) =>
  labels.map((label, i) => (i === 0 ? label : label.charAt(0).toLowerCase() + label.slice(1))).join(', ') ||
  null;

const joined = (parts: (string | number | null | undefined)[]) =>
  parts.filter((p) => p !== null && p !== undefined && p !== '').join(', ');

/** The card of an entry. */
export function entryCard(entry: Entry, labels: LabelOf): EntryCard {
  const { data } = entry;
  const first = (vocabulary: VocabularyName, id: string) => labels(vocabulary, [id])[0] ?? '';
  const common = {
    entry,
    title: data.title,
    lead: data.lead,
    age:
      entry.collection === 'resources'
        ? null
        : formatAge(entry.data.targetGroup.ageFrom, entry.data.targetGroup.ageTo),
    services: servicesOf(entry, labels),
  };
  switch (entry.collection) {
    case 'interventions': {
      const { availabilityInNorway } = entry.data;
      return {
        ...common,
        kind: `Tiltak · ${first('interventionKinds', entry.data.kind).toLowerCase()}`,
        takes: asPhrase(labels('deliveryFormats', entry.data.format.delivery)),
        rating: ratingHeadline(entry.data),
        notOffered: availabilityInNorway === 'avsluttet',
      };
    }
    case 'guidelines': {
      const year = entry.data.yearUpdated ?? entry.data.yearPublished;
      const kind = first('guidelineTypes', entry.data.type);
      return {
        ...common,
        kind: joined([kind, entry.data.publisher, year]),
        takes: null,
        rating: null,
        notOffered: false,
      };
    }
    case 'research': {
      const kind = first('researchTypes', entry.data.type);
      return {
        ...common,
        kind: joined([kind, entry.data.publisher, entry.data.year]),
        takes: null,
        rating: null,
        notOffered: false,
      };
    }
    case 'resources':
      return {
        ...common,
        kind: `Ressurs · ${resourceTypes[entry.data.type].toLowerCase()}`,
        takes: null,
        rating: null,
        notOffered: false,
      };
  }
}
