import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { type Collection, collectionInfo, collections } from '../../../src/schemas/entry.ts';
import { fieldsOf, toFieldType } from '../../../src/schemas/field-tree.ts';
import { defaultContentDir } from '../content/paths.ts';
import { writeCmsConfig } from './admin-files.ts';
import { findCmsBackend } from './backend.ts';
import type { CmsCollection, CmsConfig } from './config.ts';
import type { CmsField } from './form-types.ts';

const local = { name: 'proxy', proxy_url: '/admin/api/', branch: 'main' } as const;
const config: CmsConfig = parse(writeCmsConfig(defaultContentDir, local, 'http://localhost/'));
const collectionOf = (name: Collection): CmsCollection => {
  const found = config.collections.find((one) => one.name === name);
  if (!found) throw new Error(`no collection ${name}`);
  return found;
};

/** The field at a path; list items count as part of their list. */
function fieldAt(name: Collection, path: string): CmsField {
  let fields: CmsField[] | undefined = collectionOf(name).fields;
  let found: CmsField | undefined;
  for (const key of path.split('.')) {
    found = fields?.find((one) => one.name === key);
    fields = found?.fields;
  }
  if (!found) throw new Error(`no field ${path}`);
  return found;
}

describe.each(collections)('the form for %s', (name) => {
  test('has every field of the schema in its order, and the text last', () => {
    const keys = Object.keys(fieldsOf(toFieldType(collectionInfo[name].schema)));
    expect(collectionOf(name).fields.map((one) => one.name)).toEqual([...keys, 'body']);
  });

  test('explains every field', () => {
    const flatten = (fields: CmsField[]): CmsField[] =>
      fields.flatMap((one) => [one, ...flatten(one.fields ?? []), ...(one.field ? [one.field] : [])]);
    const all = flatten(collectionOf(name).fields);
    expect(all.length).toBeGreaterThan(20);
    expect(all.filter(({ label, hint }) => !label || !hint).map((one) => one.name)).toEqual([]);
  });
});

test.each<[string, Partial<CmsField>]>([
  ['title', { widget: 'string', required: true }],
  ['altNames', { widget: 'list', required: false, default: [], label_singular: 'navn' }],
  ['status', { widget: 'select', default: 'utkast' }],
  ['sectors', { widget: 'select', multiple: true, required: false }],
  ['kind', { widget: 'select', required: true }],
  ['goal.text', { default: 'ukjent' }],
  ['targetGroup', { widget: 'object', collapsed: false }],
  ['targetGroup.ageFrom', { widget: 'number', required: false, value_type: 'float' }],
  ['targetGroup.sources', { widget: 'list', required: true, min: 1 }],
  ['assessments', { widget: 'list', default: [], label_singular: 'vurdering' }],
  ['assessments.scale', { widget: 'select', required: true }],
  ['assessments.zeroMeaning', { widget: 'select', required: false }],
  ['related.guidelines.slug', { widget: 'relation', collection: 'guidelines', value_field: '{{slug}}' }],
  ['dates.compiled', { default: '{{today}}' }],
  ['dates.reviewed.by', { required: false }],
  ['sources.url', { pattern: ['^$|^https?://\\S+$', 'Begynn med https:// eller http://'] }],
  ['sources.year', { value_type: 'int' }],
])('%s is made from the schema', (path, expected) => {
  expect(fieldAt('interventions', path)).toMatchObject(expected);
});

test('hints speak of the form, not of the file', () => {
  const flatten = (fields: CmsField[]): CmsField[] =>
    fields.flatMap((one) => [one, ...flatten(one.fields ?? [])]);
  const all = config.collections.flatMap(({ fields }) => flatten(fields));
  expect(all.length).toBeGreaterThan(200);
  expect(
    all.filter(({ hint }) => /\bnull\b|[Tt]om liste|\bsources\b/.test(hint ?? '')).map((f) => f.hint),
  ).toEqual([]);
  expect(all.filter(({ options, hint }) => options && hint?.includes('Eksempel:'))).toEqual([]);
});

test('what is saved is said to go where it goes', () => {
  expect(collectionOf('interventions').description).toContain('rett i filene på denne maskinen');
  const remote = {
    name: 'gitlab',
    repo: 'a/b',
    branch: 'main',
    auth_type: 'pkce',
    app_id: 'x',
    cms_label_prefix: '',
  } as const;
  const connected: CmsConfig = parse(writeCmsConfig(defaultContentDir, remote, ''));
  expect(connected.collections[0]?.description).toContain('pull request');
  expect(connected).not.toHaveProperty('logo');
  expect(config.logo).toEqual({ src: '/favicon.svg' });
});

test('choices have the words of the vocabulary', () => {
  expect(fieldAt('interventions', 'sectors').options).toContainEqual({ value: 'skole', label: 'Skole' });
});

test('a number that may be unknown has no limits, because Decap holds null against them', () => {
  expect(fieldAt('interventions', 'targetGroup.ageFrom')).not.toHaveProperty('min');
});

describe('the backend', () => {
  const github = {
    HVA_VIRKER_CMS_BACKEND: 'github',
    HVA_VIRKER_CMS_REPO: 'eier/navn',
    HVA_VIRKER_CMS_AUTH_URL: 'https://innlogging.example',
  };

  test('is none without settings', () => {
    expect(findCmsBackend({})).toBeUndefined();
  });

  test('is GitHub or GitLab, with review before publishing', () => {
    const backend = findCmsBackend(github);
    expect(backend).toMatchObject({ name: 'github', repo: 'eier/navn', branch: 'main' });
    const text = backend && writeCmsConfig(defaultContentDir, backend, 'https://example.org');
    expect(parse(text ?? '').publish_mode).toBe('editorial_workflow');
    expect(
      findCmsBackend({
        HVA_VIRKER_CMS_BACKEND: 'gitlab',
        HVA_VIRKER_CMS_REPO: 'a/b',
        HVA_VIRKER_CMS_APP_ID: 'x',
        HVA_VIRKER_CMS_BRANCH: 'hoved',
      }),
    ).toMatchObject({ name: 'gitlab', auth_type: 'pkce', app_id: 'x', branch: 'hoved' });
  });

  test.each([
    ['an unknown name', { HVA_VIRKER_CMS_BACKEND: 'svn' }, 'HVA_VIRKER_CMS_BACKEND'],
    ['a missing repository', { ...github, HVA_VIRKER_CMS_REPO: '' }, 'HVA_VIRKER_CMS_REPO'],
    ['a missing login', { ...github, HVA_VIRKER_CMS_AUTH_URL: undefined }, 'HVA_VIRKER_CMS_AUTH_URL'],
  ])('refuses %s', (_, env, named) => {
    expect(() => findCmsBackend(env)).toThrow(named);
  });
});
