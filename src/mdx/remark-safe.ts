import type { TreeNode } from './tree.ts';
import { findUnsafe } from './unsafe.ts';

interface File {
  path?: string;
}

/** Remark plugin that stops the build when a text holds code, HTML or unsafe links. */
export function remarkSafe() {
  return (tree: unknown, file: File): void => {
    const findings = findUnsafe(tree as TreeNode);
    if (findings.length === 0) return;
    const name = file.path ?? 'Teksten';
    throw new Error(
      findings.map(({ point, message }) => `${name}:${point.line}:${point.column} ${message}`).join('\n'),
    );
  };
}
