import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Collection, collections } from '../../../../src/schemas/entry.ts';
import { buildContext } from '../../content/build-context.ts';
import { defaultContentDir } from '../../content/paths.ts';
import { readDocument } from '../../content/read-document.ts';
import { readVocabularyFile, vocabularyFileNames } from '../../content/read-vocabulary.ts';
import type { DocumentKind } from '../../content/types.ts';
import { checkDocument } from '../check-document.ts';
import type { CheckContext, KnownEntry } from '../context.ts';
import { type Problem, sortProblems } from '../problem.ts';

/** The day all tests are run on. */
export const TEST_DAY = '2026-11-21';

/** The rules' view of the project's own vocabularies, with a few entries to point at. */
export function createTestContext(): CheckContext {
  const folder = join(defaultContentDir, 'vocabulary');
  const files = vocabularyFileNames.map((name) =>
    readVocabularyFile(`content/vocabulary/${name}`, name, readFileSync(join(folder, name))),
  );
  const context = buildContext(TEST_DAY, files, []);
  const published = (title: string) => ({ title, published: true });
  return {
    ...context,
    slugs: {
      ...context.slugs,
      interventions: new Map([
        ['cool-kids', published('Cool Kids')],
        ['et-utkast', { title: 'Et utkast', published: false }],
      ]),
      guidelines: new Map([['adhd', published('ADHD')]]),
    },
  };
}

/** Lets an entry point at anything: for tests of entries apart from the rest of the content. */
export function createOpenSlugs(): CheckContext['slugs'] {
  const anything = new Proxy(new Map<string, KnownEntry>(), {
    get: (target, key) => {
      if (key === 'has') return () => true;
      if (key === 'get') return (slug: string) => ({ title: slug, published: true });
      return Reflect.get(target, key, target);
    },
  });
  const kinds = [...collections, 'pages'] as const;
  return Object.fromEntries(kinds.map((kind) => [kind, anything])) as unknown as CheckContext['slugs'];
}

const templateNames = {
  interventions: 'tiltak.mdx',
  guidelines: 'retningslinje.mdx',
  research: 'kunnskap.mdx',
  resources: 'ressurs.mdx',
} as const satisfies Record<Collection, string>;

/** The template of a kind as a published entry: the starting point of tests that put one thing wrong. */
export function readValidEntry(kind: Collection): string {
  const text = readFileSync(join(defaultContentDir, '_maler', templateNames[kind]), 'utf8');
  return text.replace(/^status: utkast$/m, 'status: publisert');
}

/** Checks one text as if it were the file of an entry. */
export function checkText(
  kind: DocumentKind,
  text: string | Uint8Array,
  context: CheckContext,
  name = 'prove.mdx',
): Problem[] {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  const doc = readDocument({ file: `content/${kind}/${name}`, name, kind, template: false }, bytes);
  return sortProblems(checkDocument(doc, context));
}
