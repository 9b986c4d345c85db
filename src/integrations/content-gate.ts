import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { checkContent } from '../../scripts/lib/checks/check-content.ts';
import { formatText } from '../../scripts/lib/reporters/text.ts';

const contentFolder = fileURLToPath(new URL('../../content', import.meta.url));

/**
 * Stops the build when the content check finds an error, so that nothing the check rejects can be published.
 * In development the problems are printed, and the pages that can be shown are shown.
 */
export function contentGate(): AstroIntegration {
  return {
    name: 'hva-virker:content-gate',
    hooks: {
      'astro:config:setup': async ({ command, logger }) => {
        if (command !== 'build' && command !== 'dev') return;
        const report = await checkContent(contentFolder, { today: new Date().toISOString().slice(0, 10) });
        const errors = report.problems.filter((p) => p.severity === 'error');
        if (errors.length === 0) return;
        logger.error(`\n${formatText(report)}`);
        if (command === 'build') throw new Error('Innholdet har feil. Rett dem, og kjør npm run check.');
      },
    },
  };
}
