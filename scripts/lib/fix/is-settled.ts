import type { z } from 'zod';
import { isDateField } from '../../../src/schemas/field-tree.ts';
import { listFields, walkFields } from '../checks/walk-fields.ts';
import { orderKeys } from './sort-keys.ts';

/**
 * Whether all values and the order of the fields are as they should be, seen from plain values in the order of the file.
 * Most files are, and this is far quicker than looking for what to change.
 */
export function isSettled(data: unknown, root: z.ZodType): boolean {
  let settled = true;
  walkFields(root, data, ({ value, type }) => {
    if (!settled) return;
    if (type.kind === 'object' && typeof value === 'object' && value !== null && !Array.isArray(value)) {
      const keys = Object.keys(value);
      const wanted = orderKeys(
        keys,
        listFields(type).map(([key]) => key),
      );
      settled = keys.every((key, index) => key === wanted[index]);
    } else if (type.kind === 'text') {
      const isDate = isDateField(type) && value !== null && !/^\d{4}-\d{2}(?:-\d{2})?$/.test(String(value));
      settled = !isDate && typeof value !== 'number' && typeof value !== 'boolean';
    } else if (type.kind === 'number') settled = typeof value !== 'string';
  });
  return settled;
}
