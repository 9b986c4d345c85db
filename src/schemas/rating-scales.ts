/**
 * The rating scales the site quotes, with the levels each of them has.
 * Sources: Ungsinn criteria v2.0 (2016) and v2.1, Ungsinn criteria v1 (2009), and the raters' own pages.
 * Levels are listed from lowest to highest, so that a ladder can be drawn from the order.
 */
export interface RatingLevel {
  id: string;
  /** The rater's own name of the level, or null when the level is only a number or sign. */
  label: string | null;
}

export interface RatingScale {
  id: string;
  name: string;
  /** Short text that must stand beside every level, so that two scales are never mistaken for one. */
  shortName: string;
  levels: readonly RatingLevel[];
  /** The number of steps to draw; null when the scale is not a ladder. */
  steps: number | null;
  nordic: boolean;
  /** The years the scale was in use, where we know them: no rating from another year is on it. */
  years?: { from: number; to?: number };
}

/** The level id used when a rating exists, but its level could not be read. */
export const UNREAD_LEVEL = 'ikke-lest';

export const ratingScales = [
  {
    id: 'ungsinn-v2',
    name: 'Ungsinn, kriterier v2 (0–5)',
    shortName: 'Ungsinn, nye kriterier',
    years: { from: 2015 },
    steps: 5,
    nordic: true,
    levels: [
      { id: '0', label: 'Uvirksomt tiltak' },
      { id: '1', label: 'Godt beskrevet tiltak' },
      { id: '2', label: 'Teoretisk begrunnet tiltak' },
      { id: '3', label: 'Tiltak med noe dokumentasjon på effekt' },
      { id: '4', label: 'Tiltak med tilfredsstillende dokumentasjon på effekt' },
      { id: '5', label: 'Tiltak med sterk dokumentasjon på effekt' },
    ],
  },
  {
    id: 'ungsinn-v1',
    name: 'Ungsinn, gamle kriterier v1 (1–4)',
    shortName: 'Ungsinn, gamle kriterier',
    years: { from: 2008, to: 2015 },
    steps: 4,
    nordic: true,
    levels: [
      { id: '1', label: 'Potensielt virksomt' },
      { id: '2', label: 'Sannsynlig virksomt' },
      { id: '3', label: 'Funksjonelt virksomt' },
      { id: '4', label: 'Dokumentert virksomt' },
    ],
  },
  {
    id: 'ungsinn-ukjent',
    name: 'Ungsinn, kriterieversjon ikke oppgitt',
    shortName: 'Ungsinn, kriterieversjon ikke oppgitt',
    steps: null,
    nordic: true,
    levels: [],
  },
  {
    id: 'eif',
    name: 'EIF / Foundations Guidebook (NE–4+)',
    shortName: 'EIF Guidebook',
    steps: null,
    nordic: false,
    levels: [
      { id: 'NE', label: 'Ingen effekt' },
      { id: 'NL2', label: 'Under nivå 2' },
      { id: '2', label: null },
      { id: '2+', label: null },
      { id: '3', label: null },
      { id: '3+', label: null },
      { id: '4', label: null },
      { id: '4+', label: null },
    ],
  },
  {
    id: 'blueprints',
    name: 'Blueprints (Promising, Model, Model Plus)',
    shortName: 'Blueprints',
    steps: 3,
    nordic: false,
    levels: [
      { id: 'Promising', label: null },
      { id: 'Model', label: null },
      { id: 'Model Plus', label: null },
    ],
  },
  {
    id: 'cebc',
    name: 'CEBC Scientific Rating (1 er best, 5 er lavest)',
    shortName: 'CEBC (1 er best)',
    steps: null,
    nordic: false,
    levels: [
      { id: 'NR', label: 'Not able to be rated' },
      { id: '5', label: 'Concerning practice' },
      { id: '4', label: 'Fails to demonstrate effect' },
      { id: '3', label: 'Promising Research Evidence' },
      { id: '2', label: 'Supported by Research Evidence' },
      { id: '1', label: 'Well-Supported by Research Evidence' },
    ],
  },
  {
    id: 'title-iv-e',
    name: 'Title IV-E Prevention Services Clearinghouse',
    shortName: 'Title IV-E',
    steps: null,
    nordic: false,
    levels: [
      { id: 'Does Not Currently Meet Criteria', label: null },
      { id: 'Promising', label: null },
      { id: 'Supported', label: null },
      { id: 'Well-Supported', label: null },
    ],
  },
  {
    id: 'homvee',
    name: 'HomVEE (oppfyller eller oppfyller ikke HHS-kriteriene)',
    shortName: 'HomVEE',
    steps: null,
    nordic: false,
    levels: [
      { id: 'Oppfyller ikke HHS-kriteriene', label: null },
      { id: 'Oppfyller HHS-kriteriene', label: null },
    ],
  },
  {
    id: 'rkbu-nord-2018',
    name: 'RKBU Nord-rapport for Helse Nord (ingen, noe eller god dokumentasjon på effekt)',
    shortName: 'RKBU Nord for Helse Nord',
    years: { from: 2018, to: 2018 },
    steps: null,
    nordic: true,
    levels: [
      { id: 'Ingen dokumentasjon på effekt', label: null },
      { id: 'Noe dokumentasjon på effekt', label: null },
      { id: 'God dokumentasjon på effekt', label: null },
    ],
  },
  {
    id: 'first-1000-days',
    name: 'Nordisk ministerråd, First 1000 Days',
    shortName: 'First 1000 Days',
    steps: null,
    nordic: true,
    levels: [{ id: 'God dokumentasjon på effekt', label: null }],
  },
  {
    id: 'nhs-scotland',
    name: 'NHS Education for Scotland, Early Intervention Framework (evidens)',
    shortName: 'NHS Education for Scotland',
    steps: null,
    nordic: false,
    levels: [{ id: '4+', label: null }],
  },
  {
    id: 'apa-div12',
    name: 'APA Division 12, status for behandlinger (1998-kriteriene)',
    shortName: 'APA Division 12',
    steps: null,
    nordic: false,
    levels: [{ id: 'Strong Research Support', label: null }],
  },
  {
    id: 'crimesolutions',
    name: 'CrimeSolutions (No Effects, Promising, Effective)',
    shortName: 'CrimeSolutions',
    steps: null,
    nordic: false,
    levels: [
      { id: 'Negative', label: null },
      { id: 'No Effects', label: null },
      { id: 'Promising', label: null },
      { id: 'Promising – One study', label: null },
      { id: 'Effective', label: null },
    ],
  },
] as const satisfies readonly RatingScale[];

export type RatingScaleId = (typeof ratingScales)[number]['id'];

/** The names of the scales by id. */
export const ratingScaleNames = Object.fromEntries(ratingScales.map(({ id, name }) => [id, name])) as Record<
  RatingScaleId,
  string
>;

/** The scale with this id. @throws when the id is not a known scale. */
export function getRatingScale(id: string): RatingScale {
  const scale = ratingScales.find((s) => s.id === id);
  if (!scale) throw new Error(`getRatingScale expects a known scale id, got «${id}»`);
  return scale;
}
