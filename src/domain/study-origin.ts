import type { Study } from '../schemas/intervention.ts';

/** Where an intervention has been studied, seen from Norway. */
export type StudyOrigin = 'norsk' | 'nordisk' | 'annet' | 'ukjent';
export const studyOrigins = ['norsk', 'nordisk', 'annet', 'ukjent'] as const;

const nordic = new Set(['Sverige', 'Danmark', 'Finland', 'Island', 'Færøyene', 'Grønland', 'Norden']);

/**
 * Studies that tell whether the intervention has an effect: with a control group, or summing up such studies, and with
 * a result we have read. Measuring before and after without a control group does not show effect.
 */
export function isEffectStudy(study: Pick<Study, 'kind' | 'direction'>): boolean {
  const tellsEffect = study.kind === 'kontrollert' || study.kind === 'oppsummering';
  return tellsEffect && study.direction !== 'ikke-malt' && study.direction !== 'ukjent';
}

/** The origins of one study; a study in several countries has several. */
export function originsOf(study: Pick<Study, 'countries'>): StudyOrigin[] {
  if (study.countries.length === 0) return ['ukjent'];
  const found = study.countries.map((c) => (c === 'Norge' ? 'norsk' : nordic.has(c) ? 'nordisk' : 'annet'));
  return studyOrigins.filter((o) => found.includes(o as Exclude<StudyOrigin, 'ukjent'>));
}

export interface StudyPlaces {
  /** Whether any listed study tells something about effect. */
  hasEffectStudy: boolean;
  inNorway: boolean;
  /** Countries of the listed effect studies, Norway first. */
  countries: string[];
}

/**
 * Where the listed effect studies were done. Countries, not numbers: one line in the list may sum up many studies.
 */
export function studyPlaces(studies: readonly Study[]): StudyPlaces {
  const effect = studies.filter(isEffectStudy);
  const found = [...new Set(effect.flatMap((s) => s.countries))];
  const countries = found.toSorted(
    (a, b) => Number(b === 'Norge') - Number(a === 'Norge') || a.localeCompare(b, 'nb'),
  );
  return { hasEffectStudy: effect.length > 0, inNorway: found.includes('Norge'), countries };
}
