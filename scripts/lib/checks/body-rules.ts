import { type Code, toDraftCode } from '../../../src/domain/check-codes.ts';
import { type TreeNode, toPlainText, walkTree } from '../../../src/mdx/tree.ts';
import { findUnsafe, moduleMessage, type UnsafeRule } from '../../../src/mdx/unsafe.ts';
import { collectionInfo } from '../../../src/schemas/entry.ts';
import { countWords, MAX_BODY_LENGTH, toBodyText } from '../content/body.ts';
import { findCodeMarks } from '../content/mdx-fallback.ts';
import type { DocumentFile } from '../content/types.ts';
import type { CheckContext } from './context.ts';
import { checkHeadings } from './heading-rules.ts';
import { checkLink } from './link-rules.ts';
import { createProblem, type Problem } from './problem.ts';
import { checkReadability } from './readability-rules.ts';
import { isDraft } from './rule.ts';
import { checkSlips, findOpenFence } from './slip-rules.ts';
import { checkLinkText, findPassive, passiveMessage } from './style-rules.ts';
import { findPlaceholder, placeholderMessage } from './text-rules.ts';

/** Adds a problem at an offset of the body; in a draft, what is only unfinished is a warning. */
export type ReportInBody = (code: Code, offset: number, message: string, suggestion?: string) => void;

/** Reports into a list, with places in the file of the body. */
export function createBodyReport(doc: DocumentFile, into: Problem[]): ReportInBody {
  const draft = isDraft(doc);
  return (code, offset, message, suggestion = '') => {
    const place = doc.source.at((doc.body?.start ?? 0) + offset);
    into.push(createProblem(draft ? toDraftCode(code) : code, place, message, { suggestion }));
  };
}

const codeOfRule: Record<UnsafeRule, Code> = {
  module: 'E080',
  expression: 'E081',
  element: 'E082',
  script: 'E083',
  link: 'E084',
  imageAlt: 'E085',
  imageUrl: 'E086',
};

function checkSafety(doc: DocumentFile, report: ReportInBody): void {
  const body = doc.body;
  if (!body) return;
  if (body.fault?.reason === 'too-long') {
    const length = body.text.length.toLocaleString('nb').replace(/\s/g, ' ');
    report(
      'E087',
      0,
      `Teksten er på ${length} tegn. Mer enn ${MAX_BODY_LENGTH / 1000} 000 tegn kan ikke leses. Del den opp.`,
    );
    return;
  }
  const findings = findUnsafe(body.tree);
  for (const { rule, point, message, suggestion } of findings) {
    report(codeOfRule[rule], point.offset ?? 0, message, suggestion);
  }
  if (!body.fault) return;
  const marks = findCodeMarks(body.text, body.tree);
  for (const { rule, offset, message, suggestion } of marks) {
    report(codeOfRule[rule], offset, message, suggestion);
  }
  if (marks.length === 0) {
    report(
      'E087',
      body.fault.offset,
      'Teksten kan ikke leses her. Se etter tegnene < og { på denne linjen, og ta dem bort.',
    );
  }
}

function checkWords(doc: DocumentFile, report: ReportInBody, start: number): void {
  if (doc.kind === 'pages' || !doc.body) return;
  const { min, max } = collectionInfo[doc.kind].words;
  const words = countWords(toBodyText(doc.body.tree, { headings: false }));
  if (words >= min && words <= max) return;
  const advice = words < min ? 'Skriv mer, eller la oppføringen være utkast.' : 'Kort den ned.';
  report(
    'E073',
    start,
    `Teksten skal ha fra ${min} til ${max} ord, uten overskriftene. Nå er det ${words}. ${advice}`,
  );
}

/** Gives the source text and its offset for each run of text outside code. */
function eachText(doc: DocumentFile, visit: (text: string, offset: number) => void): void {
  const body = doc.body;
  if (!body) return;
  walkTree(body.tree, (node) => {
    const from = node.position?.start.offset;
    const to = node.position?.end.offset;
    if (node.type === 'text' && from !== undefined && to !== undefined)
      visit(body.text.slice(from, to), from);
  });
}

// Within a paragraph this is text and harmless, but somebody meant it as code.
const moduleLine =
  /^[ \t]*(?:import\s+(?:[\w*{][^\n]*\sfrom\s+)?["'][^\n]*|export\s+(?:const|let|var|default|function|class)\b[^\n]*)/m;

/** The offset of the first character of the text. */
const firstContent = (text: string): number => Math.max(0, text.search(/\S/));

/** Everything there is to say about the Markdown of a file. */
export function checkBody(doc: DocumentFile, context: CheckContext, report: ReportInBody): void {
  const { body } = doc;
  if (!body) return;
  checkSafety(doc, report);
  if (body.fault && body.fault.reason !== 'syntax') return;
  const openFence = findOpenFence(body);
  if (openFence !== undefined) {
    report(
      'E087',
      openFence,
      'Kodeblokken er ikke lukket, og resten av teksten blir en del av den. Sett de samme tegnene på en egen linje etter koden, eller ta dem bort.',
    );
    return;
  }
  checkSlips(body, report);
  const start = firstContent(body.text);
  const readable = checkHeadings(doc, report, start);
  if (readable) {
    checkWords(doc, report, start);
    checkReadability(doc, report, start);
  }
  eachText(doc, (text, offset) => {
    const code = moduleLine.exec(text);
    if (code) report('E080', offset + code.index, moduleMessage(code[0]));
    const found = findPlaceholder(text);
    if (found) report('E032', offset + found.offset, placeholderMessage('Teksten', found.text));
    const passive = findPassive(text);
    if (passive) report('W078', offset + passive.offset, passiveMessage(passive));
  });
  walkTree(body.tree, (node) => {
    const offset = node.position?.start.offset ?? 0;
    if (node.type === 'link' || node.type === 'definition') checkLink(node, doc, context, report, offset);
    if (node.type === 'link' && body.text[offset] === '[') checkLinkText(node, context, report, offset);
    if (node.type === 'link' && toPlainText(node).trim() === '' && !hasImage(node)) {
      report(
        'E065',
        offset,
        'Lenken har ingen tekst. Skriv mellom hakeparentesene hva lenken går til.',
        `[lenketekst](${node.url ?? ''})`,
      );
    }
  });
}

const hasImage = (node: TreeNode): boolean => (node.children ?? []).some((c) => c.type === 'image');
