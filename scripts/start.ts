// Checks the content, builds the site with its search index and serves it until Ctrl-C.
//
// Usage: npm start [-- --port 4321] [-- --host 0.0.0.0]
// Exit codes: 0 = stopped with Ctrl-C, 1 = a step failed, 2 = wrong arguments

import { parseArgs } from 'node:util';
import { distFolder, getBasePath } from './lib/dist.ts';
import { nodeCommand, runStep, type StepCommand, showProgress, stopOnInterrupt } from './lib/run-step.ts';
import { startServer } from './lib/serve.ts';
import { formatSeconds } from './lib/time.ts';

const help = `Kontrollerer innholdet, bygger nettstedet med søkeindeks og viser det på denne maskinen.

  npm start                       http://localhost:4321/, eller neste ledige port
  npm start -- --port 8080        begynn på en annen port
  npm start -- --host 0.0.0.0     la andre på nettverket se det
`;

interface Step {
  readonly title: string;
  readonly done: string;
  readonly command: StepCommand;
  readonly advice: string;
}

const steps: readonly Step[] = [
  {
    title: 'Kontrollerer innholdet',
    done: 'Innholdet er i orden',
    command: nodeCommand('scripts/check.ts'),
    advice: 'Rett feilene over, og kjør npm start igjen. Bare kontrollen: npm run check',
  },
  {
    title: 'Bygger nettstedet og søkeindeksen',
    done: 'Nettstedet er bygd',
    command: nodeCommand('scripts/build.ts'),
    advice: 'Les feilmeldingen over. Bare byggingen: npm run build',
  },
];

async function main(): Promise<number> {
  const options = readOptions();
  if (options === undefined) return 2;
  if (options.help) {
    console.log(help);
    return 0;
  }
  let serving = false;
  stopOnInterrupt(() => (serving ? 0 : 130));
  const total = steps.length + 1;
  for (const [index, step] of steps.entries()) {
    if (!(await runVisibly(step, `[${index + 1}/${total}]`))) return 1;
  }
  console.log(`[${total}/${total}] Starter nettstedet. Trykk Ctrl-C for å stoppe.`);
  const server = await startServer({ root: distFolder, base: getBasePath(), ...options.serve });
  serving = true;
  console.log(server.url);
  return 0;
}

function readOptions() {
  try {
    const { values } = parseArgs({
      options: { port: { type: 'string' }, host: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
    });
    const port = values.port === undefined ? 4321 : Number(values.port);
    if (!Number.isInteger(port) || port < 0 || port > 65_535) {
      throw new Error(`--port må være et tall fra 0 til 65535. Her står «${values.port}».`);
    }
    return { help: values.help === true, serve: { port, ...(values.host && { host: values.host }) } };
  } catch (error) {
    console.error(`${(error as Error).message}\n\n${help}`);
    return undefined;
  }
}

async function runVisibly(step: Step, label: string): Promise<boolean> {
  console.log(`${label} ${step.title} …`);
  const stopProgress = showProgress(() => step.title);
  const result = await runStep(step.command);
  stopProgress();
  if (result.ok) {
    console.log(`${' '.repeat(label.length)} ${step.done} (${formatSeconds(result.milliseconds)}).`);
    return true;
  }
  console.error(
    `\n${result.output}\n\n${label} ${step.title}: feilet etter ${formatSeconds(result.milliseconds)}.`,
  );
  console.error(step.advice);
  return false;
}

if (import.meta.main) {
  process.exitCode = await main().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    return 1;
  });
}
