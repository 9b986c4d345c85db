import { findNearest } from './nearest.ts';
import type { FieldPath } from './problem.ts';
import type { FieldRuleInput } from './rule.ts';
import type { FieldNode } from './walk-fields.ts';
import { showValue } from './wording.ts';

const kindNames = {
  interventions: 'tiltak',
  guidelines: 'retningslinje',
  research: 'kunnskapsoppsummering',
  resources: 'ressurs',
} as const;

const folders = {
  interventions: 'content/interventions/',
  guidelines: 'content/guidelines/',
  research: 'content/research/',
  resources: 'content/resources/',
} as const;

const meant = (near: string | undefined): string => (near ? ` Mente du «${near}»?` : '');

/** Ids of vocabularies must exist. */
export function checkTerm({ path, value, type }: FieldNode, input: FieldRuleInput): void {
  const { vocabulary } = type.meta;
  if (!vocabulary || type.kind !== 'text' || typeof value !== 'string' || value.trim() === '') return;
  const terms = input.context.terms.get(vocabulary);
  // A vocabulary that cannot be read is reported once, at its own file.
  if (!terms || terms.some((t) => t.id === value)) return;
  const near = findNearest(value, terms);
  const list = `Se alle ${terms.length} i content/vocabulary/${vocabulary}.yaml.`;
  input.report(
    'E050',
    path,
    `${input.label(path)} har et begrep som ikke finnes. Her står ${showValue(value)}.${meant(near)} ${list}`,
    { suggestion: near ?? '' },
  );
}

/** Slugs of other entries must exist, and an entry does not point at itself. */
export function checkEntryReference(
  { path, value, type }: FieldNode,
  input: FieldRuleInput,
  kind: string,
): void {
  const { entryRef } = type.meta;
  if (!entryRef || typeof value !== 'string' || value.trim() === '') return;
  if (entryRef === kind && value === input.slug) {
    input.report('E052', path, 'Oppføringen viser til seg selv. Ta bort koblingen.');
    return;
  }
  const entries = input.context.slugs[entryRef];
  if (entries.has(value)) return;
  const near = findNearest(
    value,
    Array.from(entries, ([id, { title }]) => ({ id, words: [title] })),
  );
  input.report(
    'E051',
    path,
    `${input.label(path)} viser til et ${kindNames[entryRef]} som ikke finnes`
      .replace('et retningslinje', 'en retningslinje')
      .replace('et kunnskapsoppsummering', 'en kunnskapsoppsummering')
      .replace('et ressurs', 'en ressurs')
      .concat(
        `. Her står ${showValue(value)}.${meant(near)} Navnet er filnavnet i ${folders[entryRef]}, uten «.mdx».`,
      ),
    { suggestion: near ?? '' },
  );
}

/** What makes an item the same as another: an entry is linked to once, whatever the reasons. */
function toKey(item: unknown, path: FieldPath): string {
  if (typeof item === 'string') return JSON.stringify(item.trim().toLowerCase());
  const isLink = path[0] === 'related' && typeof item === 'object' && item !== null && 'slug' in item;
  return JSON.stringify(isLink ? item.slug : item);
}

/** A list never holds the same value twice. */
export function checkRepeats({ path, value, type }: FieldNode, input: FieldRuleInput): void {
  if (type.kind !== 'array' || !Array.isArray(value)) return;
  const seen = new Set<string>();
  for (const [index, item] of value.entries()) {
    const key = toKey(item, path);
    // Sources have a rule of their own about their numbers, which says more.
    const isSource = path.length === 1 && path[0] === 'sources';
    if (seen.has(key) && !isSource) {
      const what =
        typeof item === 'object' ? 'Dette punktet er likt et over' : `Her står ${showValue(item)} igjen`;
      const amount = typeof item === 'object' ? 'det samme punktet' : 'samme verdi';
      input.report(
        'E031',
        [...path, index],
        `${input.label(path)} har ${amount} to ganger. ${what}. Ta bort ${typeof item === 'object' ? 'det' : 'den'} ene.`,
      );
    }
    seen.add(key);
  }
}
