import { getAt } from '../checks/check-schema.ts';
import { termPages } from '../checks/link-rules.ts';
import { createProblem, type Problem } from '../checks/problem.ts';
import type { YamlSource } from '../content/yaml-source.ts';
import type { Served } from './compare-addresses.ts';

type Item = Record<string, unknown>;

const listItems = (yaml: YamlSource | undefined, key: string): Item[] => {
  const items = getAt(yaml?.data, [key]);
  return Array.isArray(items) ? items.filter((item) => typeof item === 'object' && item !== null) : [];
};

/** A YAML file as it was and as it is; `after` is undefined when the file is gone or cannot be read. */
export interface ChangedList {
  file: string;
  before: YamlSource | undefined;
  after: YamlSource | undefined;
}

/** Terms with a page of their own keep their ids, or are withdrawn. */
export function compareTerms(name: string, { file, before, after }: ChangedList, served: Served): Problem[] {
  const path = Object.keys(termPages).find((key) => termPages[key] === name);
  if (!path || after?.data === undefined) return [];
  const ids = new Set(listItems(after, 'terms').map((term) => term.id));
  return listItems(before, 'terms')
    .filter(({ id }) => typeof id === 'string' && !ids.has(id) && !served.has(`${path}/${id}`))
    .map(({ id, label }) =>
      createProblem(
        'E101',
        { ...after.atKey(['terms']), file },
        `Begrepet «${String(label)}» har hatt siden /${path}/${String(id)}/, men id-en «${String(id)}» er borte. Id-er endres aldri: sett den tilbake, eller skriv i content/withdrawn.yaml hvorfor siden er borte.`,
        { path: ['terms'], suggestion: `id: ${String(id)}` },
      ),
    );
}

/** The withdrawn addresses of a list, whatever else is wrong with it. */
export const listWithdrawnAddresses = (yaml: YamlSource | undefined): string[] =>
  listItems(yaml, 'entries').map(({ kind, slug }) => `${String(kind)}/${String(slug)}`);

/** What has been withdrawn stays on the list, so that its address goes on answering. */
export function compareWithdrawn({ file, before, after }: ChangedList, served: Served): Problem[] {
  return listWithdrawnAddresses(before)
    .filter((address) => !served.has(address))
    .map((address) =>
      createProblem(
        'E101',
        after ? { ...after.atKey(['entries']), file } : { file, line: 1, column: 1 },
        `Adressen /${address}/ er tatt bort fra listen over det som er trukket tilbake. Sett linjene tilbake, slik at adressen fortsatt svarer.`,
        { path: ['entries'] },
      ),
    );
}
