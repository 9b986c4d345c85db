// Opens the editors' form on this machine: it writes straight to the files, and the site shows the result at once.
//
// Usage: npm run cms [-- --port 4321]
// Exit codes: 0 = stopped with Ctrl-C, 1 = it did not start, 2 = wrong arguments

import { parseArgs } from 'node:util';
import { dev } from 'astro';
import { getBasePath } from './lib/dist.ts';
import { repositoryRoot } from './lib/root.ts';

const help = `Åpner skjemaet for redaktører på denne maskinen. Det lagrer rett i filene i content/.

  npm run cms                     http://localhost:4321/admin/, eller neste ledige port
  npm run cms -- --port 8080      begynn på en annen port
`;

function readPort(): number | undefined {
  const { values } = parseArgs({
    options: { port: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
  });
  if (values.help) return undefined;
  const port = Number(values.port ?? 4321);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new TypeError(`--port må være et tall fra 1 til 65535. Her står «${values.port}».`);
  }
  return port;
}

async function main(): Promise<number> {
  let port: number | undefined;
  try {
    port = readPort();
  } catch (error) {
    console.error(`${(error as Error).message}\n\n${help}`);
    return 2;
  }
  if (port === undefined) {
    console.log(help);
    return 0;
  }
  process.env.ASTRO_TELEMETRY_DISABLED = '1';
  console.log('Starter skjemaet. Trykk Ctrl-C for å stoppe. Kjør npm run check når du er ferdig.');
  const server = await dev({ root: repositoryRoot, logLevel: 'warn', server: { port } });
  console.log(`http://localhost:${server.address.port}${getBasePath().replace(/\/$/, '')}/admin/`);
  return 0;
}

if (import.meta.main) {
  process.exitCode = await main().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    return 1;
  });
}
