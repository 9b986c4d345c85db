// Words that carry no meaning in a query or a text, as they are written: bokmål, nynorsk and the English ones people mix in.
const written = `
alle alt altså andre annen annet at av bare ble bli blir blitt både da de dei deg dem den denne der deres det dette din disse
ditt du dykk eg ei ein eit eitt eller en enn er et ett etter frå fra før for fordi få får fått gi gir gjennom gjere gjøre
gjør gå går ha had hadde han hans har hennes her hit ho hos hun hva hvem hver hvilke hvilken hvilket hvis hvor hvordan
hvorfor i ikke ikkje inn inne ingen jeg kan kanskje kom korfor korleis kor kva kven kvifor kunne litt man mange med meg
mellom men mens mer meir mi min mine mitt mot mye mykje må måtte ned no noe noen noko nokon nokre når nå og også om oss over på
sa seg selv si sin sine sitt skal skulle slik so som så til trenger treng uten utan um under ut vart var ved vere vi vil ville
visst vår være vært å åt finnes finst fins gjelder gjeld bør burde hjelper hjelpe hjelp finn finne finner leter leiter søker søke ønsker ønske ønskjer vet veit vite
tenker handler handlar info informasjon tips best bra fint egentlig gjerne veldig svært ofte alltid noen gang funker fungerer virker verkar blant
a an and are as by does for from how in is it of on or that the to what which with
`;

/** Words left out of both texts and queries, as they are written (before folding, so that «får» is one and «far» is not). */
export const stopWords: ReadonlySet<string> = new Set(written.split(/\s+/).filter(Boolean));
