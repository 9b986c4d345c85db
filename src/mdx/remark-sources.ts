import { findSourceReferences } from '../domain/source-references.ts';
import type { TreeNode } from './tree.ts';

export interface RemarkSourcesOptions {
  /** Base path of the site, put in front of links within it. */
  base?: string;
}

interface File {
  data: { astro?: { frontmatter?: { sources?: unknown } } };
}

function listSourceIds(file: File): Set<string> {
  const sources = file.data.astro?.frontmatter?.sources;
  if (!Array.isArray(sources)) return new Set();
  return new Set(
    sources.flatMap((s: unknown) =>
      typeof s === 'object' && s !== null && 'id' in s && typeof s.id === 'string' ? [s.id] : [],
    ),
  );
}

const toText = (value: string): TreeNode => ({ type: 'text', value });

function toReferenceLink(id: string): TreeNode {
  const number = id.slice(1);
  return {
    type: 'link',
    url: `#kilde-${id}`,
    title: null,
    children: [toText(number)],
    data: { hProperties: { ariaLabel: `Kilde ${number}` } },
  };
}

function toSuperscript(ids: readonly string[]): TreeNode {
  return {
    type: 'sourceReference',
    data: { hName: 'sup', hProperties: { className: ['kilder'] } },
    children: ids.flatMap((id, i) => (i === 0 ? [toReferenceLink(id)] : [toText(', '), toReferenceLink(id)])),
  };
}

/** Splits a text where it refers to known sources. A reference never starts a line of its own. */
function splitText(node: TreeNode, known: ReadonlySet<string>): TreeNode[] {
  const text = node.value ?? '';
  const parts: TreeNode[] = [];
  let from = 0;
  for (const { start, end, ids } of findSourceReferences(text)) {
    if (!ids.every((id) => known.has(id))) continue;
    const before = text.slice(from, start).trimEnd();
    if (before !== '') parts.push(toText(before));
    parts.push(toSuperscript(ids));
    from = end;
  }
  if (from === 0) return [node];
  if (from < text.length) parts.push(toText(text.slice(from)));
  return parts;
}

/**
 * Remark plugin that turns `[s1, s3]` into links to the entry's own sources, and puts the base path in front of
 * links within the site. Code is left alone, and so are references to sources the entry does not have.
 */
export function remarkSources({ base = '/' }: RemarkSourcesOptions = {}) {
  const prefix = base.replace(/\/+$/, '');
  return (tree: unknown, file: File): void => {
    const known = listSourceIds(file);
    const transform = (node: TreeNode): void => {
      const isAddress = node.type === 'link' || node.type === 'definition' || node.type === 'image';
      if (isAddress && /^\/(?!\/)/.test(node.url ?? '')) node.url = `${prefix}${node.url}`;
      // A link inside a link is not possible in HTML, so references in link texts stay as written.
      if (!node.children || node.type === 'link' || node.type === 'linkReference') return;
      for (const child of node.children) transform(child);
      node.children = node.children.flatMap((child) =>
        child.type === 'text' && known.size > 0 ? splitText(child, known) : [child],
      );
    };
    transform(tree as TreeNode);
  };
}
