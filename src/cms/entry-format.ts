import { parseDocument } from 'yaml';
import { type Schema, toFieldType } from '../schemas/field-tree.ts';
import { toFileValue } from './normalise.ts';
import { isSame, writeYaml } from './write-yaml.ts';

/** How the form reads and writes the files of one kind of entry. */
export interface EntryFormat {
  fromFile(text: string): Record<string, unknown>;
  toFile(data: Record<string, unknown>): string;
}

/**
 * The key the original text travels under while an entry is open in the form. It is not a field, so the form shows
 * nothing of it, keeps it, and hands it back on saving.
 */
const ORIGINAL = '__original';

interface Parts {
  opening: string;
  yaml: string;
  closing: string;
  body: string;
}

/** The text in four parts, which together are the whole of it; undefined when it has no frontmatter. */
function split(text: string): Parts | undefined {
  const found = /^(---[ \t]*\r?\n)([\s\S]*?)(^---[ \t]*(?:\r?\n|$))([\s\S]*)$/m.exec(text);
  if (found?.index !== 0) return undefined;
  const [, opening = '', yaml = '', closing = '', body = ''] = found;
  return { opening, yaml, closing, body };
}

const readYaml = (yaml: string): Record<string, unknown> => {
  const data: unknown = parseDocument(yaml, { logLevel: 'silent' }).toJS();
  return typeof data === 'object' && data !== null ? { ...data } : {};
};

/** The format of entries with this schema. */
export function createEntryFormat(schema: Schema): EntryFormat {
  const type = toFieldType(schema);
  /** A field the editor has not touched stays as it is, even when the form would have written it otherwise. */
  const keepUntouched = (data: Record<string, unknown>, before: Record<string, unknown>) => {
    const asForm = toFileValue(type, before) as Record<string, unknown>;
    const untouched = Object.keys(before).filter((key) => isSame(asForm[key], data[key]));
    return { ...data, ...Object.fromEntries(untouched.map((key) => [key, before[key]])) };
  };
  return {
    fromFile(text) {
      const parts = split(text);
      if (!parts) return { body: text.trim(), [ORIGINAL]: text };
      return { ...readYaml(parts.yaml), body: parts.body.trim(), [ORIGINAL]: text };
    },
    toFile({ body, [ORIGINAL]: original, ...fields }) {
      const parts = typeof original === 'string' ? split(original) : undefined;
      const data = toFileValue(type, fields) as Record<string, unknown>;
      const yaml = writeYaml(parts ? keepUntouched(data, readYaml(parts.yaml)) : data, parts?.yaml);
      const written = String(body ?? '').trim();
      const tail = parts && parts.body.trim() === written ? parts.body : `\n${written}\n`;
      return `${parts?.opening ?? '---\n'}${yaml}${parts?.closing ?? '---\n'}${tail}`;
    },
  };
}
