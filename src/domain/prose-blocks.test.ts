import { expect, it } from 'vitest';
import { listProseBlocks } from './prose-blocks.ts';

it('gives paragraphs and list items, without headings, tables and marks', () => {
  const markdown = `## Overskrift

Første **avsnitt** går
over to linjer [s1].

- Ett [punkt](/tiltak/a/)
- To punkter
  med mer
1. Tre

| a | b |
| --- | --- |
| c | d |

Siste.`;
  expect(listProseBlocks(markdown)).toEqual([
    'Første avsnitt går over to linjer [s1].',
    'Ett punkt',
    'To punkter med mer',
    'Tre',
    'Siste.',
  ]);
});
