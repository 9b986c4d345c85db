/** One block of a `_headers` file: a path pattern, the headers it takes away, and the headers it adds. */
export interface HeaderRule {
  readonly pattern: string;
  /** Names of headers that earlier rules added and this one takes away, written `! Name`. */
  readonly removed?: readonly string[];
  readonly headers: ReadonlyArray<readonly [name: string, value: string]>;
}

/**
 * Reads the format that Netlify and Cloudflare Pages share: an unindented path, then indented `Name: value` lines.
 *
 * @throws {SyntaxError} naming the line that is neither
 */
export function parseHeadersFile(text: string): HeaderRule[] {
  const rules: Array<{ pattern: string; removed?: string[]; headers: Array<[string, string]> }> = [];
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    const content = line.trim();
    if (content === '' || content.startsWith('#')) continue;
    if (!/^\s/.test(line)) {
      if (!content.startsWith('/'))
        throw new SyntaxError(`_headers:${index + 1}: a path must start with /: ${content}`);
      rules.push({ pattern: content, headers: [] });
      continue;
    }
    const removed = /^! ?([\w-]+)$/.exec(content)?.[1];
    const current = rules.at(-1);
    if (removed && current) {
      current.removed = [...(current.removed ?? []), removed];
      continue;
    }
    const header = /^([\w-]+):\s*(.+)$/.exec(content);
    if (!header?.[1] || !header[2] || !current) {
      throw new SyntaxError(
        `_headers:${index + 1}: expected an indented "Name: value" under a path: ${content}`,
      );
    }
    current.headers.push([header[1], header[2]]);
  }
  return rules;
}

/** The headers for a path, from every rule that matches it; of two with the same name the last counts. */
export function listHeaders(rules: readonly HeaderRule[], path: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const rule of rules) {
    if (!matches(rule.pattern, path)) continue;
    for (const name of rule.removed ?? []) delete found[name.toLowerCase()];
    for (const [name, value] of rule.headers) found[name.toLowerCase()] = value;
  }
  return found;
}

function matches(pattern: string, path: string): boolean {
  const source = pattern
    .split('*')
    .map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'))
    .join('.*');
  return new RegExp(`^${source}$`).test(path);
}
