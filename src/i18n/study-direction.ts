import type { Study } from '../schemas/intervention.ts';
import { studyDirections } from '../schemas/intervention.ts';

// Without a control group «better» only means better than before, whatever the reason.
const comparedWithBefore: Partial<Record<Study['direction'], string>> = {
  positiv: 'Bedre enn før',
  blandet: 'Noe bedre enn før, annet ikke',
  'ingen-forskjell': 'Ingen sikker endring',
  negativ: 'Dårligere enn før',
};

/** The result of a study in a few words that say no more than its design allows. */
export function directionText(study: Pick<Study, 'direction' | 'kind'>): string {
  const text = study.kind === 'for-etter' ? comparedWithBefore[study.direction] : undefined;
  return text ?? studyDirections[study.direction];
}
