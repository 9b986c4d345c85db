import type { FieldRuleInput } from './rule.ts';
import type { FieldNode } from './walk-fields.ts';

const placeholders: readonly RegExp[] = [
  /lorem ipsum/i,
  /\b(?:TODO|FIXME|TBD|TBA)\b/,
  /\bx{3,}\b/i,
  /\?{3,}/,
  // «Sett inn i en sammenheng» is ordinary Norwegian, «Sett inn tekst» is not.
  /(?:^|[.!?:«([]\s*)sett inn\b(?!\s+i\b)/i,
  /\bsett inn (?:her|tekst|navn|lenke|kilde|dato|tall|tittel|beskrivelse)\b/i,
  /\b(?:skriv|fyll (?:inn|ut)|legg inn) (?:her|tekst(?:en)? her|noe her)\b/i,
  /\b(?:eksempeltekst|plassholder|placeholder|dummytekst)\b/i,
  /[[<{](?:navn|tittel|dato|kommune|tjeneste|tekst|kilde|lenke|årstall|år|beskrivelse|tall|sted|forfatter|utgiver)\b[^\]>}]*[\]>}]/i,
  /^\s*(?:\.{2,}|…|-+|–+|\?+|N\.?N\.?)\s*$/,
];

// Nearly no text has any of these, and one search is quicker than ten.
const anyPlaceholder = new RegExp(placeholders.map(({ source }) => `(?:${source})`).join('|'), 'i');

/** The first piece of placeholder text, with its offset. */
export function findPlaceholder(text: string): { text: string; offset: number } | undefined {
  if (!anyPlaceholder.test(text)) return undefined;
  let first: { text: string; offset: number } | undefined;
  for (const pattern of placeholders) {
    const match = pattern.exec(text);
    if (match && (!first || match.index < first.offset))
      first = { text: match[0].trim(), offset: match.index };
  }
  return first;
}

/** The message for placeholder text. */
export const placeholderMessage = (where: string, text: string): string =>
  `${where} har tekst som skulle vært byttet ut. Her står «${text}».`;

const tag = /<(?:\/?[a-z][^<>]*|!--[^>]*)>?/i;

const markdownLink = /\[[^\]]*\]\([^)\s]+\)/;

/** Text fields hold plain text: no placeholders, no HTML. */
export function checkText({ path, value, type }: FieldNode, input: FieldRuleInput): void {
  if (type.kind !== 'text' || typeof value !== 'string') return;
  if (value.trim() !== '' && !/[^\p{Z}\p{Cf}\p{Cc}]/u.test(value)) {
    input.report('E025', path, `${input.label(path)} har bare usynlige tegn. Skriv teksten på nytt.`);
    return;
  }
  const html = tag.exec(value);
  const link = markdownLink.exec(value);
  const placeholder = findPlaceholder(value);
  if (placeholder) {
    input.report('E032', path, placeholderMessage(input.label(path), placeholder.text));
  } else if (html) {
    input.report(
      'E030',
      path,
      `${input.label(path)} skal være ren tekst uten HTML. Her står «${html[0].slice(0, 40)}». Ta bort det som står mellom < og >.`,
    );
  } else if (link) {
    input.report(
      'E030',
      path,
      `${input.label(path)} skal være ren tekst, og lenker virker ikke her. Her står «${link[0].slice(0, 40)}».`,
    );
  }
}

/** An unknown is written as null; a field with nothing after it may just have been forgotten. */
export function checkBlank({ path, value, type }: FieldNode, input: FieldRuleInput): void {
  if (!type.nullable || value !== null || !input.yaml.isBlank(path)) return;
  const key = path.at(-1);
  input.report(
    'E025',
    path,
    `${input.label(path)} er tomt. Skriv verdien, eller null når kildene ikke sier noe.`,
    { suggestion: typeof key === 'string' ? `${key}: null` : 'null' },
  );
}
