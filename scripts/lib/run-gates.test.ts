import { describe, expect, test } from 'vitest';
import { type Gate, gates } from './gates.ts';
import { countVitestCases, type GateRun, runGates, sumCounts } from './run-gates.ts';

const passed: GateRun = {
  ok: true,
  milliseconds: 1,
  output: '',
  counts: { passed: 1, failed: 0, skipped: 0 },
};
const failed: GateRun = {
  ok: false,
  milliseconds: 1,
  output: 'no',
  counts: { passed: 0, failed: 1, skipped: 0 },
};

function gate(id: string, rest: Partial<Gate> = {}): Gate {
  return { id, title: id, commands: [], ...rest };
}

/** Runs made-up gates; those in `failing` fail. Returns outcomes and the highest number that ran at once. */
async function play(list: readonly Gate[], failing: readonly string[] = [], jobs = 2) {
  const log: string[] = [];
  let now = 0;
  let most = 0;
  const outcomes = await runGates(list, {
    jobs,
    onStart: ({ id }) => {
      now += 1;
      most = Math.max(most, now);
      log.push(`+${id}`);
    },
    run: async ({ id }) => {
      await Promise.resolve();
      return failing.includes(id) ? failed : passed;
    },
    onEnd: (outcome) => {
      if (outcome.status !== 'skipped') now -= 1;
      log.push(`${outcome.status === 'skipped' ? '!' : '-'}${outcome.gate.id}`);
    },
  });
  return { outcomes, log, most, statuses: outcomes.map((outcome) => outcome.status) };
}

describe('runGates', () => {
  test('runs as many at once as there are jobs', async () => {
    const list = ['a', 'b', 'c'].map((id) => gate(id));
    expect((await play(list)).most).toBe(2);
    expect((await play(list, [], 1)).most).toBe(1);
  });

  test('goes on after a failure', async () => {
    expect((await play([gate('a'), gate('b')], ['a'])).statuses).toEqual(['failed', 'passed']);
  });

  test('skips what needs a failed gate, also at second hand', async () => {
    const list = [gate('a'), gate('b', { needs: ['a'] }), gate('c', { needs: ['b'] }), gate('d')];
    const { outcomes, statuses } = await play(list, ['a']);
    expect(statuses).toEqual(['failed', 'skipped', 'skipped', 'passed']);
    expect(outcomes[2]).toMatchObject({ because: ['b'] });
    expect(sumCounts(outcomes)).toEqual({ passed: 1, failed: 1, skipped: 0 });
  });

  test('only waits for gates named in after', async () => {
    const { log, statuses } = await play([gate('a'), gate('b', { after: ['a'] })], ['a']);
    expect(log).toEqual(['+a', '-a', '+b', '-b']);
    expect(statuses).toEqual(['failed', 'passed']);
  });

  test('runs an exclusive gate alone', async () => {
    const { log } = await play([gate('a'), gate('b', { exclusive: true }), gate('c')]);
    const at = log.indexOf('+b');
    expect(log[at + 1]).toBe('-b');
  });

  test('takes gates that were left out as passed', async () => {
    expect((await play([gate('b', { needs: ['a'], after: ['x'] })])).statuses).toEqual(['passed']);
  });

  test('refuses a circle', async () => {
    await expect(play([gate('a', { needs: ['b'] }), gate('b', { needs: ['a'] })])).rejects.toThrow('a, b');
  });
});

describe('countVitestCases', () => {
  test.each([
    [
      'all passed',
      { numPassedTests: 3, numFailedTests: 0, numPendingTests: 1, numTodoTests: 1 },
      true,
      [3, 0, 2],
    ],
    ['some failed', { numPassedTests: 3, numFailedTests: 2 }, false, [3, 2, 0]],
    ['a file that does not load', { numPassedTests: 3, numFailedTests: 0 }, false, [3, 1, 0]],
    ['no tests', { numPassedTests: 0, numFailedTests: 0 }, true, [0, 1, 0]],
  ])('counts %s', (_, report, ok, [passed, failed, skipped]) => {
    expect(countVitestCases(report, ok)).toEqual({ passed, failed, skipped });
  });
});

describe('gates', () => {
  test('have unique names and only name each other', () => {
    const ids = gates.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBeGreaterThan(5);
    for (const { needs = [], after = [] } of gates)
      expect(ids).toEqual(expect.arrayContaining([...needs, ...after]));
  });
});
