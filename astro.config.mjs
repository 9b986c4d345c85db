import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'astro/config';
import { readLinkedTerms } from './scripts/lib/content/read-linked-terms.ts';
import { contentGate } from './src/integrations/content-gate.ts';
import { editorForm } from './src/integrations/editor-form.ts';
import { searchIndex } from './src/integrations/search-index.ts';
import { remarkSafe } from './src/mdx/remark-safe.ts';
import { remarkSources } from './src/mdx/remark-sources.ts';
import { remarkTerms } from './src/mdx/remark-terms.ts';
import { collections } from './src/schemas/entry.ts';

// Project pages on GitHub live under a folder; everything else lives at the root.
const base = process.env.HVA_VIRKER_BASE ?? '/';

const entryPath = new RegExp(`/content/(?:${collections.join('|')})/[^/]+$`);
const remarkPlugins = [
  remarkSafe,
  [remarkSources, { base }],
  [remarkTerms, { base, terms: readLinkedTerms(), accepts: (path) => entryPath.test(path) }],
];

export default defineConfig({
  site: process.env.HVA_VIRKER_SITE ?? 'https://hvavirker.example',
  base,
  output: 'static',
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'never' },
  compressHTML: true,
  markdown: {
    syntaxHighlight: false,
    processor: unified({ remarkPlugins, smartypants: false }),
  },
  devToolbar: { enabled: false },
  // Gives editors in VS Code help with the frontmatter.
  experimental: { contentIntellisense: true },
  integrations: [contentGate(), mdx(), searchIndex(), editorForm()],
  vite: {
    plugins: [tailwindcss()],
    // The content security policy allows no inline code, so nothing may be inlined as data: or script text.
    build: {
      assetsInlineLimit: 0,
      rolldownOptions: {
        // Astro marks its own modules with a directive the bundler does not know; nothing an editor can act on.
        onwarn: (warning, warn) => warning.code === 'MODULE_LEVEL_DIRECTIVE' || warn(warning),
      },
    },
  },
});
