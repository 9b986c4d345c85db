import { watch } from 'node:fs/promises';

/** Editors save a file in several steps; what comes within this time is one change. */
const settleMilliseconds = 200;

/**
 * Runs a task at once and again after every change in a folder, until the signal is given. Changes that come while it
 * runs lead to one more run.
 */
export async function runOnChange(
  folder: string,
  task: () => Promise<void>,
  signal: AbortSignal,
): Promise<void> {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<void> | undefined;
  let again = false;
  const run = async () => {
    do {
      again = false;
      await task();
    } while (again && !signal.aborted);
    running = undefined;
  };
  const start = () => {
    if (running) again = true;
    else running = run();
  };
  // The watch comes first, so that no change falls between the first run and it.
  const changes = watch(folder, { recursive: true, signal });
  start();
  try {
    for await (const _ of changes) {
      clearTimeout(waiting);
      waiting = setTimeout(start, settleMilliseconds);
    }
  } catch (error) {
    if (!signal.aborted) throw error;
  } finally {
    clearTimeout(waiting);
    await running;
  }
}
