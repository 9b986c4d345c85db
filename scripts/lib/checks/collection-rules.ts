import type { DocumentFile } from '../content/types.ts';
import { getAt } from './check-schema.ts';
import { createProblem, type FieldPath, type Problem } from './problem.ts';

interface Claim {
  doc: DocumentFile;
  path: FieldPath;
}

const groupBy = <T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> => {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return groups;
};

const titleOf = (doc: DocumentFile): string => {
  const title = getAt(doc.yaml?.data, ['title']);
  return typeof title === 'string' ? title.trim() : '';
};

function checkTitles(docs: readonly DocumentFile[]): Problem[] {
  const groups = groupBy(
    docs.filter((d) => titleOf(d) !== ''),
    (d) => titleOf(d).toLowerCase().replace(/\s+/g, ' '),
  );
  return [...groups.values()]
    .filter((same) => same.length > 1)
    .flatMap((same) =>
      same.flatMap((doc) => {
        const other = same.find((d) => d !== doc);
        if (!doc.yaml || !other) return [];
        return createProblem(
          'E059',
          doc.yaml.atValue(['title']),
          `Tittelen «${titleOf(doc)}» er også brukt i ${other.file}. To oppføringer av samme slag kan ikke ha samme tittel.`,
          { path: ['title'] },
        );
      }),
    );
}

function listAliases(doc: DocumentFile): { alias: string; claim: Claim }[] {
  const aliases = getAt(doc.yaml?.data, ['aliases']);
  if (!Array.isArray(aliases)) return [];
  return aliases.flatMap((alias: unknown, index) =>
    typeof alias === 'string' ? [{ alias, claim: { doc, path: ['aliases', index] } }] : [],
  );
}

function checkAliases(docs: readonly DocumentFile[]): Problem[] {
  const owners = new Map(docs.map((d) => [d.slug, d]));
  const all = docs.flatMap(listAliases);
  const groups = groupBy(all, ({ alias }) => alias);
  return all.flatMap(({ alias, claim: { doc, path } }) => {
    if (!doc.yaml) return [];
    const owner = owners.get(alias);
    const rival = groups.get(alias)?.find(({ claim }) => claim.doc !== doc)?.claim.doc;
    if (!owner && !rival) return [];
    const place = doc.yaml.atValue(path);
    if (owner) {
      const message =
        owner === doc
          ? `«${alias}» er adressen oppføringen har nå. Ta den bort fra tidligere adresser (aliases).`
          : `Adressen «${alias}» er i bruk av ${owner.file}. En tidligere adresse kan ikke være en annens adresse.`;
      return createProblem('E058', place, message, { path });
    }
    const message = `Adressen «${alias}» står også som tidligere adresse i ${rival?.file}. Den kan bare sendes videre til ett sted.`;
    return createProblem('E058', place, message, { path });
  });
}

/** Rules between the entries of one kind: titles and addresses belong to one entry each. */
export function checkCollection(docs: readonly DocumentFile[]): Problem[] {
  return [...checkTitles(docs), ...checkAliases(docs)];
}
