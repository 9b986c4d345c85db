import { z } from 'zod';
import { datePattern } from './fields.ts';

/** The result of a run that cannot be repeated at every build, as `/status/` shows it. */
export const measurementSchema = z.strictObject({
  /** The day of the run, YYYY-MM-DD. */
  date: z.string().regex(datePattern),
  /** The result in one plain sentence, with the numbers. */
  result: z.string().trim().min(1),
});

export type Measurement = z.infer<typeof measurementSchema>;
