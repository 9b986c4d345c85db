import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { repositoryRoot } from '../../../scripts/lib/root.ts';
import { collectionInfo, collections } from '../../schemas/entry.ts';
import { type FieldType, fieldsOf, itemTypeOf, type Schema, toFieldType } from '../../schemas/field-tree.ts';
import {
  glossarySchema,
  searchWordsSchema,
  statisticsSchema,
  type Vocabulary,
  vocabularySchema,
} from '../../schemas/vocabulary.ts';
import { withdrawnSchema } from '../../schemas/withdrawn.ts';
import { type LanguageServer, startLanguageServer } from './language-server.ts';

interface JsonSchema {
  title?: string;
  description?: string;
  enum?: string[];
  enumDescriptions?: string[];
  properties?: Record<string, JsonSchema>;
  required?: string[];
  items?: JsonSchema;
  anyOf?: JsonSchema[];
}

const read = (file: string): string => readFileSync(join(repositoryRoot, file), 'utf8');
const schemaFile = (name: string): string => `.astro/collections/${name}.schema.json`;
const settings = JSON.parse(read('.vscode/settings.json')) as Record<string, unknown>;
const labelsOf = (vocabulary: string): string[] =>
  (parse(read(`content/vocabulary/${vocabulary}.yaml`)) as Vocabulary).terms.map(
    ({ id, label }) => `${id}: ${label}`,
  );

// Astro lets a YAML file name its own schema
const keysOf = (json: JsonSchema | undefined): string[] =>
  Object.keys(json?.properties ?? {}).filter((key) => key !== '$schema');

/** Everything a program can show about a field, from our schema and from the JSON Schema made of it. */
function compareField(
  type: FieldType,
  json: JsonSchema | undefined,
  path: string,
  differences: string[],
): void {
  const inner = json?.anyOf?.find((one) => one.properties ?? one.items ?? one.enum) ?? json;
  const { title, description, vocabulary, options } = type.meta;
  if (title !== json?.title || description !== json?.description) differences.push(path);
  const values = type.kind === 'text' && vocabulary ? labelsOf(vocabulary) : undefined;
  const choices = options && Object.entries(options).map(([id, label]) => `${id}: ${label}`);
  const legal = values ?? choices;
  const shown = inner?.enum?.map((id, index) => `${id}: ${inner.enumDescriptions?.[index]}`);
  if (legal && type.kind !== 'array' && String(legal) !== String(shown)) differences.push(`${path}: values`);
  const fields = Object.entries(fieldsOf(type));
  if (fields.length > 0 && String(keysOf(inner)) !== String(fields.map(([key]) => key)))
    differences.push(`${path}: keys`);
  const required = fields.filter(([, schema]) => !toFieldType(schema).optional).map(([key]) => key);
  if (fields.length > 0 && String(inner?.required ?? []) !== String(required))
    differences.push(`${path}: required`);
  for (const [key, schema] of fields)
    compareField(toFieldType(schema), inner?.properties?.[key], `${path}.${key}`, differences);
  const item = itemTypeOf(type);
  if (item) compareField(item, inner?.items, `${path}[]`, differences);
}

describe('the JSON Schemas', () => {
  const schemas: [string, Schema][] = [
    ...collections.map((name): [string, Schema] => [name, collectionInfo[name].schema]),
    ['vocabularies', vocabularySchema],
    ['glossary', glossarySchema],
    ['statistics', statisticsSchema],
    ['searchWords', searchWordsSchema],
    ['withdrawn', withdrawnSchema],
  ];

  test.each(schemas)('%s says what our schema says', (name, schema) => {
    const json = JSON.parse(read(schemaFile(name))) as JsonSchema;
    const type = toFieldType(schema);
    expect(Object.keys(json.properties ?? {}).length).toBeGreaterThan(0);
    const differences: string[] = [];
    // the file as a whole has no name of its own
    compareField(
      { ...type, meta: { title: json.title, description: json.description } },
      json,
      name,
      differences,
    );
    expect(differences).toEqual([]);
  });

  test('all exist that the settings name', () => {
    const named = Object.keys(settings['yaml.schemas'] as object);
    expect(named).toContain(schemaFile('vocabularies'));
    expect(named.filter((file) => !existsSync(join(repositoryRoot, file)))).toEqual([]);
  });
});

test('VS Code is told to install what the help comes from', () => {
  const { recommendations } = JSON.parse(read('.vscode/extensions.json')) as { recommendations: string[] };
  const needed = ['astro-build.astro-vscode', 'redhat.vscode-yaml', 'unifiedjs.vscode-mdx'];
  expect(recommendations).toEqual(expect.arrayContaining(needed));
  expect(settings['astro.content-intellisense']).toBe(true);
});

describe('the fields of an entry, with the Astro extension', () => {
  const file = 'content/interventions/cool-kids.mdx';
  const text = read(file)
    .replace(/^kind: .*$/m, 'kind: ')
    .replace(/^sectors:\n(?: .*\n)+/m, 'sectors: []\n')
    .replace(/^aliases: .*$/m, '');
  let server: LanguageServer;

  beforeAll(async () => {
    server = await startLanguageServer('@astrojs/language-server/bin/nodeServer.js', {
      initial: {
        typescript: { tsdk: join(repositoryRoot, 'node_modules/typescript/lib') },
        contentIntellisense: settings['astro.content-intellisense'],
      },
    });
    server.open(file, 'mdx', text);
  });
  afterAll(() => server.stop());

  test('hover tells what a field means, with an example', async () => {
    const help = await server.hover(file, text, '  ageFrom:');
    for (const words of ['Alder fra', 'Skriv null når kildene ikke oppgir alder.', '6'])
      expect(help).toContain(words);
    expect(await server.hover(file, text, '    direction:')).toContain(
      '`blandet`: Bedre på noe, ikke på annet',
    );
  });

  test('completion offers the values by id and name', async () => {
    expect(await server.complete(file, text, '\nkind: ')).toEqual(labelsOf('interventionKinds'));
    expect(await server.complete(file, text, '\nsectors: [')).toEqual(
      expect.arrayContaining(labelsOf('sectors')),
    );
  });

  test('completion offers the field that is missing', async () => {
    const offered = await server.complete(file, text, '\naltNames: []\n');
    expect(offered.map((one) => one.split(':')[0])).toContain('aliases');
  });
});

describe('the vocabularies, with the YAML extension', () => {
  let server: LanguageServer;

  beforeAll(async () => {
    server = await startLanguageServer('yaml-language-server/bin/yaml-language-server', {
      settings: {
        yaml: {
          schemas: settings['yaml.schemas'],
          hover: true,
          completion: true,
          schemaStore: { enable: false },
        },
      },
    });
  });
  afterAll(() => server.stop());

  test.each([
    ['vocabulary/sectors.yaml', '    definition:', 'Hva ordet betyr i denne basen'],
    ['vocabulary/glossary.yaml', '    definition:', 'Enkel forklaring.'],
    ['vocabulary/statistics.yaml', '    term:', 'Id-en til begrepet tallene gjelder.'],
    ['vocabulary/searchWords.yaml', 'groups:', 'Ord som kan stå for hverandre.'],
    ['withdrawn.yaml', 'entries:', 'Sider som har vært publisert'],
  ])('hover in %s', async (name, mark, expected) => {
    const file = `content/${name}`;
    const text = read(file);
    server.open(file, 'yaml', text);
    await expect.poll(() => server.hover(file, text, mark), { timeout: 20_000 }).toContain(expected);
  });

  test('completion offers the fields of a new term', async () => {
    const file = 'content/vocabulary/outcomes.yaml';
    const text = `${read(file).trimEnd()}\n  - id: nytt-utfall\n    `;
    server.open(file, 'yaml', text);
    const offer = () => server.complete(file, text, 'id: nytt-utfall\n    ');
    await expect
      .poll(offer, { timeout: 20_000 })
      .toEqual(
        expect.arrayContaining([expect.stringMatching(/^label\b/), expect.stringMatching(/^definition\b/)]),
      );
  });
});
