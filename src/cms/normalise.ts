import { type FieldType, fieldsOf, itemTypeOf, toFieldType } from '../schemas/field-tree.ts';

const isGroup = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether a form left nothing here that an editor has written. */
function isEmpty(value: unknown): boolean {
  if (value === undefined || value === null || value === '') return true;
  if (Array.isArray(value)) return value.length === 0;
  return isGroup(value) && Object.values(value).every(isEmpty);
}

const toText = (value: unknown): string =>
  String(value ?? '')
    .replace(/\s*\n\s*/g, ' ')
    .trim();

function toNumber(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  const number = Number(value.replace(',', '.'));
  return Number.isFinite(number) ? number : value;
}

function toList(value: unknown, item: FieldType | undefined): unknown[] {
  const list = Array.isArray(value) ? value : isEmpty(value) ? [] : [value];
  const items = item ? list.map((one) => toFileValue(item, one)) : list;
  return items.filter((one) => isGroup(one) || !isEmpty(one));
}

function toGroup(type: FieldType, value: unknown): Record<string, unknown> {
  const given = isGroup(value) ? value : {};
  const fields = fieldsOf(type);
  const known = Object.entries(fields).flatMap(([key, schema]): [string, unknown][] => {
    const child = toFieldType(schema);
    if (child.optional && isEmpty(given[key])) return [];
    return [[key, toFileValue(child, given[key])]];
  });
  // What the schema does not know is kept, so that the check can say so and nothing is lost in silence.
  const unknown = Object.entries(given).filter(([key]) => !Object.hasOwn(fields, key));
  return Object.fromEntries([...known, ...unknown]);
}

/**
 * The value as the file should have it. A form leaves empty texts and missing keys behind; the file says
 * null, [] or nothing at all, whichever the schema asks for. Keys come in the order of the schema.
 */
export function toFileValue(type: FieldType, value: unknown): unknown {
  if (type.nullable && isEmpty(value)) return null;
  switch (type.kind) {
    case 'object':
      return toGroup(type, value);
    case 'array':
      return toList(value, itemTypeOf(type));
    case 'number':
      return toNumber(value);
    default:
      return toText(value);
  }
}
