import {
  Document,
  isMap,
  isScalar,
  isSeq,
  type Pair,
  parseDocument,
  visit,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';

const LINE_WIDTH = 100;

type Group = Record<string, unknown>;

const isGroup = (value: unknown): value is Group =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether two values hold the same, whatever order their keys are in. */
export function isSame(a: unknown, b: unknown): boolean {
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((one, i) => isSame(one, b[i]));
  if (!isGroup(a) || !isGroup(b)) return a === b;
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && isSame(a[key], b[key]))
  );
}

/** Fields as editors write them: short lists of words on one line, long text folded. */
export function toYaml(data: unknown): string {
  const document = new Document(data);
  visit(document, {
    Seq(_key, list) {
      if (list.items.every((item) => isScalar(item))) list.flow = true;
    },
  });
  return document.toString({ lineWidth: LINE_WIDTH, flowCollectionPadding: false });
}

const indentBy = (text: string, indent: number): string => text.replace(/^(?=.)/gm, ' '.repeat(indent));

const lineStart = (text: string, offset: number): number => text.lastIndexOf('\n', offset - 1) + 1;

/** A stretch of the original text: the lines of one key or list item, and the comments that stand above it. */
interface Stretch {
  before: string;
  body: string;
  /** Where the stretch ends in the original. */
  end: number;
}

/** The start of the comments and blank lines above a line. */
function skipComments(text: string, line: number): number {
  const above = /(?:(?<=\n)[ \t]*(?:#[^\n]*)?\n)+$/.exec(text.slice(0, line))?.[0] ?? '';
  return line - above.length;
}

/** Cuts the text of a block where its parts begin. */
function cut(text: string, starts: readonly number[], end: number): Stretch[] {
  const lines = starts.map((start) => lineStart(text, start));
  // What stands above the first part belongs to the key the block hangs under.
  const froms = lines.map((line, index) => (index === 0 ? line : skipComments(text, line)));
  return lines.map((line, index) => {
    const stop = froms[index + 1] ?? end;
    return { before: text.slice(froms[index], line), body: text.slice(line, stop), end: stop };
  });
}

/** Where a part of the original ends: the start of the line after it. */
interface Range {
  text: string;
  end: number;
}

const keyOf = (pair: Pair): string => (isScalar(pair.key) ? String(pair.key.value) : '');
const startOf = (node: unknown): number => (node as { range?: [number, number, number] }).range?.[0] ?? 0;

/** The keys in the order of the original, with new ones after the key they follow in the data. */
function orderKeys(original: readonly string[], wanted: readonly string[]): string[] {
  const order = original.filter((key) => wanted.includes(key));
  for (const [index, key] of wanted.entries()) {
    if (order.includes(key)) continue;
    const before = wanted[index - 1];
    order.splice(before === undefined ? 0 : order.indexOf(before) + 1, 0, key);
  }
  return order;
}

function spliceMap(map: YAMLMap, data: Group, { text, end }: Range, indent: number): string {
  const pairs = map.items as Pair[];
  const starts = pairs.map((pair) => startOf(pair.key));
  const stretches = cut(text, starts, end);
  const byKey = new Map(pairs.map((pair, index) => [keyOf(pair), index]));
  return orderKeys([...byKey.keys()], Object.keys(data))
    .map((key) => {
      const index = byKey.get(key);
      const value = data[key];
      if (index === undefined) return indentBy(toYaml({ [key]: value }), indent);
      const pair = pairs[index] as Pair;
      const stretch = stretches[index] as Stretch;
      return stretch.before + spliceValue(pair, value, stretch.body, { text, end: stretch.end }, indent);
    })
    .join('');
}

function spliceValue(pair: Pair, value: unknown, body: string, range: Range, indent: number): string {
  const node = pair.value as { toJSON?: () => unknown } | null;
  if (isSame(node?.toJSON?.() ?? null, value)) return body;
  const isBlock = (isMap(node) || isSeq(node)) && !node.flow && node.items.length > 0;
  const head = () =>
    range.text.slice(lineStart(range.text, startOf(pair.key)), lineStart(range.text, startOf(node)));
  if (isBlock && isMap(node) && isGroup(value)) {
    return head() + spliceMap(node, value, range, startOf(node) - lineStart(range.text, startOf(node)));
  }
  if (isBlock && isSeq(node) && Array.isArray(value) && value.length > 0 && value.every(isGroup)) {
    return head() + spliceSeq(node, value, range);
  }
  return indentBy(toYaml({ [keyOf(pair)]: value }), indent);
}

function spliceSeq(list: YAMLSeq, items: readonly Group[], { text, end }: Range): string {
  const starts = list.items.map(startOf);
  const stretches = cut(text, starts, end);
  const originals = list.items.map((item) => (item as { toJSON: () => unknown }).toJSON());
  const dash = startOf(list) - lineStart(text, startOf(list));
  const unused = new Set(originals.keys());
  const unchanged = items.map((item) => {
    const found = [...unused].find((index) => isSame(originals[index], item));
    if (found !== undefined) unused.delete(found);
    return found;
  });
  const isEdited = (index: number) => items.length === list.items.length && unused.has(index);
  return items
    .map((item, index) => {
      const kept = stretches[unchanged[index] ?? -1];
      if (kept) return kept.before + kept.body;
      const stretch = stretches[index];
      const node = list.items[index];
      const start = starts[index];
      if (!isEdited(index) || !isMap(node) || !stretch || start === undefined) {
        return indentBy(toYaml([item]), dash);
      }
      const range = { text: blankDash(text, start), end: stretch.end };
      const map = spliceMap(node, item, range, start - lineStart(text, start));
      return `${stretch.before}${' '.repeat(dash)}-${map.slice(dash + 1)}`;
    })
    .join('');
}

/** The text with the dash of a list item taken away, so that its keys stand alone on their lines. */
function blankDash(text: string, start: number): string {
  const from = lineStart(text, start);
  return text.slice(0, from) + ' '.repeat(start - from) + text.slice(start);
}

/**
 * The fields as text. What has not changed keeps the words, line breaks, quotes and comments of the original, so that
 * a change of one field is a change of its lines only.
 */
export function writeYaml(data: Group, original: string | undefined): string {
  if (original === undefined) return toYaml(data);
  const document = parseDocument(original, { logLevel: 'silent' });
  const { contents } = document;
  if (document.errors.length > 0 || !isMap(contents) || contents.flow || contents.items.length === 0)
    return toYaml(data);
  const text = original.endsWith('\n') ? original : `${original}\n`;
  const first = lineStart(text, startOf((contents.items[0] as Pair).key));
  const written = text.slice(0, first) + spliceMap(contents, data, { text, end: text.length }, 0);
  // The text must say what the data says, whatever the original looked like.
  return isSame(parseDocument(written, { logLevel: 'silent' }).toJS(), data) ? written : toYaml(data);
}
