import { getCode } from '../../../src/domain/check-codes.ts';
import type { Report } from '../checks/check-content.ts';
import type { Problem } from '../checks/problem.ts';
import { formatSummary } from './summary.ts';

const escapeData = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const escapeProperty = (text: string): string =>
  escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

function toAnnotation({ file, line, column, code, severity, message, suggestion }: Problem): string {
  const title = `${code}: ${getCode(code).title}`;
  const properties = [
    `file=${escapeProperty(file)}`,
    `line=${line}`,
    `col=${column}`,
    `title=${escapeProperty(title)}`,
  ].join(',');
  const text = suggestion === '' ? message : `${message}\nSkriv slik:  ${suggestion}`;
  return `::${severity} ${properties}::${escapeData(text)}`;
}

/** The report as GitHub workflow commands, which become annotations on the changed lines. */
export const formatGithub = (report: Report): string =>
  `${[...report.problems.map(toAnnotation), formatSummary(report)].join('\n')}\n`;
