import { UNKNOWN } from '../schemas/fields.ts';
import type { ImplementationField, Intervention } from '../schemas/intervention.ts';
import { implementationFields } from '../schemas/intervention.ts';

/** Whether the editors wrote that the sources do not tell. */
export function isUnknown(value: { text: string }): boolean {
  return value.text.trim().toLowerCase() === UNKNOWN;
}

export interface Completeness {
  known: ImplementationField[];
  unknown: ImplementationField[];
}

/** Which of the implementation requirements the sources answer. */
export function implementationCompleteness(implementation: Intervention['implementation']): Completeness {
  const known: ImplementationField[] = [];
  const unknown: ImplementationField[] = [];
  for (const name of implementationFields) (isUnknown(implementation[name]) ? unknown : known).push(name);
  return { known, unknown };
}
