import { ratingScales } from '../../../src/schemas/rating-scales.ts';
import { getAt } from '../checks/check-schema.ts';
import { createProblem, type Problem } from '../checks/problem.ts';
import { joinWords } from '../checks/wording.ts';
import type { DocumentFile } from '../content/types.ts';

type Fields = Record<string, unknown>;

const listGroups = (doc: DocumentFile, key: string): Fields[] => {
  const value = getAt(doc.yaml?.data, [key]);
  return Array.isArray(value) ? value.filter((v) => typeof v === 'object' && v !== null) : [];
};

/** What a rating says; a change in any of it changes what readers are told about the evidence. */
const sayings = ['scale', 'level', 'year', 'concerns', 'zeroMeaning'] as const;
/** What tells one rating from another. */
const identity = ['rater', 'version'] as const;

const signature = (rating: Fields, keys: readonly string[]): string =>
  JSON.stringify(keys.map((key) => rating[key] ?? null));
const isSame = (a: Fields, b: Fields, keys: readonly string[]): boolean =>
  signature(a, keys) === signature(b, keys);

interface RatingChange {
  before: Fields | undefined;
  after: Fields | undefined;
  /** Number of the rating in the file now. */
  index: number | undefined;
}

/** Pairs ratings before and now: equal ones first, then those with the same rater and version. */
function listChanges(before: readonly Fields[], after: readonly Fields[]): RatingChange[] {
  const left = [...before];
  const take = (rating: Fields, keys: readonly string[]): Fields | undefined => {
    const at = left.findIndex((old) => isSame(old, rating, keys));
    return at < 0 ? undefined : left.splice(at, 1)[0];
  };
  const changed = after
    .map((rating, index) => ({ rating, index }))
    .filter(({ rating }) => !take(rating, [...identity, ...sayings]));
  const pairs = changed.map(({ rating, index }) => ({
    before: take(rating, [...identity, 'scale']) ?? take(rating, identity),
    after: rating,
    index,
  }));
  return [...pairs, ...left.map((rating) => ({ before: rating, after: undefined, index: undefined }))];
}

const describeLevel = ({ level, scale, year }: Fields): string => {
  const name = ratingScales.find((s) => s.id === scale)?.shortName ?? String(scale);
  return `nivå ${String(level)} (${name}, ${typeof year === 'number' ? year : 'uten år'})`;
};

function describeChange({ before, after }: RatingChange): string {
  const rater = String((after ?? before)?.rater ?? 'ukjent');
  if (!before) return `ny vurdering fra ${rater}: ${describeLevel(after ?? {})}`;
  if (!after) return `vurderingen fra ${rater}, ${describeLevel(before)}, er tatt bort`;
  const [from, to] = [describeLevel(before), describeLevel(after)];
  if (from !== to) return `vurderingen fra ${rater} er endret fra ${from} til ${to}`;
  const keys = sayings.filter((key) => !isSame(before, after, [key]));
  return `vurderingen fra ${rater} har fått endret ${joinWords(keys)}`;
}

/** True when the history has a line that was not there before, at least as new as the newest of the old ones. */
function hasNewLine(before: DocumentFile, after: DocumentFile): boolean {
  const old = listGroups(before, 'history');
  const now = listGroups(after, 'history');
  const newest =
    old
      .map((line) => String(line.date))
      .sort()
      .at(-1) ?? '';
  const isNew = (line: Fields) =>
    !old.some((known) => isSame(known, line, ['date', 'text'])) && String(line.date) >= newest;
  return now.length > old.length && now.some(isNew);
}

const isPublished = (doc: DocumentFile): boolean => getAt(doc.yaml?.data, ['status']) !== 'utkast';

/**
 * A rating that has been changed, added or removed in a published entry needs a new line in the history. One problem
 * per file, because one line puts it right.
 */
export function compareRatings(before: DocumentFile, after: DocumentFile, today: string): Problem[] {
  if (before.yaml?.data === undefined || after.yaml?.data === undefined || !isPublished(before)) return [];
  const changes = listChanges(listGroups(before, 'assessments'), listGroups(after, 'assessments'));
  if (changes.length === 0 || hasNewLine(before, after)) return [];
  const [first] = changes;
  const key =
    first?.after && first.before
      ? sayings.find((k) => signature(first.before ?? {}, [k]) !== signature(first.after ?? {}, [k]))
      : undefined;
  const path =
    first?.index === undefined ? ['assessments'] : ['assessments', first.index, ...(key ? [key] : [])];
  const what = changes.map(describeChange).join('; ');
  return [
    createProblem(
      'E100',
      after.yaml.atValue(path),
      `Historikken (history) mangler en ny linje. Siden sist er dette endret: ${what}. Skriv øverst i historikken hva som er endret, og hvorfor.`,
      {
        path,
        suggestion: `history:\n  - date: ${today}\n    text: ${toLine(changes)}`,
      },
    ),
  ];
}

/** A line to start from: what was changed, with room for why. */
function toLine(changes: readonly RatingChange[]): string {
  const raters = [...new Set(changes.map((c) => String((c.after ?? c.before)?.rater ?? 'ukjent')))];
  return `Vurderingen fra ${joinWords(raters)} er endret. Skriv her hvorfor.`;
}
