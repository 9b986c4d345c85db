import { describe, expect, test } from 'vitest';
import { nodeCommand, runStep } from './run-step.ts';

describe('runStep', () => {
  test('collects both streams', async () => {
    const result = await runStep(nodeCommand('-e', 'console.log("one"); console.error("two")'));
    expect(result.ok).toBe(true);
    expect(result.output.split('\n').sort()).toEqual(['one', 'two']);
    expect(result.milliseconds).toBeGreaterThan(0);
  });

  test('knows a failure', async () => {
    expect(await runStep(nodeCommand('-e', 'process.exit(3)'))).toMatchObject({ ok: false, output: '' });
  });

  test('gives no keyboard input and hands on the environment', async () => {
    const script = 'process.stdin.on("end", () => console.log(process.env.EXTRA)).resume()';
    const result = await runStep({ ...nodeCommand('-e', script), env: { EXTRA: 'yes' } });
    expect(result).toMatchObject({ ok: true, output: 'yes' });
  });

  test('says which command does not exist', async () => {
    const result = await runStep({ command: 'no-such-command', args: [] });
    expect(result.ok).toBe(false);
    expect(result.output).toContain('no-such-command');
  });

  test('says when a command was killed', async () => {
    const result = await runStep(nodeCommand('-e', 'process.kill(process.pid, "SIGKILL")'));
    expect(result).toMatchObject({ ok: false, output: 'Avbrutt av signalet SIGKILL.' });
  });
});
