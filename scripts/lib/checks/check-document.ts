import type { z } from 'zod';
import { collectionInfo } from '../../../src/schemas/entry.ts';
import { pageSchema } from '../../../src/schemas/page.ts';
import type { DocumentFile } from '../content/types.ts';
import { checkBody, createBodyReport } from './body-rules.ts';
import { checkSchema } from './check-schema.ts';
import type { CheckContext } from './context.ts';
import { checkDate, checkDateOrder } from './date-rules.ts';
import { checkAges, checkAssessments, checkOtherValues } from './entry-rules.ts';
import type { Problem } from './problem.ts';
import { checkEntryReference, checkRepeats, checkTerm } from './reference-rules.ts';
import { createFieldRuleInput, isDraft } from './rule.ts';
import { checkFieldSources, checkSources, checkUnknown, listBodyReferences } from './source-rules.ts';
import { checkPassive } from './style-rules.ts';
import { checkBlank, checkText } from './text-rules.ts';
import { checkUrl } from './url-rules.ts';
import { walkFields } from './walk-fields.ts';

/** The schema of a file's frontmatter. */
export const schemaOf = (doc: DocumentFile): z.ZodType =>
  doc.kind === 'pages' ? pageSchema : collectionInfo[doc.kind].schema;

/** Everything there is to say about one .mdx file, seen with the rest of the content. */
export function checkDocument(doc: DocumentFile, context: CheckContext): Problem[] {
  const problems = [...doc.problems];
  const reportInBody = createBodyReport(doc, problems);
  if (doc.yaml?.data !== undefined) {
    const root = schemaOf(doc);
    const fromSchema = checkSchema(doc.file, root, doc.yaml);
    problems.push(...fromSchema);
    const input = createFieldRuleInput(
      { file: doc.file, root, yaml: doc.yaml, context, slug: doc.template ? undefined : doc.slug },
      { draft: isDraft(doc), known: fromSchema },
      problems,
    );
    walkFields(root, doc.yaml.data, (node) => {
      checkText(node, input);
      checkBlank(node, input);
      checkTerm(node, input);
      checkEntryReference(node, input, doc.kind);
      checkRepeats(node, input);
      checkDate(node, input);
      checkUrl(node, input);
      checkUnknown(node, input);
      checkPassive(node, input);
    });
    const references = doc.body ? listBodyReferences(doc.body) : [];
    const isComplete =
      doc.body?.tree.children?.length !== 0 &&
      !fromSchema.some(({ field }) => /^fieldSources|(?:^|\.)sources$/.test(field));
    checkSources(input, references, reportInBody, isComplete);
    if (doc.kind !== 'pages') checkFieldSources(input, doc.kind);
    checkDateOrder(input);
    checkAges(input);
    checkAssessments(input);
    checkOtherValues(input);
  }
  checkBody(doc, context, reportInBody);
  return problems;
}
