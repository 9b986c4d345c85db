import type { Vocabulary } from '../../../src/schemas/vocabulary.ts';
import type { VocabularyName } from '../../../src/schemas/vocabulary-names.ts';
import { findNearest } from '../checks/nearest.ts';
import { joinWords, showValue } from '../checks/wording.ts';
import type { FormField } from './forms.ts';
import type { ParsedIssue } from './parse-issue.ts';
import { MAX_FIELD, shorten, toPlain } from './plain-text.ts';

export type Vocabularies = ReadonlyMap<VocabularyName, Vocabulary>;

/** An answer that its field cannot hold. */
export interface Misfit {
  label: string;
  value: string;
  /** What the answer should have been: a sentence that follows the name of the field. */
  expected: string;
}

/** The boxes that are ticked, or undefined when the answer is no list of boxes. */
function listTicked(value: string): string[] | undefined {
  const boxes = [...value.matchAll(/^[-*] \[([ xX])\] (.+)$/gm)];
  if (boxes.length === 0) return undefined;
  return boxes.flatMap(([, mark, label = '']) => (mark === ' ' ? [] : label.trim()));
}

/** Splits «A, B og C, D» at the commas between labels, and not at those inside them. */
function splitChoices(value: string, labels: readonly string[]): { known: string[]; unknown: string[] } {
  const longestFirst = labels.toSorted((a, b) => b.length - a.length);
  const known: string[] = [];
  const unknown: string[] = [];
  let rest = value.trim();
  while (rest !== '') {
    const label = longestFirst.find((l) => rest === l || rest.startsWith(`${l},`));
    const part = label ?? rest.split(',')[0] ?? rest;
    (label === undefined ? unknown : known).push(part.trim());
    rest = rest.slice(part.length).replace(/^,\s*/, '').trim();
  }
  return { known: [...new Set(known)], unknown: unknown.filter((part) => part !== '') };
}

interface NumberRange {
  min: number;
  max: number;
  whole: boolean;
  /** Words that may stand after the number without changing what it says. */
  unit?: string;
}

/** Reads the answers of a form one by one, and remembers those that do not fit. */
export class FormReader {
  readonly misfits: Misfit[] = [];
  readonly #issue: ParsedIssue;
  readonly #vocabularies: Vocabularies;

  constructor(issue: ParsedIssue, vocabularies: Vocabularies) {
    this.#issue = issue;
    this.#vocabularies = vocabularies;
  }

  #find(path: string): FormField {
    return this.#issue.form.fields.find((f) => f.path === path) ?? { label: path };
  }

  #reject(path: string, value: string, expected: string): undefined {
    this.misfits.push({ label: this.#find(path).label, value, expected });
    return undefined;
  }

  /** The answer to a question that fills no field. */
  answer(label: string): string | undefined {
    const value = this.#issue.values.get(label);
    return value === undefined ? undefined : toPlain(value) || undefined;
  }

  text(path: string, max = MAX_FIELD): string | undefined {
    const value = this.answer(this.#find(path).label);
    if (value === undefined || value.length <= max) return value;
    return this.#reject(path, value, `er på ${value.length} tegn, og feltet tar ${max}. Skriv det kortere.`);
  }

  number(path: string, { min, max, whole, unit = '' }: NumberRange): number | undefined {
    const value = this.text(path);
    if (value === undefined) return undefined;
    const pattern = new RegExp(`^(?:fra |til |n ?= ?)?(\\d[\\d ]*(?:[.,]\\d+)?)(?: ?(?:${unit}))?$`, 'iu');
    const digits = pattern.exec(value)?.[1]?.replaceAll(' ', '').replace(',', '.');
    const number = Number(digits ?? Number.NaN);
    const fits = number >= min && number <= max && (!whole || Number.isInteger(number));
    if (fits) return number;
    const what = whole ? 'et helt tall' : 'et tall';
    const range = max === Number.MAX_SAFE_INTEGER ? `fra ${min} og opp` : `fra ${min} til ${max}`;
    return this.#reject(path, value, `må være ${what} ${range}, uten andre ord.`);
  }

  url(path: string): string | undefined {
    const value = this.text(path);
    if (value === undefined) return undefined;
    const bare = /^\[[^\]]*\]\((\S+)\)$/.exec(value)?.[1] ?? value;
    const url = /^www\./i.test(bare) ? `https://${bare}` : bare;
    const isUrl = /^https?:\/\/[^\s/]+\.\S+$/i.test(url) && URL.canParse(url);
    return isUrl
      ? url
      : this.#reject(path, value, 'må være en adresse som begynner med https:// eller http://.');
  }

  doi(path: string): string | undefined {
    const value = this.text(path);
    if (value === undefined) return undefined;
    const doi = value.replace(/^(?:https?:\/\/)?(?:dx\.)?(?:doi\.org\/|doi:\s*)/i, '');
    if (/^10\.\d{4,9}\/\S+$/.test(doi)) return doi;
    return this.#reject(
      path,
      value,
      'må være en DOI som begynner med 10., for eksempel 10.1016/j.brat.2020.103604.',
    );
  }

  /** The value of a closed list that was chosen by its label. */
  choice<T extends string>(path: string, options: Readonly<Record<T, string>>): T | undefined {
    const value = this.text(path);
    if (value === undefined) return undefined;
    const all = Object.entries(options) as [T, string][];
    const chosen = all.find(([, label]) => label === value)?.[0];
    if (chosen !== undefined) return chosen;
    const near = findNearest(
      value,
      all.map(([id, label]) => ({ id, words: [label] })),
    );
    const guess = near === undefined ? '' : ` Mente du «${options[near as T]}»?`;
    const legal = joinWords(
      all.map(([, label]) => `«${label}»`),
      'eller',
    );
    return this.#reject(path, value, `må være ${legal}.${guess}`);
  }

  /** The ids of the terms that were chosen. */
  terms(path: string): string[] | undefined {
    const { label, vocabulary } = this.#find(path);
    const terms = (vocabulary && this.#vocabularies.get(vocabulary)?.terms) ?? [];
    const given = this.#issue.values.get(label);
    const value = this.answer(label);
    if (given === undefined || value === undefined) return undefined;
    const labels = terms.map((t) => t.label);
    const ticked = listTicked(given)?.map(toPlain);
    const { known, unknown } = ticked
      ? {
          known: ticked.filter((t) => labels.includes(t)),
          unknown: ticked.filter((t) => !labels.includes(t)),
        }
      : splitChoices(value, labels);
    if (unknown.length > 0) this.#reject(path, unknown.join(', '), 'har et valg som ikke finnes.');
    return known.flatMap((chosen) => terms.find((t) => t.label === chosen)?.id ?? []);
  }

  /** What was filled in about the issue and not about the entry. */
  rest(): string[] {
    return this.#issue.form.fields
      .filter((field) => field.path === undefined && field.label !== 'Bekreft')
      .flatMap(({ label }) => {
        const value = this.answer(label);
        return value === undefined ? [] : `${label}: ${shorten(value, 2 * MAX_FIELD)}`;
      });
  }

  /** What did not fit, as notes for the editor of a draft. */
  notes(): string[] {
    return this.misfits.map(
      ({ label, value }) => `${label}: ${shorten(value, 2 * MAX_FIELD)} (passet ikke i feltet)`,
    );
  }

  /** What did not fit, as the reasons for writing nothing. */
  complaints(): string[] {
    return this.misfits.map(
      ({ label, value, expected }) => `${label} ${expected} Her står ${showValue(value)}.`,
    );
  }
}
