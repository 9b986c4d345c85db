import { describe, expect, test } from 'vitest';
import { type Code, isDraftWarning, listCodes } from '../../../src/domain/check-codes.ts';
import { getCheckHelp } from '../../../src/i18n/check-help/find-help.ts';
import type { Collection } from '../../../src/schemas/entry.ts';
import { checkText, createTestContext, readValidEntry } from './testing/checker.ts';

const context = createTestContext();
const kinds: readonly Collection[] = ['interventions', 'guidelines', 'research'];
const codesOf = (kind: Collection, text: string): Code[] =>
  checkText(kind, text, context).map(({ code }) => code);

/** The template with its line for the same field replaced; undefined when no template has that line. */
function putField(line: string): { kind: Collection; text: string } | undefined {
  const start = /^( *(?:- )?[\w]+:)(?: |$)/.exec(line)?.[1];
  if (start === undefined) return undefined;
  for (const kind of kinds) {
    const lines = readValidEntry(kind).split('\n');
    const at = lines.findIndex((one) => one.startsWith(`${start} `));
    if (at >= 0) return { kind, text: lines.with(at, line).join('\n') };
  }
  return undefined;
}

/** The template with a paragraph more under its last heading. */
const putParagraph = (paragraph: string) => ({
  kind: 'interventions' as const,
  text: `${readValidEntry('interventions').trimEnd()}\n\n${paragraph}\n`,
});

// What these examples show needs another file, a whole section or a file name.
const notAlone = [
  'E058',
  'E059',
  'E070',
  'E071',
  'E073',
  'E074',
  'E075',
  'E085',
  'E086',
  'E087',
  'E100',
  'E101',
];

const provable = listCodes().flatMap((code) => {
  const { place, wrong, right } = getCheckHelp(code);
  if (isDraftWarning(code) || notAlone.includes(code) || wrong.includes('\n')) return [];
  if (place === 'tekst') return [{ code, bad: putParagraph(wrong), good: putParagraph(right) }];
  if (place !== 'felter') return [];
  const bad = putField(wrong);
  // a misspelt field is not in the template, but the right one is
  const good = putField(right);
  if (!good) return [];
  return [{ code, bad: bad ?? { ...good, text: good.text.replace(right, wrong) }, good }];
});

describe('the help of every code', () => {
  test.each(listCodes())('%s says what, why and how, in whole sentences', (code) => {
    const { meaning, reason, fix, wrong, right } = getCheckHelp(code);
    for (const text of [meaning, reason, fix]) {
      expect(text).toMatch(/^[«\p{Lu}].{10,}[.!?]$/u);
      expect(text).not.toMatch(/"|\.\.\./);
    }
    expect(wrong).not.toBe(right);
  });
});

describe('the examples', () => {
  test('are many enough to mean something', () => {
    expect(provable.length).toBeGreaterThan(20);
  });

  test.each(provable)('of $code: the wrong one is caught, the right one is not', ({ code, bad, good }) => {
    expect(codesOf(bad.kind, bad.text)).toContain(code);
    expect(codesOf(good.kind, good.text)).not.toContain(code);
  });
});
