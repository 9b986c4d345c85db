import type { Measurement } from '../schemas/measurement.ts';
import { measurementSchema } from '../schemas/measurement.ts';

const files = import.meta.glob<unknown>('../measurements/*.json', { eager: true, import: 'default' });

/** The result of a run, or undefined when it has not been run for this edition. @throws when the file is wrong */
export function findMeasurement(name: 'search' | 'accessibility'): Measurement | undefined {
  const data = files[`../measurements/${name}.json`];
  return data === undefined ? undefined : measurementSchema.parse(data);
}
