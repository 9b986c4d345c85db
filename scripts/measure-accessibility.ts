// Tests the accessibility of the built site and writes the result that /status/ shows.
//
// Usage: npm run measure:accessibility
// Exit codes: 0 = written, 1 = the test failed; the number of faults is written all the same

import { nodeCommand, runStep } from './lib/run-step.ts';

const help = `Prøver tilgjengeligheten på det ferdige nettstedet, og skriver tallene til src/measurements/accessibility.json.

  npm run measure:accessibility

Nettstedet må være bygd først.
`;

async function main(): Promise<number> {
  if (process.argv.includes('--help')) {
    console.log(help);
    return 0;
  }
  const test = nodeCommand('node_modules/vitest/vitest.mjs', 'run', '--project', 'e2e', 'axe.e2e.ts');
  const { ok, output } = await runStep({ ...test, env: { HVA_VIRKER_MEASURE: 'accessibility' } });
  console.log(output);
  return ok ? 0 : 1;
}

process.exitCode = await main();
