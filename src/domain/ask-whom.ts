import type { Intervention } from '../schemas/intervention.ts';
import { isUnknown } from './completeness.ts';

// Editors write owners as phrases; what follows one of these is no longer the name.
const endOfName = /[(;,.]| [–-] | leder | hadde | var | sammen med | i samarbeid | ved utprøvingen/;
// A phrase that starts like this is about a project, not the name of someone to ask.
const notAName = /^(pilot|utvikl|studien|forsøk|prøv|samarbeid|partnerskap|regionale fagmiljø)/i;

/**
 * Whom to ask about an unknown: the Norwegian owner's short name in brackets, or the name the field starts with. Null
 * when no owner is known, or when the field tells about the owner without naming one first.
 */
export function askWhom(implementation: Intervention['implementation']): string | null {
  const owner = implementation.norwegianOwner;
  if (isUnknown(owner)) return null;
  const shortName = owner.text.match(/^[^(;.]*\(([A-ZÆØÅ][\p{L}-]{1,14})\)/u)?.[1];
  if (shortName && !notAName.test(owner.text)) return shortName;
  const name = owner.text.split(endOfName)[0]?.trim() ?? '';
  const usable = name.length >= 3 && name.length <= 60 && !notAName.test(name) && !name.endsWith('-');
  return usable ? name : null;
}
