import type { Gate } from './gates.ts';

/** Number of things proved or disproved. */
export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** What running one gate gave. */
export interface GateRun {
  readonly ok: boolean;
  readonly milliseconds: number;
  readonly output: string;
  readonly counts: Counts;
}

/** How a gate ended: with a result, or skipped because of the named gates. */
export type GateOutcome =
  | (GateRun & { readonly gate: Gate; readonly status: 'passed' | 'failed' })
  | { readonly gate: Gate; readonly status: 'skipped'; readonly because: readonly string[] };

/** Callbacks and limits for {@link runGates}. */
export interface RunGatesOptions {
  readonly jobs: number;
  run(gate: Gate): Promise<GateRun>;
  onStart?(gate: Gate): void;
  onEnd?(outcome: GateOutcome): void;
}

/**
 * Runs gates in order, several at a time, and goes on after failures; only gates that need a failed one are skipped.
 *
 * A gate named in `needs` or `after` that is not among the gates is taken as passed.
 */
export async function runGates(gates: readonly Gate[], options: RunGatesOptions): Promise<GateOutcome[]> {
  const ids = new Set(gates.map((gate) => gate.id));
  const waiting = [...gates];
  const running = new Map<string, { gate: Gate; ended: Promise<void> }>();
  const outcomes = new Map<string, GateOutcome>();

  const end = (outcome: GateOutcome): void => {
    outcomes.set(outcome.gate.id, outcome);
    options.onEnd?.(outcome);
  };
  const isReady = (gate: Gate): boolean =>
    [...(gate.needs ?? []), ...(gate.after ?? [])].every((id) => !ids.has(id) || outcomes.has(id));
  const listFailedNeeds = (gate: Gate): string[] =>
    (gate.needs ?? []).filter((id) => ids.has(id) && outcomes.get(id)?.status !== 'passed');
  const hasRoom = (gate: Gate): boolean => {
    if (running.size === 0) return true;
    const exclusive = gate.exclusive || [...running.values()].some((other) => other.gate.exclusive);
    return !exclusive && running.size < options.jobs;
  };
  const start = (gate: Gate): void => {
    options.onStart?.(gate);
    const ended = options.run(gate).then((result) => {
      running.delete(gate.id);
      end({ gate, status: result.ok ? 'passed' : 'failed', ...result });
    });
    running.set(gate.id, { gate, ended });
  };

  while (waiting.length > 0 || running.size > 0) {
    for (const gate of [...waiting]) {
      if (!isReady(gate)) continue;
      const because = listFailedNeeds(gate);
      if (because.length === 0 && !hasRoom(gate)) continue;
      waiting.splice(waiting.indexOf(gate), 1);
      if (because.length > 0) end({ gate, status: 'skipped', because });
      else start(gate);
    }
    if (running.size > 0) await Promise.race([...running.values()].map((one) => one.ended));
    else if (waiting.length > 0 && !waiting.some(isReady)) {
      throw new Error(
        `runGates: these gates wait for each other: ${waiting.map((gate) => gate.id).join(', ')}`,
      );
    }
  }
  return gates.map((gate) => outcomes.get(gate.id) as GateOutcome);
}

/** Adds up all gates; a gate that was skipped counts as nothing, since what it needs has failed. */
export function sumCounts(outcomes: readonly GateOutcome[]): Counts {
  const counts = outcomes.flatMap((outcome) => (outcome.status === 'skipped' ? [] : [outcome.counts]));
  return {
    passed: counts.reduce((sum, one) => sum + one.passed, 0),
    failed: counts.reduce((sum, one) => sum + one.failed, 0),
    skipped: counts.reduce((sum, one) => sum + one.skipped, 0),
  };
}

/**
 * Counts the test cases in a JSON report of Vitest. A run that failed without a failing case (a file that does not
 * load, no tests at all) counts as one failure.
 */
export function countVitestCases(report: unknown, ok: boolean): Counts {
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = report as Record<string, number>;
  const passed = numPassedTests ?? 0;
  const failed = numFailedTests ?? 0;
  const isEmpty = passed + failed === 0;
  return {
    passed,
    failed: failed === 0 && (!ok || isEmpty) ? 1 : failed,
    skipped: (numPendingTests ?? 0) + (numTodoTests ?? 0),
  };
}
