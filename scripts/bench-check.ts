// Measures how long the content check takes on a base of 2,000 made-up entries: the real command in a process of its
// own, in all its forms, and what the time goes to. Times differ from machine to machine, so they are also given as
// multiples of the time it takes the `yaml` package to parse the same fields once.
//
// Usage: npm run bench:check [-- --size 2000] [--out FILE]
// Exit codes: 0 = measured, 1 = something failed, 2 = wrong arguments

import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseArgs, promisify } from 'node:util';
import { type EntryFile, makeContent } from './lib/bench-check/make-content.ts';
import { type Duration, measureBaseline, measurePhases } from './lib/bench-check/measure-phases.ts';
import { defaultContentDir } from './lib/content/paths.ts';
import { formatTable } from './lib/eval/report.ts';
import { repositoryRoot } from './lib/root.ts';
import { runMeasurement } from './lib/run-measurement.ts';
import { formatSeconds } from './lib/time.ts';

const help = `Måler hvor lang tid kontrollen av innholdet tar på en stor base av oppdiktede oppføringer.

  npm run bench:check [-- valg]

  --size 2000   hvor mange oppføringer
  --out FIL     hvor tallene skrives som JSON (vanligvis .cache/bench-check.json)
`;

/** The forms of the command; the one that writes comes last. */
const commands: readonly { name: string; args: readonly string[] }[] = [
  { name: 'oppstart (--help)', args: ['--help'] },
  { name: 'check', args: [] },
  { name: 'check --format json', args: ['--format', 'json'] },
  { name: 'check --report', args: ['--report'] },
  { name: 'check --fix', args: ['--fix'] },
];

/** Runs the command as an editor does, and fails when it finds anything wrong with the made-up entries. */
async function measureCommand(folder: string, args: readonly string[]): Promise<number> {
  const started = performance.now();
  const script = join(repositoryRoot, 'scripts/check.ts');
  await promisify(execFile)(process.execPath, [script, ...args, '--content', folder], {
    maxBuffer: 64_000_000,
  });
  return performance.now() - started;
}

async function measureCommands(folder: string): Promise<Duration[]> {
  const durations: Duration[] = [];
  for (const { name, args } of commands) {
    console.error(`måler ${name} …`);
    durations.push({ name, ms: await measureCommand(folder, args) });
  }
  return durations;
}

function toTable(entries: readonly EntryFile[], baseline: number, durations: readonly Duration[]): string {
  const times = (ms: number) => `${(ms / baseline).toFixed(1).replace('.', ',')} ×`;
  return formatTable([
    [`${entries.length} oppføringer`, 'tid', 'mot YAML alene'],
    ['YAML alene (pakken yaml)', formatSeconds(baseline), times(baseline)],
    ...durations.map(({ name, ms }) => [name, formatSeconds(ms), times(ms)]),
  ]);
}

function readArguments() {
  const { values } = parseArgs({
    options: {
      help: { type: 'boolean', short: 'h', default: false },
      size: { type: 'string', default: '2000' },
      out: { type: 'string', default: join(repositoryRoot, '.cache/bench-check.json') },
    },
  });
  const size = Number(values.size);
  return Number.isInteger(size) && size > 0 ? { ...values, size } : undefined;
}

async function main(options: NonNullable<ReturnType<typeof readArguments>>): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'hva-virker-bench-check-'));
  try {
    const contentDir = join(folder, 'content');
    const entries = await makeContent(defaultContentDir, contentDir, options.size);
    const baseline = measureBaseline(entries);
    const durations = [...(await measureCommands(contentDir)), ...(await measurePhases(contentDir))];
    console.log(toTable(entries, baseline, durations));
    await mkdir(dirname(options.out), { recursive: true });
    const result = { date: new Date().toISOString(), entries: entries.length, baseline, durations };
    await writeFile(options.out, `${JSON.stringify(result, null, 2)}\n`);
    return 0;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

await runMeasurement(help, readArguments, main);
