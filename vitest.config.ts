import { defineConfig } from 'vitest/config';

/** Two projects: `unit` needs nothing but the sources, `e2e` needs a built site in `dist/`. */
export default defineConfig({
  test: {
    // two cores are what the build machines have, and a browser test keeps a browser tab busy besides
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: 'unit',
          include: ['src/**/*.test.ts', 'scripts/**/*.test.ts'],
          // Nothing here is timed: the limits are for a test that hangs, also on a busy machine.
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['src/tests/e2e/**/*.e2e.ts'],
          globalSetup: ['src/tests/e2e/global-setup.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          // As long as a page waits for what it looks for; one second is little for a browser on a busy machine.
          expect: { poll: { timeout: 15_000 } },
          // A real browser on a busy build machine can be late once. A fault in the site fails both times.
          retry: process.env.CI ? 1 : 0,
        },
      },
    ],
  },
});
