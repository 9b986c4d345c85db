import { type Collection, collectionInfo, collections } from '../../../src/schemas/entry.ts';
import type { VocabularyName } from '../../../src/schemas/vocabulary-names.ts';
import type { CmsBackend } from './backend.ts';
import { listFormFields } from './form-fields.ts';
import type { CmsField, CmsOption } from './form-types.ts';

export interface CmsCollection {
  name: Collection;
  label: string;
  label_singular: string;
  description: string;
  folder: string;
  extension: 'mdx';
  /** The name the form knows the file format of the collection by. */
  format: string;
  create: true;
  identifier_field: 'title';
  slug: '{{slug}}';
  summary: string;
  sortable_fields: string[];
  view_filters: { label: string; field: string; pattern: string }[];
  editor: { preview: false };
  fields: CmsField[];
}

export interface CmsConfig {
  backend: CmsBackend;
  publish_mode: 'editorial_workflow' | 'simple';
  locale: 'nb_no';
  logo?: { src: string };
  site_url: string;
  show_preview_links: false;
  media_folder: string;
  public_folder: string;
  slug: { encoding: 'ascii'; clean_accents: true; sanitize_replacement: '-' };
  collections: CmsCollection[];
}

/** The terms of a vocabulary, as choices. */
export type ListTerms = (vocabulary: VocabularyName) => CmsOption[];

const labels: Record<Collection, { label: string; singular: string }> = {
  interventions: { label: 'Tiltak', singular: 'tiltak' },
  guidelines: { label: 'Retningslinjer', singular: 'retningslinje' },
  research: { label: 'Kunnskapsoppsummeringer', singular: 'kunnskapsoppsummering' },
  resources: { label: 'Ressurser', singular: 'ressurs' },
};

function toBodyField(collection: Collection): CmsField {
  const { sections, words } = collectionInfo[collection];
  return {
    name: 'body',
    label: 'Brødtekst',
    widget: 'text',
    required: true,
    hint: `${words.min}–${words.max} ord i vanlig Markdown. Behold overskriftene med ##, og skriv et avsnitt under hver. Kildenumre skrives [s1] før punktum.`,
    default: sections.map((section) => `## ${section}\n`).join('\n'),
  };
}

/** Our own mark instead of Decap's, on the same site as the form. */
function findLogo(siteUrl: string): Pick<CmsConfig, 'logo'> {
  const folder = siteUrl.replace(/\/?$/, '/');
  return URL.canParse(folder) ? { logo: { src: new URL('favicon.svg', folder).pathname } } : {};
}

/** What happens with what is saved, in words. */
const describeSaving = ({ name }: CmsBackend): string =>
  name === 'proxy'
    ? 'Det du lagrer, skrives rett i filene på denne maskinen. Kjør npm run check når du er ferdig.'
    : 'Det du lagrer, blir en pull request. Ingenting kommer ut på nettstedet før to har lest det og kontrollen er grønn.';

/** Everything the form has to know, made from the schemas and the vocabularies. */
export function createCmsConfig(backend: CmsBackend, siteUrl: string, listTerms: ListTerms): CmsConfig {
  return {
    backend,
    // The local backend writes to the files at once: there is nothing to review before a commit.
    publish_mode: backend.name === 'proxy' ? 'simple' : 'editorial_workflow',
    locale: 'nb_no',
    ...findLogo(siteUrl),
    site_url: siteUrl,
    show_preview_links: false,
    media_folder: 'public/bilder',
    public_folder: '/bilder',
    slug: { encoding: 'ascii', clean_accents: true, sanitize_replacement: '-' },
    collections: collections.map((name) => ({
      name,
      label: labels[name].label,
      label_singular: labels[name].singular,
      description: describeSaving(backend),
      folder: `content/${name}`,
      extension: 'mdx',
      format: `hva-virker-${name}`,
      create: true,
      identifier_field: 'title',
      slug: '{{slug}}',
      summary: '{{title}}',
      sortable_fields: ['title'],
      view_filters: [{ label: 'Utkast', field: 'status', pattern: 'utkast' }],
      editor: { preview: false },
      fields: [...listFormFields(collectionInfo[name].schema, listTerms), toBodyField(name)],
    })),
  };
}
