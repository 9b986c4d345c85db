import { describe, expect, it } from 'vitest';
import { defaultContentDir } from '../content/paths.ts';
import { readContent } from '../content/read-content.ts';
import { parseIssue, parseIssueBody } from './parse-issue.ts';
import { exampleIssue } from './testing/example-issue.ts';
import { toIssueAnswers } from './to-answers.ts';

const { vocabularies } = await readContent(defaultContentDir, { today: '2026-11-21' });
const read = (values: Record<string, string>) =>
  toIssueAnswers(parseIssue(JSON.stringify(exampleIssue(values))), vocabularies);

describe('parseIssueBody', () => {
  it('reads headings and values, and leaves out what was not answered', () => {
    const body =
      '### Navn på tiltaket\r\n\r\nCool\r\nKids\r\n\r\n### Alder fra\r\n\r\n_No response_\r\n\r\n### Mål\r\n\r\n#### Underpunkt\r\n';
    expect([...parseIssueBody(body)]).toEqual([
      ['Navn på tiltaket', 'Cool\nKids'],
      ['Mål', '#### Underpunkt'],
    ]);
  });
});

describe('a suggestion', () => {
  it('becomes answers, with choices as ids', () => {
    expect(read({})).toMatchObject({
      title: 'Prøvetiltaket',
      sort: 'kurs',
      level: 'individ-familie',
      ageFrom: 6,
      ageTo: 12,
      recipients: ['barn', 'foreldre'],
      // the first of these has a comma in its name
      sectors: ['politi-og-kriminalomsorg', 'skole'],
      year: 2023,
      sourceUrl: 'https://example.org/prove',
      suggested: { goal: 'Barna gruer seg mindre.' },
    });
  });

  it('keeps what does not fit as notes, and drops HTML', () => {
    const answers = read({
      'Alder fra': 'fra fødselen',
      Tjenester: 'Skole, Romfart',
      'Kildens nettadresse': 'javascript:alert(1)',
      Målgruppe: 'Barn <script>alert(1)</script> og unge',
    });
    expect(answers).toMatchObject({ ageFrom: undefined, sectors: ['skole'], sourceUrl: undefined });
    expect(answers.who).not.toMatch(/[<>]/);
    expect(answers.notes?.join('\n')).toMatch(/fra fødselen[\s\S]*Romfart[\s\S]*javascript/);
    expect(answers.notes?.join('\n')).toContain('Bindinger til tiltaket: Ingen bindinger');
  });
});

describe('what is no suggestion', () => {
  it.each([
    ['not json', 'ikke gyldig JSON'],
    ['[]', 'title og body'],
    ['{"title":"x","body":null}', 'title og body'],
    ['{"title":"x","body":"Hei"}', 'ikke laget med et av skjemaene'],
    [
      JSON.stringify({
        title: 'Feil',
        body: ['Side', 'Hva står der nå?', 'Hva burde stå?'].map((l) => `### ${l}\n\nx\n`).join('\n'),
      }),
      '«Meld feil»',
    ],
  ])('%s', (text, expected) => {
    expect(() => toIssueAnswers(parseIssue(text), vocabularies)).toThrow(expected);
  });
});
