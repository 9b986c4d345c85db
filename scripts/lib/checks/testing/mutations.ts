import { isMap, isScalar, isSeq, LineCounter, type Node, type Pair, parseDocument, type YAMLMap } from 'yaml';

/** A valid file with one thing put wrong in it. */
export interface Mutation {
  name: string;
  text: string;
  /** Lines where a report is right; each may be one off. */
  lines: number[];
}

interface Field {
  path: (string | number)[];
  /** 0-based lines: the key, and the first line after the value. */
  from: number;
  to: number;
  indent: number;
  parentLine: number;
  value: unknown;
  isBlock: boolean;
  /** The key stands on the same line as the dash of its list item. */
  afterDash: boolean;
}

interface Parts {
  lines: string[];
  yamlEnd: number;
}

const splitParts = (text: string): Parts => {
  const lines = text.split('\n');
  return { lines, yamlEnd: lines.indexOf('---', 1) };
};

/** Every field of a file's frontmatter with the lines it takes. */
function listFields({ lines, yamlEnd }: Parts): Field[] {
  const counter = new LineCounter();
  // The opening fence is replaced by a comment, so that line numbers are those of the file.
  const yaml = ['#', ...lines.slice(1, yamlEnd)].join('\n');
  const document = parseDocument(yaml, { lineCounter: counter });
  const lineOf = (offset: number) => counter.linePos(offset).line - 1;
  const fields: Field[] = [];
  const visitMap = (map: YAMLMap, path: (string | number)[], parentLine: number) => {
    for (const pair of map.items as Pair[]) {
      if (!isScalar(pair.key) || !pair.key.range) continue;
      const from = lineOf(pair.key.range[0]);
      const value = pair.value as Node | null;
      const end = value?.range ? lineOf(Math.max(value.range[1] - 1, pair.key.range[0])) + 1 : from + 1;
      const key = String(pair.key.value);
      const isGroup = isMap(value) || isSeq(value);
      fields.push({
        path: [...path, key],
        from,
        to: end,
        indent: (counter.linePos(pair.key.range[0]).col ?? 1) - 1,
        parentLine,
        value: value?.toJSON?.() ?? null,
        isBlock: isGroup && !(value as { flow?: boolean }).flow,
        afterDash: /^\s*- /.test(lines[from] ?? ''),
      });
      if (isMap(value)) visitMap(value, [...path, key], from);
      if (isSeq(value)) {
        for (const [index, item] of value.items.entries()) {
          if (isMap(item) && item.range) visitMap(item, [...path, key, index], lineOf(item.range[0]));
        }
      }
    }
  };
  if (isMap(document.contents)) visitMap(document.contents, [], 0);
  return fields;
}

const optional =
  /^(?:fieldSources\.|sourceTerms\.)|\.(?:zeroMeaning|alsoReportedAs|otherFindings|citation|note|passages)$/;
const isOptional = (path: Field['path']): boolean => {
  const name = path.join('.');
  if (/^studies\.\d+\.citation$/.test(name)) return false;
  return optional.test(name);
};

const replaceLines = (lines: readonly string[], from: number, to: number, insert: string[]): string =>
  [...lines.slice(0, from), ...insert, ...lines.slice(to)].join('\n');

function misspell(key: string): string {
  const middle = Math.max(1, Math.floor(key.length / 2));
  return `${key.slice(0, middle)}q${key.slice(middle + (key.length > 3 ? 1 : 0))}`;
}

function mutateField(parts: Parts, field: Field): Mutation[] {
  const { lines } = parts;
  const { path, from, to, indent, value, isBlock, afterDash } = field;
  const key = String(path.at(-1));
  const name = path.join('.');
  const line = lines[from] ?? '';
  const prefix = `${line.slice(0, indent)}${key}:`;
  const pad = ' '.repeat(indent);
  const make = (what: string, text: string, at: number[]): Mutation => ({
    name: `${what} ${name}`,
    text,
    lines: at.map((l) => l + 1),
  });
  const one = (what: string, insert: string): Mutation =>
    make(what, replaceLines(lines, from, to, [insert]), [from]);
  const all = [
    make(
      'misspelt key',
      replaceLines(lines, from, from + 1, [line.replace(`${key}:`, `${misspell(key)}:`)]),
      [from],
    ),
    one('group instead of value', `${prefix} { a: 1 }`),
    ...(value === null ? [] : [one('emptied', `${prefix}`)]),
    make('no colon', replaceLines(lines, from, from + 1, [line.replace(`${key}:`, key)]), [from]),
    make('anchor', replaceLines(lines, from, from + 1, [line.replace(`${key}:`, `${key}: &a`)]), [from]),
    make('tag', replaceLines(lines, from, to, [`${prefix} !!js/function "x"`]), [from]),
    make('reserved character', replaceLines(lines, from, to, [`${prefix} @tekst`]), [from]),
    make('open quote', replaceLines(lines, from, to, [`${prefix} 'tekst`]), [from]),
    make('open double quote', replaceLines(lines, from, to, [`${prefix} "tekst`]), [from]),
    make('open bracket', replaceLines(lines, from, to, [`${prefix} [a, b`]), [from]),
    make('alias', replaceLines(lines, from, to, [`${prefix} *b`]), [from]),
    make('html', replaceLines(lines, from, to, [`${prefix} <script>alert(1)</script>`]), [from]),
    make('placeholder', replaceLines(lines, from, to, [`${prefix} Lorem ipsum dolor`]), [from]),
  ];
  if (name !== 'dates.reviewed' && !afterDash) {
    const removed = replaceLines(lines, from, to, []);
    if (!isOptional(path)) all.push(make('removed', removed, [from]));
  }
  if (!isBlock) {
    all.push(
      make(
        'repeated key',
        replaceLines(lines, to, to, [`${pad}${key}: ${line.split(': ').slice(1).join(': ') || 'x'}`]),
        [to],
      ),
    );
    all.push(make('colon in text', replaceLines(lines, from, to, [`${prefix} et: to`]), [from]));
    all.push(make('tab', replaceLines(lines, from, to, [`${prefix}`, `\t${pad}verdi: 1`]), [from + 1]));
  }
  if (typeof value === 'string') all.push(one('number instead of text', `${prefix} 3.5`));
  if (typeof value === 'number') all.push(one('text instead of number', `${prefix} tre`));
  if (Array.isArray(value)) {
    all.push(one('text instead of list', `${prefix} tekst`));
    if (typeof value[0] === 'string') {
      all.push(one('repeated value', `${prefix} [${value[0]}, ${value[0]}]`));
      all.push(one('unknown value', `${prefix} [finnes-aldri-her]`));
    }
  }
  if (/^dates\.(?:compiled|searchDate)$|\.date$/.test(name)) {
    all.push(one('future date', `${prefix} 2099-01-01`));
    all.push(one('impossible date', `${prefix} 2026-02-30`));
    all.push(one('Norwegian date', `${prefix} 21.11.2026`));
  }
  if (/^year|Year/.test(key) && typeof value === 'number') all.push(one('future year', `${prefix} 2090`));
  if (key === 'url') {
    all.push(one('unsafe url', `${prefix} "javascript:alert(1)"`));
    all.push(one('bad url', `${prefix} www`));
  }
  return all;
}

/** Free text lets some wrong values through: `[a]` texts, `x: y` in a list of texts, numbers as words. */
const isLegalAnyway = (mutation: Mutation, field: Field): boolean =>
  /^(?:unknown value)/.test(mutation.name) &&
  /^(?:altNames|altTitles|aliases|authors|countries|studyCountries|legalBasis|targetAudience|alsoReportedAs|otherFindings|passages|problemAreas|riskFactors|protectiveFactors|outcomes)$/.test(
    String(field.path.at(-1)),
  ) &&
  (field.path.length > 1 ||
    !/^(?:problemAreas|riskFactors|protectiveFactors|outcomes)$/.test(String(field.path[0])));

function mutateBody({ lines, yamlEnd }: Parts): Mutation[] {
  const unsafe = [
    'import fs from "node:fs"',
    'export const a = 1',
    'Tallet er {1 + 1} her.',
    'Tallet er {1 + her.',
    '<script>alert(1)</script>',
    '<b onclick="x()">tekst</b>',
    'Et <b>ord</b> her.',
    'Et <b>ord her.',
    '<!-- kommentar -->',
    'Barn <3 år.',
    '<https://example.org>',
    '<img src="x" onerror="alert(1)" />',
    '[lenke](javascript:alert(1))',
    '[lenke](JaVaScRiPt:alert(1))',
    '[lenke](java&#115;cript:alert(1))',
    '[lenke](<java\tscript:alert(1)>)',
    '[lenke](data:text/html,x)',
    '[lenke](vbscript:x)',
    '[lenke][x]\n\n[x]: javascript:alert(1)',
    '![](/bilde.png)',
    '![bilde](data:image/png;base64,x)',
    '[lenke](/tiltak/finnes-aldri-her/)',
    'Se kilden [s99].',
    'Lorem ipsum dolor.',
    'TODO: skriv mer.',
    '## En annen overskrift\n\nTekst.',
    '# Tittel',
  ];
  const mutations: Mutation[] = [];
  const at = lines.findIndex((l, i) => i > yamlEnd && l.startsWith('## ')) + 2;
  for (const text of unsafe) {
    const extra = text.split('\n').length - 1;
    mutations.push({
      name: `body ${text}`,
      text: replaceLines(lines, at, at, [text, '']),
      lines: [at + 1, at + 1 + extra],
    });
  }
  for (const [index, line] of lines.entries()) {
    if (index < yamlEnd || !line.startsWith('## ')) continue;
    mutations.push({
      name: `misspelt heading ${line}`,
      text: replaceLines(lines, index, index + 1, [line.replace(/.$/, 'qq')]),
      lines: [index + 1],
    });
  }
  return mutations;
}

function mutateFile({ lines, yamlEnd }: Parts): Mutation[] {
  return [
    { name: 'no opening fence', text: lines.slice(1).join('\n'), lines: [1] },
    { name: 'no closing fence', text: replaceLines(lines, yamlEnd, yamlEnd + 1, []), lines: [yamlEnd + 1] },
    {
      name: 'long closing fence',
      text: replaceLines(lines, yamlEnd, yamlEnd + 1, ['----']),
      lines: [yamlEnd + 1],
    },
    { name: 'no body', text: lines.slice(0, yamlEnd + 1).join('\n'), lines: [yamlEnd + 1] },
    { name: 'empty', text: '', lines: [1] },
    { name: 'NUL', text: replaceLines(lines, 3, 4, ['a\0b']), lines: [4] },
    {
      name: 'merge conflict',
      text: replaceLines(lines, 3, 4, ['<<<<<<< HEAD', lines[3] ?? '', '=======', 'x', '>>>>>>> b']),
      lines: [4],
    },
  ];
}

/** Hundreds of ways to put one thing wrong in a valid entry, each with the line it stands on. */
export function mutate(text: string): Mutation[] {
  const parts = splitParts(text);
  const fields = listFields(parts);
  return [
    ...fields.flatMap((field) => mutateField(parts, field).filter((m) => !isLegalAnyway(m, field))),
    ...mutateBody(parts),
    ...mutateFile(parts),
  ];
}
