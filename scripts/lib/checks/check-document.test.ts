import { describe, expect, it } from 'vitest';
import { codes } from '../../../src/domain/check-codes.ts';
import { type Collection, collections } from '../../../src/schemas/entry.ts';
import { checkText, createTestContext, readValidEntry } from './testing/checker.ts';

const context = createTestContext();

interface Case {
  /** The code that must be reported, and what was done. */
  title: string;
  kind?: Collection;
  /** The piece of the template that is replaced, and what comes instead. */
  from: string | RegExp;
  to: string;
  name?: string;
  /** `code line:column field | message | suggestion` of every problem. */
  expected: string[];
}

function run({ kind = 'interventions', from, to, name }: Case): string[] {
  const valid = readValidEntry(kind);
  const text = valid.replace(from, () => to);
  if (text === valid && !name) throw new Error(`The template has nothing that matches ${from}`);
  return checkText(kind, text, context, name).map(
    (p) =>
      `${p.code} ${p.line}:${p.column} ${p.field} | ${p.message}${p.suggestion ? ` | ${p.suggestion}` : ''}`,
  );
}

const cases: Case[] = [
  {
    title: 'E002 no frontmatter',
    from: /^---\n/,
    to: '',
    expected: [
      'E002 1:1  | Frontmatter mangler. Første linje må være tre bindestreker (---), og feltene kommer på linjene under. | ---',
    ],
  },
  {
    title: 'E003 frontmatter is never closed',
    from: /\n---\n\n## /,
    to: '\n\n## ',
    expected: [
      'E003 177:1  | Frontmatter er ikke avsluttet. Sett en linje med tre bindestreker (---) mellom feltene og teksten. | ---',
    ],
  },
  {
    title: 'E004 colon in text',
    from: /^lead: .*$/m,
    to: 'lead: Kurs: for barn',
    expected: [
      "E004 10:7  | Her er det kolon inne i teksten. Sett anførselstegn rundt hele teksten. | lead: 'Kurs: for barn'",
    ],
  },
  {
    title: 'E004 open quote',
    from: /^lead: .*$/m,
    to: "lead: 'Kurs for barn",
    expected: [
      "E004 10:7  | Teksten starter med anførselstegn, men anførselstegnet til slutt mangler. | lead: 'Kurs for barn'",
    ],
  },
  {
    title: 'E005 field twice',
    from: /^kind: program$/m,
    to: 'kind: program\nkind: kurs',
    expected: ['E005 9:1  | Feltet «kind» står to ganger. Behold det ene og ta bort det andre.'],
  },
  {
    title: 'E006 tab',
    from: '  who: Barn',
    to: '\twho: Barn',
    expected: ['E006 22:1  | Linjen er rykket inn med tabulator. Bruk mellomrom: to for hvert nivå.'],
  },
  {
    title: 'E007 tag',
    from: 'kind: program',
    to: 'kind: !!js/function program',
    expected: [
      'E007 8:21  | Tagg («!!js/function») kan ikke brukes her. Skriv verdien helt ut. Skal tegnet vises, sett anførselstegn rundt teksten.',
    ],
  },
  {
    title: 'E007 anchor',
    from: 'kind: program',
    to: 'kind: &a program',
    expected: [
      'E007 8:10  | Anker («&a») kan ikke brukes her. Skriv verdien helt ut. Skal tegnet vises, sett anførselstegn rundt teksten.',
    ],
  },
  {
    title: 'E008 file name',
    from: 'x',
    to: 'x',
    name: 'Små barn.mdx',
    expected: [
      'E008 1:1  | Filnavnet blir en del av adressen, og kan bare ha små bokstaver a–z, tall og bindestrek. Her heter filen «Små barn.mdx». Gi den navnet «sma-barn.mdx». | sma-barn.mdx',
    ],
  },
  {
    title: 'E009 translation',
    from: 'x',
    to: 'x',
    name: 'tiltak.nn.mdx',
    expected: ['E009 1:1  | Nynorske oversettelser er ikke tatt i bruk ennå. Ta bort filen.'],
  },
  {
    title: 'E011 merge conflict',
    from: /^kind: program$/m,
    to: '<<<<<<< HEAD\nkind: program\n=======\nkind: kurs\n>>>>>>> b',
    expected: [
      'E011 8:1  | Filen har rester etter en sammenslåing i Git. Velg den riktige teksten, og ta bort linjene med <<<<<<<, ======= og >>>>>>>.',
    ],
  },
  {
    title: 'E020 missing field',
    from: /^lead: .*\n/m,
    to: '',
    expected: [
      'E020 10:1 lead | Ingress (lead) mangler. Én setning som sier hva dette er og hvem det er for. Vises under tittelen og i alle lister. | lead: Gruppekurs for ungdom med milde til moderate depressive plager.',
    ],
  },
  {
    title: 'E020 missing in group',
    from: /^ {2}ageFrom: 8\n/m,
    to: '',
    expected: [
      'E020 23:3 targetGroup.ageFrom | Målgruppe › Alder fra (ageFrom) mangler. Alder i år, 0–25. Skriv null når kildene ikke oppgir alder. | ageFrom: 6',
    ],
  },
  {
    title: 'E021 unknown field',
    from: /^kind: program$/m,
    to: 'kind: program\nfarge: blå',
    expected: [
      'E021 9:1 farge | Feltet «farge» finnes ikke. Her kan det stå 38 felter; se malen i content/_maler/. Ta bort feltet, eller rett navnet.',
    ],
  },
  {
    title: 'E022 misspelt field',
    from: 'preventionLevels:',
    to: 'preventionLevel:',
    expected: [
      'E022 29:1 preventionLevel | Skrev du feil? Feltet «preventionLevel» finnes ikke. Mente du «preventionLevels» (Forebyggingsnivå)? | preventionLevels:',
    ],
  },
  {
    title: 'E023 text for number',
    from: 'ageFrom: 8',
    to: 'ageFrom: tre',
    expected: [
      'E023 23:12 targetGroup.ageFrom | Målgruppe › Alder fra (ageFrom) må være et tall fra 0 til 25, eller null når det ikke er oppgitt. Her står «tre». | ageFrom: 3',
    ],
  },
  {
    title: 'E023 number for text',
    from: 'level: "3"',
    to: 'level: 3',
    expected: [
      'E023 50:12 assessments[0].level | Vurderinger nr. 1 › Nivå (level) må være tekst. Her står «3». | level: "3"',
    ],
  },
  {
    title: 'E024 choice',
    from: 'status: publisert',
    to: 'status: Publsert',
    expected: [
      'E024 7:9 status | Publiseringsstatus (status) har en verdi som ikke er på listen. Her står «Publsert». Mente du «publisert»? Lovlige verdier: publisert eller utkast. | status: publisert',
    ],
  },
  {
    title: 'E024 choice, far off',
    from: 'kind: kontrollert',
    to: 'kind: solskinn',
    expected: [
      'E024 106:11 studies[0].kind | Studier nr. 1 › Studietype (kind) har en verdi som ikke er på listen. Her står «solskinn». Lovlige verdier: kontrollert, for-etter, oppsummering, kvalitativ-prosess eller annet.',
    ],
  },
  {
    title: 'E025 empty',
    from: /^title: .*$/m,
    to: 'title: ""',
    expected: [
      'E025 4:8 title | Navn (title) er tomt. Navnet tiltaket er kjent under i Norge. | title: Cool Kids',
    ],
  },
  {
    title: 'E025 null',
    from: /^title: .*$/m,
    to: 'title:',
    expected: ['E025 4:1 title | Navn (title) er tomt, men må være tekst. | title: Cool Kids'],
  },
  {
    title: 'E025 unknown is written',
    from: 'version: null',
    to: 'version:',
    expected: [
      'E025 54:5 assessments[0].version | Vurderinger nr. 1 › Versjon av tiltaket (version) er tomt. Skriv verdien, eller null når kildene ikke sier noe. | version: null',
    ],
  },
  {
    title: 'E026 out of range',
    from: 'ageTo: 12',
    to: 'ageTo: 120',
    expected: [
      'E026 24:10 targetGroup.ageTo | Målgruppe › Alder til (ageTo) må være et tall fra 0 til 25, eller null når det ikke er oppgitt. Her står «120».',
    ],
  },
  {
    title: 'E027 date',
    from: 'compiled: 2026-11-01',
    to: 'compiled: 1.11.2026',
    expected: [
      'E027 165:13 dates.compiled | Datoer › Sammenstilt (compiled) må være en dato skrevet som ÅÅÅÅ-MM-DD. Her står «1.11.2026». | compiled: 2026-11-01',
    ],
  },
  {
    title: 'E027 doi',
    from: 'doi: 10.1234',
    to: 'doi: https://doi.org/10.1234',
    expected: [
      'E027 113:10 studies[0].doi | Studier nr. 1 › DOI (doi) må være en DOI som begynner med 10., uten https://doi.org/, eller null når det ikke er oppgitt. Her står «https://doi.org/10.1234/eksempel.2020.1». | doi: 10.1234/eksempel.2020.1',
    ],
  },
  {
    title: 'E028 url',
    from: 'url: https://example.org/eksempeltiltaket/',
    to: 'url: example.org/a',
    expected: [
      'E028 138:10 sources[0].url | Kilder nr. 1 › Adresse (url) må være en nettadresse som begynner med https:// eller http://, eller null når det ikke er oppgitt. Her står «example.org/a». | url: https://example.org/a',
    ],
  },
  {
    title: 'E029 empty list',
    from: /sources: \[s1\]\nageGroups/,
    to: 'sources: []\nageGroups',
    expected: [
      'E029 26:12 targetGroup.sources | Målgruppe › Kilder (sources) må ha minst én verdi. Her står en tom liste. | sources: [s1, s2]',
    ],
  },
  {
    title: 'E030 html',
    from: 'who: Barn',
    to: 'who: <b>Barn</b>',
    expected: [
      'E030 22:8 targetGroup.who | Målgruppe › Hvem (who) skal være ren tekst uten HTML. Her står «<b>». Ta bort det som står mellom < og >.',
    ],
  },
  {
    title: 'E031 repeated',
    from: 'recipients: [barn, foreldre]',
    to: 'recipients: [barn, barn]',
    expected: [
      'E031 25:22 targetGroup.recipients[1] | Målgruppe › Mottakere (recipients) har samme verdi to ganger. Her står «barn» igjen. Ta bort den ene.',
    ],
  },
  {
    title: 'E032 placeholder',
    from: /^title: .*$/m,
    to: 'title: "[navn på tiltaket]"',
    expected: [
      'E032 4:8 title | Navn (title) har tekst som skulle vært byttet ut. Her står «[navn på tiltaket]».',
    ],
  },
  {
    title: 'E040 impossible date',
    from: 'compiled: 2026-11-01',
    to: 'compiled: 2026-02-30',
    expected: [
      'E040 165:13 dates.compiled | Datoer › Sammenstilt (compiled) er en dato som ikke finnes. Her står «2026-02-30».',
    ],
  },
  {
    title: 'E041 future',
    from: 'searchDate: 2026-10',
    to: 'searchDate: 2026-12',
    expected: [
      'E041 170:15 dates.searchDate | Datoer › Kildesøk (searchDate) kan ikke være i framtiden. Her står «2026-12», og i dag er det 2026-11-21.',
    ],
  },
  {
    title: 'E042 order',
    from: 'nextDue: 2027-11-01',
    to: 'nextDue: 2026-10-01',
    expected: [
      'E042 171:12 dates.nextDue | Datoer › Neste gjennomgang (nextDue) kan ikke være før Datoer › Sammenstilt (compiled). Her står «2026-10-01», men compiled er «2026-11-01».',
    ],
  },
  {
    title: 'E042 history',
    from: '- date: 2026-11-10',
    to: '- date: 2026-10-01',
    expected: [
      'E042 175:11 history[1].date | Historikken skal ha den nyeste linjen først. Her står «2026-11-01» under «2026-10-01». Bytt om linjene.',
    ],
  },
  {
    title: 'E050 term',
    from: 'sectors: [skole,',
    to: 'sectors: [skule,',
    expected: [
      'E050 30:11 sectors[0] | Tjenester (sectors) har et begrep som ikke finnes. Her står «skule». Mente du «skole»? Se alle 22 i content/vocabulary/sectors.yaml. | skole',
    ],
  },
  {
    title: 'E050 label for id',
    from: 'problemAreas: [angst-og-tvang,',
    to: 'problemAreas: [Skolevegring,',
    expected: [
      'E050 31:16 problemAreas[0] | Temaer (problemAreas) har et begrep som ikke finnes. Her står «Skolevegring». Mente du «skolefravaer»? Se alle 36 i content/vocabulary/problemAreas.yaml. | skolefravaer',
    ],
  },
  {
    title: 'E051 entry',
    from: '  interventions: []',
    to: '  interventions:\n    - slug: cool-kidz\n      reason: Ligner.',
    expected: [
      'E051 130:13 related.interventions[0].slug | Hører sammen med › Tiltak nr. 1 › Oppføring (slug) viser til et tiltak som ikke finnes. Her står «cool-kidz». Mente du «cool-kids»? Navnet er filnavnet i content/interventions/, uten «.mdx». | cool-kids',
    ],
  },
  {
    title: 'E052 itself',
    from: '  interventions: []',
    to: '  interventions:\n    - slug: prove\n      reason: Ligner.',
    expected: [
      'E052 130:13 related.interventions[0].slug | Oppføringen viser til seg selv. Ta bort koblingen.',
    ],
  },
  {
    title: 'E053 source in field',
    from: 'sources: [s1]\ntargetGroup',
    to: 'sources: [s9]\ntargetGroup',
    expected: [
      'E053 20:13 goal.sources[0] | Mål › Kilder (sources) viser til en kilde som ikke finnes. Her står «s9». Kildene under sources er s1, s2 og s3.',
    ],
  },
  {
    title: 'E053 source in text',
    from: 'egne møter [s1].',
    to: 'egne møter [s8].',
    expected: [
      'E053 181:134  | Teksten viser til en kilde som ikke finnes. Her står «[s8]». Kildene under sources er s1, s2 og s3.',
    ],
  },
  {
    title: 'E054 unused',
    from: 'fieldSources:',
    to: '  - id: s4\n    title: Ubrukt\n    publisher: null\n    year: null\n    url: null\nfieldSources:',
    expected: [
      'E054 150:9 sources[3].id | Kilden «s4» er ikke brukt noe sted. Vis til den i en opplysning eller i teksten som [s4], eller ta den bort.',
    ],
  },
  {
    title: 'E055 number twice',
    from: '  - id: s2\n',
    to: '  - id: s1\n',
    expected: [
      'E055 139:9 sources[1].id | Kildenummeret «s1» står to ganger. Gi denne kilden et nytt nummer. | id: s2',
    ],
  },
  {
    title: 'E056 unknown with source',
    from: 'text: ukjent\n    sources: []',
    to: 'text: ukjent\n    sources: [s1]',
    expected: [
      'E056 69:14 implementation.certification.sources | Kan vi få det til? › Godkjenning (certification) er «ukjent», men har kilder. Er det ukjent, skal listen over kilder være tom. Sier kildene noe, skriv det i stedet for «ukjent». | sources: []',
    ],
  },
  {
    title: 'E056 unknown misspelt',
    from: 'text: ukjent',
    to: 'text: Ukjent.',
    expected: [
      'E056 68:11 implementation.certification.text | Kan vi få det til? › Godkjenning (certification): skriv nøyaktig «ukjent», med små bokstaver og uten punktum. Her står «Ukjent.». | text: ukjent',
    ],
  },
  {
    title: 'E057 no source',
    from: 'text: Norsk håndbok og arbeidshefte\n    sources: [s1]',
    to: 'text: Norsk håndbok\n    sources: []',
    expected: [
      'E057 86:14 implementation.materials.sources | Kan vi få det til? › Materiell (materials) har en opplysning uten kilde. Skriv numrene på kildene, eller «ukjent» som tekst. | sources: [s1]',
    ],
  },
  {
    title: 'E060 ages',
    from: 'ageFrom: 8',
    to: 'ageFrom: 14',
    expected: [
      'E060 23:12 targetGroup.ageFrom | Alder fra (ageFrom) kan ikke være høyere enn alder til (ageTo). Her står «14» og «12». Er de byttet om? | ageFrom: 12',
    ],
  },
  {
    title: 'E061 level',
    from: 'level: "3"',
    to: 'level: "7"',
    expected: [
      'E061 50:12 assessments[0].level | Vurderinger nr. 1 › Nivå (level) finnes ikke på skalaen Ungsinn, kriterier v2 (0–5). Her står «7». Nivåene er «0», «1», «2», «3», «4» og «5», eller «ikke-lest».',
    ],
  },
  {
    title: 'E062 level 0',
    from: 'level: "3"',
    to: 'level: "0"',
    expected: [
      'E062 50:12 assessments[0].level | Nivå 0 hos Ungsinn kan bety «ingen sikker effekt» eller «negativ effekt». Skriv hvilken det er i feltet zeroMeaning: uten-effekt eller mulig-skade. | zeroMeaning: uten-effekt',
    ],
  },
  {
    title: 'E062 not level 0',
    from: 'concerns: tiltaket',
    to: 'concerns: tiltaket\n    zeroMeaning: mulig-skade',
    expected: [
      'E062 57:5 assessments[0].zeroMeaning | Feltet zeroMeaning skal bare stå når Ungsinn har gitt nivå 0 på den nye skalaen. Ta det bort.',
    ],
  },
  {
    title: 'E063 search',
    from: 'assessmentSearch: searched-found',
    to: 'assessmentSearch: not-searched',
    expected: [
      'E063 61:19 assessmentSearch | Det står én vurdering under assessments, men søk etter vurderinger (assessmentSearch) sier «not-searched». | assessmentSearch: searched-found',
    ],
  },
  {
    title: 'E064 field of disagreement',
    from: 'field: targetGroup.ageTo',
    to: 'field: targetGroup.alder',
    expected: [
      'E064 125:12 otherValues[0].field | Kildene spriker nr. 1 › Felt (field) må være et felt i denne filen, for eksempel targetGroup.ageTo. Her står «targetGroup.alder». Mente du «targetGroup»? | field: targetGroup',
    ],
  },
  {
    title: 'E065 lost page',
    from: 'Vi vet ikke',
    to: 'Se [Cool Kids](/tiltak/cool-kid/). Vi vet ikke',
    expected: [
      'E065 197:4  | Lenken går til en side som ikke finnes. Her står «/tiltak/cool-kid/». Mente du «/tiltak/cool-kids/»? | /tiltak/cool-kids/',
    ],
  },
  {
    title: 'E065 draft',
    from: 'Vi vet ikke',
    to: 'Se [utkast](/tiltak/et-utkast/). Vi vet ikke',
    expected: [
      'E065 197:4  | Lenken går til et utkast, og det er ikke på nettstedet. Her står «/tiltak/et-utkast/».',
    ],
  },
  {
    title: 'E065 relative',
    from: 'Vi vet ikke',
    to: 'Se [Cool Kids](cool-kids). Vi vet ikke',
    expected: [
      'E065 197:4  | Lenker på nettstedet skrives fra roten, for eksempel /tiltak/cool-kids/. Lenker til andre begynner med https://. Her står «cool-kids».',
    ],
  },
  {
    title: 'E070 missing heading',
    from: '## Slik virker det\n',
    to: '',
    expected: ['E070 186:1  | Overskriften «Slik virker det» mangler her. | ## Slik virker det'],
  },
  {
    title: 'E071 order',
    from: /(## Slik virker det[\s\S]*?)(## Hva sier forskningen\?[\s\S]*?)(?=## Hva kreves)/,
    to: '## Hva sier forskningen?\n\nIkke stort.\n\n## Slik virker det\n\nBarna møtes i gruppe åtte ganger, og de øver på det som er skummelt, litt etter litt, sammen med to voksne som kjenner dem godt og vet hva de strever med. De lager en stige og går ett trinn opp når de er klare for det. Studien ble gjort i Norge [s3]. Ungsinn har vurdert den [s2].\n\n',
    expected: [
      'E071 187:1  | Overskriften «Slik virker det» står på feil sted. Den skal komme etter «Kort fortalt».',
    ],
  },
  {
    title: 'E072 misspelt heading',
    from: '## Slik virker det',
    to: '## Slik virker',
    expected: [
      'E072 183:1  | Overskriften er skrevet annerledes enn den skal. Her står «Slik virker». Mente du «Slik virker det»? | ## Slik virker det',
    ],
  },
  {
    title: 'E072 other heading',
    from: '## Slik virker det',
    to: '## Værmelding\n\nSol.\n\n## Slik virker det',
    expected: [
      'E072 183:1  | Overskriften «Værmelding» hører ikke med her. Bruk ### for egne overskrifter. Overskriftene med ## skal være: «Kort fortalt», «Slik virker det», «Hva sier forskningen?», «Hva kreves for å ta det i bruk?» og «Hva vet vi ikke?». | ### Værmelding',
    ],
  },
  {
    title: 'E073 too short',
    from: /(## Slik virker det\n\n)[\s\S]*?(?=## Hva vet)/,
    to: '## Slik virker det\n\nSlik.\n\n## Hva sier forskningen?\n\nSlik.\n\n## Hva kreves for å ta det i bruk?\n\nSlik.\n\n',
    expected: [
      'E073 179:1  | Teksten skal ha fra 150 til 450 ord, uten overskriftene. Nå er det 77. Skriv mer, eller la oppføringen være utkast.',
    ],
  },
  {
    title: 'E074 empty section',
    from: /(?<=## Slik virker det\n\n)[^\n]*\n/,
    to: '',
    expected: ['E074 183:1  | Det står ingen tekst under overskriften «Slik virker det».'],
  },
  {
    title: 'E080 import',
    from: 'Vi vet ikke',
    to: "import fs from 'node:fs'\n\nVi vet ikke",
    expected: [
      "E080 197:1  | Import og eksport kan ikke brukes i teksten. Her står «import fs from 'node:fs'». Ta linjen bort. Er det vanlig tekst, må linjen begynne med et annet ord.",
    ],
  },
  {
    title: 'E081 expression',
    from: 'Vi vet ikke',
    to: 'Vi vet {process.env.HOME} ikke',
    expected: [
      'E081 197:8  | Krøllparenteser kan ikke brukes i teksten. Her står «{process.env.HOME}». Bruk vanlige parenteser, eller skriv \\{ for å vise tegnet.',
    ],
  },
  {
    title: 'E081 open brace',
    from: 'Vi vet ikke',
    to: 'Vi vet { ikke',
    expected: [
      'E081 197:8  | Krøllparenteser kan ikke brukes i teksten. Her står «{ ikke om barna møter oftere på skolen på lengre …». Bruk vanlige parenteser, eller skriv \\{ for å vise tegnet.',
    ],
  },
  {
    title: 'E082 html',
    from: 'Vi vet ikke',
    to: 'Vi <b>vet</b> ikke',
    expected: ['E082 197:4  | HTML kan ikke brukes i teksten. Her står «<b>». Bruk vanlig Markdown.'],
  },
  {
    title: 'E082 comment',
    from: 'Vi vet ikke',
    to: '<!-- sjekk --> Vi vet ikke',
    expected: [
      'E082 197:1  | Kommentarer på formen <!-- … --> kan ikke brukes i teksten. Ta kommentaren bort.',
    ],
  },
  {
    title: 'E082 less than',
    from: 'Vi vet ikke',
    to: 'Barn <3 år. Vi vet ikke',
    expected: [
      'E082 197:6  | Tegnet < kan ikke stå rett foran et tegn, for da leses det som HTML. Skriv «under» eller «mindre enn», eller sett mellomrom etter.',
    ],
  },
  {
    title: 'E082 autolink',
    from: 'Vi vet ikke',
    to: 'Se <https://example.org>. Vi vet ikke',
    expected: [
      'E082 197:4  | Lenker kan ikke skrives mellom < og >. Her står «<https://example.org>». Skriv lenketeksten i hakeparenteser og adressen i parentes. | [lenketekst](https://example.org)',
    ],
  },
  {
    title: 'E083 handler',
    from: 'Vi vet ikke',
    to: 'Vi <b onclick="a()">vet</b> ikke',
    expected: [
      'E083 197:4  | Skript kan ikke brukes i teksten. Her står «onclick» i «<b>». Ta det bort, og bruk vanlig Markdown.',
    ],
  },
  {
    title: 'E083 script',
    from: 'Vi vet ikke',
    to: '<script>a()</script>\n\nVi vet ikke',
    expected: [
      'E083 197:1  | Skript kan ikke brukes i teksten. Her står «script» i «<script>». Ta det bort, og bruk vanlig Markdown.',
    ],
  },
  {
    title: 'E084 link',
    from: 'Vi vet ikke',
    to: '[Vi](JAVA&#115;cript:alert(1)) vet ikke',
    expected: [
      'E084 197:1  | Lenken er utrygg eller har en adresse vi ikke tar imot. Her står «JAVAscript:alert(1)». Adressen må begynne med https://, http://, mailto: eller /.',
    ],
  },
  {
    title: 'E084 field',
    from: 'url: https://example.org/eksempeltiltaket/',
    to: 'url: "javascript:alert(1)"',
    expected: [
      'E084 138:10 sources[0].url | Kilder nr. 1 › Adresse (url) må være en nettadresse som begynner med https:// eller http://, eller null når det ikke er oppgitt. Her står «javascript:alert(1)».',
    ],
  },
  {
    title: 'E085 alt',
    from: 'Vi vet ikke',
    to: '![](/a.png) Vi vet ikke',
    expected: [
      'E085 197:1  | Bildet mangler beskrivelse for dem som ikke ser det. Skriv hva bildet viser, mellom hakeparentesene. | ![Beskrivelse av bildet](/a.png)',
    ],
  },
  {
    title: 'E086 image elsewhere',
    from: 'Vi vet ikke',
    to: '![Et bilde](https://example.org/a.png) Vi vet ikke',
    expected: [
      'E086 197:1  | Bilder må ligge i mappen public/, og adressen må begynne med /. Her står «https://example.org/a.png».',
    ],
  },
  {
    title: 'E066 field without source',
    from: '  sectors: [s1]\n',
    to: '',
    expected: [
      'E066 30:1 sectors | Tjenester (sectors) er fylt ut, men har ingen kilde. Skriv numrene på kildene under fieldSources. | sectors: [s1]',
    ],
  },
  {
    title: 'E066 field in a group without source',
    from: '  delivery: [s1]\n',
    to: '',
    expected: [
      'E066 37:3 format.delivery | Form og omfang › Form (delivery) er fylt ut, men har ingen kilde. Skriv numrene på kildene under fieldSources. | delivery: [s1]',
    ],
  },
  {
    title: 'E022 a misspelt name under fieldSources is reported once',
    from: '  sectors: [s1]\n',
    to: '  sector: [s1]\n',
    expected: [
      'E022 155:3 fieldSources.sector | Skrev du feil? Feltet «sector» finnes ikke. Mente du «sectors» (Kilder for enkeltfelter › Kilder)? | sectors:',
    ],
  },
  {
    title: 'E067 rating without link',
    from: 'url: https://example.org/eksempeltiltaket-vurdering/',
    to: 'url: null',
    expected: [
      'E067 58:10 assessments[0].url | Vurderinger nr. 1 › Adresse (url) mangler. En vurdering med nivå skal ha lenke, så leseren kan se den. Er nivået ikke lest hos vurdereren, skriv «ikke-lest» som nivå.',
    ],
  },
  {
    title: 'E075 hard to read',
    kind: 'resources',
    from: /(?<=## Kort fortalt\n\n)[\s\S]*$/,
    to: 'Statistikken tilrettelegger kommunesammenligninger. Kunnskapsgrunnlaget understøtter tverrsektorielle folkehelsevurderinger, oppvekstprofiler og planprosesser i kommunene [s1, s2].\n',
    expected: [
      'E075 47:1  | Teksten har lesbarhetstall (LIX) 89, og 60 er grensen. En setning har 6 ord i snitt, og 83 prosent av ordene har mer enn seks bokstaver. Skriv kortere setninger, og bytt ut lange ord.',
    ],
  },
  {
    title: 'W076 long sentence',
    from: 'Vi vet ikke om barna',
    to: `Vi vet [s1] ${'lite om det '.repeat(10)}og ikke om barna`,
    expected: ['W076 197:1  | Setningen har 43 ord. Mer enn 35 er tungt å lese. Del den i to.'],
  },
  {
    title: 'W076 the second sentence of a paragraph, over two lines',
    from: 'Foreldrene lærer å gi',
    to: `Foreldrene\nlærer ${'mye om det '.repeat(10)}å gi`,
    expected: ['W076 185:215  | Setningen har 40 ord. Mer enn 35 er tungt å lese. Del den i to.'],
  },
];

describe('checkDocument', () => {
  it('has nothing to say about the templates', () => {
    for (const kind of collections) {
      expect(checkText(kind, readValidEntry(kind), context)).toEqual([]);
    }
  });

  it.each(cases)('$title', (example) => {
    const problems = run(example);
    expect(problems).toEqual(example.expected);
    expect(problems.map((p) => p.slice(0, 4))).toContain(example.title.slice(0, 4));
  });

  it('covers every code that a single file can have', () => {
    const covered = new Set(cases.map(({ title }) => title.slice(0, 4)));
    const elsewhere = ['E001', 'E010', 'E058', 'E059', 'E087', 'E090', 'E091', 'E092', 'E100', 'E101'];
    const left = Object.keys(codes).filter(
      (code) => code.startsWith('E') && !covered.has(code) && !elsewhere.includes(code),
    );
    expect(left).toEqual([]);
  });

  it('reports a field in the wrong group once', () => {
    const text = readValidEntry('interventions')
      .replace('  ageFrom: 8\n', '')
      .replace('kind: program\n', 'kind: program\nageFrom: 8\n');
    expect(
      checkText('interventions', text, context).map((p) => [p.code, p.field, p.message]),
    ).toMatchInlineSnapshot(`
      [
        [
          "E021",
          "ageFrom",
          "Feltet «ageFrom» står på feil sted. Det hører hjemme under Målgruppe (targetGroup).",
        ],
      ]
    `);
  });

  it('warns about what is unfinished in a draft', () => {
    const text = readValidEntry('interventions')
      .replace('status: publisert', 'status: utkast')
      .replace(/^lead: .*$/m, 'lead: Skriv her')
      .replace(/## Slik virker det[\s\S]*$/, '');
    const problems = checkText('interventions', text, context);
    expect(problems.map((p) => p.code)).toEqual(expect.arrayContaining(['W032', 'W070', 'W073']));
    expect(problems.filter((p) => p.severity === 'error').map((p) => p.code)).toEqual([]);
  });
});

describe('content that is not what it should be', () => {
  const bytes = (...values: number[]) => new Uint8Array(values);
  const valid = readValidEntry('interventions');
  const strange: [string, string | Uint8Array][] = [
    ['nothing', ''],
    ['spaces', ' \n\t\n'],
    ['a picture', bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0x00, 0xff)],
    ['UTF-16', bytes(0xff, 0xfe, 0x2d, 0x00)],
    ['broken UTF-8', bytes(0x2d, 0x2d, 0x2d, 0x0a, 0xc3, 0x28)],
    ['two megabytes', 'a'.repeat(2_000_000)],
    ['only fences', '---\n---\n'],
    ['a list', '---\n- a\n- b\n---\n\nTekst'],
    ['a text', '---\nbare tekst\n---\n'],
    ['deep brackets', `---\na: ${'['.repeat(20_000)}\n---\n`],
    [
      'deep nesting',
      `---\n${Array.from({ length: 2000 }, (_, i) => `${' '.repeat(i)}a:`).join('\n')}\n---\n`,
    ],
    ['an alias bomb', '---\na: &a [x]\nb: &b [*a, *a]\nc: [*b, *b]\n---\n'],
    ['merge keys', '---\n<<: { title: x }\n---\n'],
    ['a prototype', '---\n__proto__: { a: 1 }\nconstructor: x\n---\n'],
    ['odd keys', '---\n? [a, b]\n: c\n1: x\nnull: y\n---\n'],
    ['a long body', `---\ntitle: x\n---\n${'ord '.repeat(20_000)}`],
    ['deep expression', `---\ntitle: x\n---\n\n{${'('.repeat(5000)}${')'.repeat(5000)}}`],
    ['many braces', `---\ntitle: x\n---\n\n${'{'.repeat(5000)}`],
    ['many tags', `---\ntitle: x\n---\n\n${'<a>'.repeat(2000)}`],
    ['lone carriage returns', valid.replaceAll('\n', '\r')],
  ];

  it.each(strange)('%s gives problems with places, and no crash', (_name, content) => {
    const problems = checkText('interventions', content, context);
    expect(problems.length).toBeGreaterThan(0);
    for (const p of problems) {
      expect(p.line).toBeGreaterThan(0);
      expect(p.column).toBeGreaterThan(0);
      expect(p.message).not.toMatch(/undefined|\[object|expected|invalid/i);
    }
  });

  it.each([
    ['a byte order mark', `\uFEFF${valid}`],
    ['Windows line ends', valid.replaceAll('\n', '\r\n')],
    ['no line end at the end', valid.trimEnd()],
  ])('%s does no harm', (_name, content) => {
    expect(checkText('interventions', content, context)).toEqual([]);
  });
});
