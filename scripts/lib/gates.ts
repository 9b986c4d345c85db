import { join } from 'node:path';
import { repositoryRoot } from './root.ts';
import { nodeCommand, type StepCommand } from './run-step.ts';

/** One thing `npm test` proves. */
export interface Gate {
  readonly id: string;
  /** What is proved, for the person who reads the log. */
  readonly title: string;
  /** Run in order; the first that fails ends the gate. */
  readonly commands: readonly StepCommand[];
  /** Gates that must have passed, or this one is skipped. */
  readonly needs?: readonly string[];
  /** Gates that must have ended, whatever their result, because both write to the same folders. */
  readonly after?: readonly string[];
  /** Runs alone, because it measures time or fills both cores. */
  readonly exclusive?: boolean;
  /** JSON report of Vitest, when the gate consists of test cases. */
  readonly report?: string;
}

const reportFolder = join(repositoryRoot, 'node_modules/.cache/hva-virker');

/** Everything `npm test` proves, cheapest first. */
export const gates: readonly Gate[] = [
  {
    id: 'biome',
    title: 'Kodestil og vanlige feil (Biome)',
    commands: [
      nodeCommand('node_modules/@biomejs/biome/bin/biome', 'ci', '--error-on-warnings', '--colors=off'),
    ],
  },
  {
    id: 'types',
    title: 'Typer (tsc og astro check)',
    commands: [
      nodeCommand('node_modules/astro/bin/astro.mjs', 'sync'),
      nodeCommand('node_modules/typescript/bin/tsc', '--noEmit', '-p', '.'),
      nodeCommand('node_modules/astro/bin/astro.mjs', 'check', '--minimumFailingSeverity', 'warning'),
    ],
  },
  {
    id: 'content',
    title: 'Innholdet (npm run check)',
    commands: [nodeCommand('scripts/check.ts')],
  },
  vitestGate('unit', 'Enhetstester', {}),
  {
    id: 'build',
    title: 'Byggingen',
    commands: [nodeCommand('scripts/build.ts')],
    needs: ['content'],
    after: ['types'],
  },
  {
    id: 'html',
    title: 'Gyldig HTML på alle sider',
    commands: [nodeCommand('scripts/validate-html.ts')],
    needs: ['build'],
  },
  {
    id: 'links',
    title: 'Interne lenker på alle sider',
    commands: [nodeCommand('scripts/check-links.ts')],
    needs: ['build'],
  },
  {
    id: 'budgets',
    title: 'Størrelsesgrenser',
    commands: [nodeCommand('scripts/check-budgets.ts')],
    needs: ['build'],
  },
  vitestGate('e2e', 'Nettlesertester og tilgjengelighet', { needs: ['build'], exclusive: true }),
];

function vitestGate(project: string, title: string, rest: Pick<Gate, 'needs' | 'exclusive'>): Gate {
  const report = join(reportFolder, `vitest-${project}.json`);
  const options = [
    '--project',
    project,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ];
  return {
    id: project,
    title,
    commands: [nodeCommand('node_modules/vitest/vitest.mjs', 'run', ...options)],
    report,
    ...rest,
  };
}
