import { allowedComponents } from './allowed.ts';
import { type TreeAttribute, type TreeNode, type TreePoint, walkTree } from './tree.ts';
import { classifyUrl } from './urls.ts';

export type UnsafeRule = 'module' | 'expression' | 'element' | 'script' | 'link' | 'imageAlt' | 'imageUrl';

/** Something in a text that the site does not accept, with what to tell the editor. */
export interface Finding {
  rule: UnsafeRule;
  point: TreePoint;
  message: string;
  suggestion: string;
}

const shorten = (text: string, length = 50): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > length ? `${line.slice(0, length - 1)}…` : line;
};

export const moduleMessage = (code: string): string =>
  `Import og eksport kan ikke brukes i teksten. Her står «${shorten(code)}». Ta linjen bort. Er det vanlig tekst, må linjen begynne med et annet ord.`;

export const expressionMessage = (code: string): string =>
  `Krøllparenteser kan ikke brukes i teksten. Her står «${shorten(`{${code}}`)}». Bruk vanlige parenteser, eller skriv \\{ for å vise tegnet.`;

/** Explains why a tag is not accepted. */
export function elementMessage(name: string): string {
  const known = Object.keys(allowedComponents);
  const allowed =
    known.length === 0
      ? 'Bruk vanlig Markdown.'
      : `Disse kan brukes: ${known.map((k) => `<${k}>`).join(', ')}. Ellers skal det være vanlig Markdown.`;
  return `HTML kan ikke brukes i teksten. Her står «<${shorten(name)}>». ${allowed}`;
}

const linkMessage = (url: string): string =>
  `Lenken er utrygg eller har en adresse vi ikke tar imot. Her står «${shorten(url)}». Adressen må begynne med https://, http://, mailto: eller /.`;

const scriptMessage = (name: string, attribute: string): string =>
  `Skript kan ikke brukes i teksten. Her står «${attribute}» i «<${name}>». Ta det bort, og bruk vanlig Markdown.`;

const isEventHandler = (attribute: TreeAttribute): boolean => /^on/i.test(attribute.name ?? '');
const urlAttribute = /^(?:href|src|srcset|action|formaction|data|xlink:href|poster)$/i;

function checkElement(node: TreeNode, point: TreePoint): Finding | undefined {
  const name = node.name ?? '';
  const attributes = node.attributes ?? [];
  const handler = attributes.find(isEventHandler);
  if (handler) {
    return { rule: 'script', point, message: scriptMessage(name, handler.name ?? ''), suggestion: '' };
  }
  if (/^script$/i.test(name)) {
    return { rule: 'script', point, message: scriptMessage(name, 'script'), suggestion: '' };
  }
  const link = attributes.find(
    (a) =>
      urlAttribute.test(a.name ?? '') && typeof a.value === 'string' && classifyUrl(a.value) === 'unsafe',
  );
  if (link) return { rule: 'link', point, message: linkMessage(String(link.value)), suggestion: '' };
  const permitted = Object.hasOwn(allowedComponents, name) ? allowedComponents[name] : undefined;
  if (!permitted) return { rule: 'element', point, message: elementMessage(name), suggestion: '' };
  const extra = attributes.find(
    (a) => a.type !== 'mdxJsxAttribute' || !permitted.includes(a.name ?? '') || typeof a.value === 'object',
  );
  if (!extra) return undefined;
  const allowed = permitted.length === 0 ? 'ingen egenskaper' : permitted.join(', ');
  return {
    rule: 'element',
    point,
    message: `<${name}> har en egenskap som ikke kan brukes: «${extra.name ?? '{…}'}». Dette kan stå der: ${allowed}.`,
    suggestion: '',
  };
}

function checkImage(node: TreeNode, point: TreePoint): Finding | undefined {
  const url = node.url ?? '';
  const kind = classifyUrl(url);
  if (kind === 'unsafe') return { rule: 'link', point, message: linkMessage(url), suggestion: '' };
  if (kind !== 'internal') {
    return {
      rule: 'imageUrl',
      point,
      message: `Bilder må ligge i mappen public/, og adressen må begynne med /. Her står «${shorten(url)}».`,
      suggestion: '',
    };
  }
  return checkAlt(node, point);
}

function checkAlt(node: TreeNode, point: TreePoint): Finding | undefined {
  if ((node.alt ?? '').trim() !== '') return undefined;
  return {
    rule: 'imageAlt',
    point,
    message:
      'Bildet mangler beskrivelse for dem som ikke ser det. Skriv hva bildet viser, mellom hakeparentesene.',
    suggestion: `![Beskrivelse av bildet](${node.url ?? ''})`,
  };
}

function checkNode(node: TreeNode, point: TreePoint): Finding | undefined {
  switch (node.type) {
    case 'mdxjsEsm':
      return { rule: 'module', point, message: moduleMessage(node.value ?? ''), suggestion: '' };
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      return { rule: 'expression', point, message: expressionMessage(node.value ?? ''), suggestion: '' };
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      return checkElement(node, point);
    case 'html':
      return {
        rule: 'element',
        point,
        message: elementMessage(shorten(node.value ?? '', 20)),
        suggestion: '',
      };
    case 'link':
    case 'definition':
      return classifyUrl(node.url ?? '') === 'unsafe'
        ? { rule: 'link', point, message: linkMessage(node.url ?? ''), suggestion: '' }
        : undefined;
    case 'image':
      return checkImage(node, point);
    case 'imageReference':
      return checkAlt(node, point);
    default:
      return undefined;
  }
}

/**
 * Everything in a syntax tree that could run code, leave the site unseen or shut readers out.
 * An element that is not accepted is reported once, without what it contains.
 */
export function findUnsafe(tree: TreeNode): Finding[] {
  const findings: Finding[] = [];
  walkTree(tree, (node) => {
    const finding = checkNode(node, node.position?.start ?? { line: 1, column: 1, offset: 0 });
    if (!finding) return undefined;
    findings.push(finding);
    return node.type === 'link' || node.type === 'definition';
  });
  return findings;
}
