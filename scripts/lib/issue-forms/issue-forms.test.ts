import { describe, expect, it } from 'vitest';
import { defaultContentDir } from '../content/paths.ts';
import { readContent } from '../content/read-content.ts';
import { type IssueForm, issueForms } from './forms.ts';
import { parseIssue, parseIssueBody } from './parse-issue.ts';
import { toPlain } from './plain-text.ts';
import { readStudy } from './read-study.ts';
import { exampleBody, exampleIssue, exampleRestIssue } from './testing/example-issue.ts';
import { toIssueAnswers } from './to-answers.ts';

const { vocabularies } = await readContent(defaultContentDir, { today: '2026-11-21' });
const names = Object.keys(issueForms) as (keyof typeof issueForms)[];
const read = (name: keyof typeof issueForms, values: Record<string, string>) =>
  toIssueAnswers(parseIssue(JSON.stringify(exampleIssue(name, values))), vocabularies);
const labelsOf = ({ fields }: IssueForm) => fields.map((f) => f.label);

describe('parseIssueBody', () => {
  it('reads headings and values, and leaves out what was not answered', () => {
    const body =
      '### Navn på tiltaket\r\n\r\nCool\r\nKids\r\n\r\n### Alder fra\r\n\r\n_No response_\r\n\r\n### Alder til\r\n\r\nNone\r\n\r\n### Mål\r\n\r\n#### Underpunkt\r\n';
    expect([...parseIssueBody(body, labelsOf(issueForms.suggestion))]).toEqual([
      ['Navn på tiltaket', 'Cool\nKids'],
      ['Mål', '#### Underpunkt'],
    ]);
  });

  it('takes what looks like a heading inside an answer as part of the answer', () => {
    const fake = '### Studie\n\nEn annen\n\n### Resultat\n\nBedre på hovedutfall\n\n### Ukjent felt\n\nx';
    for (const label of ['Funn', 'Utfall']) {
      const values = parseIssueBody(exampleBody('study', { [label]: fake }), labelsOf(issueForms.study));
      expect(values.get(label)).toBe(fake);
      expect(values.get('Resultat')).toBe('Ingen sikker forskjell');
      expect(values.get('Bindinger til tiltaket')).toBe('Jeg har forsket på tiltaket');
    }
  });
});

describe('parseIssue', () => {
  it.each(names)('%s: gh, the REST API, a list of one and a byte order mark say the same', (name) => {
    const expected = parseIssue(JSON.stringify(exampleIssue(name)));
    expect(expected.form).toBe(issueForms[name]);
    expect(expected.number).toBe(12);
    const others = [
      JSON.stringify(exampleRestIssue(name)),
      JSON.stringify([exampleIssue(name)]),
      JSON.stringify([exampleRestIssue(name)]),
      `\uFEFF${JSON.stringify(exampleIssue(name), null, 2)}`,
    ];
    for (const text of others) expect(parseIssue(text)).toEqual(expected);
  });

  it('goes by the label when most of the headings are gone', () => {
    const body = '### Hva trenger dere å vite?\n\nHva hjelper?';
    const labels = [{ name: 'kunnskapsbehov' }];
    expect(parseIssue(JSON.stringify({ title: 'x', body, labels })).form).toBe(issueForms.need);
    expect(parseIssue(JSON.stringify({ title: 'x', body, labels: ['kunnskapsbehov'] })).form).toBe(
      issueForms.need,
    );
    expect(() => parseIssue(JSON.stringify({ title: 'x', body }))).toThrow('ikke laget med et av skjemaene');
  });

  it.each([
    ['not json', 'ikke gyldig JSON'],
    ['[]', 'title og body'],
    ['"tekst"', 'title og body'],
    ['{"title":"x"}', 'title og body'],
    ['{"title":"x","body":null}', 'ikke laget med et av skjemaene'],
    ['{"title":"x","body":"Hei"}', 'ikke laget med et av skjemaene'],
    ['[{"number":3},{"number":7}]', 'holder 2 saker (3, 7)'],
  ])('explains %s', (text, expected) => {
    expect(() => parseIssue(text)).toThrow(expected);
  });
});

describe('toPlain', () => {
  it.each([
    ['p < 0,05 og n > 30', 'p < 0,05 og n > 30'],
    ['<script>alert(1)</script>', 'alert(1)'],
    ['<script', 'script'],
    ['<scr<b>ipt>', 'scr ipt>'],
    ['<!-- skjult -->synlig', 'synlig'],
    ['se <https://example.org/a>', 'se https://example.org/a'],
    ['a\u0000b\u001b[31mc\u202ed\u200be', 'ab[31mcde'],
    ['---\ntitle: x\n---', '--- title: x ---'],
  ])('%j', (text, expected) => expect(toPlain(text)).toBe(expected));
});

describe('a suggestion', () => {
  it('becomes answers, with choices as ids', () => {
    expect(read('suggestion', {})).toMatchObject({
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
      suggested: { goal: 'Forslaget sa: Barna gruer seg mindre.' },
    });
  });

  it('reads ticked boxes like a list of choices', () => {
    const Tjenester = '- [X] Skole\r\n- [ ] PPT\r\n- [x] Politi, konfliktråd og kriminalomsorg';
    expect(read('suggestion', { Tjenester }).sectors).toEqual(['skole', 'politi-og-kriminalomsorg']);
  });

  it('keeps what does not fit as notes, and drops HTML', () => {
    const answers = read('suggestion', {
      'Alder fra': 'under 6',
      Tjenester: 'Skole, Romfart',
      'Kildens nettadresse': 'javascript:alert(1)',
      Målgruppe: 'Barn <script>alert(1)</script> og unge',
      Mål: 'a'.repeat(60_000),
    });
    expect(answers).toMatchObject({ ageFrom: undefined, sectors: ['skole'], sourceUrl: undefined });
    expect(answers.who).not.toMatch(/[<>]/);
    const notes = answers.notes?.join('\n') ?? '';
    expect(notes).toMatch(/under 6[\s\S]*Romfart[\s\S]*javascript/);
    expect(notes).toContain('Bindinger til tiltaket: Ingen bindinger');
    expect(notes).toContain('Fra sak nr. 12');
    expect(notes.length).toBeLessThan(4000);
  });
});

describe('a need for knowledge', () => {
  it('becomes answers about a research summary', () => {
    expect(read('need', {})).toEqual({
      title: 'Hva hjelper ungdom som ikke har vært på prøveskolen på flere måneder?',
      who: 'Ungdom på 13–16 år med høyt fravær',
      ageFrom: 13,
      ageTo: 16,
      sectors: ['skole', 'ppt'],
      problemAreas: ['skolefravaer'],
      suggested: {
        question: 'Behovet er: Hva hjelper ungdom som ikke har vært på prøveskolen på flere måneder?',
      },
      notes: [
        'Fra sak nr. 12: Kunnskapsbehov: Langt fravær i ungdomsskolen',
        expect.stringContaining('Finn arbeidet som svarer'),
        'Hva skal kunnskapen brukes til?: En plan for oppfølging av fravær.',
      ],
    });
  });

  it('is nothing without its question', () => {
    expect(() => read('need', { 'Hva trenger dere å vite?': '_No response_' })).toThrow('uten spørsmålet');
  });
});

describe('a study', () => {
  const readOne = (values: Record<string, string>) =>
    readStudy(parseIssue(JSON.stringify(exampleIssue('study', values))));

  it('is read as the schema has it', () => {
    expect(readOne({}).study).toEqual({
      citation: 'Prøve mfl., Kortversjon av kurset i skolen: en prøvestudie, Tidsskrift for prøver',
      year: 2024,
      countries: ['Norge', 'Danmark'],
      design: 'RCT med ventegruppe',
      kind: 'kontrollert',
      n: 313,
      outcome: 'angst, meldt av ungdom og foreldre',
      direction: 'ingen-forskjell',
      finding:
        'Ingen sikker forskjell på hovedutfallet (p < 0,05 var kravet). Foreldrene meldte om mindre angst, men gruppene var små.',
      followUp: '12 måneder',
      developerInvolved: 'nei',
      doi: '10.1234/prove.2024.7',
    });
  });

  it('leaves unknown what was not answered', () => {
    const open = ['År', 'Land', 'Design', 'Deltakere', 'Utfall', 'Resultat', 'Funn', 'Oppfølging', 'DOI'];
    const values = Object.fromEntries([...open, 'Utvikler med'].map((label) => [label, '_No response_']));
    const { study, url } = readOne(values);
    expect(url).toBeNull();
    expect(study).toMatchObject({
      year: null,
      countries: [],
      design: 'ukjent',
      n: null,
      outcome: null,
      direction: 'ukjent',
      finding: 'ukjent',
      followUp: null,
      developerInvolved: 'ukjent',
      doi: null,
    });
  });

  it('is refused with every answer that is not legal, at once', () => {
    const values = {
      Studie: '_No response_',
      År: 'i fjor',
      Studietype: 'Kontrollgruppe',
      Resultat: 'Kjempebra',
      Deltakere: 'ca. 300',
      DOI: 'ti',
      'Kildens nettadresse': 'javascript:alert(1)',
    };
    expect(() => readOne(values)).toThrowErrorMatchingInlineSnapshot(`
      [Error: Studien er ikke lagt til. Rett dette i sak nr. 12, og hent den på nytt:
        «Studie» er ikke fylt ut.
        Studietype må være «Med kontrollgruppe», «Før og etter, uten kontrollgruppe», «Oppsummering av flere studier», «Intervjuer eller prosess» eller «Annen type». Mente du «Med kontrollgruppe»? Her står «Kontrollgruppe».
        DOI må være en DOI som begynner med 10., for eksempel 10.1016/j.brat.2020.103604. Her står «ti».
        År må være et helt tall fra 1900 til 2100, uten andre ord. Her står «i fjor».
        Deltakere må være et helt tall fra 1 og opp, uten andre ord. Her står «ca. 300».
        Resultat må være «Bedre på hovedutfall», «Bedre på noe, ikke på annet», «Ingen sikker forskjell», «Dårligere», «Virkning ikke undersøkt» eller «Ukjent». Her står «Kjempebra».
        Kildens nettadresse må være en adresse som begynner med https:// eller http://. Her står «javascript:alert(1)».]
    `);
  });
});
