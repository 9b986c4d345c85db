import { resolve } from 'node:path';

/** Absolute path of the repository, so that every script runs from any folder. */
export const repositoryRoot = resolve(import.meta.dirname, '../..');
