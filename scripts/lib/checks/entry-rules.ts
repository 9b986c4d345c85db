import { findFieldType } from '../../../src/schemas/field-tree.ts';
import { getRatingScale, ratingScales, UNREAD_LEVEL } from '../../../src/schemas/rating-scales.ts';
import { findNearest } from './nearest.ts';
import type { FieldPath } from './problem.ts';
import type { FieldRuleInput } from './rule.ts';
import { joinWords, showValue } from './wording.ts';

/** The age range runs upwards. */
export function checkAges(input: FieldRuleInput): void {
  const from = input.get(['targetGroup', 'ageFrom']);
  const to = input.get(['targetGroup', 'ageTo']);
  if (typeof from !== 'number' || typeof to !== 'number' || from <= to) return;
  // An age that nobody has is wrong by itself.
  if (to < 0) return;
  input.report(
    'E060',
    ['targetGroup', 'ageFrom'],
    `Alder fra (ageFrom) kan ikke være høyere enn alder til (ageTo). Her står «${from}» og «${to}». Er de byttet om?`,
    { suggestion: `ageFrom: ${to}` },
  );
}

interface AssessmentLike {
  scale?: unknown;
  level?: unknown;
  year?: unknown;
  rater?: unknown;
  url?: unknown;
  zeroMeaning?: unknown;
}

function checkLevel(assessment: AssessmentLike, path: FieldPath, input: FieldRuleInput): void {
  const { scale, level } = assessment;
  if (typeof level !== 'string' || level === UNREAD_LEVEL) return;
  // On the scale of somebody else, the level is not the fault.
  if (!ratingScales.some((s) => s.id === scale) || input.isFaulty([...path, 'scale'])) return;
  const { name, levels } = getRatingScale(String(scale));
  if (levels.some((l) => l.id === level)) return;
  const near = findNearest(
    level,
    levels.map(({ id, label }) => ({ id, words: label ? [label] : [] })),
  );
  const legal =
    levels.length === 0
      ? `Denne skalaen har bare «${UNREAD_LEVEL}», fordi vi ikke vet hvilke kriterier som gjaldt.`
      : `Nivåene er ${joinWords(levels.map((l) => `«${l.id}»`))}, eller «${UNREAD_LEVEL}».`;
  input.report(
    'E061',
    [...path, 'level'],
    `${input.label([...path, 'level'])} finnes ikke på skalaen ${name}. Her står ${showValue(level)}. ${legal}`,
    { suggestion: near === undefined ? '' : `level: '${near}'` },
  );
}

/** A scale is only used in its own time, and by its own rater. */
function checkScale({ scale, year, rater }: AssessmentLike, path: FieldPath, input: FieldRuleInput): void {
  if (!ratingScales.some(({ id }) => id === scale)) return;
  const { name, years } = getRatingScale(String(scale));
  if (years && typeof year === 'number' && (year < years.from || year > (years.to ?? year))) {
    const period = years.to === undefined ? `fra ${years.from}` : `fra ${years.from} til ${years.to}`;
    input.report(
      'E061',
      [...path, 'year'],
      `${input.label([...path, 'year'])} passer ikke med skalaen ${name}, som gjelder vurderinger ${period}. Her står «${year}». Er det en annen utgave av skalaen?`,
    );
  }
  const firstWord = (text: string) => /^[\p{L}\p{N}-]+/u.exec(text)?.[0].toLowerCase() ?? '';
  const own = typeof rater === 'string' ? firstWord(rater) : '';
  const owned = ratingScales.filter((s) => firstWord(s.name) === own);
  if (own === '' || owned.length === 0 || owned.some(({ id }) => id === scale)) return;
  input.report(
    'E061',
    [...path, 'scale'],
    `${input.label([...path, 'scale'])} hører til en annen enn ${showValue(rater)}. Her står ${showValue(scale)}. Skalaer fra ${showValue(rater)} er ${joinWords(owned.map(({ id }) => `«${id}»`))}.`,
  );
}

function checkZeroMeaning(assessment: AssessmentLike, path: FieldPath, input: FieldRuleInput): void {
  const isZero = assessment.scale === 'ungsinn-v2' && assessment.level === '0';
  const stated = assessment.zeroMeaning !== undefined;
  if (isZero && !stated) {
    input.report(
      'E062',
      [...path, 'level'],
      'Nivå 0 hos Ungsinn kan bety «ingen sikker effekt» eller «negativ effekt». Skriv hvilken det er i feltet zeroMeaning: uten-effekt eller mulig-skade.',
      { suggestion: 'zeroMeaning: uten-effekt' },
    );
  } else if (!isZero && stated) {
    input.report(
      'E062',
      [...path, 'zeroMeaning'],
      'Feltet zeroMeaning skal bare stå når Ungsinn har gitt nivå 0 på den nye skalaen. Ta det bort.',
      { at: 'key' },
    );
  }
}

/** A level that somebody has read can be read by others too. */
function checkAddress({ level, url }: AssessmentLike, path: FieldPath, input: FieldRuleInput): void {
  if (url !== null || level === UNREAD_LEVEL) return;
  input.report(
    'E067',
    [...path, 'url'],
    `${input.label([...path, 'url'])} mangler. En vurdering med nivå skal ha lenke, så leseren kan se den. Er nivået ikke lest hos vurdereren, skriv «${UNREAD_LEVEL}» som nivå.`,
  );
}

/** Levels are on their scale and can be looked up, and the search for assessments agrees with what was found. */
export function checkAssessments(input: FieldRuleInput): void {
  const assessments = input.get(['assessments']);
  if (!Array.isArray(assessments)) return;
  for (const [index, assessment] of assessments.entries()) {
    if (typeof assessment !== 'object' || assessment === null) continue;
    checkScale(assessment, ['assessments', index], input);
    checkLevel(assessment, ['assessments', index], input);
    checkZeroMeaning(assessment, ['assessments', index], input);
    checkAddress(assessment, ['assessments', index], input);
  }
  const search = input.get(['assessmentSearch']);
  const path = ['assessmentSearch'];
  if (search === 'searched-found' && assessments.length === 0) {
    input.report(
      'E063',
      path,
      'Søk etter vurderinger (assessmentSearch) sier at det er funnet vurderinger, men listen assessments er tom.',
      { suggestion: 'assessmentSearch: searched-none-seen' },
    );
  } else if (search !== undefined && search !== 'searched-found' && assessments.length > 0) {
    input.report(
      'E063',
      path,
      `Det står ${assessments.length === 1 ? 'én vurdering' : `${assessments.length} vurderinger`} under assessments, men søk etter vurderinger (assessmentSearch) sier ${showValue(search)}.`,
      { suggestion: 'assessmentSearch: searched-found' },
    );
  }
}

/** `studies[0].year` as a path. */
const toPath = (name: string): FieldPath =>
  Array.from(name.matchAll(/\[(\d+)\]|[^.[\]]+/g), (m) => (m[1] === undefined ? m[0] : Number(m[1])));

/** A disagreement between sources must name a field of the entry. */
export function checkOtherValues(input: FieldRuleInput): void {
  const values = input.get(['otherValues']);
  if (!Array.isArray(values)) return;
  for (const [index, value] of values.entries()) {
    const name: unknown = value?.field;
    if (typeof name !== 'string' || name.trim() === '') continue;
    if (toPath(name).length > 0 && findFieldType(input.root, toPath(name))) continue;
    const top = Object.keys((input.data as object | null) ?? {});
    const near = findNearest(
      name,
      top.map((id) => ({ id, words: [findFieldType(input.root, [id])?.meta.title ?? id] })),
    );
    const path = ['otherValues', index, 'field'];
    input.report(
      'E064',
      path,
      `${input.label(path)} må være et felt i denne filen, for eksempel targetGroup.ageTo. Her står ${showValue(name)}.${near ? ` Mente du «${near}»?` : ''}`,
      { suggestion: near ? `field: ${near}` : '' },
    );
  }
}
