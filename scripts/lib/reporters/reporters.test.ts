import { describe, expect, it } from 'vitest';
import type { Report } from '../checks/check-content.ts';
import { createProblem } from '../checks/problem.ts';
import { formatGithub } from './github.ts';
import { formatJson } from './json.ts';
import { formatSummary } from './summary.ts';
import { formatText } from './text.ts';

const place = { file: 'content/interventions/a,b.mdx', line: 7, column: 12 };
const report: Report = {
  files: 88,
  problems: [
    createProblem('E023', place, 'Alder fra (ageFrom) må være et tall. Her står «100 %: tre».', {
      path: ['targetGroup', 'ageFrom'],
      suggestion: 'ageFrom: 3',
    }),
    createProblem('W070', { ...place, line: 90, column: 1 }, 'Overskriften «Forbehold» mangler her.', {
      suggestion: '## Forbehold\n\nTekst',
    }),
    createProblem('E001', { file: 'content/research/x.mdx', line: 1, column: 1 }, 'Filen er tom.'),
  ],
};

describe('formatText', () => {
  it('groups by file and ends with the count', () => {
    expect(formatText(report)).toMatchInlineSnapshot(`
      "content/interventions/a,b.mdx:7:12  targetGroup.ageFrom  E023 Feil type verdi
        Alder fra (ageFrom) må være et tall. Her står «100 %: tre».
        Skriv slik:  ageFrom: 3
      content/interventions/a,b.mdx:90:1  W070 Overskrift mangler
        Overskriften «Forbehold» mangler her.
        Skriv slik:
          ## Forbehold

          Tekst

      content/research/x.mdx:1:1  E001 Filen kan ikke leses
        Filen er tom.

      2 feil og 1 advarsel i 2 av 88 filer.
      "
    `);
  });

  it('uses colour only when asked to', () => {
    expect(formatText(report)).not.toContain('\u001b[');
    expect(formatText(report, { colour: true })).toContain('\u001b[31mE023');
  });
});

describe('formatJson', () => {
  it('has exactly the agreed keys', () => {
    const parsed = JSON.parse(formatJson(report));
    expect(Object.keys(parsed)).toEqual(['files', 'problems']);
    expect(parsed.problems[0]).toEqual({
      file: 'content/interventions/a,b.mdx',
      line: 7,
      column: 12,
      field: 'targetGroup.ageFrom',
      code: 'E023',
      severity: 'error',
      message: 'Alder fra (ageFrom) må være et tall. Her står «100 %: tre».',
      suggestion: 'ageFrom: 3',
    });
  });
});

describe('formatGithub', () => {
  it('escapes what would break the annotation', () => {
    expect(formatGithub(report)).toMatchInlineSnapshot(`
      "::error file=content/interventions/a%2Cb.mdx,line=7,col=12,title=E023%3A Feil type verdi::Alder fra (ageFrom) må være et tall. Her står «100 %25: tre».%0ASkriv slik:  ageFrom: 3
      ::warning file=content/interventions/a%2Cb.mdx,line=90,col=1,title=W070%3A Overskrift mangler::Overskriften «Forbehold» mangler her.%0ASkriv slik:  ## Forbehold%0A%0ATekst
      ::error file=content/research/x.mdx,line=1,col=1,title=E001%3A Filen kan ikke leses::Filen er tom.
      2 feil og 1 advarsel i 2 av 88 filer.
      "
    `);
  });
});

describe('formatSummary', () => {
  it.each([
    [{ files: 1, problems: [] }, '1 fil kontrollert, ingen feil.'],
    [{ files: 88, problems: [] }, '88 filer kontrollert, ingen feil.'],
    [report, '2 feil og 1 advarsel i 2 av 88 filer.'],
    [{ files: 88, problems: report.problems.slice(0, 1) }, '1 feil i 1 av 88 filer.'],
    [{ files: 88, problems: report.problems.slice(1, 2) }, '1 advarsel i 1 av 88 filer. Ingen feil.'],
  ])('%#', (given, expected) => {
    expect(formatSummary(given)).toBe(expected);
  });
});
