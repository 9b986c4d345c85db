import type { Code } from '../../../src/domain/check-codes.ts';

/** Where the parts of a file are, as offsets in its text. */
export interface FrontmatterSpan {
  yamlStart: number;
  yamlEnd: number;
  bodyStart: number;
}

export interface FrontmatterFault {
  code: Code;
  offset: number;
  message: string;
  suggestion: string;
}

// A line that cannot belong to frontmatter: a Markdown heading, or prose at the margin. One # is a YAML comment.
const bodyLine = /^(?:#{2,6} |[^\s#\-"'{}[\]][^:]*$)/;

/** The offset just after the last line that can be frontmatter, which is where the closing fence is missing. */
function guessEnd(text: string, from: number): number {
  let offset = from;
  let end = from;
  for (const line of text.slice(from).split('\n')) {
    const content = line.trimEnd();
    if (bodyLine.test(content)) return end;
    offset += line.length + 1;
    if (content !== '') end = offset;
  }
  return Math.min(end, text.length);
}

/** A field where the text should begin, perhaps after a line of dashes; a sentence begins with a capital. */
const moreFields = /^(---[ \t]*\r?\n)?(?:#[^\n]*\n)*[a-z]\w*:(?:\s|$)/;

/**
 * Finds the frontmatter between the two `---` lines. Astro ends frontmatter at the first line that *starts* with
 * three dashes, so a longer line is a fault here: both readers must see the same fields.
 */
export function splitFrontmatter(text: string): FrontmatterSpan | FrontmatterFault {
  const opening = /^---[ \t]*(?:\r?\n|$)/.exec(text);
  if (!opening) {
    return {
      code: 'E002',
      offset: 0,
      message:
        'Frontmatter mangler. Første linje må være tre bindestreker (---), og feltene kommer på linjene under.',
      suggestion: '---',
    };
  }
  const yamlStart = opening[0].length;
  const closing = /^(?:---|\+\+\+)[^\r\n]*/m.exec(text.slice(yamlStart));
  if (!closing) {
    return {
      code: 'E003',
      offset: guessEnd(text, yamlStart),
      message:
        'Frontmatter er ikke avsluttet. Sett en linje med tre bindestreker (---) mellom feltene og teksten.',
      suggestion: '---',
    };
  }
  const yamlEnd = yamlStart + closing.index;
  if (closing[0].trimEnd() !== '---') {
    return {
      code: 'E003',
      offset: yamlEnd,
      message: `Frontmatter må avsluttes med nøyaktig tre bindestreker. Her står «${closing[0].slice(0, 20)}».`,
      suggestion: '---',
    };
  }
  const bodyStart = yamlEnd + closing[0].length;
  // Fields, and another line of dashes: the fields go on, or they have been pasted in twice.
  const body = text.slice(bodyStart);
  const rest = body.trimStart();
  const again = moreFields.exec(rest);
  if (again && /^---[ \t]*\r?$/m.test(rest.slice(again[0].length))) {
    const isPasted = again[1] !== undefined;
    return {
      code: 'E003',
      offset: isPasted ? bodyStart + body.length - rest.length : yamlEnd,
      message: isPasted
        ? 'Feltene står to ganger. Ta bort det ene settet, så teksten kommer rett etter feltene.'
        : 'Her slutter feltene, men det står flere felter under. Ta bort denne linjen med bindestreker.',
      suggestion: '',
    };
  }
  return { yamlStart, yamlEnd, bodyStart };
}
