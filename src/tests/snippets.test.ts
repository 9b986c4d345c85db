import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { checkText, createTestContext } from '../../scripts/lib/checks/testing/checker.ts';
import { repositoryRoot } from '../../scripts/lib/root.ts';
import { type Collection, collectionInfo } from '../schemas/entry.ts';
import { fieldsOf, findFieldType, itemTypeOf, toFieldType } from '../schemas/field-tree.ts';

interface Snippet {
  prefix: string;
  scope: string;
  description: string;
  body: string[];
}

const file = join(repositoryRoot, '.vscode/hva-virker.code-snippets');
const snippets = Object.values(JSON.parse(readFileSync(file, 'utf8')) as Record<string, Snippet>);

/** The text when every placeholder is left as it is. */
const expand = ({ body }: Snippet): string =>
  body
    .join('\n')
    .replace(/\$CURRENT_YEAR|\$CURRENT_MONTH|\$CURRENT_DATE/g, (name) =>
      name.endsWith('YEAR') ? '2026' : '11',
    )
    .replace(/\$\{\d+\|([^,|]+)[^}]*\|\}/g, '$1')
    .replace(/\$\{\d+:([^}]*)\}/g, '$1');

const find = (prefix: string): string => {
  const snippet = snippets.find((one) => one.prefix === prefix);
  if (!snippet) throw new Error(`no snippet ${prefix}`);
  return expand(snippet);
};

test('snippets have names of their own, and work in entries only', () => {
  expect(snippets.length).toBeGreaterThan(10);
  expect(new Set(snippets.map(({ prefix }) => prefix)).size).toBe(snippets.length);
  for (const { scope } of snippets) expect(scope).toContain('mdx');
});

describe('a whole entry', () => {
  test.each<[string, Collection]>([
    ['ny-tiltak', 'interventions'],
    ['ny-retningslinje', 'guidelines'],
    ['ny-kunnskap', 'research'],
    ['ny-ressurs', 'resources'],
  ])('%s has every field and heading of its kind', (prefix, collection) => {
    const { schema, sections } = collectionInfo[collection];
    const [, yaml = '', body = ''] = find(prefix).split(/^---$/m);
    const fields = fieldsOf(toFieldType(schema));
    expect(Object.keys(parse(yaml))).toEqual(Object.keys(fields));
    expect([...body.matchAll(/^## (.*)$/gm)].map((match) => match[1])).toEqual(sections);
    // ids are chosen by the one who writes; the rest must be right from the start
    const problems = checkText(
      collection,
      find(prefix).replaceAll('ÅÅÅÅ-MM-DD', '2027-11-21'),
      createTestContext(),
    );
    const left = problems.filter((p) => p.severity === 'error' && !p.message.includes('velg-id'));
    expect(left).toEqual([]);
  });
});

describe('a part', () => {
  test.each<[string, Collection, string[]]>([
    ['kilde', 'interventions', ['sources']],
    ['vurdering', 'interventions', ['assessments']],
    ['studie', 'interventions', ['studies']],
    ['anbefaling', 'guidelines', ['recommendations']],
    ['punkt', 'research', ['keyFindings']],
    ['forbehold', 'interventions', ['caveats']],
    ['avvik', 'interventions', ['otherValues']],
    ['kobling', 'interventions', ['related', 'guidelines']],
    ['historikk', 'interventions', ['history']],
  ])('%s is what the schema asks for', (prefix, collection, path) => {
    const list = findFieldType(collectionInfo[collection].schema, path);
    const item = list && itemTypeOf(list);
    const [value] = parse(find(prefix));
    expect(item?.schema.safeParse(value)).toMatchObject({ success: true });
  });

  test('ukjent is a sourced text', () => {
    const goal = findFieldType(collectionInfo.interventions.schema, ['goal']);
    expect(goal?.schema.safeParse(parse(find('ukjent')))).toMatchObject({ success: true });
  });
});
