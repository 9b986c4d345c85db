import { type Document, isAlias, isScalar, type Node, visit, type YAMLError } from 'yaml';
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
      if (/\n[ \t]*(?:- )?[A-Za-z]\w*:(?:[ \t]|\r?\n)/.test(text.slice(start, end))) opened ??= start;
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
      return { message: `Innrykket stemmer ikke her, eller et kolon er for mye. Her står «${line.trim()}».` };
    case 'MULTILINE_IMPLICIT_KEY':
      return { message: `Her mangler kolon og mellomrom etter feltnavnet. Her står «${line.trim()}».` };
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
  const repeated = errors.filter((e) => e.code === 'DUPLICATE_KEY' && e.pos[0] < end);
  const problems = [...repeated, ...(other ? [other] : [])].map((error) => {
    const { code = 'E004', message, suggestion = '', offset } = explain(error, document, text);
    return createProblem(code, place(offset ?? error.pos[0]), message, { suggestion });
  });
  return { problems, fatal: other !== undefined };
}
