import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { runOnChange } from './watch.ts';

it('runs at once, after each change, and until it is stopped', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'hva-virker-watch-'));
  const stop = new AbortController();
  let runs = 0;
  const task = async () => {
    runs += 1;
    if (runs === 1) setTimeout(() => writeFileSync(join(folder, 'a.mdx'), 'a'), 10);
    else stop.abort();
  };
  await runOnChange(folder, task, stop.signal);
  expect(runs).toBe(2);
  rmSync(folder, { recursive: true });
});
