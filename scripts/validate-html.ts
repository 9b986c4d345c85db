// Validates the HTML of every page in the built site. The rules are in .htmlvalidate.mjs.
//
// Usage: node scripts/validate-html.ts [--dir dist] [--json]
// Exit codes: 0 = all valid, 1 = some faults, 2 = wrong arguments

import { distFolder, getBasePath } from './lib/dist.ts';
import { validateHtml } from './lib/html-validation.ts';
import { runSiteCheck } from './lib/site-check.ts';

const help = `Kontrollerer at HTML-en på alle ferdige sider er gyldig.

  node scripts/validate-html.ts [--dir mappe] [--json]
`;

const mostPlaces = 5;

if (import.meta.main) {
  await runSiteCheck({ help, defaults: { dir: distFolder, base: getBasePath() } }, async ({ dir }) => {
    const report = await validateHtml(dir);
    return {
      json: report,
      ok: report.problems.length === 0,
      lines: [
        ...report.problems.flatMap(({ rule, message, places }) => [
          `${message}  (${rule})`,
          ...places.slice(0, mostPlaces).map((place) => `  ${place}`),
          ...(places.length > mostPlaces ? [`  … og ${places.length - mostPlaces} steder til`] : []),
        ]),
        `${report.pages} sider: ${report.problems.length} slags feil.`,
      ],
    };
  });
}
