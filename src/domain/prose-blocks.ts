/** A line that is not running text: heading, table, rule, image or definition. */
const notProse = /^\s*(?:#{1,6} |\||(?:[-*_]\s*){3,}$|!\[|\[[^\]]+\]:)/;
const listItem = /^\s*(?:[-*+]|\d+[.)])\s+/;

const stripMarks = (text: string): string =>
  text
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[*_`]+/g, '')
    .replace(/\s+/g, ' ')
    .trim();

/** The paragraphs and list items of a Markdown text as plain text: what a measure of readability should read. */
export function listProseBlocks(markdown: string): string[] {
  const blocks: string[] = [];
  let open = false;
  for (const line of markdown.split(/\r?\n/)) {
    if (line.trim() === '' || notProse.test(line)) {
      open = false;
      continue;
    }
    const text = line.replace(listItem, '');
    if (open && !listItem.test(line)) blocks[blocks.length - 1] += ` ${text}`;
    else blocks.push(text);
    open = true;
  }
  return blocks.map(stripMarks).filter((block) => block !== '');
}
