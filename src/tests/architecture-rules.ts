/** What the files of one folder may import. */
export interface Zone {
  readonly folder: string;
  /** Folders it may import from, its own included only when named. */
  readonly folders: readonly string[];
  /** Folders it may import types from, which cost nothing when the code runs. */
  readonly types?: readonly string[];
  /** Packages; a final `*` matches the rest of the name. */
  readonly packages: readonly string[];
}

/**
 * Import boundaries, from the content model outwards. The longest matching folder decides.
 *
 * Styles may be imported where pages are put together; tests may import anything.
 */
export const zones: readonly Zone[] = [
  { folder: 'src/schemas', folders: ['src/schemas'], packages: ['zod'] },
  { folder: 'src/domain', folders: ['src/domain', 'src/schemas'], packages: [] },
  { folder: 'src/i18n', folders: ['src/i18n', 'src/schemas'], types: ['src/domain'], packages: [] },
  {
    folder: 'src/site',
    folders: ['src/site', 'src/domain', 'src/i18n'],
    types: ['src/schemas'],
    packages: [],
  },
  {
    folder: 'src/queries',
    folders: ['src/queries', 'src/domain', 'src/schemas', 'src/i18n'],
    packages: ['astro:content'],
  },
  {
    folder: 'src/mdx',
    folders: ['src/mdx', 'src/domain'],
    packages: ['unified', 'unist-*', 'mdast-*', 'hast*', 'vfile'],
  },
  {
    folder: 'src/exports',
    folders: ['src/exports', 'src/domain', 'src/schemas', 'src/i18n', 'src/site'],
    packages: [],
  },
  {
    folder: 'src/search/index',
    folders: [
      'src/search/index',
      'src/domain',
      'src/schemas',
      'src/i18n',
      'src/site',
      // what the index and the browser must agree on
      'src/search/shared',
      'src/search/client/result-meta.ts',
    ],
    packages: ['node:crypto'],
  },
  {
    // runs both when the index is built and in the browser
    folder: 'src/search/shared',
    folders: ['src/search/shared'],
    packages: [],
  },
  {
    folder: 'src/search/client',
    folders: ['src/search/client', 'src/search/shared', 'src/domain', 'src/i18n', 'src/exports'],
    types: ['src/schemas'],
    packages: ['fastest-levenshtein'],
  },
  // the editors' form: Decap's page, not the readers'
  { folder: 'src/cms', folders: ['src/cms', 'src/schemas'], packages: ['yaml'] },
  {
    folder: 'src/integrations',
    folders: ['src/integrations', 'src/search/index', 'src/domain', 'src/schemas', 'src/site', 'scripts/lib'],
    packages: ['astro', 'pagefind', 'node:*'],
  },
  {
    folder: 'src/components/ui',
    folders: ['src/components/ui', 'src/i18n', 'src/domain', 'src/site'],
    types: ['src/schemas'],
    packages: ['astro:assets', 'astro/types'],
  },
  {
    folder: 'src/components/content',
    folders: ['src/components/content', 'src/components/ui', 'src/i18n', 'src/domain', 'src/site'],
    types: ['src/schemas'],
    packages: ['astro:assets', 'astro/types'],
  },
  {
    folder: 'src/components/page',
    folders: ['src/components', 'src/i18n', 'src/domain', 'src/site', 'src/search/client', 'src/schemas'],
    packages: ['astro:assets', 'astro/types'],
  },
  {
    folder: 'src/layouts',
    folders: [
      'src/layouts',
      'src/components',
      'src/i18n',
      'src/domain',
      'src/site',
      'src/schemas',
      'src/styles',
    ],
    packages: ['astro:assets', 'astro/types', '@fontsource*'],
  },
  {
    folder: 'src/pages',
    folders: [
      'src/layouts',
      'src/components',
      'src/queries',
      'src/domain',
      'src/exports',
      'src/search',
      'src/cms',
      'src/i18n',
      'src/site',
      'src/schemas',
      'src/styles',
    ],
    packages: ['astro', 'astro:assets', 'astro/types'],
  },
  {
    folder: 'src/content.config.ts',
    folders: ['src/schemas'],
    packages: ['astro:content', 'astro/loaders', 'yaml', 'zod'],
  },
  {
    folder: 'scripts',
    folders: [
      'scripts',
      'src/schemas',
      'src/domain',
      'src/mdx',
      'src/cms',
      'src/i18n',
      'src/search/index',
      'src/exports',
      'src/site',
      '.htmlvalidate.mjs',
    ],
    packages: ['*'],
  },
];

/** The zone a file belongs to. */
export function findZone(file: string): Zone | undefined {
  return zones
    .filter(({ folder }) => isInside(file, folder))
    .toSorted((a, b) => b.folder.length - a.folder.length)[0];
}

/** Whether a file is the folder itself or lies below it. */
export function isInside(file: string, folder: string): boolean {
  return file === folder || file.startsWith(`${folder}/`);
}

/** Whether a package is on the list. */
export function isAllowedPackage(specifier: string, packages: readonly string[]): boolean {
  return packages.some((name) =>
    name.endsWith('*') ? specifier.startsWith(name.slice(0, -1)) : specifier === name,
  );
}
