/** The little of a syntax tree node that the content rules need; every mdast and MDX node has this shape. */
export interface TreeNode {
  type: string;
  children?: TreeNode[];
  value?: string;
  url?: string;
  alt?: string | null;
  title?: string | null;
  depth?: number;
  name?: string | null;
  identifier?: string;
  attributes?: TreeAttribute[];
  data?: Record<string, unknown>;
  position?: { start: TreePoint; end: TreePoint };
}

export interface TreePoint {
  line: number;
  column: number;
  offset?: number;
}

export interface TreeAttribute {
  type: string;
  name?: string;
  value?: string | { value?: string } | null;
}

/** Visits the nodes of a tree in reading order; `false` from the visitor leaves out the node's children. */
export function walkTree(node: TreeNode, visit: (node: TreeNode) => unknown): void {
  if (visit(node) === false) return;
  for (const child of node.children ?? []) walkTree(child, visit);
}

/** The text of a node and everything in it. */
export function toPlainText(node: TreeNode): string {
  if (node.type === 'break') return ' ';
  if (node.type === 'image') return node.alt ?? '';
  return node.value ?? (node.children ?? []).map(toPlainText).join('');
}
