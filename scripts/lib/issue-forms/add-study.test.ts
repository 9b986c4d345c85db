import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Intervention } from '../../../src/schemas/intervention.ts';
import { checkText, createOpenSlugs, createTestContext } from '../checks/testing/checker.ts';
import { defaultContentDir } from '../content/paths.ts';
import { addStudy, findSameStudy } from './add-study.ts';
import { parseIssue } from './parse-issue.ts';
import { type ReportedStudy, readStudy } from './read-study.ts';
import { exampleIssue } from './testing/example-issue.ts';

const folder = join(defaultContentDir, 'interventions');
const files = readdirSync(folder).map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));
const occasion = { today: '2026-11-21', from: 'sak nr. 12' };
const example = (values: Record<string, string> = {}): ReportedStudy =>
  readStudy(parseIssue(JSON.stringify(exampleIssue('study', values))));
const fieldsOf = (text: string): Intervention => parse(text.split(/^---$/m)[1] ?? '');

test('every entry takes a study, changes nothing else, and passes the check', { timeout: 60_000 }, () => {
  const context = { ...createTestContext(), slugs: createOpenSlugs() };
  const reported = example();
  expect(files.length).toBeGreaterThan(100);
  for (const { name, text } of files) {
    const { text: changed, sourceId } = addStudy(text, reported, occasion);
    // an empty list of studies gives way to the first
    const before = text.split('\n').filter((line) => line !== 'studies: []');
    const left = changed.split('\n').filter((line) => {
      if (line !== before[0]) return true;
      before.shift();
      return false;
    });
    // all lines of the original come in the same order
    expect(before, name).toEqual([]);
    expect(left.length, name).toBeLessThan(32);
    const data = fieldsOf(text);
    const sources = [...data.sources, expect.objectContaining({ id: sourceId })];
    expect(fieldsOf(changed), name).toEqual({
      ...data,
      studies: [...data.studies, { ...reported.study, sources: [sourceId] }],
      sources,
      history: [expect.objectContaining({ date: '2026-11-21' }), ...data.history],
    });
    const errors = checkText('interventions', changed, context, name).filter((p) => p.severity === 'error');
    expect(errors, name).toEqual([]);
  }
});

describe('addStudy', () => {
  const text = files.find(({ name }) => name === 'cool-kids.mdx')?.text ?? '';

  test('keeps Windows line breaks', () => {
    const windows = text.replaceAll('\n', '\r\n');
    const changed = addStudy(windows, example(), occasion).text;
    expect(changed.replaceAll('\r\n', '')).not.toContain('\n');
    expect(changed).toBe(addStudy(text, example(), occasion).text.replaceAll('\n', '\r\n'));
  });

  test('uses the source that is there', () => {
    const url = fieldsOf(text).sources[3]?.url ?? '';
    const reported = { ...example({ DOI: '_No response_' }), url: `${url.replace('https', 'http')}#studie` };
    const { sourceId, isNewSource, text: changed } = addStudy(text, reported, occasion);
    expect({ sourceId, isNewSource }).toEqual({ sourceId: 's4', isNewSource: false });
    expect(fieldsOf(changed).sources).toEqual(fieldsOf(text).sources);
  });

  test.each([
    '---',
    '- a: 1',
    '"x',
    "it's: {a}",
    '# ikke en kommentar',
    '&anker *alias',
    '!!js/function "x"',
    'x'.repeat(2500),
  ])('holds %j as plain text', (hostile) => {
    const words = `${hostile}\n---\ntitle: overtatt\n---\n\nimport x from "y"\n\n{alert(1)}`;
    const changed = addStudy(text, example({ Funn: words, Utfall: hostile.slice(0, 900) }), occasion).text;
    expect(fieldsOf(changed).title).toBe('Cool Kids');
    expect(fieldsOf(changed).studies.at(-1)?.finding).toBe(words.replace(/\s+/g, ' ').trim().slice(0, 3200));
    expect(changed.split(/^---$/m).length).toBe(3);
    expect(changed.slice(changed.indexOf('## Kort'))).toBe(text.slice(text.indexOf('## Kort')));
  });
});

describe('findSameStudy', () => {
  const text = files.find(({ name }) => name === 'cool-kids.mdx')?.text ?? '';
  const withStudy = fieldsOf(addStudy(text, example(), occasion).text);
  const unknown = { Studie: 'En annen', DOI: '_No response_' };

  test.each<[string, Record<string, string>, string | undefined]>([
    ['the same DOI', { ...unknown, DOI: '10.1234/PROVE.2024.7' }, 'doi'],
    [
      'the DOI as an address',
      { ...unknown, 'Kildens nettadresse': 'http://dx.doi.org/10.1234/prove.2024.7/' },
      'doi',
    ],
    [
      'the address of its source',
      { ...unknown, 'Kildens nettadresse': withStudy.sources[0]?.url ?? '' },
      'url',
    ],
    [
      'the same words and year',
      {
        DOI: '_No response_',
        Studie: 'prøve mfl., kortversjon av kurset i skolen – en prøvestudie, tidsskrift for prøver',
      },
      'citation',
    ],
    ['the same words, another year', { DOI: '_No response_', År: '2025' }, undefined],
    ['something else', unknown, undefined],
  ])('%s', (_name, values, by) => {
    expect(findSameStudy(withStudy, example(values))?.by).toBe(by);
  });
});
