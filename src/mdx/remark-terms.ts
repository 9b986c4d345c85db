import { type LinkedTerm, TermFinder } from '../domain/glossary-words.ts';
import type { TreeNode } from './tree.ts';

export interface RemarkTermsOptions {
  /** The terms of the glossary that texts may link to. */
  terms: readonly LinkedTerm[];
  /** Whether the text in this file gets links; the path is the one on disk, with `/`. */
  accepts: (path: string) => boolean;
  /** Base path of the site, put in front of the links. */
  base?: string;
}

interface File {
  path?: string;
  data: { astro?: { frontmatter?: { title?: unknown } } };
}

/** More links than this, and the text no longer reads calmly. */
const MOST_LINKS = 6;

/** Nodes whose text stays as it is: headings name sections, and a link in a link is not possible. */
const untouched = new Set([
  'heading',
  'link',
  'linkReference',
  'definition',
  'code',
  'inlineCode',
  'sourceReference',
]);

/** Remark plugin that links the first use of a glossary term in a text to its explanation. */
export function remarkTerms({ terms, accepts, base = '/' }: RemarkTermsOptions) {
  const finder = new TermFinder(terms);
  const page = `${base.replace(/\/+$/, '')}/begreper/`;
  const toLink = (id: string, value: string): TreeNode => ({
    type: 'link',
    url: `${page}#${id}`,
    title: null,
    children: [{ type: 'text', value }],
    data: { hProperties: { className: ['hv-term'] } },
  });

  return (tree: unknown, file: File): void => {
    if (!accepts((file.path ?? '').replaceAll('\\', '/'))) return;
    const title = file.data.astro?.frontmatter?.title;
    // A page about a term explains it itself.
    const done = new Set(typeof title === 'string' ? finder.listIds(title) : []);
    let left = MOST_LINKS;

    const splitText = (node: TreeNode): TreeNode[] => {
      const text = node.value ?? '';
      const parts: TreeNode[] = [];
      let from = 0;
      for (const { id, start, end } of finder.findUses(text, done).slice(0, left)) {
        if (start > from) parts.push({ type: 'text', value: text.slice(from, start) });
        parts.push(toLink(id, text.slice(start, end)));
        done.add(id);
        left -= 1;
        from = end;
      }
      if (from === 0) return [node];
      if (from < text.length) parts.push({ type: 'text', value: text.slice(from) });
      return parts;
    };
    const transform = (node: TreeNode): void => {
      if (!node.children || untouched.has(node.type)) return;
      node.children = node.children.flatMap((child) => {
        if (child.type === 'text') return splitText(child);
        transform(child);
        return [child];
      });
    };
    transform(tree as TreeNode);
  };
}
