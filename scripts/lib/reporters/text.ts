import { styleText } from 'node:util';
import { getCode } from '../../../src/domain/check-codes.ts';
import type { Report } from '../checks/check-content.ts';
import type { Problem } from '../checks/problem.ts';
import { formatSummary } from './summary.ts';

interface TextOptions {
  /** Colours are for people at a terminal, never for files and pipes. */
  colour: boolean;
}

type Style = Parameters<typeof styleText>[0];

/** The report for people, grouped by file. */
export function formatText(report: Report, { colour }: TextOptions = { colour: false }): string {
  const paint = (style: Style, text: string) =>
    colour ? styleText(style, text, { validateStream: false }) : text;
  const toBlock = (problem: Problem): string => {
    const { file, line, column, field, code, severity, message, suggestion } = problem;
    const place = paint('bold', `${file}:${line}:${column}`);
    const tag = paint(severity === 'error' ? 'red' : 'yellow', code);
    const head = [place, ...(field === '' ? [] : [field]), `${tag} ${getCode(code).title}`].join('  ');
    const lines = [head, `  ${message}`];
    if (suggestion.includes('\n')) {
      lines.push(
        '  Skriv slik:',
        ...suggestion.split('\n').map((l) => (l.trim() === '' ? '' : `    ${paint('green', l)}`)),
      );
    } else if (suggestion !== '') lines.push(`  Skriv slik:  ${paint('green', suggestion)}`);
    return lines.join('\n');
  };
  const groups = Map.groupBy(report.problems, (p) => p.file);
  const body = Array.from(groups.values(), (problems) => problems.map(toBlock).join('\n')).join('\n\n');
  const failed = report.problems.some((p) => p.severity === 'error');
  const summary = paint(failed ? 'red' : 'green', formatSummary(report));
  return `${body === '' ? '' : `${body}\n\n`}${summary}\n`;
}
