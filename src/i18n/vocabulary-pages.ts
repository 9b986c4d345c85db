/** Words of the vocabulary pages, by the path of the vocabulary. */
export const vocabularyPages: Record<
  string,
  { title: string; singular: string; lead: string; empty: string }
> = {
  risikofaktorer: {
    title: 'Risikofaktorer',
    singular: 'Risikofaktor',
    lead: 'Forhold hos barnet, i familien eller rundt dem som øker sjansen for vansker. En risikofaktor er ikke en årsak, og mange barn med risiko klarer seg godt.',
    empty: 'Ingen oppføringer i basen retter seg mot denne risikofaktoren. Det er et kunnskapshull i basen.',
  },
  beskyttelsesfaktorer: {
    title: 'Beskyttelsesfaktorer',
    singular: 'Beskyttelsesfaktor',
    lead: 'Forhold som gjør at barn og unge klarer seg bedre, også når de lever med belastninger.',
    empty:
      'Ingen tiltak i basen oppgir at de styrker denne beskyttelsesfaktoren. Det er et kunnskapshull i basen.',
  },
  sektorer: {
    title: 'Tjenester og sektorer',
    singular: 'Tjeneste',
    lead: 'Finn det som gjelder din tjeneste: tiltak dere kan ta i bruk, retningslinjer dere skal kjenne, og forskning om arbeidet deres.',
    empty: 'Ingen oppføringer i basen er koblet til denne tjenesten ennå. Det er et kunnskapshull i basen.',
  },
  temaer: {
    title: 'Temaer',
    singular: 'Tema',
    lead: 'Start med det barnet eller familien strever med.',
    empty: 'Ingen oppføringer i basen handler om dette temaet ennå. Det er et kunnskapshull i basen.',
  },
  alder: {
    title: 'Alder',
    singular: 'Aldersgruppe',
    lead: 'Oppføringer etter alderen på barna de gjelder. Noen oppføringer oppgir ikke alder og står derfor ikke her.',
    empty: 'Ingen oppføringer i basen oppgir denne aldersgruppen.',
  },
};
