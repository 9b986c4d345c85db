import type { CheckHelp } from './help.ts';

/** Problems with one field: that it is there, and what it holds. */
export const fieldHelp = {
  E020: {
    meaning: 'Et felt som alle oppføringer av denne typen skal ha, er ikke med i filen.',
    reason:
      'Leseren skal kunne stole på at det som ikke er kjent, er sagt. Et felt som mangler, sier ingenting.',
    fix: 'Lim inn linjen kontrollen foreslår, på riktig sted. Sier kildene ikke noe, skriver du ukjent, null eller [].',
    place: 'felter',
    wrong: 'targetGroup:\n  who: Barn i barnehage\n  ageFrom: 1',
    right:
      'targetGroup:\n  who: Barn i barnehage\n  ageFrom: 1\n  ageTo: null\n  recipients: [barn]\n  sources: [s1]',
  },
  E021: {
    meaning: 'Det står et felt her som ikke finnes på dette stedet.',
    reason: 'Ukjente felter blir ikke vist. Da ville arbeidet ditt forsvunnet uten at noen så det.',
    fix: 'Se i feltguiden hva feltet heter og hvor det hører hjemme. Flytt det, eller ta det bort.',
    place: 'felter',
    wrong: 'age: 8–12 år',
    right: 'targetGroup:\n  ageFrom: 8\n  ageTo: 12',
  },
  E022: {
    meaning: 'Feltnavnet ligner på et som finnes, men er ikke skrevet helt likt.',
    reason: 'Feltnavn må være nøyaktig like for at siden skal finne opplysningen.',
    fix: 'Rett navnet til det kontrollen foreslår. Store og små bokstaver teller.',
    place: 'felter',
    wrong: 'asessments: []',
    right: 'assessments: []',
  },
  E023: {
    meaning:
      'Verdien er av feil slag: tekst der det skal stå et tall, én verdi der det skal stå en liste, eller omvendt.',
    reason: 'Tall kan sorteres og regnes med, lister kan ha flere verdier. Siden må vite hva den har.',
    fix: 'Skriv tall uten anførselstegn og uten ord. Skriv lister med hakeparenteser, også når det bare er én verdi.',
    place: 'felter',
    wrong: '  ageFrom: seks',
    right: '  ageFrom: 6',
  },
  E024: {
    meaning: 'Feltet har noen få lovlige verdier, og dette er ikke en av dem.',
    reason: 'Faste verdier gjør at oppføringene kan sammenlignes og filtreres.',
    fix: 'Velg en av verdiene kontrollen nevner. Feltguiden forklarer hva hver av dem betyr.',
    place: 'felter',
    wrong: 'availabilityInNorway: ja',
    right: 'availabilityInNorway: tilbys',
  },
  E025: {
    meaning: 'Feltet er med, men det står ingenting etter kolon.',
    reason: 'En tom verdi kan bety både «glemt» og «ukjent». Leseren skal slippe å gjette.',
    fix: 'Skriv verdien. Sier kildene ikke noe, skriver du ukjent (tekst), null (tall og år) eller [] (lister).',
    place: 'felter',
    wrong: 'lead:',
    right: 'lead: Gruppekurs for barn som gruer seg til skolen.',
  },
  E026: {
    meaning: 'Tallet er lavere eller høyere enn det kan være, eller det er ikke et helt tall.',
    reason: 'Grensene fanger skrivefeil, som 812 i stedet for 8–12.',
    fix: 'Se på tallet en gang til. Alder er i hele eller halve år fra 0 til 25, og årstall har fire sifre.',
    place: 'felter',
    wrong: '  ageTo: 120',
    right: '  ageTo: 12',
  },
  E027: {
    meaning:
      'Verdien er av riktig slag, men skrevet på en måte som ikke kan leses: dato, DOI, id eller adresse.',
    reason: 'Like ting må skrives likt for å kunne sorteres og lenkes.',
    fix: 'Skriv datoer som ÅÅÅÅ-MM-DD, DOI uten https://doi.org/ foran, og id-er med små bokstaver og bindestrek.',
    place: 'felter',
    wrong: '  compiled: 21.11.2026',
    right: '  compiled: 2026-11-21',
  },
  E028: {
    meaning: 'Nettadressen er ikke fullstendig.',
    reason: 'Leseren skal kunne trykke på lenken og komme til kilden.',
    fix: 'Kopier adressen fra nettleseren, så får du med https://. Finnes kilden ikke åpent på nett, skriver du null.',
    place: 'felter',
    wrong: '    url: www.ungsinn.no',
    right: '    url: https://www.ungsinn.no/',
  },
  E029: {
    meaning: 'Listen må ha minst én verdi.',
    reason: 'En opplysning uten kilde kan ikke kontrolleres av andre.',
    fix: 'Skriv numrene på kildene. Har du ingen kilde, kan ikke opplysningen stå.',
    place: 'felter',
    wrong: '  - text: Åtte samlinger à to timer.\n    sources: []',
    right: '  - text: Åtte samlinger à to timer.\n    sources: [s1]',
  },
  E030: {
    meaning: 'Et felt har HTML-koder.',
    reason:
      'Feltene brukes i lister, i søk og i åpne data. Der blir kodene stående som rusk, og de kan være farlige.',
    fix: 'Ta bort alt som står mellom < og >. Trenger du utheving eller lister, bruker du brødteksten.',
    place: 'felter',
    wrong: 'lead: Gruppekurs for <b>ungdom</b> på skolen.',
    right: 'lead: Gruppekurs for ungdom på skolen.',
  },
  E031: {
    meaning: 'Den samme verdien står to ganger i listen.',
    reason: 'Leseren ville sett den to ganger, og tellinger ville blitt feil.',
    fix: 'Ta bort den ene.',
    place: 'felter',
    wrong: 'riskFactors: [mobbing-og-krenkelser, mobbing-og-krenkelser]',
    right: 'riskFactors: [mobbing-og-krenkelser]',
  },
  E032: {
    meaning: 'Det står igjen tekst fra malen, eller en lapp til deg selv, som «Skriv her» eller «TODO».',
    reason: 'Slik tekst hører ikke hjemme på en ferdig side.',
    fix: 'Skriv den egentlige teksten, eller ukjent når kildene ikke sier noe. I et utkast er dette bare en påminnelse.',
    place: 'felter',
    wrong: 'lead: Skriv her',
    right: 'lead: Gruppekurs for barn som gruer seg til skolen.',
  },
} as const satisfies Record<string, CheckHelp>;
