import { type TreeNode, toPlainText, walkTree } from '../../../src/mdx/tree.ts';
import type { Body } from '../content/body.ts';
import type { ReportInBody } from './body-rules.ts';

// Markdown never fails: what is written wrong is shown as it stands. These are the slips that readers would see.

interface Slip {
  pattern: RegExp;
  code: 'E053' | 'E065' | 'E087';
  message: (found: string) => string;
}

const slips: readonly Slip[] = [
  {
    // `[S1]`, `[s1; s2]`, `[s1-s3]`, `[ s1 ]`, `[s1`; the right form has been taken out beforehand.
    pattern: /\[\s*s\s?\d+(?:[\s,;–&-]|og|s?\d)*\]?/i,
    code: 'E053',
    message: (found) =>
      `Kildehenvisningen er skrevet feil. Her står «${found}». Skriv numrene slik de står under sources, med komma mellom: [s1] eller [s1, s3].`,
  },
  {
    pattern: /\(\s*s\d+(?:\s*,\s*s\d+)*\s*\)|\[\d{1,2}(?:\s*[,–-]\s*\d{1,2})*\]/i,
    code: 'E053',
    message: (found) =>
      `Kildehenvisningen er skrevet feil. Her står «${found}». Skriv numrene slik de står under sources, i hakeparenteser: [s1].`,
  },
  {
    pattern: /\[\^[^\]\s]+\]/,
    code: 'E065',
    message: (found) =>
      `Noten «${found}» finnes ikke. Vis til en kilde med [s1], eller skriv noten i teksten.`,
  },
  {
    pattern: /\]\s?\((?:\/|#|https?:|www\.|mailto:)[^\s)]*\)?/i,
    code: 'E065',
    message: () =>
      'Lenken er skrevet feil. Den skal ha lenketekst i hakeparenteser og adresse i vanlige parenteser rett etter, uten mellomrom: [lenketekst](/adresse/).',
  },
  {
    pattern: /\[[^[\]]*\]\[[^[\]]+\]/,
    code: 'E065',
    message: (found) =>
      `Lenken mangler adresse. Her står «${found}». Skriv adressen i vanlige parenteser: [lenketekst](/adresse/).`,
  },
  {
    pattern: /\*\*/,
    code: 'E087',
    message: () =>
      'Her står to stjerner som ikke blir til uthevet tekst. Sett to stjerner både foran og bak ordene, uten mellomrom innenfor.',
  },
];

const reference = /\[s\d+(?:\s*,\s*s\d+)*\]/g;

/** The first slip in a piece of text; an earlier rule in the list wins. */
function reportSlips(text: string, offset: number, report: ReportInBody): void {
  const rest = text.replace(reference, (all) => ' '.repeat(all.length));
  for (const { pattern, code, message } of slips) {
    const found = pattern.exec(rest);
    if (!found) continue;
    report(code, offset + found.index, message(found[0].trim()));
    return;
  }
}

const fence = /^[ \t]*(`{3,}|~{3,})/;

/** The code sample that is never closed, and swallows the rest of the text. */
export function findOpenFence(body: Body): number | undefined {
  let open: number | undefined;
  walkTree(body.tree, (node) => {
    const from = node.position?.start.offset;
    const to = node.position?.end.offset;
    if (node.type !== 'code' || from === undefined || to === undefined) return;
    const source = body.text.slice(from, to);
    const mark = fence.exec(source)?.[1];
    if (mark === undefined) return;
    const last = source.slice(source.lastIndexOf('\n') + 1).replace(/^[>\s]*/, '');
    if (!source.includes('\n') || !last.startsWith(mark)) open ??= from;
  });
  return open;
}

const brokenTable = /^\|.*\|[ \t]*\n[ \t]*\|[ \t:|-]+$/m;

/** Marks that were meant as something else than the text they are shown as. */
export function checkSlips(body: Body, report: ReportInBody): void {
  const used = new Set<string>();
  const notes: { id: string; offset: number }[] = [];
  walkTree(body.tree, (node: TreeNode) => {
    const from = node.position?.start.offset;
    const to = node.position?.end.offset;
    if (from === undefined || to === undefined) return;
    if (node.type === 'footnoteReference') used.add(node.identifier ?? '');
    if (node.type === 'footnoteDefinition') notes.push({ id: node.identifier ?? '', offset: from });
    if (node.type === 'paragraph' && brokenTable.test(body.text.slice(from, to))) {
      report(
        'E087',
        from,
        'Tabellen er skrevet feil. Linjen med streker må ha like mange felter som linjen over.',
      );
    } else if (node.type === 'text') reportSlips(body.text.slice(from, to), from, report);
  });
  for (const { id, offset } of notes.filter((note) => !used.has(note.id))) {
    report('E065', offset, `Noten «${id}» er ikke brukt i teksten. Vis til den, eller ta den bort.`);
  }
}

/** A line that was meant as a heading of the second level, with the text it would have had. */
export function findMeantHeading(node: TreeNode, source: string): string | undefined {
  if (node.type === 'heading') return toPlainText(node).trim();
  if (node.type !== 'paragraph' && node.type !== 'blockquote' && node.type !== 'list') return undefined;
  const first = source.split('\n')[0] ?? '';
  return first
    .replace(/^[\s>*+-]*/, '')
    .replace(/^#{1,6}[\s\u00a0]*/, '')
    .replace(/^\*\*|\*\*$/g, '')
    .replace(/[\s:]+$/, '')
    .trim();
}
