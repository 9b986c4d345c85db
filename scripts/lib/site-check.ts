import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

/** Where to find the site to check. */
export interface SiteOptions {
  readonly dir: string;
  readonly base: string;
}

/** What a check of the built site found. */
export interface SiteCheckResult {
  readonly ok: boolean;
  /** For people. */
  readonly lines: readonly string[];
  /** For programs, with `--json`. */
  readonly json: unknown;
}

/** The command line that all checks of the built site share: reads arguments, prints, sets the exit code. */
export async function runSiteCheck(
  { help, defaults }: { readonly help: string; readonly defaults: SiteOptions },
  check: (options: SiteOptions) => SiteCheckResult | Promise<SiteCheckResult>,
): Promise<void> {
  const values = readArguments(help);
  if (values === undefined) {
    process.exitCode = 2;
    return;
  }
  if (values.help) {
    console.log(help);
    return;
  }
  try {
    const dir = values.dir === undefined ? defaults.dir : resolve(values.dir);
    const result = await check({ dir, base: values.base ?? defaults.base });
    console.log(values.json ? JSON.stringify(result.json, null, 2) : result.lines.join('\n'));
    process.exitCode = result.ok ? 0 : 1;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}

function readArguments(help: string) {
  try {
    return parseArgs({
      options: {
        dir: { type: 'string' },
        base: { type: 'string' },
        json: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    }).values;
  } catch (error) {
    console.error(`${(error as Error).message}\n\n${help}`);
    return undefined;
  }
}
