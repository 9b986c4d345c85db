import { type DefaultTreeAdapterTypes, parse } from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

const isElement = (node: Node): node is Element => 'tagName' in node;
const getAttribute = (element: Element, name: string): string | undefined =>
  element.attrs.find((attribute) => attribute.name === name)?.value;

/** What no reader sees: closed `details` are left out as well, so that their text must stand somewhere else too. */
function isOutOfSight(element: Element): boolean {
  if (['script', 'style', 'template', 'head'].includes(element.tagName)) return true;
  if (getAttribute(element, 'hidden') !== undefined) return true;
  return element.tagName === 'details' && getAttribute(element, 'open') === undefined;
}

function findElement(node: Node, accept: (element: Element) => boolean): Element | undefined {
  if (isElement(node) && accept(node)) return node;
  for (const child of 'childNodes' in node ? node.childNodes : []) {
    const found = findElement(child, accept);
    if (found) return found;
  }
  return undefined;
}

function collectText(node: Node): string {
  if ('value' in node) return node.value;
  if (isElement(node) && isOutOfSight(node)) return '';
  const inner = 'childNodes' in node ? node.childNodes.map(collectText).join('') : '';
  return isElement(node) && /^(?:p|li|h\d|dt|dd|div|td|th|section)$/.test(node.tagName)
    ? ` ${inner} `
    : inner;
}

/** A text with single spaces, as it is compared. */
export const toPlainSpaces = (text: string): string => text.replace(/[\s\u00a0]+/g, ' ').trim();

/** The text a reader sees in the part of a page where an attribute has a value. */
export function getVisibleText(html: string, attribute: string, value: string): string {
  const part = findElement(parse(html), (element) => getAttribute(element, attribute) === value);
  if (!part) throw new Error(`getVisibleText: no element has ${attribute}="${value}"`);
  return toPlainSpaces(collectText(part));
}
