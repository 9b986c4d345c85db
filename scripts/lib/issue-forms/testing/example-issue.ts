import { issueForms } from '../forms.ts';

const filled: Readonly<Record<string, string>> = {
  'Navn på tiltaket': 'Prøvetiltaket',
  'Kort om tiltaket': 'Kurs for barn som gruer seg.',
  'Hva slags tiltak?': 'Kurs',
  'Hvor skal endringen skje?': 'Individ og familie',
  Målgruppe: 'Barn som gruer seg til skolen',
  'Alder fra': '6',
  'Alder til': '12 år',
  Mottakere: 'Barn, Foreldre',
  Tjenester: 'Politi, konfliktråd og kriminalomsorg, Skole',
  Temaer: 'Angst og tvang',
  Mål: 'Barna gruer seg mindre.',
  'Kildens tittel': 'Om prøvetiltaket',
  'Kildens årstall': '2023',
  'Kildens nettadresse': 'https://example.org/prove',
  'Bindinger til tiltaket': 'Ingen bindinger',
  Bekreft:
    '- [X] Jeg skriver ikke om enkeltbarn eller familier, og alt jeg oppgir, har en kilde andre kan se.',
};

/** An issue made with the form for suggestions, as GitHub's API gives it; the answers given replace the examples. */
export const exampleIssue = (
  answers: Readonly<Record<string, string>> = {},
): { title: string; body: string } => ({
  title: 'Tiltak: Prøvetiltaket',
  body: issueForms.suggestion.fields
    .map(({ label }) => `### ${label}\n\n${answers[label] ?? filled[label] ?? '_No response_'}`)
    .join('\n\n'),
});
