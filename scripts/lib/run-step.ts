import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { repositoryRoot } from './root.ts';
import { formatSeconds } from './time.ts';

/** A command that is one step of a longer job. */
export interface StepCommand {
  readonly command: string;
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

/** How a step ended. */
export interface StepResult {
  readonly ok: boolean;
  readonly milliseconds: number;
  /** Everything the command printed, both streams, in order. */
  readonly output: string;
}

const running = new Set<ChildProcess>();

/** Runs a Node script of the repository with the Node that runs this process. */
export function nodeCommand(script: string, ...args: string[]): StepCommand {
  return { command: process.execPath, args: [script, ...args] };
}

/** Runs a command in the repository root, without keyboard input, and collects what it prints. */
export function runStep(step: StepCommand): Promise<StepResult> {
  const started = performance.now();
  const lines: string[] = [];
  return new Promise((resolve) => {
    const child = spawn(step.command, step.args, {
      cwd: repositoryRoot,
      env: { ...process.env, ...step.env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    running.add(child);
    for (const stream of [child.stdout, child.stderr]) {
      createInterface({ input: stream }).on('line', (line) => lines.push(line));
    }
    const finish = (ok: boolean, extra?: string): void => {
      running.delete(child);
      if (extra !== undefined) lines.push(extra);
      resolve({ ok, milliseconds: performance.now() - started, output: lines.join('\n') });
    };
    child.once('error', (error) => finish(false, `${step.command}: ${error.message}`));
    child.once('close', (code, signal) =>
      finish(code === 0, code === null ? `Avbrutt av signalet ${signal}.` : undefined),
    );
  });
}

/** Ends every command that still runs. */
export function stopRunningSteps(): void {
  for (const child of running) child.kill('SIGTERM');
}

/** Ends running commands and this process, with a word about it, when the user presses Ctrl-C. */
export function stopOnInterrupt(toExitCode: () => number = () => 130): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      stopRunningSteps();
      console.log('\nStoppet.');
      process.exit(toExitCode());
    });
  }
}

/**
 * Shows that a long step is alive: a ticking line in a terminal, one line every twenty seconds in a log.
 *
 * @returns a function that ends it
 */
export function showProgress(title: () => string): () => void {
  const started = performance.now();
  const terminal = process.stdout.isTTY === true && process.env.CI === undefined;
  const timer = setInterval(
    () => {
      const text = `      ${title()} – ${formatSeconds(performance.now() - started)}`;
      if (terminal) process.stdout.write(`\r\x1b[2K${text.slice(0, (process.stdout.columns ?? 80) - 1)}`);
      else console.log(text);
    },
    terminal ? 500 : 20_000,
  );
  return () => {
    clearInterval(timer);
    if (terminal) process.stdout.write('\r\x1b[2K');
  };
}
