import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { collections } from '../../../src/schemas/entry.ts';
import { defaultContentDir } from '../content/paths.ts';
import type { Problem } from './problem.ts';
import { checkText, createOpenSlugs, createTestContext, readValidEntry } from './testing/checker.ts';
import { type Mutation, mutate } from './testing/mutations.ts';
import { mutateStructure } from './testing/structure-mutations.ts';

const context = createTestContext();

/** An even spread of a list, so that the test stays short. */
const spread = <T>(all: readonly T[], wanted: number): T[] =>
  all.filter((_, index) => index % Math.max(1, Math.floor(all.length / wanted)) === 0);

const isNear = (problem: Problem, { lines }: Mutation): boolean =>
  lines.some((line) => Math.abs(line - problem.line) <= 1);

describe.each(collections)('one thing put wrong in a valid entry: %s', (kind) => {
  const text = readValidEntry(kind);
  const mutations = [...spread(mutate(text), 350), ...spread(mutateStructure(text), 200)];
  const results = mutations.map((mutation) => ({
    mutation,
    problems: checkText(kind, mutation.text, context),
  }));

  it('starts from an entry without problems', () => {
    expect(checkText(kind, text, context)).toEqual([]);
  });

  it('does not mind how lines end', () => {
    expect(checkText(kind, text.replaceAll('\n', '\r\n'), context)).toEqual([]);
    expect(checkText(kind, `\uFEFF${text.trimEnd()}`, context)).toEqual([]);
  });

  it('catches every mutation as an error at its line', () => {
    expect(results.length).toBeGreaterThan(400);
    const missed = results.filter(
      ({ mutation, problems }) => !problems.some((p) => p.severity === 'error' && isNear(p, mutation)),
    );
    expect(missed.map(({ mutation, problems }) => [mutation.name, mutation.lines, problems])).toEqual([]);
  });

  it('reports one cause once', () => {
    const repeated = results.filter(({ problems }) => problems.length > 1);
    expect(repeated.length / results.length).toBeLessThan(0.02);
  });
});

describe.each(collections)('the entries on disk: %s', (kind) => {
  const files = readdirSync(join(defaultContentDir, kind)).filter((name) => name.endsWith('.mdx'));
  const sample = spread(files, 2).slice(0, 2);
  // What the entries point at is another test's matter.
  const open = { ...context, slugs: createOpenSlugs() };

  it.each(sample)('%s: every mutation is caught', { timeout: 60_000 }, (name) => {
    const text = readFileSync(join(defaultContentDir, kind, name), 'utf8');
    const before = new Set(checkText(kind, text, open).map((p) => `${p.code}:${p.message}`));
    const mutations = [...spread(mutate(text), 60), ...spread(mutateStructure(text), 40)];
    expect(mutations.length).toBeGreaterThan(50);
    const missed = mutations.filter(
      (m) =>
        !checkText(kind, m.text, open).some((p) => !before.has(`${p.code}:${p.message}`) && isNear(p, m)),
    );
    expect(missed.map((m) => m.name)).toEqual([]);
  });
});
