/**
 * A reader of the part of YAML that nearly every entry keeps to: fields and lists by indentation, texts with or without
 * quotes, short lists in brackets. It takes a tenth of the time of a whole YAML parser, and never guesses: at the first
 * thing it does not know for certain, it gives up and leaves the text to the real parser. What it does read, it reads as
 * the real parser would; a test holds it to that on the whole content and on thousands of spoilt entries.
 */
export function readPlainYaml(text: string): Record<string, unknown> | undefined {
  if (mayNeedParser.test(text)) return undefined;
  const reader = new Reader(text);
  try {
    return reader.readAll();
  } catch (error) {
    // Groups within groups without end use up the stack.
    if (error === gaveUp || error instanceof RangeError) return undefined;
    throw error;
  }
}

/** Tabs, unusual line breaks, and lines that end a document. */
const mayNeedParser = /[\t\r\u0085\u2028\u2029\ufeff]|^(?:\.\.\.|---)/m;

const gaveUp = Symbol('the real parser must read this');

function giveUp(): never {
  throw gaveUp;
}

const keyPattern = /([A-Za-z]\w*):(?: +|$)/y;
const reservedWord = /^(?:null|true|false|~)$/i;
/** Everything that a plain text cannot begin with, or that gives it another meaning. */
const oddStart = /^[-?:,[\]{}#&*!|>'"%@`]/;
/** What would end a plain text, or turn it into a field. */
const oddInside = /:(?: |$)| #/;
const number = /^[-+]?(?:0[xo][\da-f]+|(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?|\.inf|\.nan)$/i;
/** Longer numbers are not what they seem: they do not fit. */
const shortNumber = /^(?:0|[1-9]\d{0,14})(?:\.\d{1,9})?$/;

/** A pattern would begin anew at every space of a long run of them. */
function withoutEndSpaces(text: string): string {
  let end = text.length;
  while (end > 0 && text.charCodeAt(end - 1) === 32) end -= 1;
  return end === text.length ? text : text.slice(0, end);
}

type Value = unknown;

class Reader {
  private readonly lines: readonly string[];
  private readonly indents: readonly number[];
  private at = 0;

  constructor(text: string) {
    // A comment between fields is nothing; one inside a text ends it, as an empty line does.
    this.lines = text.split('\n').map((line) => (/^ *#/.test(line) ? '' : withoutEndSpaces(line)));
    this.indents = this.lines.map((line) => {
      let indent = 0;
      while (line.charCodeAt(indent) === 32) indent += 1;
      return indent;
    });
  }

  readAll(): Record<string, unknown> {
    this.skipEmpty();
    if (this.at >= this.lines.length || this.indents[this.at] !== 0) giveUp();
    const fields = this.readMap(0, 0);
    if (this.at < this.lines.length) giveUp();
    return fields;
  }

  private get line(): string {
    return this.lines[this.at] ?? '';
  }

  /** The indentation of the current line; -1 at the end. */
  private get indent(): number {
    return this.at < this.lines.length ? (this.indents[this.at] ?? -1) : -1;
  }

  private skipEmpty(): void {
    while (this.at < this.lines.length && this.line === '') this.at += 1;
  }

  private next(): void {
    this.at += 1;
    this.skipEmpty();
  }

  /** The fields that begin in a column; the first stands there on the current line, perhaps behind a dash. */
  private readMap(column: number, first: number): Record<string, unknown> {
    const fields: Record<string, unknown> = {};
    let from = first;
    do {
      keyPattern.lastIndex = from;
      const match = keyPattern.exec(this.line);
      const key = match?.[1];
      if (!match || key === undefined || reservedWord.test(key) || Object.hasOwn(fields, key)) giveUp();
      fields[key] = this.readValue(column, from + match[0].length);
      from = column;
    } while (this.indent === column && this.line.charCodeAt(column) !== 45);
    if (this.indent > column) giveUp();
    return fields;
  }

  private readList(column: number): Value[] {
    const items: Value[] = [];
    while (this.indent === column && this.line.startsWith('- ', column)) {
      const start = column + 2;
      if (this.line.charCodeAt(start) === 32) giveUp();
      keyPattern.lastIndex = start;
      items.push(keyPattern.test(this.line) ? this.readMap(start, start) : this.readValue(column, start));
    }
    if (this.indent >= column && (this.indent > column || this.line.charCodeAt(column) === 45)) giveUp();
    return items;
  }

  /** The value that begins at an offset of the current line, or on the next; it reaches as far as lines are further in. */
  private readValue(column: number, from: number): Value {
    if (from < this.line.length) return this.readText(column, this.line.slice(from));
    this.at += 1;
    // Nothing after the key may be a slip, and the real parser can say where it is.
    if (this.line === '' || this.indent <= column) giveUp();
    const start = this.indent;
    if (this.line.startsWith('- ', start)) return this.readList(start);
    keyPattern.lastIndex = start;
    if (keyPattern.test(this.line)) return this.readMap(start, start);
    return this.readText(column, this.line.slice(start));
  }

  private readText(column: number, start: string): Value {
    const opening = start[0];
    if (opening === '[') return this.readBrackets(column, start);
    if (start === '{}') {
      this.next();
      return {};
    }
    if (opening === '"' || opening === "'") return this.readQuoted(column, start, opening);
    return this.readPlain(column, start);
  }

  /** The next line of the same text: further in than its field, with no empty line between. */
  private takeContinuation(column: number): string {
    this.at += 1;
    if (this.line === '' || this.indent <= column) giveUp();
    return this.line.slice(this.indent);
  }

  private readPlain(column: number, start: string): Value {
    if (oddStart.test(start) || oddInside.test(start)) giveUp();
    const pieces = [start];
    while (this.lines[this.at + 1] && (this.indents[this.at + 1] ?? 0) > column) {
      const more = this.takeContinuation(column);
      if (/^[-?](?: |$)/.test(more) || oddInside.test(more)) giveUp();
      pieces.push(more);
    }
    this.next();
    if (this.indent > column) giveUp();
    return toValue(pieces.join(' '));
  }

  private readQuoted(column: number, start: string, quote: string): string {
    const pieces = [start.slice(1)];
    const isInside = quote === '"' ? /^[^"\\]*$/ : /^(?:[^']|'')*$/;
    while (isInside.test(pieces.at(-1) ?? '')) pieces.push(this.takeContinuation(column));
    const last = pieces.pop() ?? '';
    if (!last.endsWith(quote) || !isInside.test(last.slice(0, -1))) giveUp();
    this.next();
    if (this.indent > column) giveUp();
    const text = [...pieces, last.slice(0, -1)].join(' ');
    return quote === "'" ? text.replaceAll("''", "'") : text;
  }

  private readBrackets(column: number, start: string): Value[] {
    const pieces = [start];
    while (!pieces.at(-1)?.includes(']')) pieces.push(this.takeContinuation(column));
    const text = pieces.join(' ');
    if (text.indexOf(']') !== text.length - 1 || text.includes('#')) giveUp();
    this.next();
    if (this.indent > column) giveUp();
    const inside = trimSpaces(text.slice(1, -1));
    return inside === '' ? [] : inside.split(',').map((part) => readItem(trimSpaces(part)));
  }
}

const trimSpaces = (text: string): string => withoutEndSpaces(text).replace(/^ +/, '');

/** One text of a list in brackets. */
function readItem(text: string): Value {
  const quote = text[0];
  if (quote === '"' || quote === "'") {
    const inside = text.slice(1, -1);
    if (text.length < 2 || text.at(-1) !== quote || inside.includes(quote) || inside.includes('\\')) giveUp();
    return inside;
  }
  // A colon or a bracket may mean something else among brackets.
  if (text === '' || oddStart.test(text) || /[[\]{}:?]/.test(text)) giveUp();
  return toValue(text);
}

/** A text without quotes as the value it stands for. */
function toValue(text: string): Value {
  if (shortNumber.test(text)) return Number(text);
  if (text === 'null') return null;
  if (text === 'true' || text === 'false') return text === 'true';
  if (reservedWord.test(text) || number.test(text)) giveUp();
  return text;
}
