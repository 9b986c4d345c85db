import { type DefaultTreeAdapterTypes, parse } from 'parse5';

/** One element of a page, in document order. */
export interface PageElement {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Line of the start tag, or undefined for elements the parser adds. */
  readonly line: number | undefined;
  /** Text directly inside, for `style` and `script`. */
  readonly text: string;
}

/** All elements of a page as a browser would read it, those inside `template` included. */
export function listElements(html: string): PageElement[] {
  const elements: PageElement[] = [];
  const visit = (node: DefaultTreeAdapterTypes.Node): void => {
    if ('tagName' in node) elements.push(toPageElement(node));
    if ('content' in node) visit(node.content);
    if ('childNodes' in node) node.childNodes.forEach(visit);
  };
  visit(parse(html, { sourceCodeLocationInfo: true }));
  return elements;
}

function toPageElement(node: DefaultTreeAdapterTypes.Element): PageElement {
  return {
    tag: node.tagName,
    attributes: Object.fromEntries(
      node.attrs.map(({ prefix, name, value }) => [prefix ? `${prefix}:${name}` : name, value]),
    ),
    line: node.sourceCodeLocation?.startLine,
    text: node.childNodes.map((child) => ('value' in child ? child.value : '')).join(''),
  };
}
