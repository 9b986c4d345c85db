import { collectionInfo } from '../../../src/schemas/entry.ts';
import { getAt } from '../checks/check-schema.ts';
import { findNearest } from '../checks/nearest.ts';
import { createProblem, type Problem } from '../checks/problem.ts';
import { joinWords, toYamlLine } from '../checks/wording.ts';
import type { DocumentFile, DocumentKind } from '../content/types.ts';

/** Addresses that answer now, each as `tiltak/cool-kids`. */
export type Served = ReadonlySet<string>;

const addressOf = (kind: DocumentKind, slug: string): string =>
  kind === 'pages' ? slug : `${collectionInfo[kind].path}/${slug}`;

const listAliases = (doc: DocumentFile): string[] => {
  const aliases = getAt(doc.yaml?.data, ['aliases']);
  return Array.isArray(aliases) ? aliases.filter((a) => typeof a === 'string') : [];
};

const isDraft = (doc: DocumentFile): boolean => getAt(doc.yaml?.data, ['status']) === 'utkast';

/** The addresses a file stands behind: its own and those it had before. */
const listAddresses = (doc: DocumentFile): string[] =>
  isDraft(doc) ? [] : [doc.slug, ...listAliases(doc)].map((slug) => addressOf(doc.kind, slug));

/** The addresses of documents in whatever state, so that a fault in one of them is not two problems. */
export const listServed = (docs: readonly DocumentFile[]): string[] => docs.flatMap(listAddresses);

const titleOf = (doc: DocumentFile): string => String(getAt(doc.yaml?.data, ['title']) ?? doc.slug);

const showAddresses = (addresses: readonly string[]): string => joinWords(addresses.map((a) => `/${a}/`));

/** The lines that take addresses off the site in a way readers understand. */
function toWithdrawal(addresses: readonly string[], title: string, today: string): string {
  return addresses
    .map((address) => {
      const [kind, slug] = address.split('/');
      const lines = [`kind: ${kind}`, `slug: ${slug}`, toYamlLine('title', title), `date: ${today}`];
      return [
        `  - ${lines.join('\n    ')}`,
        '    reason: Skriv her hvorfor den er tatt bort.',
        '    replacedBy: null',
      ].join('\n');
    })
    .join('\n');
}

/** The file that most likely took over: new, of the same kind, with the same title or nearly the same name. */
function findSuccessor(before: DocumentFile, fresh: readonly DocumentFile[]): DocumentFile | undefined {
  const same = fresh.filter((doc) => doc.kind === before.kind);
  const title = titleOf(before).toLowerCase();
  const near = findNearest(
    before.slug,
    same.map((doc) => ({ id: doc.slug })),
  );
  return same.find((doc) => titleOf(doc).toLowerCase() === title) ?? same.find((doc) => doc.slug === near);
}

function explainDeleted(
  before: DocumentFile,
  lost: string[],
  fresh: readonly DocumentFile[],
  today: string,
): Problem {
  const place = { file: before.file, line: 1, column: 1 };
  if (before.kind === 'pages') {
    return createProblem(
      'E101',
      place,
      `Siden ${showAddresses(lost)} har vært publisert, men filen er borte. Hent den tilbake, og skriv i den hvor leseren finner innholdet nå.`,
    );
  }
  const successor = findSuccessor(before, fresh);
  if (successor?.yaml) {
    const slugs = lost.map((address) => address.split('/').at(-1) ?? '');
    return createProblem(
      'E101',
      successor.yaml.atValue(['aliases']),
      `Denne oppføringen ser ut til å ha hatt adressen ${showAddresses(lost)}. Skriv ${lost.length === 1 ? 'den' : 'dem'} under tidligere adresser (aliases), slik at lenker fortsatt virker.`,
      {
        path: ['aliases'],
        suggestion: toYamlLine('aliases', [...new Set([...listAliases(successor), ...slugs])]),
      },
    );
  }
  return createProblem(
    'E101',
    place,
    `Oppføringen på ${showAddresses(lost)} har vært publisert, men filen er borte. Har den fått et nytt navn, skriv det gamle under aliases i den nye filen. Er den tatt bort for godt, skriv hvorfor i content/withdrawn.yaml.`,
    { suggestion: toWithdrawal(lost, titleOf(before), today) },
  );
}

function explainChanged(after: DocumentFile, lost: string[]): Problem[] {
  if (!after.yaml) return [];
  if (isDraft(after)) {
    return [
      createProblem(
        'E101',
        after.yaml.atValue(['status']),
        `Oppføringen har vært publisert på ${showAddresses(lost)}. Som utkast forsvinner den. La den være publisert, eller skriv i content/withdrawn.yaml hvorfor den er borte.`,
        { path: ['status'], suggestion: 'status: publisert' },
      ),
    ];
  }
  const aliases = [...new Set([...listAliases(after), ...lost.map((a) => a.split('/').at(-1) ?? '')])];
  return [
    createProblem(
      'E101',
      after.yaml.atValue(['aliases']),
      `Den tidligere adressen ${showAddresses(lost)} er tatt bort, og lenker dit virker ikke lenger. Sett den tilbake.`,
      { path: ['aliases'], suggestion: toYamlLine('aliases', aliases) },
    ),
  ];
}

/** An address that has been published must go on answering: with the entry, by sending readers on, or by saying why not. */
export function compareAddresses(
  before: DocumentFile,
  after: DocumentFile | undefined,
  now: { served: Served; fresh: readonly DocumentFile[]; today: string },
): Problem[] {
  // A file that cannot be read now has that problem already; one that could not be read then was never published.
  if (before.yaml?.data === undefined || (after && after.yaml?.data === undefined)) return [];
  const lost = listAddresses(before).filter((address) => !now.served.has(address));
  if (lost.length === 0) return [];
  return after ? explainChanged(after, lost) : [explainDeleted(before, lost, now.fresh, now.today)];
}
