import type { Intervention } from '../schemas/intervention.ts';
import { isUnknown } from './completeness.ts';

/** The shortest sensible name of whom to ask about an unknown: the Norwegian owner, up to the first aside. */
export function askWhom(implementation: Intervention['implementation']): string | null {
  const owner = implementation.norwegianOwner;
  if (isUnknown(owner)) return null;
  const name = owner.text.split(/[(;.,]/)[0]?.trim() ?? '';
  return name.length > 0 && name.length <= 60 ? name : null;
}
