import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { distFolder } from './dist.ts';

/**
 * The command line that the scripts that measure share: prints the help, reads the arguments, sets the exit code.
 *
 * @param readOptions the options, or undefined when they make no sense; may throw
 * @param measure returns the exit code
 */
export async function runMeasurement<Options extends { readonly help: boolean }>(
  help: string,
  readOptions: () => Options | undefined,
  measure: (options: Options) => Promise<number>,
): Promise<void> {
  const options = tryTo(readOptions);
  if (!options || options.help) {
    (options ? console.log : console.error)(help);
    process.exitCode = options ? 0 : 2;
    return;
  }
  process.exitCode = await measure(options).catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    return 1;
  });
}

function tryTo<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}

/** @throws when the site is not built */
export function requireBuiltSite(): void {
  if (!existsSync(join(distFolder, 'sok/index.html')))
    throw new Error('Fant ikke det ferdige nettstedet. Bygg det først: npm run build');
}
