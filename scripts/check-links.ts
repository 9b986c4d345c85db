// Checks every reference in the built site: pages, files, fragments, and that nothing comes from another origin.
//
// Usage: node scripts/check-links.ts [--dir dist] [--base /folder/] [--json]
// Exit codes: 0 = all hold, 1 = some do not, 2 = wrong arguments

import { distFolder, getBasePath } from './lib/dist.ts';
import { checkLinks, type LinkReport } from './lib/links.ts';
import { runSiteCheck } from './lib/site-check.ts';

const help = `Kontrollerer alle lenker og filer som det ferdige nettstedet viser til.

  node scripts/check-links.ts [--dir mappe] [--base /sti/] [--json]
`;

const mostPlaces = 5;

/** The same broken link often stands on many pages, because it stands in a layout: one paragraph per link. */
function toLines({ pages, references, problems }: LinkReport): string[] {
  const groups = Map.groupBy(problems, ({ place, url, message }) => `${place}  ${url}  ${message}`);
  return [
    ...[...groups].flatMap(([title, group]) => [
      title,
      ...group.slice(0, mostPlaces).map(({ file, line }) => `  ${file}${line ? `:${line}` : ''}`),
      ...(group.length > mostPlaces ? [`  … og ${group.length - mostPlaces} steder til`] : []),
    ]),
    `${references} lenker og filer på ${pages} sider: ${groups.size} feil.`,
  ];
}

if (import.meta.main) {
  await runSiteCheck({ help, defaults: { dir: distFolder, base: getBasePath() } }, ({ dir, base }) => {
    const report = checkLinks(dir, base);
    return { json: report, ok: report.problems.length === 0, lines: toLines(report) };
  });
}
