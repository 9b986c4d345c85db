export type Severity = 'error' | 'warning';

export interface CodeInfo {
  severity: Severity;
  /** What kind of problem this is, in a few words. */
  title: string;
}

const error = (title: string): CodeInfo => ({ severity: 'error', title });
const warning = (title: string): CodeInfo => ({ severity: 'warning', title });

/**
 * Every problem the check can report. Codes are stable: they are never reused or renumbered.
 * A `W` code with the same number as an `E` code is the same problem in a draft; a `W` code alone is never more than a
 * warning.
 */
export const codes = {
  E001: error('Filen kan ikke leses'),
  E002: error('Frontmatter mangler'),
  E003: error('Frontmatter er ikke avsluttet'),
  E004: error('Frontmatter kan ikke leses'),
  E005: error('Feltet står to ganger'),
  E006: error('Tabulator i frontmatter'),
  E007: error('Anker, alias eller tagg i YAML'),
  E008: error('Ugyldig filnavn'),
  E009: error('Filen hører ikke hjemme her'),
  E010: error('Mappe eller fil mangler'),
  E011: error('Rester etter sammenslåing'),

  E020: error('Felt mangler'),
  E021: error('Ukjent felt'),
  E022: error('Skrivefeil i feltnavn'),
  E023: error('Feil type verdi'),
  E024: error('Verdien er ikke på listen'),
  E025: error('Tomt felt'),
  E026: error('Tallet er utenfor grensene'),
  E027: error('Verdien er skrevet feil'),
  E028: error('Ugyldig nettadresse'),
  E029: error('Listen er tom'),
  E030: error('HTML i tekst'),
  E031: error('Samme verdi to ganger'),
  E032: error('Plassholdertekst'),
  W032: warning('Plassholdertekst'),

  E040: error('Datoen finnes ikke'),
  E041: error('Datoen er i framtiden'),
  E042: error('Datoer i feil rekkefølge'),

  E050: error('Ukjent begrep'),
  E051: error('Ukjent oppføring'),
  E052: error('Oppføringen viser til seg selv'),
  E053: error('Kilden finnes ikke'),
  E054: error('Kilden er ikke brukt'),
  E055: error('Samme kildenummer to ganger'),
  E056: error('«ukjent» skrevet feil'),
  E057: error('Opplysning uten kilde'),
  E058: error('Adressen er i bruk'),
  E059: error('Tittelen er i bruk'),
  E060: error('Alder fra er høyere enn alder til'),
  E061: error('Nivået finnes ikke på skalaen'),
  E062: error('Betydning av nivå 0'),
  E063: error('Søk etter vurderinger stemmer ikke'),
  E064: error('Ukjent felt i avvik'),
  E065: error('Ødelagt intern lenke'),
  E066: error('Felt uten kilde'),
  W066: warning('Felt uten kilde'),
  E067: error('Vurdering uten lenke'),
  W067: warning('Vurdering uten lenke'),

  E070: error('Overskrift mangler'),
  W070: warning('Overskrift mangler'),
  E071: error('Overskrifter i feil rekkefølge'),
  W071: warning('Overskrifter i feil rekkefølge'),
  E072: error('Overskriften hører ikke med'),
  W072: warning('Overskriften hører ikke med'),
  E073: error('Feil lengde på teksten'),
  W073: warning('Feil lengde på teksten'),
  E074: error('Tomt avsnitt'),
  W074: warning('Tomt avsnitt'),
  E075: error('Teksten er for tung'),
  W075: warning('Teksten er for tung'),
  W076: warning('Lang setning'),
  W077: warning('Vag lenketekst'),
  W078: warning('Passiv uten hvem'),

  E080: error('Import eller eksport i teksten'),
  E081: error('Krøllparentes i teksten'),
  E082: error('HTML eller < i teksten'),
  E083: error('Skript i teksten'),
  E084: error('Utrygg lenke'),
  E085: error('Bilde uten beskrivelse'),
  E086: error('Bilde fra et annet sted'),
  E087: error('Teksten kan ikke leses'),

  E090: error('Samme id to ganger'),
  E091: error('Ukjent overordnet begrep'),
  E092: error('Navn og filnavn er ulike'),
  W093: warning('Nynorsk mangler'),

  E100: error('Endret vurdering uten historikk'),
  E101: error('Publisert adresse er borte'),
} as const satisfies Record<string, CodeInfo>;

export type Code = keyof typeof codes;

/** All codes, in the order of the table. */
export const listCodes = (): Code[] => Object.keys(codes) as Code[];

/** The title and severity of a code. */
export const getCode = (code: Code): CodeInfo => codes[code];

/** Where the site explains a code. */
export const getHelpAnchor = (code: Code): string => `/for-redaktorer/feil/${code.toLowerCase()}/`;

/** The warning that stands for this code in a draft, or the code itself when drafts get no leniency. */
export function toDraftCode(code: Code): Code {
  const lenient = `W${code.slice(1)}`;
  return lenient in codes ? (lenient as Code) : code;
}

/** Whether a warning is the lenient form, in a draft, of what is an error when the entry is published. */
export const isDraftWarning = (code: Code): boolean => code.startsWith('W') && `E${code.slice(1)}` in codes;
