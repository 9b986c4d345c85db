/** Texts from strangers are kept this long in a field; anything longer is no field but an essay. */
export const MAX_FIELD = 1000;

/** Characters that nobody sees, other than spaces and line breaks. */
const hidden = /(?!\s)[\p{Cc}\p{Cf}]/gu;

/** One line of plain text: fields hold no HTML, no hidden characters and no line breaks. */
export const toPlain = (text: string): string =>
  text
    .replace(hidden, '')
    // an address in angle brackets is how Markdown writes a link
    .replace(/<(https?:\/\/[^\s<>]+)>/g, '$1')
    .replace(/<!--[\s\S]*?-->/g, ' ')
    .replace(/<\/?[a-z][^<>]*>/gi, ' ')
    // what is left of a tag; «p < 0,05» is no tag
    .replace(/<(?=[/!?a-z])/gi, ' ')
    .replace(/\s+/g, ' ')
    .trim();

/** A text of at most so many characters, cut between words, with a mark where something was left out. */
export function shorten(text: string, max: number): string {
  if (text.length <= max) return text;
  const cut = text.slice(0, max);
  const space = cut.lastIndexOf(' ');
  return `${cut.slice(0, space > max / 2 ? space : max).trimEnd()} …`;
}
