import type { Entry } from '../schemas/entry.ts';
import { collectionInfo } from '../schemas/entry.ts';
import type { Withdrawn } from '../schemas/withdrawn.ts';

/** One line of an entry's history. */
export interface Change {
  /** YYYY-MM-DD. */
  date: string;
  text: string;
  /** Title of the entry that was changed. */
  title: string;
  /** Address of the entry, without base path. */
  path: string;
  /** Which of the entry's changes that day, from 1 for the first; stays the same when more are added. */
  number: number;
}

function changesOf({ collection, slug, data }: Entry): Change[] {
  const path = `/${collectionInfo[collection].path}/${slug}/`;
  return data.history.map(({ date, text }, index) => ({
    date,
    text,
    title: data.title,
    path,
    // The newest line stands first, so the number counts the lines of the day from the end.
    number: data.history.slice(index).filter((line) => line.date === date).length,
  }));
}

/** All changes to all entries, newest first; on one day by title. */
export function listChanges(entries: readonly Entry[], withdrawn: readonly Withdrawn[] = []): Change[] {
  const gone = withdrawn.map(({ kind, slug, title, date, reason }) => ({
    date,
    text: `Trukket tilbake. ${reason}`,
    title,
    path: `/${kind}/${slug}/`,
    number: 1,
  }));
  return [...entries.flatMap(changesOf), ...gone].sort(
    (a, b) =>
      b.date.localeCompare(a.date) ||
      a.title.localeCompare(b.title, 'nb') ||
      a.path.localeCompare(b.path) ||
      b.number - a.number,
  );
}

/** Entries that were changed in the same way on the same day. */
export interface ChangeGroup {
  text: string;
  changes: Change[];
}

export interface ChangeDay {
  date: string;
  /** The change that most entries share comes last: it is the least news. */
  groups: ChangeGroup[];
}

export interface ChangeMonth {
  /** YYYY-MM. */
  month: string;
  days: ChangeDay[];
}

const groupBy = <T>(items: readonly T[], keyOf: (item: T) => string): [string, T[]][] => [
  ...Map.groupBy(items, keyOf),
];

/** Changes by month and day, in the order they are given; what several entries share is told once. */
export function groupChanges(changes: readonly Change[]): ChangeMonth[] {
  return groupBy(changes, (c) => c.date.slice(0, 7)).map(([month, inMonth]) => ({
    month,
    days: groupBy(inMonth, (c) => c.date).map(([date, onDay]) => ({
      date,
      groups: groupBy(onDay, (c) => c.text)
        .map(([text, same]) => ({ text, changes: same }))
        .sort((a, b) => a.changes.length - b.changes.length),
    })),
  }));
}
