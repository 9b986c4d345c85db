const plain = /^[\p{L}\d][^\n]*$/u;
// What YAML would read as something else than text, or as the end of it.
const special = /: |:$| #|^(?:true|false|null|yes|no|on|off|y|n|~)$|^[-+.\d][\d_.,:eExX+-]*$|^\d{4}-\d{2}/i;
const inFlow = /[,[\]{}]/;

function toScalar(value: unknown, flow: boolean): string {
  if (typeof value !== 'string') return String(value);
  const safe = plain.test(value) && !special.test(value) && value === value.trim();
  if (safe && !(flow && inFlow.test(value))) return value;
  // Dates are text to the schemas, and are written without quotes.
  if (/^\d{4}-\d{2}(-\d{2})?$/.test(value)) return value;
  return `"${value.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
}

const isGroup = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function toLines(key: string, value: unknown, indent: string): string[] {
  const head = `${indent}${key}:`;
  if (Array.isArray(value)) {
    if (!value.some(isGroup)) return [`${head} [${value.map((v) => toScalar(v, true)).join(', ')}]`];
    return [head, ...value.flatMap((item) => toItem(item as Record<string, unknown>, `${indent}  `))];
  }
  if (!isGroup(value)) return [`${head} ${toScalar(value, false)}`];
  return [head, ...Object.entries(value).flatMap(([k, v]) => toLines(k, v, `${indent}  `))];
}

function toItem(item: Record<string, unknown>, indent: string): string[] {
  const [first = '', ...rest] = Object.entries(item).flatMap(([k, v]) => toLines(k, v, `${indent}  `));
  return [`${indent}- ${first.trimStart()}`, ...rest];
}

/** A field with its value as an editor writes it, for examples on pages. */
export const toYamlExample = (key: string, value: unknown): string => toLines(key, value, '').join('\n');
