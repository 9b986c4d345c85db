import { type TreeNode, toPlainText } from '../../../src/mdx/tree.ts';
import { collectionInfo } from '../../../src/schemas/entry.ts';
import type { DocumentFile } from '../content/types.ts';
import type { ReportInBody } from './body-rules.ts';
import { findNearest } from './nearest.ts';
import { findMeantHeading } from './slip-rules.ts';
import { joinWords } from './wording.ts';

interface Heading {
  text: string;
  offset: number;
  /** The place among the headings the kind must have; undefined when it is none of them. */
  order: number | undefined;
}

const offsetOf = (node: TreeNode): number => node.position?.start.offset ?? 0;

/** The longest run of headings that stand in the right order: the others are the ones that have been moved. */
function findOrdered(headings: readonly Heading[]): Set<Heading> {
  const chains: Heading[][] = [];
  for (const [index, heading] of headings.entries()) {
    let best: Heading[] = [];
    for (let before = 0; before < index; before += 1) {
      const chain = chains[before] ?? [];
      if ((headings[before]?.order ?? 0) < (heading.order ?? 0) && chain.length > best.length) best = chain;
    }
    chains.push([...best, heading]);
  }
  return new Set(chains.reduce((best, chain) => (chain.length > best.length ? chain : best), []));
}

function checkUnknownHeading(
  heading: Heading,
  sections: readonly string[],
  present: ReadonlySet<number>,
  report: ReportInBody,
): void {
  const free = sections.map((id, i) => ({ id, i })).filter(({ i }) => !present.has(i));
  const near = findNearest(heading.text, free);
  if (near !== undefined) {
    heading.order = sections.indexOf(near);
    report(
      'E072',
      heading.offset,
      `Overskriften er skrevet annerledes enn den skal. Her står «${heading.text}». Mente du «${near}»?`,
      `## ${near}`,
    );
    return;
  }
  report(
    'E072',
    heading.offset,
    `Overskriften «${heading.text}» hører ikke med her. Bruk ### for egne overskrifter. Overskriftene med ## skal være: ${joinWords(sections.map((s) => `«${s}»`))}.`,
    `### ${heading.text}`,
  );
}

/**
 * The headings of the second level, and what was meant as one of those that must be there: with another number of
 * signs, without the space after them, in bold or in a list.
 */
function listHeadings(
  blocks: readonly TreeNode[],
  text: string,
  sections: readonly string[],
  report: ReportInBody,
): Heading[] {
  const proper = (n: TreeNode) => n.type === 'heading' && n.depth === 2;
  const present = new Set(blocks.filter(proper).map((n) => toPlainText(n).trim()));
  return blocks.flatMap((n): Heading[] => {
    const offset = offsetOf(n);
    if (proper(n)) {
      const own = toPlainText(n).trim();
      const order = sections.indexOf(own);
      return [{ text: own, offset, order: order < 0 ? undefined : order }];
    }
    const meant = findMeantHeading(n, text.slice(offset, n.position?.end.offset));
    const order = meant === undefined ? -1 : sections.indexOf(meant);
    if (meant === undefined || order < 0 || present.has(meant)) return [];
    report(
      'E072',
      offset,
      `«${meant}» skal være en overskrift. Skriv to emneknagger, ett mellomrom og teksten, på en egen linje.`,
      `## ${meant}`,
    );
    return [{ text: meant, offset, order }];
  });
}

function checkRequired(
  doc: DocumentFile,
  blocks: readonly TreeNode[],
  report: ReportInBody,
  end: number,
): void {
  if (doc.kind === 'pages') return;
  const { sections } = collectionInfo[doc.kind];
  const headings = listHeadings(blocks, doc.body?.text ?? '', sections, report);
  const present = new Set(headings.flatMap((h) => (h.order === undefined ? [] : [h.order])));
  const seen = new Set<number>();
  for (const heading of headings) {
    if (heading.text === '') continue;
    if (heading.order === undefined) checkUnknownHeading(heading, sections, present, report);
    if (heading.order === undefined) continue;
    present.add(heading.order);
    if (seen.has(heading.order)) {
      report('E072', heading.offset, `Overskriften «${heading.text}» står to ganger. Slå avsnittene sammen.`);
      heading.order = undefined;
    } else seen.add(heading.order);
  }
  const known = headings.filter((h) => h.order !== undefined);
  const ordered = findOrdered(known);
  for (const heading of known.filter((h) => !ordered.has(h))) {
    const before = sections[(heading.order ?? 0) - 1];
    report(
      'E071',
      heading.offset,
      `Overskriften «${heading.text}» står på feil sted. ${before ? `Den skal komme etter «${before}».` : 'Den skal komme først.'}`,
    );
  }
  for (const [order, section] of sections.entries()) {
    if (seen.has(order)) continue;
    const next = known.find((h) => ordered.has(h) && (h.order ?? 0) > order);
    report(
      'E070',
      next?.offset ?? (order === 0 ? offsetOf(blocks[0] ?? { type: 'root' }) : end),
      `Overskriften «${section}» mangler her.`,
      `## ${section}`,
    );
  }
}

/** True when a heading is followed by the next one. A heading that should not be there does not count as the next. */
function isEmptySection(doc: DocumentFile, heading: TreeNode, next: TreeNode | undefined): boolean {
  if (!next) return true;
  const depth = next.depth ?? 2;
  if (next.type !== 'heading' || depth === 1 || depth > (heading.depth ?? 2)) return false;
  if (doc.kind === 'pages' || depth > 2) return true;
  return (collectionInfo[doc.kind].sections as readonly string[]).includes(toPlainText(next).trim());
}

/** The text of an entry begins with its first heading. */
function checkStart(doc: DocumentFile, blocks: readonly TreeNode[], report: ReportInBody): void {
  const [first] = blocks;
  if (doc.kind === 'pages' || !first || first.type !== 'paragraph') return;
  const [heading] = collectionInfo[doc.kind].sections;
  const isLater = blocks.some((b) => b.type === 'heading' && toPlainText(b).trim() === heading);
  if (!isLater) return;
  report('E070', offsetOf(first), `Her står det tekst foran overskriften «${heading}». Flytt teksten ned.`);
}

const signsWithoutSpace = /^(#{2,6})[\u00a0\u202f]*([^\s#][^\n]*)/gm;

/** Signs without the space that makes them a heading are shown as they stand. */
function checkSigns(doc: DocumentFile, blocks: readonly TreeNode[], report: ReportInBody): void {
  const sections: readonly string[] = doc.kind === 'pages' ? [] : collectionInfo[doc.kind].sections;
  for (const block of blocks) {
    if (block.type !== 'paragraph') continue;
    const from = offsetOf(block);
    const source = doc.body?.text.slice(from, block.position?.end.offset) ?? '';
    for (const { index, 1: signs = '', 2: text = '' } of source.matchAll(signsWithoutSpace)) {
      if (sections.includes(text.trim())) continue;
      report(
        'E072',
        from + index,
        'Det mangler et mellomrom mellom emneknaggene og overskriften.',
        `${signs} ${text.trim()}`,
      );
    }
  }
}

/**
 * Checks the headings of a text. Returns false when there is no text to count words in, so that an empty text
 * gives one problem.
 */
export function checkHeadings(doc: DocumentFile, report: ReportInBody, start: number): boolean {
  const blocks = doc.body?.tree.children ?? [];
  if (blocks.length === 0) {
    const first = doc.kind === 'pages' ? '' : `## ${collectionInfo[doc.kind].sections[0]}`;
    report(
      'E070',
      start,
      'Det er ingen tekst under feltene. Skriv teksten under den siste linjen med ---.',
      first,
    );
    return false;
  }
  const last = blocks.at(-1);
  checkRequired(doc, blocks, report, last ? offsetOf(last) : start);
  checkStart(doc, blocks, report);
  checkSigns(doc, blocks, report);
  const sections: readonly string[] = doc.kind === 'pages' ? [] : collectionInfo[doc.kind].sections;
  let above = 2;
  for (const [index, block] of blocks.entries()) {
    if (block.type !== 'heading') continue;
    const text = toPlainText(block).trim();
    const depth = block.depth ?? 2;
    if (text === '') {
      report('E072', offsetOf(block), 'Overskriften er tom. Skriv teksten, eller ta bort emneknaggene.');
      continue;
    }
    if (depth > Math.max(above, 2) + 1) {
      report(
        'E072',
        offsetOf(block),
        `Overskriften «${text}» hopper over et nivå. Bruk ${'#'.repeat(above + 1)} her.`,
        `${'#'.repeat(above + 1)} ${text}`,
      );
    }
    above = depth;
    if (depth === 1 && !sections.includes(text)) {
      report(
        'E072',
        offsetOf(block),
        'Tittelen kommer fra feltet title. Bruk to emneknagger (##) for overskrifter i teksten.',
        `## ${text}`,
      );
    }
    if (isEmptySection(doc, block, blocks[index + 1]))
      report('E074', offsetOf(block), `Det står ingen tekst under overskriften «${text}».`);
  }
  return true;
}
