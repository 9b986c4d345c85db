import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';
import { listWords } from '../../../src/domain/readability.ts';
import { stripSourceReferences } from '../../../src/domain/source-references.ts';
import { type TreeNode, toPlainText, walkTree } from '../../../src/mdx/tree.ts';
import { type SyntaxFault, toSyntaxFault } from './mdx-fallback.ts';

/** A text with its syntax tree; offsets in the tree count from the start of the body. */
export interface Body {
  /** Where the body starts in the file. */
  start: number;
  text: string;
  tree: TreeNode;
  /** Set when the text is not legal MDX; the tree is then read as plain Markdown. */
  fault: SyntaxFault | undefined;
}

/** Far longer than any text on the site; the parser slows down on pathological input. */
export const MAX_BODY_LENGTH = 40_000;

const mdx = unified().use(remarkParse).use(remarkGfm).use(remarkMdx).freeze();

// The constructs that MDX turns off, so that `<` and indented text mean the same in all readings.
const withoutHtml = { disable: { null: ['autolink', 'codeIndented', 'htmlFlow', 'htmlText'] } };

function disableHtml(this: Processor): void {
  const data = this.data() as { micromarkExtensions?: unknown[] };
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), withoutHtml];
}

const plain = unified().use(remarkParse).use(remarkGfm).use(disableHtml).freeze();

// Markdown itself, without the two extensions that take three quarters of the time.
const bare = unified().use(remarkParse).use(disableHtml).freeze();

/** What GitHub's Markdown or MDX could read otherwise: tags, code, bare addresses, tables, notes and boxes to tick. */
const needsExtensions =
  /[<{}@~|]|www\.|https?:|\[\^|\[[\sx]\]|:-|-:|^[ \t]*(?:[>*+-][ \t]*)*(?:import|export)\b/im;

/** Parses the Markdown from an offset of a file to its end. Never throws. */
export function parseBody(fileText: string, start: number): Body {
  const text = fileText.slice(start);
  if (text.length > MAX_BODY_LENGTH) {
    return { start, text, tree: { type: 'root', children: [] }, fault: { reason: 'too-long', offset: 0 } };
  }
  try {
    const parser = needsExtensions.test(text) ? mdx : bare;
    return { start, text, tree: parser.parse(text) as TreeNode, fault: undefined };
  } catch (error) {
    const fault = toSyntaxFault(error);
    try {
      return { start, text, tree: plain.parse(text) as TreeNode, fault };
    } catch {
      return { start, text, tree: { type: 'root', children: [] }, fault: { ...fault, reason: 'unreadable' } };
    }
  }
}

/** The plain text of a body: one line per block, without source references. */
export function toBodyText(tree: TreeNode, options: { headings: boolean }): string {
  const lines: string[] = [];
  const collect = (node: TreeNode) => {
    if (node.type === 'heading' && !options.headings) return;
    const isBlock = node.children?.some((c) => c.type !== 'text' && !inlineTypes.has(c.type));
    if (isBlock) {
      for (const child of node.children ?? []) collect(child);
      return;
    }
    const line = stripSourceReferences(toPlainText(node)).replace(/\s+/g, ' ').trim();
    if (line !== '') lines.push(line);
  };
  collect(tree);
  return lines.join('\n');
}

const inlineTypes = new Set([
  'emphasis',
  'strong',
  'delete',
  'inlineCode',
  'break',
  'link',
  'linkReference',
  'image',
  'imageReference',
  'footnoteReference',
  'mdxTextExpression',
  'mdxJsxTextElement',
]);

/** The number of words in a text. */
export const countWords = (text: string): number => listWords(text).length;

/** A block of running text: a paragraph, or a line of a list. Source references are still in it. */
export interface Prose {
  text: string;
  /** The offset in the body of a place in the text. */
  toOffset: (index: number) => number;
}

const notProse = new Set(['heading', 'table', 'code', 'definition', 'image', 'thematicBreak']);

/** The running text of a body, block by block: headings, tables and code are not read as sentences. */
export function listProse(tree: TreeNode): Prose[] {
  const blocks: Prose[] = [];
  const visit = (node: TreeNode): void => {
    if (notProse.has(node.type)) return;
    if (node.type === 'paragraph') blocks.push(toProse(node));
    else for (const child of node.children ?? []) visit(child);
  };
  visit(tree);
  return blocks;
}

function toProse(paragraph: TreeNode): Prose {
  const pieces: { from: number; offset: number }[] = [];
  let text = '';
  walkTree(paragraph, (node) => {
    if (node.children) return;
    pieces.push({ from: text.length, offset: node.position?.start.offset ?? 0 });
    text += toPlainText(node);
  });
  return {
    text,
    toOffset(index) {
      const piece = pieces.findLast(({ from }) => from <= index);
      return piece ? piece.offset + index - piece.from : 0;
    },
  };
}
