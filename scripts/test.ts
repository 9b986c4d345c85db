// Runs everything that proves the project and ends with the line "N passed, N failed".
//
// Usage: npm test [-- <gate> …]       for instance: npm test -- links budgets
// Exit codes: 0 = everything passed, 1 = something failed, 2 = wrong arguments

import { existsSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { type Gate, gates } from './lib/gates.ts';
import {
  type Counts,
  countVitestCases,
  type GateOutcome,
  type GateRun,
  runGates,
  sumCounts,
} from './lib/run-gates.ts';
import { runStep, showProgress, stopOnInterrupt } from './lib/run-step.ts';
import { formatSeconds } from './lib/time.ts';

const longestOutput = 400;
/** The tools think a build machine is a terminal and send it colours. */
const environment = { ASTRO_TELEMETRY_DISABLED: '1', ...(!process.stdout.isTTY && { NO_COLOR: '1' }) };

const help = `Kjører alle kontroller og tester.

  npm test                        alt
  npm test -- <steg> …            bare noen steg (${gates.map((gate) => gate.id).join(', ')})

Stegene html, links, budgets og e2e leser dist/. Kjører du dem alene, brukes det som sist ble bygd.
`;

async function main(): Promise<number> {
  const chosen = readChosenGates();
  if (chosen === undefined) return 2;
  if (chosen.length === 0) {
    console.log(help);
    return 0;
  }
  stopOnInterrupt();
  const started = performance.now();
  const running = new Set<string>();
  let ended = 0;
  const stopProgress = showProgress(() => [...running].join(' + '));
  const outcomes = await runGates(chosen, {
    jobs: Math.min(2, availableParallelism()),
    run: runGate,
    onStart: (gate) => running.add(gate.title),
    onEnd: (outcome) => {
      running.delete(outcome.gate.title);
      ended += 1;
      printOutcome(outcome, `[${String(ended).padStart(String(chosen.length).length)}/${chosen.length}]`);
    },
  });
  stopProgress();
  return printSummary(outcomes, performance.now() - started);
}

/** The gates named on the command line, all without names, none for `--help`, undefined when a name is wrong. */
function readChosenGates(): readonly Gate[] | undefined {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { help: { type: 'boolean', short: 'h' } },
    });
    if (values.help) return [];
    const unknown = positionals.filter((id) => !gates.some((gate) => gate.id === id));
    if (unknown.length > 0) throw new Error(`Ukjent steg: ${unknown.join(', ')}`);
    return positionals.length === 0 ? gates : gates.filter((gate) => positionals.includes(gate.id));
  } catch (error) {
    console.error(`${(error as Error).message}\n\n${help}`);
    return undefined;
  }
}

async function runGate(gate: Gate): Promise<GateRun> {
  if (gate.report) rmSync(gate.report, { force: true });
  const outputs: string[] = [];
  let ok = true;
  let milliseconds = 0;
  for (const command of gate.commands) {
    const result = await runStep({ ...command, env: { ...environment, ...command.env } });
    outputs.push(result.output);
    milliseconds += result.milliseconds;
    ok = result.ok;
    if (!ok) break;
  }
  const counts = toCounts(gate, ok);
  return { ok: ok && counts.failed === 0, milliseconds, output: outputs.join('\n'), counts };
}

function toCounts(gate: Gate, ok: boolean): Counts {
  if (gate.report && existsSync(gate.report))
    return countVitestCases(JSON.parse(readFileSync(gate.report, 'utf8')), ok);
  return { passed: ok && !gate.report ? 1 : 0, failed: ok && !gate.report ? 0 : 1, skipped: 0 };
}

function printOutcome(outcome: GateOutcome, label: string): void {
  const { gate } = outcome;
  if (process.stdout.isTTY) process.stdout.write('\r\x1b[2K');
  if (outcome.status === 'skipped') {
    console.log(
      `${label} –     ${gate.title}: hoppet over, fordi dette feilet: ${outcome.because.join(', ')}`,
    );
    return;
  }
  const cases = gate.report ? `, ${describeCases(outcome.counts)}` : '';
  const word = outcome.status === 'passed' ? 'ok   ' : 'FEIL ';
  console.log(`${label} ${word} ${gate.title} (${formatSeconds(outcome.milliseconds)}${cases})`);
  if (outcome.status === 'failed') console.log(`${indent(outcome.output)}\n`);
}

function describeCases({ passed, failed, skipped }: Counts): string {
  return [
    `${passed} av ${passed + failed} tester bestått`,
    ...(skipped > 0 ? [`${skipped} hoppet over`] : []),
  ].join(', ');
}

function indent(output: string): string {
  const lines = output.split('\n');
  const shown = lines.slice(0, longestOutput).map((line) => `        ${line}`);
  if (lines.length > longestOutput) shown.push(`        … og ${lines.length - longestOutput} linjer til`);
  return shown.join('\n');
}

function printSummary(outcomes: readonly GateOutcome[], milliseconds: number): number {
  const bad = outcomes.filter((outcome) => outcome.status !== 'passed');
  console.log(`\nFerdig på ${formatSeconds(milliseconds)}.`);
  for (const { gate, status } of bad) {
    const state = status === 'failed' ? 'Feilet' : 'Ikke kjørt';
    console.log(`  ${state}: ${gate.title}. Kjør bare dette: npm test -- ${gate.id}`);
  }
  const { passed, failed } = sumCounts(outcomes);
  console.log(`${passed} passed, ${failed} failed`);
  return bad.length === 0 && failed === 0 ? 0 : 1;
}

if (import.meta.main) process.exitCode = await main();
