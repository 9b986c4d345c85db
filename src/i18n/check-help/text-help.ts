import type { CheckHelp } from './help.ts';

/** Problems in the body of an entry. */
export const textHelp = {
  E070: {
    meaning: 'En av de faste overskriftene mangler i brødteksten.',
    reason: 'Leseren skal finne det samme på samme sted i alle oppføringer.',
    fix: 'Sett inn overskriften med ## foran, og skriv et avsnitt under den.',
    place: 'tekst',
    wrong: '## Hva er ukjent?',
    right: '## Hva vet vi ikke?',
  },
  E071: {
    meaning: 'De faste overskriftene står i feil rekkefølge.',
    reason: 'Rekkefølgen går fra det korte til det grundige, og er lik på alle sider.',
    fix: 'Flytt avsnittet dit kontrollen sier.',
    place: 'tekst',
    wrong: '## Slik virker det\n\n…\n\n## Kort fortalt\n\n…',
    right: '## Kort fortalt\n\n…\n\n## Slik virker det\n\n…',
  },
  E072: {
    meaning: 'Teksten har en overskrift med # eller ## som ikke er en av de faste.',
    reason: 'Overskrifter med ## er reservert for de faste avsnittene.',
    fix: 'Er det en skrivefeil, retter du den. Trenger du en egen overskrift, bruker du ### under en av de faste.',
    place: 'tekst',
    wrong: '## Bakgrunn',
    right: '### Bakgrunn',
  },
  E073: {
    meaning: 'Brødteksten er kortere eller lengre enn den skal være.',
    reason: 'For kort tekst forklarer ikke sammenhengen. For lang tekst blir ikke lest.',
    fix: 'Ta bort det som bare gjentar feltene, eller forklar mer. Grensene står i feltguiden. I et utkast er dette bare en påminnelse.',
    place: 'tekst',
    wrong: '## Kort fortalt\n\nEt kurs.',
    right:
      '## Kort fortalt\n\nEksempeltiltaket er et kurs for barn på 8–12 år som gruer seg til skolen [s1].',
  },
  E074: {
    meaning: 'Det står ingen tekst under overskriften.',
    reason: 'En tom overskrift lover noe siden ikke holder.',
    fix: 'Skriv et avsnitt. Vet vi ikke noe, sier du det med ord.',
    place: 'tekst',
    wrong: '## Hva vet vi ikke?',
    right: '## Hva vet vi ikke?\n\nVi vet ikke om barna møter oftere på skolen på lengre sikt.',
  },
  E075: {
    meaning: 'Teksten som helhet er for tung. Lesbarhetstallet (LIX) er over 60.',
    reason: 'Leseren har dårlig tid, og skal forstå teksten første gang.',
    fix: 'Del de lengste setningene, og bytt ut lange ord. «Gjennomføringen av tiltaket» kan bli «slik gjør dere det». I et utkast er dette bare en påminnelse.',
    place: 'tekst',
    wrong: 'Implementeringen forutsetter organisatorisk forankring i virksomhetsledelsen.',
    right: 'Lederne må stå bak. Uten det blir tiltaket ikke brukt.',
  },
  W076: {
    meaning: 'En setning har mer enn 35 ord.',
    reason: 'Lange setninger må ofte leses to ganger.',
    fix: 'Sett punktum der du kan, og begynn på nytt. En setning bør ha ett poeng.',
    place: 'tekst',
    wrong:
      'Kurset varer i åtte uker og er for barn som gruer seg til skolen, og foreldrene er med på tre møter der de får vite hvordan de kan hjelpe, mens læreren får veiledning i hvordan dagen kan legges opp.',
    right:
      'Kurset varer i åtte uker og er for barn som gruer seg til skolen. Foreldrene er med på tre møter. Læreren får veiledning i hvordan dagen kan legges opp.',
  },
  W077: {
    meaning: 'Teksten på lenken sier ikke hvor den fører.',
    reason:
      'Mange hopper fra lenke til lenke, særlig de som bruker skjermleser. Da må lenken kunne leses alene.',
    fix: 'Skriv navnet på siden eller dokumentet som lenketekst.',
    place: 'tekst',
    wrong: 'Les mer om metoden [her](/metode/).',
    right: 'Les mer om [metoden](/metode/).',
  },
  W078: {
    meaning: 'En setning sier at noe anbefales, antas eller forventes, men ikke av hvem.',
    reason: 'Leseren må vite hvem som mener det. Vi har ingen egne anbefalinger.',
    fix: 'Skriv hvem som gjør det: «Helsedirektoratet anbefaler …».',
    place: 'tekst',
    wrong: 'Det anbefales å bruke kurset tidlig.',
    right: 'Helsedirektoratet anbefaler å bruke kurset tidlig.',
  },
  E080: {
    meaning: 'En linje i teksten begynner med import eller export.',
    reason: 'Slike linjer er kode som ville kjørt når siden blir bygd.',
    fix: 'Ta bort linjen. Er det vanlig tekst, begynner du setningen på en annen måte.',
    place: 'tekst',
    wrong: "import fs from 'node:fs'",
    right: 'Tiltaket er hentet inn fra Australia [s1].',
  },
  E081: {
    meaning: 'Det står en krøllparentes i teksten.',
    reason: 'Mellom krøllparenteser blir innholdet lest som kode.',
    fix: 'Bruk vanlig parentes, eller skriv det med ord.',
    place: 'tekst',
    wrong: 'Kurset er for {ungdom}.',
    right: 'Kurset er for ungdom.',
  },
  E082: {
    meaning: 'Teksten har HTML, eller tegnet < rett foran et ord eller tall.',
    reason: 'Brødteksten er ren Markdown, slik at den er trygg og kan vises likt overalt.',
    fix: 'Skriv «mindre enn» eller «under» med ord. Bruk Markdown for utheving og lister.',
    place: 'tekst',
    wrong: 'Forskjellen var <u>liten</u>.',
    right: 'Forskjellen var **liten**.',
  },
  E083: {
    meaning: 'Teksten har et skript eller en hendelse som kjører kode i leserens nettleser.',
    reason: 'Innhold skal aldri kunne kjøre kode hos leseren.',
    fix: 'Ta bort hele linjen.',
    place: 'tekst',
    wrong: '<script>alert(1)</script>',
    right: 'Kurset går over åtte uker [s1].',
  },
  E084: {
    meaning: 'Adressen begynner med noe annet enn https://, http://, mailto: eller en skråstrek.',
    reason: 'Andre slags adresser kan kjøre kode eller åpne filer på maskinen til leseren.',
    fix: 'Kopier adressen fra nettleseren på nytt.',
    place: 'tekst',
    wrong: 'Les [rapporten](javascript:alert(1)).',
    right: 'Les [rapporten](https://example.org/rapport).',
  },
  E085: {
    meaning: 'Et bilde mangler tekst for dem som ikke ser det.',
    reason: 'Leseren med skjermleser skal få samme opplysning.',
    fix: 'Skriv hva bildet viser, mellom hakeparentesene.',
    place: 'tekst',
    wrong: '![](/bilder/stige.png)',
    right: '![En stige med fem trinn, fra lite til mye skummelt](/bilder/stige.png)',
  },
  E086: {
    meaning: 'Et bilde hentes fra et annet nettsted.',
    reason: 'Da får det andre nettstedet vite hvem som leser, og bildet kan forsvinne.',
    fix: 'Legg bildet i mappen public hos oss, eller ta det bort. Kontroller at vi har lov til å bruke det.',
    place: 'tekst',
    wrong: '![En stige](https://example.org/stige.png)',
    right: '![En stige](/bilder/stige.png)',
  },
  E087: {
    meaning:
      'Teksten kan ikke leses som Markdown på denne linjen, eller den er altfor lang. Det kan også være en tabell, en kodeblokk eller en utheving som ikke er skrevet ferdig.',
    reason: 'Et enkelt tegn på feil sted kan gjøre at resten av siden ikke blir vist.',
    fix: 'Se etter tegnene < og { på linjen, og ta dem bort. Skriv ferdig det som er begynt, eller ta det bort.',
    place: 'tekst',
    wrong: 'Forskjellen var <b liten.',
    right: 'Forskjellen var liten.',
  },
} as const satisfies Record<string, CheckHelp>;

/** Problems in the vocabularies. */
export const vocabularyHelp = {
  E090: {
    meaning: 'To begreper i samme vokabular har samme id eller samme navn.',
    reason: 'Id-en er adressen til begrepet, og oppføringene viser til den.',
    fix: 'Gi det nye begrepet en egen id. Endre aldri id-en til et begrep som er i bruk.',
    place: 'vokabular',
    wrong: '  - id: skole\n    label: Skole\n  - id: skole\n    label: Skolefritidsordning',
    right: '  - id: skole\n    label: Skole\n  - id: skolefritidsordning\n    label: Skolefritidsordning',
  },
  E091: {
    meaning:
      'Feltet broader viser til et begrep som ikke finnes i samme vokabular, eller i ring tilbake til seg selv.',
    reason: 'Leseren som velger det videre begrepet, skal også få med de snevrere.',
    fix: 'Skriv id-en til det videre begrepet, eller null når det ikke har noe.',
    place: 'vokabular',
    wrong: '  - id: sfo\n    broader: Skole',
    right: '  - id: sfo\n    broader: skole',
  },
  E092: {
    meaning: 'Navnet øverst i vokabularfilen er ikke det samme som filnavnet.',
    reason: 'Feltene finner vokabularet med filnavnet.',
    fix: 'La vocabulary være likt filnavnet uten .yaml.',
    place: 'vokabular',
    wrong: 'vocabulary: sektorer # i sectors.yaml',
    right: 'vocabulary: sectors',
  },
  W093: {
    meaning: 'Et begrep, en ordforklaring eller et vokabular mangler navn på nynorsk.',
    reason: 'Den som søker på nynorsk, skal finne det samme som den som søker på bokmål.',
    fix: 'Skriv ordet på nynorsk, også når det er likt på bokmål. Er du usikker, slå opp i Nynorskordboka.',
    place: 'vokabular',
    wrong: '  - id: lavinntekt\n    label: Lavinntekt',
    right: '  - id: lavinntekt\n    label: Lavinntekt\n    labelNn: Låginntekt',
  },
} as const satisfies Record<string, CheckHelp>;
