import { z } from 'zod';
import { datePattern } from './fields.ts';

// Results of runs that cannot be repeated at every build, as `/status/` shows them.

const day = z.string().regex(datePattern);
const count = z.int().min(0);
/** From 0 to 1. */
const share = z.number().min(0).max(1);

const sum = (numbers: readonly number[]): number => numbers.reduce((total, n) => total + n, 0);
const areUnique = (values: readonly unknown[]): boolean => new Set(values).size === values.length;

/** How well the search finds what queries judged beforehand should find. */
export const searchMeasurementSchema = z
  .strictObject({
    /** The day of the run. */
    date: day,
    queries: count.min(1),
    ndcg10: share,
    recall10: share,
    /** Queries where one of the best answers came as high up as it had to. */
    success: share,
    /** Queries without any result, although there is something to find. */
    empty: share,
    categories: z
      .array(
        z.strictObject({
          name: z.string().trim().min(1),
          queries: count.min(1),
          /** Null when nothing in the base answers the queries of the category. */
          ndcg10: share.nullable(),
        }),
      )
      .min(1),
  })
  .refine(({ categories }) => areUnique(categories.map(({ name }) => name)), {
    error: 'a category stands twice',
    path: ['categories'],
  })
  .refine(({ categories, queries }) => sum(categories.map((c) => c.queries)) === queries, {
    error: 'the queries of the categories do not add up',
    path: ['categories'],
  })
  .refine(({ categories }) => categories.some(({ ndcg10 }) => ndcg10 !== null), {
    error: 'no category has a measure',
    path: ['categories'],
  });

/** What axe finds on one page of every type. */
export const accessibilityMeasurementSchema = z
  .strictObject({
    date: day,
    /** The version of axe-core. */
    axe: z.string().regex(/^\d+\.\d+\.\d+/),
    pages: count.min(1),
    colorSchemes: z.array(z.enum(['light', 'dark'])).min(1),
    /** Widths of the window, in pixels. */
    widths: z.array(count.min(1)).min(1),
    /** Elements that break a rule, each counted once. */
    violations: count,
  })
  .refine(({ colorSchemes, widths }) => areUnique(colorSchemes) && areUnique(widths), {
    error: 'a colour scheme or a width stands twice',
  });

/** The schemas by the name of their file in `src/measurements`. */
export const measurementSchemas = {
  search: searchMeasurementSchema,
  accessibility: accessibilityMeasurementSchema,
} as const;

export type MeasurementName = keyof typeof measurementSchemas;
export type Measurement<N extends MeasurementName> = z.infer<(typeof measurementSchemas)[N]>;
