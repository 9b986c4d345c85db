import { parseMeasurement } from '../domain/measurements.ts';
import type { Measurement, MeasurementName } from '../schemas/measurement.ts';

const files = import.meta.glob<unknown>('../measurements/*.json', { eager: true, import: 'default' });

/** The result of a run, or undefined when it has not been run for this edition. @throws when the file is wrong */
export const findMeasurement = <N extends MeasurementName>(name: N): Measurement<N> | undefined =>
  parseMeasurement(name, files[`../measurements/${name}.json`]);
