import { type TreeNode, walkTree } from '../../../src/mdx/tree.ts';
import { elementMessage, expressionMessage, moduleMessage } from '../../../src/mdx/unsafe.ts';

/** Why a text could not be read as MDX, and where the parser gave up. */
export interface SyntaxFault {
  reason: 'syntax' | 'too-long' | 'unreadable';
  offset: number;
}

/** Reads the position out of a parser error. */
export function toSyntaxFault(error: unknown): SyntaxFault {
  const place = (error as { place?: { offset?: number; start?: { offset?: number } } } | null)?.place;
  return { reason: 'syntax', offset: place?.offset ?? place?.start?.offset ?? 0 };
}

/** A piece of code found in a text that is not legal MDX. */
export interface CodeMark {
  rule: 'module' | 'expression' | 'element' | 'script';
  offset: number;
  message: string;
  suggestion: string;
}

const mark = (rule: CodeMark['rule'], offset: number, message: string, suggestion = ''): CodeMark => ({
  rule,
  offset,
  message,
  suggestion,
});

const isEscaped = (text: string, offset: number): boolean => {
  let slashes = 0;
  while (text[offset - 1 - slashes] === '\\') slashes += 1;
  return slashes % 2 === 1;
};

function explainAngle(text: string, offset: number): { found: CodeMark; next: number } {
  // Addresses become links in this reading, so a tag can reach past the text it starts in.
  const rest = text.slice(offset, offset + 300);
  const comment = /^<!--[\s\S]*?(?:-->|$)/.exec(rest);
  if (comment) {
    return {
      found: mark(
        'element',
        offset,
        'Kommentarer på formen <!-- … --> kan ikke brukes i teksten. Ta kommentaren bort.',
      ),
      next: offset + comment[0].length,
    };
  }
  const address = /^<((?:https?:\/\/|mailto:)?[^\s<>"']+[@./][^\s<>"']+)>/i.exec(rest)?.[1];
  if (address && /^(?:https?:|mailto:)|@/i.test(address)) {
    const url = address.includes('@') && !address.startsWith('mailto:') ? `mailto:${address}` : address;
    return {
      found: mark(
        'element',
        offset,
        `Lenker kan ikke skrives mellom < og >. Her står «<${address}>». Skriv lenketeksten i hakeparenteser og adressen i parentes.`,
        `[lenketekst](${url})`,
      ),
      next: offset + address.length + 2,
    };
  }
  const tag = /^<\/?([A-Za-z][\w.:-]*)([^<>]*)>?/.exec(rest);
  if (tag) {
    const [all, name = '', attributes = ''] = tag;
    const handler = /[\s/"'](on[a-z]+)\s*=/i.exec(attributes)?.[1];
    if (handler || /^script$/i.test(name)) {
      const what = handler ? `«${handler}» i «<${name}>»` : '«<script>»';
      return {
        found: mark('script', offset, `Skript kan ikke brukes i teksten. Her står ${what}. Ta det bort.`),
        next: offset + all.length,
      };
    }
    return { found: mark('element', offset, elementMessage(name)), next: offset + all.length };
  }
  return {
    found: mark(
      'element',
      offset,
      'Tegnet < kan ikke stå rett foran et tegn, for da leses det som HTML. Skriv «under» eller «mindre enn», eller sett mellomrom etter.',
    ),
    next: offset + 1,
  };
}

/** The end of `{…}`, or of the line when it is never closed. */
function findBraceEnd(text: string, offset: number, end: number): number {
  let depth = 0;
  for (let i = offset; i < end; i += 1) {
    if (text[i] === '{') depth += 1;
    if (text[i] === '}') depth -= 1;
    if (depth === 0) return i + 1;
  }
  const line = text.indexOf('\n', offset);
  return line < 0 || line > end ? end : line;
}

function scan(text: string, from: number, to: number, marks: CodeMark[], open: Set<string>): void {
  let i = from;
  while (i < to) {
    const char = text[i];
    if (char === '{' && !isEscaped(text, i)) {
      const end = findBraceEnd(text, i, to);
      marks.push(mark('expression', i, expressionMessage(text.slice(i + 1, end).replace(/\}$/, ''))));
      i = end;
    } else if (char === '<' && !isEscaped(text, i) && /\S/.test(text[i + 1] ?? ' ')) {
      const { found, next } = explainAngle(text, i);
      const name = /^<(\/?)([\w.:-]*)/.exec(text.slice(i, i + 40));
      const closes = name?.[1] === '/' && open.has(name[2] ?? '');
      if (name && !name[1]) open.add(name[2] ?? '');
      if (!closes) marks.push(found);
      i = next;
    } else i += 1;
  }
}

/**
 * Finds code in a text that the MDX parser gave up on, by looking for the characters that start code wherever the
 * text is not a code sample. The tree must come from the plain Markdown reading.
 */
export function findCodeMarks(text: string, tree: TreeNode): CodeMark[] {
  const marks: CodeMark[] = [];
  const open = new Set<string>();
  walkTree(tree, (node) => {
    const from = node.position?.start.offset;
    const to = node.position?.end.offset;
    if (from === undefined || to === undefined) return undefined;
    if (node.type === 'paragraph') {
      const code = /^(?:import|export)\b[^\n]*/.exec(text.slice(from, to));
      const atMargin = from === 0 || text[from - 1] === '\n';
      if (code && atMargin && /^(?:import|export)\s/.test(code[0])) {
        marks.push(mark('module', from, moduleMessage(code[0])));
        return false;
      }
    }
    if (node.type === 'text') scan(text, from, to, marks, open);
    return undefined;
  });
  return marks;
}
