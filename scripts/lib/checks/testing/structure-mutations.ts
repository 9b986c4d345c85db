import type { Mutation } from './mutations.ts';

interface Line {
  text: string;
  /** 0-based. */
  at: number;
  indent: number;
  isKey: boolean;
  isItem: boolean;
}

const toLine = (text: string, at: number): Line => ({
  text,
  at,
  indent: text.length - text.trimStart().length,
  isKey: /^\s*(?:- )?[A-Za-z]\w*:(?: |$)/.test(text),
  isItem: /^\s*- /.test(text),
});

/** The first line after a field or list item: the next one that is not further in. */
function findEnd(lines: readonly Line[], index: number): number {
  const own = lines[index];
  const next = lines.findIndex(
    (line, i) => i > index && line.text.trim() !== '' && line.indent <= (own?.indent ?? 0),
  );
  return next < 0 ? lines.length : next;
}

/** A field alone in its group may stand as far in as it likes. */
function isOnlyChild(lines: readonly Line[], index: number): boolean {
  const own = lines[index];
  const before = lines[index - 1];
  const after = lines[findEnd(lines, index)];
  const isFirst = before?.text.trimEnd().endsWith(':') === true && before.indent < (own?.indent ?? 0);
  return isFirst && (after === undefined || after.indent < (own?.indent ?? 0));
}

/**
 * Slips of the hand: a space too many, a quote or bracket that is gone or of the wrong sort, a list item pasted twice,
 * a file cut short.
 */
export function mutateStructure(text: string): Mutation[] {
  const all = text.split('\n');
  const yamlEnd = all.indexOf('---', 1);
  const lines = all.slice(0, yamlEnd).map(toLine);
  const mutations: Mutation[] = [];
  const add = (
    name: string,
    at: number,
    insert: readonly string[],
    remove = 1,
    near: readonly number[] = [at],
  ) => {
    const changed = [...all.slice(0, at), ...insert, ...all.slice(at + remove)].join('\n');
    if (changed !== text)
      mutations.push({ name: `${name} at ${at + 1}`, text: changed, lines: near.map((n) => n + 1) });
  };
  for (const [index, line] of lines.entries()) {
    if (index === 0 || line.text.trim() === '' || /^\s*#/.test(line.text)) continue;
    const { at, text: own, indent } = line;
    const next = findEnd(lines, index);
    if (line.isKey && indent > 0 && !isOnlyChild(lines, index)) {
      add('indented too far', at, [` ${own}`], 1, [at, next]);
      add('indented too little', at, [own.slice(1)], 1, [at, at - 1, next]);
      add('tab for indentation', at, [`\t${own.trimStart()}`]);
      add('no-break space for indentation', at, [`\u00a0${own.slice(1)}`]);
    }
    if (line.isKey && indent === 0) add('indented at the margin', at, [` ${own}`], 1, [at, next]);
    if (/^\s*(?:- )?\w+: \S/.test(own)) add('no space after colon', at, [own.replace(': ', ':')]);
    if (/"$/.test(own)) {
      add('closing quote gone', at, [own.slice(0, -1)]);
      add('single for double quote', at, [own.replace(/"$/, "'")]);
      if (/: "/.test(own)) add('opening quote gone', at, [own.replace(': "', ': ')]);
    }
    if (/\[.*\]$/.test(own)) {
      add('closing bracket gone', at, [own.slice(0, -1)]);
      add('wrong closing bracket', at, [own.replace(/\]$/, '}')]);
      add('wrong opening bracket', at, [own.replace('[', '{')]);
    }
    if (line.isItem) {
      const block = all.slice(at, next);
      add('item pasted twice', at, [...block, ...block], block.length, [at, next, next + block.length - 1]);
      if (line.isKey) add('dash gone', at, [own.replace('- ', '  ')], 1, [at, at - 1]);
      add('long dash', at, [own.replace('- ', '– ')], 1, [at, at - 1, at + 1]);
    }
    if (index % 7 === 3) add('cut short', at, [], all.length, [at - 1, at]);
  }
  add('indented closing fence', yamlEnd, [' ---']);
  add('closing fence of two dashes', yamlEnd, ['--']);
  return mutations;
}
