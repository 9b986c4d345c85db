import { type Measurement, type MeasurementName, measurementSchemas } from '../schemas/measurement.ts';

/**
 * A measurement as it stands in its file, or undefined when there is no file. A file with a fault is never shown.
 * @throws when the file does not follow its schema
 */
export function parseMeasurement<N extends MeasurementName>(
  name: N,
  data: unknown,
): Measurement<N> | undefined {
  if (data === undefined) return undefined;
  const result = measurementSchemas[name].safeParse(data);
  if (result.success) return result.data as Measurement<N>;
  const faults = result.error.issues.map(
    ({ path, message }) => `${path.join('.') || 'the file'}: ${message}`,
  );
  throw new Error(
    `src/measurements/${name}.json is not a measurement. Run the measurement again, or delete the file.\n${faults.join('\n')}`,
    { cause: result.error },
  );
}

/** The category that the search is worst at: the first of the lowest. */
export function findWeakest({ categories }: Measurement<'search'>): { name: string; ndcg10: number } {
  const measured = categories.flatMap(({ name, ndcg10 }) => (ndcg10 === null ? [] : [{ name, ndcg10 }]));
  const [first, ...rest] = measured;
  if (!first) throw new Error('findWeakest expects a category with a measure');
  return rest.reduce((low, next) => (next.ndcg10 < low.ndcg10 ? next : low), first);
}
