import { type IssueForm, issueForms } from '../forms.ts';

type Answers = Readonly<Record<string, string>>;
type FormName = keyof typeof issueForms;

const confirmed =
  '- [X] Jeg skriver ikke om enkeltbarn eller familier, og alt jeg oppgir, har en kilde andre kan se.';

/** Made-up answers, as somebody could have written them in each form. */
const filled: Readonly<Record<FormName, { title: string; answers: Answers }>> = {
  suggestion: {
    title: 'Tiltak: Prøvetiltaket',
    answers: {
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
      Bekreft: confirmed,
    },
  },
  study: {
    title: 'Studie: Prøvestudien av kortversjonen',
    answers: {
      Side: '/tiltak/cool-kids/',
      Studie: 'Prøve mfl., Kortversjon av kurset i skolen: en prøvestudie, Tidsskrift for prøver',
      År: '2024',
      Land: 'Norge og Danmark',
      Design: 'RCT med ventegruppe',
      Studietype: 'Med kontrollgruppe',
      Deltakere: '313 ungdommer',
      Utfall: 'angst, meldt av ungdom og foreldre',
      Resultat: 'Ingen sikker forskjell',
      Funn: 'Ingen sikker forskjell på hovedutfallet (p < 0,05 var kravet).\r\nForeldrene meldte om mindre angst, men gruppene var små.',
      Oppfølging: '12 måneder',
      'Utvikler med': 'Nei',
      DOI: 'https://doi.org/10.1234/prove.2024.7',
      'Bindinger til tiltaket': 'Jeg har forsket på tiltaket',
      Bekreft: confirmed,
    },
  },
  need: {
    title: 'Kunnskapsbehov: Langt fravær i ungdomsskolen',
    answers: {
      'Hva trenger dere å vite?': 'Hva hjelper ungdom som ikke har vært på prøveskolen på flere måneder?',
      Målgruppe: 'Ungdom på 13–16 år med høyt fravær',
      'Alder fra': '13',
      'Alder til': '16',
      Tjenester: 'Skole, PPT',
      Temaer: 'Skolefravær',
      'Hva skal kunnskapen brukes til?': 'En plan for oppfølging av fravær.',
    },
  },
  error: {
    title: 'Feil: Cool Kids',
    answers: {
      Side: '/tiltak/cool-kids/',
      'Hvilken opplysning?': 'Alder',
      'Hva står der nå?': '6–18 år',
      'Hva burde stå?': '7–17 år',
      'Hvilken kilde viser det?': 'https://example.org/manual',
      'Bindinger til tiltaket': 'Ingen bindinger',
    },
  },
};

/** The body of an issue as GitHub writes it, with Windows line breaks; the answers given replace the examples. */
export const exampleBody = (name: FormName, answers: Answers = {}): string => {
  const { fields }: IssueForm = issueForms[name];
  return fields
    .map(({ label }) => `### ${label}\n\n${answers[label] ?? filled[name].answers[label] ?? '_No response_'}`)
    .join('\n\n')
    .replace(/\r?\n/g, '\r\n');
};

/** An issue made with a form, as `gh issue view --json title,body,labels,url,number` gives it. */
export const exampleIssue = (name: FormName, answers: Answers = {}): Record<string, unknown> => ({
  title: filled[name].title,
  body: exampleBody(name, answers),
  labels: [{ id: 'LA_x', name: issueForms[name].issueLabel, description: '', color: 'ededed' }],
  number: 12,
  url: 'https://github.com/example/hva-virker/issues/12',
});

/** The same issue as GitHub's REST API gives it. */
export const exampleRestIssue = (name: FormName, answers: Answers = {}): Record<string, unknown> => ({
  url: 'https://api.github.com/repos/example/hva-virker/issues/12',
  html_url: 'https://github.com/example/hva-virker/issues/12',
  id: 1,
  number: 12,
  title: filled[name].title,
  user: { login: 'example', id: 1 },
  labels: [{ id: 2, name: issueForms[name].issueLabel, color: 'ededed', default: false }],
  state: 'open',
  locked: false,
  assignees: [],
  body: exampleBody(name, answers),
});
