import { type Document, isAlias, isMap, isScalar, type Node, visit, type YAMLError } from 'yaml';
import { createProblem, type Place, type Problem } from '../checks/problem.ts';

type ToPlace = (offset: number) => Place;

// Walking the whole document takes time, and nearly no file has any of this.
const mayBeForbidden = /(?:^|[\s[{,:-])[&*!]\S|<</;

/** Anchors, aliases, tags and merge keys: they hide what a field holds, so fields must be written out. */
export function listForbiddenNodes(document: Document.Parsed, text: string, place: ToPlace): Problem[] {
  if (!mayBeForbidden.test(text)) return [];
  const problems: Problem[] = [];
  const report = (node: Node, what: string) => {
    problems.push(
      createProblem(
        'E007',
        place(node.range?.[0] ?? 0),
        `${what} kan ikke brukes her. Skriv verdien helt ut. Skal tegnet vises, sett anførselstegn rundt teksten.`,
      ),
    );
  };
  visit(document, {
    Node(_key, node) {
      if (isAlias(node)) report(node, `Alias («*${node.source}»)`);
      else if ('anchor' in node && node.anchor) report(node, `Anker («&${node.anchor}»)`);
      else if (node.tag) report(node, `Tagg («${node.tag.replace(/^tag:yaml\.org,2002:/, '!!')}»)`);
    },
    Pair(_key, pair) {
      if (isScalar(pair.key) && pair.key.value === '<<') report(pair.key, 'Fletting («<<»)');
    },
  });
  return problems;
}

/** The line a quote was opened on, when the text ran on over later fields because it was never closed. */
function findOpenQuote(document: Document.Parsed, text: string, errorOffset: number): number | undefined {
  let opened: number | undefined;
  visit(document, {
    Scalar(_key, node) {
      if (node.type !== 'QUOTE_DOUBLE' && node.type !== 'QUOTE_SINGLE') return;
      const [start, end] = node.range ?? [0, 0];
      if (end > errorOffset + 1) return;
      // What stands further in than the field itself is its own text, also when it looks like a field.
      const own = lineAt(text, start).search(/[^\s-]/);
      const fields = text.slice(start, end).matchAll(/\n([ \t]*(?:- )?)[A-Za-z]\w*:(?:[ \t]|\r?\n)/g);
      if (Array.from(fields).some(([, indent = '']) => indent.length <= own)) opened ??= start;
    },
  });
  return opened;
}

/** Where a list or group written with brackets was opened, when it is still open at the offset. */
function findOpenBracket(document: Document.Parsed, text: string, errorOffset: number): number | undefined {
  let opened: number | undefined;
  visit(document, {
    Collection(_key, node) {
      if (!node.flow || !node.range) return;
      const [start, end] = node.range;
      if (
        start <= errorOffset &&
        errorOffset <= end + 1 &&
        !/[\]}]$/.test(text.slice(start, end).trimEnd())
      ) {
        opened ??= start;
      }
    },
  });
  return opened;
}

const lineAt = (text: string, offset: number): string => {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const end = text.indexOf('\n', offset);
  return text.slice(start, end < 0 ? text.length : end).trimEnd();
};

/** The line with its value in quotes, when it is a field or a list item with a plain value. */
function quoteValue(line: string): string {
  const match = /^(\s*(?:- )?(?:\w+:)?)\s*(\S.*)$/.exec(line);
  if (!match) return '';
  return `${match[1]?.trim() ?? ''} '${(match[2] ?? '').replaceAll("'", "''")}'`.trim();
}

const keyLine = /^\s*(?:- )?[A-Za-z]\w*:(?: |$)/;

/**
 * Where the indentation went wrong, when the parser stopped at a text of several lines: at the field that the text has
 * swallowed because it stands too far in, or at the list item that its next field does not line up with.
 */
function findCrookedLine(text: string, offset: number): number | undefined {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const line = lineAt(text, offset);
  let at = text.indexOf('\n', offset) + 1;
  for (let next = lineAt(text, at); at > 0 && next.trim() !== ''; next = lineAt(text, at)) {
    if (keyLine.test(next)) {
      const indent = next.search(/\S/);
      const own = line.search(/[^\s-]/);
      return keyLine.test(line) && indent > own ? at + indent : undefined;
    }
    at = text.indexOf('\n', at) + 1;
  }
  return keyLine.test(line) ? findCrookedItem(text, start, line.search(/\S/)) : undefined;
}

/** The list item above a field, when only running text stands between and the two do not begin in the same column. */
function findCrookedItem(text: string, start: number, indent: number): number | undefined {
  let at = start;
  while (at > 0) {
    at = text.lastIndexOf('\n', at - 2) + 1;
    const above = lineAt(text, at);
    const item = /^( *)- \w+:/.exec(above);
    if (item) return (item[1]?.length ?? 0) + 2 === indent ? undefined : at + (item[1]?.length ?? 0);
    if (keyLine.test(above) || above.trim() === '') return undefined;
  }
  return undefined;
}

interface Explanation {
  offset?: number;
  code?: 'E005' | 'E006';
  message: string;
  suggestion?: string;
}

function explain(error: YAMLError, document: Document.Parsed, text: string): Explanation {
  const offset = error.pos[0];
  const line = lineAt(text, offset);
  const quote = findOpenQuote(document, text, offset);
  if (quote !== undefined) {
    return {
      offset: quote,
      message: 'Teksten starter med anførselstegn, men anførselstegnet til slutt mangler.',
      suggestion: closeQuote(lineAt(text, quote)),
    };
  }
  const bracket = findOpenBracket(document, text, offset);
  if (bracket !== undefined) {
    return {
      offset: bracket,
      message: `Parentesen «${text[bracket]}» er ikke lukket med «${text[bracket] === '[' ? ']' : '}'}».`,
    };
  }
  const lostDash = findLostDash(text, offset);
  if (lostDash !== undefined) {
    return {
      offset: lostDash,
      message: 'Bindestreken foran det første punktet i listen mangler.',
      suggestion: `- ${lineAt(text, lostDash).trim()}`,
    };
  }
  const quoted = quoteValue(line);
  switch (error.code) {
    case 'DUPLICATE_KEY':
      return {
        code: 'E005',
        message: `Feltet «${text.slice(offset).split(':')[0]?.trim()}» står to ganger. Behold det ene og ta bort det andre.`,
      };
    case 'TAB_AS_INDENT':
      return {
        code: 'E006',
        message: 'Linjen er rykket inn med tabulator. Bruk mellomrom: to for hvert nivå.',
      };
    case 'BLOCK_AS_IMPLICIT_KEY':
      if (/:\s.*:\s|:\s.*:$/.test(line)) {
        return {
          message: 'Her er det kolon inne i teksten. Sett anførselstegn rundt hele teksten.',
          suggestion: quoted,
        };
      }
      return (
        explainIndent(text, offset) ?? {
          message: `Innrykket stemmer ikke her, eller et kolon er for mye. Her står «${line.trim()}».`,
        }
      );
    case 'MULTILINE_IMPLICIT_KEY':
      return (
        explainIndent(text, offset) ?? {
          message: `Her mangler kolon og mellomrom etter feltnavnet. Her står «${line.trim()}».`,
        }
      );
    case 'BAD_INDENT':
      return {
        message: `Innrykket stemmer ikke. Felter som hører sammen, må begynne like langt inn. Her står «${line.trim()}».`,
      };
    case 'MISSING_CHAR':
      if (/quote/.test(error.message)) {
        return {
          message: 'Teksten starter med anførselstegn, men anførselstegnet til slutt mangler.',
          suggestion: closeQuote(line),
        };
      }
      return { message: `Her mangler kolon og mellomrom etter feltnavnet. Her står «${line.trim()}».` };
    case 'BAD_SCALAR_START':
      return {
        message: `Teksten kan ikke begynne med «${text[offset]}». Sett anførselstegn rundt hele teksten.`,
        suggestion: quoted,
      };
    case 'BAD_DQ_ESCAPE':
      return {
        message:
          'Omvendt skråstrek (\\) har en egen betydning mellom doble anførselstegn. Bruk enkle anførselstegn, eller skriv \\\\.',
      };
    case 'UNEXPECTED_TOKEN':
      if (/['"]/.test(line)) {
        return {
          message: `Anførselstegnene stemmer ikke. Et enkelt anførselstegn inne i teksten skrives dobbelt (''). Her står «${line.trim()}».`,
        };
      }
      return { message: `Denne linjen kan ikke leses. Her står «${line.trim()}».` };
    default:
      return { message: `Denne linjen kan ikke leses. Her står «${line.trim()}».` };
  }
}

function explainIndent(text: string, offset: number): Explanation | undefined {
  const crooked = findCrookedLine(text, offset);
  if (crooked === undefined) return undefined;
  return {
    offset: crooked,
    message: `Innrykket stemmer ikke. Felter som hører sammen, må begynne like langt inn. Her står «${lineAt(text, crooked).trim()}».`,
  };
}

function closeQuote(line: string): string {
  const quote = /(['"])/.exec(line)?.[1];
  return quote ? `${line.trim()}${quote}` : '';
}

/**
 * The faults in the YAML itself. A repeated field leaves the rest readable; of other faults only the first counts,
 * because the ones after it usually come from the same slip.
 */
export function listSyntaxProblems(
  document: Document.Parsed,
  text: string,
  place: ToPlace,
): { problems: Problem[]; fatal: boolean } {
  const tagFault = (e: YAMLError) => e.code === 'TAG_RESOLVE_FAILED';
  const errors = document.errors.filter((e) => !tagFault(e));
  const [other] = errors.filter((e) => e.code !== 'DUPLICATE_KEY').sort((a, b) => a.pos[0] - b.pos[0]);
  const end = other?.pos[0] ?? text.length;
  // A tab tears a group apart, and its fields then seem to stand there twice.
  const isTorn = other?.code === 'TAB_AS_INDENT';
  const repeated = errors.filter((e) => e.code === 'DUPLICATE_KEY' && e.pos[0] < end && !isTorn);
  const merged = findMergedItem(document, repeated);
  const pasted = repeated.length > MOST_REPEATED ? repeated.slice(0, 1) : repeated;
  const reported = [...(merged ? [merged] : pasted), ...(other ? [other] : [])];
  const problems = reported.map((error) => {
    const {
      code = 'E004',
      message,
      suggestion = '',
      offset,
    } = error === merged ? explainMerged(error, text) : explain(error, document, text);
    return createProblem(code, place(offset ?? error.pos[0]), message, { suggestion });
  });
  return { problems, fatal: other !== undefined || merged !== undefined };
}

/** More repeated fields than this have been pasted in together. */
const MOST_REPEATED = 3;

/** The first of several repeated fields in one list item: two items in one, because the dash between them is gone. */
function findMergedItem(document: Document.Parsed, repeated: readonly YAMLError[]): YAMLError | undefined {
  let found: YAMLError | undefined;
  visit(document, {
    Seq(_key, list) {
      for (const item of list.items) {
        const range = isMap(item) ? item.range : undefined;
        if (!range) continue;
        const inside = repeated.filter((e) => e.pos[0] >= range[0] && e.pos[0] < range[2]);
        if (inside.length > 1) found ??= inside[0];
      }
    },
  });
  return found;
}

function explainMerged(error: YAMLError, text: string): Explanation {
  const line = lineAt(text, error.pos[0]).trim();
  return {
    code: 'E005',
    message: `Feltet «${line.split(':')[0]}» og de neste står to ganger i samme punkt. Begynner et nytt punkt her, mangler bindestreken.`,
    suggestion: `- ${line}`,
  };
}

const oddSpace = /^[ \t]*[\u00a0\u1680\u2000-\u200b\u202f\u205f\u3000\ufeff]/m;

/** Spaces that look like spaces and are none: a line that begins with one belongs nowhere. */
export function findOddSpace(text: string, place: ToPlace): Problem | undefined {
  const found = oddSpace.exec(text);
  if (!found) return undefined;
  return createProblem(
    'E004',
    place(found.index),
    'Linjen begynner med et mellomrom av en annen sort, som ofte kommer med når tekst limes inn. Slett mellomrommene foran, og skriv dem på nytt: to for hvert nivå.',
    { suggestion: lineAt(text, found.index).replace(/[\s\u200b]/g, ' ') },
  );
}

/** The first line of a list whose dash is gone, when the list goes on with dashes. */
function findLostDash(text: string, offset: number): number | undefined {
  const line = lineAt(text, offset);
  const indent = /^ *(?=- )/.exec(line)?.[0].length;
  if (indent === undefined) return undefined;
  let at = text.lastIndexOf('\n', offset - 1) + 1;
  let first: number | undefined;
  while (at > 0) {
    at = text.lastIndexOf('\n', at - 2) + 1;
    const above = lineAt(text, at);
    const own = above.length - above.trimStart().length;
    if (above.trimStart().startsWith('- ') && own === indent) return undefined;
    if (own <= indent) return first;
    if (own === indent + 2) first = at + own;
  }
  return first;
}
