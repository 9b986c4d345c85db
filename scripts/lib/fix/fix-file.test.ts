import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseDocument } from 'yaml';
import { collectionInfo, collections } from '../../../src/schemas/entry.ts';
import { withdrawnSchema } from '../../../src/schemas/withdrawn.ts';
import { readValidEntry } from '../checks/testing/checker.ts';
import { defaultContentDir } from '../content/paths.ts';
import { vocabularySchemaOf } from '../content/read-vocabulary.ts';
import { fixFile } from './fix-file.ts';

const { schema } = collectionInfo.interventions;
const valid = readValidEntry('interventions');
const fix = (text: string) => {
  const fixed = fixFile(text, schema);
  expect(fixFile(fixed.text, schema), 'the second time').toEqual({ text: fixed.text, done: [] });
  return fixed;
};
const change = (from: string | RegExp, to: string): string => {
  const text = valid.replace(from, () => to);
  expect(text).not.toBe(valid);
  return text;
};
const frontmatter = (text: string): string => text.split(/^---$/m)[1] ?? '';
const read = (text: string): unknown => parseDocument(frontmatter(text)).toJS();

describe('what is right already', () => {
  const files = collections.flatMap((kind) =>
    readdirSync(join(defaultContentDir, kind))
      .filter((_, index) => index % 5 === 0)
      .map((name) => [kind, name] as const),
  );

  it('stays as it is, byte for byte', () => {
    expect(files.length).toBeGreaterThan(50);
    const changed = files.filter(([kind, name]) => {
      const text = readFileSync(join(defaultContentDir, kind, name), 'utf8');
      return fixFile(text, collectionInfo[kind].schema).text !== text;
    });
    expect(changed).toEqual([]);
  });
});

describe('a vocabulary', () => {
  const schema = vocabularySchemaOf('sectors.yaml');
  const sectors = [
    '# Tjenestene',
    'vocabulary: sectors',
    'title: Tjenester',
    'titleNn: Tenester',
    'terms:',
    '  # Først skolen',
    '  - id: skole',
    '    label: Skole',
    '    labelNn: Skule',
    '    definition: Grunnskole og videregående. # begge',
    '    synonyms: [skoler, "110"]',
    '    broader: null',
    '    group: null',
    '',
  ].join('\n');
  const fixYaml = (text: string) => {
    const fixed = fixFile(text, schema, { hasBody: false });
    expect(fixFile(fixed.text, schema, { hasBody: false })).toEqual({ text: fixed.text, done: [] });
    return fixed;
  };

  it('stays as it is when it is right', () => {
    expect(fixYaml(sectors)).toEqual({ text: sectors, done: [] });
  });

  it('gets its lines, numbers and order put right, with the comments where they were', () => {
    const wrong = sectors
      .replace('"110"', '110')
      .replace(/^( {4}label: .*\n)( {4}labelNn: .*\n)/m, '$2$1')
      .replace(/^(title: .*\n)(titleNn: .*\n)/m, '$2$1')
      .replaceAll('\n', '\r\n');
    const { text, done } = fixYaml(wrong);
    expect(text).toBe(sectors);
    expect(done).toEqual(['linjeskift og mellomrom', 'anførselstegn', 'rekkefølge', 'rekkefølge']);
  });

  it('is left alone when it cannot be read', () => {
    const broken = sectors.replace('"110"]', '110');
    expect(fixYaml(broken)).toEqual({ text: broken, done: [] });
  });

  it('of every name stays as it is on disk, byte for byte', () => {
    const folder = join(defaultContentDir, 'vocabulary');
    const names = readdirSync(folder);
    expect(names.length).toBeGreaterThan(15);
    for (const name of names) {
      const text = readFileSync(join(folder, name), 'utf8');
      expect(fixFile(text, vocabularySchemaOf(name), { hasBody: false }), name).toEqual({ text, done: [] });
    }
  });
});

describe('the list of withdrawn pages', () => {
  it('gets its dates put right', () => {
    const text = 'entries:\n  - kind: tiltak\n    slug: a\n    title: A\n    date: 21.11.2026\n';
    const fixed = fixFile(text, withdrawnSchema, { hasBody: false });
    expect(fixed).toEqual({ text: text.replace('21.11.2026', '2026-11-21'), done: ['datoformat'] });
  });
});

describe('values', () => {
  it.each([
    [/compiled: .*/, 'compiled: 21.11.2026', 'compiled: 2026-11-21', 'datoformat'],
    [/compiled: .*/, 'compiled: "1. november 2026" # i går', 'compiled: 2026-11-01 # i går', 'datoformat'],
    [/compiled: .*/, 'compiled: 2026-1-5', 'compiled: 2026-01-05', 'datoformat'],
    ['level: "3"', 'level: 3 # nytt', 'level: "3" # nytt', 'anførselstegn'],
    ['ageFrom: 8', "ageFrom: '8'", 'ageFrom: 8', 'tall'],
  ])('%s → %s', (from, wrong, right, what) => {
    const { text, done } = fix(change(from, wrong));
    expect(text).toBe(valid.replace(from, () => right));
    expect(done).toEqual([what]);
  });

  it.each([
    [/compiled: .*/, 'compiled: 31.02.2026'],
    [/compiled: .*/, 'compiled: i fjor'],
    ['ageFrom: 8', 'ageFrom: åtte'],
    [/^lead: .*$/m, "lead: 'Kurs for barn"],
    [/^title: .*$/m, 'title: "2"'],
  ])('%s → %s is left for a person', (from, wrong) => {
    const text = change(from, wrong);
    expect(fix(text)).toEqual({ text, done: [] });
  });
});

describe('lines', () => {
  it('get the same endings and no spaces after them', () => {
    const text = `\uFEFF${valid.replace('kind: program', 'kind: program  ')}\n\n`.replaceAll('\n', '\r\n');
    expect(fix(text)).toEqual({ text: valid, done: ['linjeskift og mellomrom'] });
  });

  it('keep the spaces that a text needs', () => {
    const text = change(/^lead: .*$/m, 'lead: |\n  Kurs for  \n  barn.');
    expect(fix(text).text).toBe(text);
  });
});

describe('the order of the fields', () => {
  it('is that of the schema, with comments, at every level', () => {
    const shuffled = valid
      .replace(/^(title: .*\n)([\s\S]*?)(^kind: .*\n)/m, '$3# Om navnet\n$1$2')
      .replace(/^( {2}who: .*\n)( {2}ageFrom: .*\n)/m, '$2  # Hvem det er for\n$1')
      .replace(/^ {2}- id: s1\n( {4}title: .*\n)/m, (_, title) => `  - ${title.trim()}\n    id: s1\n`);
    expect(read(shuffled)).toEqual(read(valid));
    const { text, done } = fix(shuffled);
    expect(done).toEqual(['rekkefølge', 'rekkefølge', 'rekkefølge']);
    expect(read(text)).toEqual(read(valid));
    expect(text).toContain('# Om navnet\ntitle:');
    expect(text).toContain('  # Hvem det er for\n  who:');
    expect(text.replace(/^ *# (?:Om navnet|Hvem det er for)\n/gm, '')).toBe(valid);
  });

  it('keeps fields the schema does not know behind the one they followed', () => {
    const text = change(/^status: .*\n/m, 'status: publisert\nnotat: husk bilde\n').replace(
      /^(title: .*\n)([\s\S]*?)(^kind: .*\n)/m,
      '$3$1$2',
    );
    expect(fix(text).text).toContain('status: publisert\nnotat: husk bilde\nkind:');
  });

  it('survives any shuffle of the top fields, and loses nothing', () => {
    const body = valid.slice(valid.indexOf('\n---\n', 4));
    const chunks = frontmatter(valid)
      .replace(/^\n#.*\n(?:#.*\n)*/, '')
      .split(/^(?=[a-zA-Z]+:)/m)
      .filter((chunk) => chunk.trim() !== '');
    let seed = 7;
    const random = () => {
      seed = (seed * 16807) % 2147483647;
      return seed / 2147483647;
    };
    for (let round = 0; round < 20; round += 1) {
      const mixed = chunks
        .map((chunk, i) => ({ chunk: `# felt ${i}\n${chunk}`, at: random() }))
        .sort((a, b) => a.at - b.at);
      const text = `---\n${mixed
        .map(({ chunk }) => chunk)
        .join('')
        .trimEnd()}${body}`;
      const fixed = fix(text).text;
      expect(Object.keys(read(fixed) as object)).toEqual(Object.keys(schema.shape));
      expect(read(fixed)).toEqual(read(text));
      const wanted = chunks
        .map((chunk, i) => `# felt ${i}\n${chunk}`)
        .join('')
        .trimEnd();
      expect(frontmatter(fixed).trim()).toBe(wanted.trim());
    }
  });
});
