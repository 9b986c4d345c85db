import type { Report } from '../checks/check-content.ts';
import { count } from '../checks/wording.ts';

/** The last line of a report: what was checked and how it went. */
export function formatSummary({ files, problems }: Report): string {
  const all = count(files, 'fil', 'filer');
  if (problems.length === 0) return `${all} kontrollert, ingen feil.`;
  const errors = problems.filter((p) => p.severity === 'error').length;
  const warnings = problems.length - errors;
  const parts = [
    ...(errors > 0 ? [count(errors, 'feil', 'feil')] : []),
    ...(warnings > 0 ? [count(warnings, 'advarsel', 'advarsler')] : []),
  ];
  const affected = new Set(problems.map((p) => p.file)).size;
  const end = errors === 0 ? ' Ingen feil.' : '';
  return `${parts.join(' og ')} i ${affected} av ${all}.${end}`;
}
