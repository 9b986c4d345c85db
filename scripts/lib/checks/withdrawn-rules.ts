import { collectionInfo, collections } from '../../../src/schemas/entry.ts';
import { withdrawnSchema } from '../../../src/schemas/withdrawn.ts';
import type { WithdrawnFile } from '../content/read-withdrawn.ts';
import { getAt } from './check-schema.ts';
import type { CheckContext } from './context.ts';
import { checkDate } from './date-rules.ts';
import { judgeAddress, termPages } from './link-rules.ts';
import type { Problem } from './problem.ts';
import { createFieldRuleInput, type FieldRuleInput } from './rule.ts';
import { checkBlank, checkText } from './text-rules.ts';
import { walkFields } from './walk-fields.ts';

interface WithdrawnLike {
  kind?: unknown;
  slug?: unknown;
  replacedBy?: unknown;
}

function checkAddress(entry: WithdrawnLike, index: number, input: FieldRuleInput): void {
  const { kind, slug } = entry;
  if (typeof kind !== 'string' || typeof slug !== 'string') return;
  const collection = collections.find((c) => collectionInfo[c].path === kind);
  const vocabulary = Object.hasOwn(termPages, kind) ? termPages[kind] : undefined;
  const isTerm = vocabulary && input.context.terms.get(vocabulary)?.some((t) => t.id === slug);
  const isEntry = collection && input.context.slugs[collection].get(slug)?.published;
  if (!isTerm && !isEntry) return;
  const owner = isTerm ? `vocabulary/${vocabulary}.yaml` : `${collection}/${slug}.mdx`;
  input.report(
    'E058',
    ['entries', index, 'slug'],
    `Adressen /${kind}/${slug}/ er i bruk av content/${owner}. Ta bort linjene her, eller ta bort siden.`,
  );
}

function checkRepeated(entries: readonly WithdrawnLike[], input: FieldRuleInput): void {
  const seen = new Set<string>();
  for (const [index, { kind, slug }] of entries.entries()) {
    const address = `/${String(kind)}/${String(slug)}/`;
    if (seen.has(address)) {
      input.report(
        'E058',
        ['entries', index, 'slug'],
        `Adressen ${address} står to ganger. Ta bort den ene.`,
      );
    }
    seen.add(address);
  }
}

/** Rules for the list of withdrawn pages: each address once, none in use, and replacements that exist. */
export function checkWithdrawn(file: WithdrawnFile, context: CheckContext): Problem[] {
  const { yaml } = file;
  if (yaml?.data === undefined) return file.problems;
  const problems = [...file.problems];
  const input = createFieldRuleInput(
    { file: file.file, root: withdrawnSchema, yaml, context },
    { draft: false, known: file.problems },
    problems,
  );
  walkFields(withdrawnSchema, yaml.data, (node) => {
    checkText(node, input);
    checkBlank(node, input);
    checkDate(node, input);
  });
  const listed = getAt(yaml.data, ['entries']);
  const entries: WithdrawnLike[] = Array.isArray(listed) ? listed.map((e) => Object(e)) : [];
  checkRepeated(entries, input);
  for (const [index, entry] of entries.entries()) {
    checkAddress(entry, index, input);
    if (typeof entry.replacedBy !== 'string') continue;
    const verdict = judgeAddress(entry.replacedBy, undefined, context);
    if (!verdict) continue;
    const { message, suggestion = '' } = verdict;
    input.report('E065', ['entries', index, 'replacedBy'], message, {
      suggestion: suggestion && `replacedBy: ${suggestion}`,
    });
  }
  return problems;
}
