import { slugPattern } from '../../../src/schemas/fields.ts';
import { createProblem, type Problem } from '../checks/problem.ts';
import { parseBody } from './body.ts';
import { toSlug } from './slug.ts';
import { createSource, decodeText, type Source, type TextFault } from './source.ts';
import { splitFrontmatter } from './split-frontmatter.ts';
import type { DocumentFile, DocumentKind } from './types.ts';
import { parseYaml } from './yaml-source.ts';

const conflictMark = /^(?:<{7}|={7}|>{7}|\|{7})(?: .*)?$/m;

/** A fault that leaves nothing in the file to trust: unreadable bytes, or two versions mixed. */
export function findTextFault(source: Source, fault: TextFault | undefined): Problem | undefined {
  if (fault) return createProblem('E001', source.at(fault.offset), fault.message);
  const conflict = /^<{7} /m.test(source.text) ? conflictMark.exec(source.text) : null;
  if (!conflict) return undefined;
  return createProblem(
    'E011',
    source.at(conflict.index),
    'Filen har rester etter en sammenslåing i Git. Velg den riktige teksten, og ta bort linjene med <<<<<<<, ======= og >>>>>>>.',
  );
}

/** Addresses below a list that are not entries. */
const reservedSlugs: readonly string[] = ['index', 'sortert'];

function checkFileName(file: string, name: string): Problem[] {
  const slug = name.replace(/\.mdx$/, '');
  const place = { file, line: 1, column: 1 };
  if (reservedSlugs.includes(slug)) {
    const message = `Navnet «${slug}» er brukt av nettstedet selv. Gi filen et annet navn.`;
    return [createProblem('E008', place, message)];
  }
  if (slugPattern.test(slug)) return [];
  if (/\.nn$/.test(slug)) {
    return [createProblem('E009', place, 'Nynorske oversettelser er ikke tatt i bruk ennå. Ta bort filen.')];
  }
  const suggestion = `${toSlug(slug) || 'navn'}.mdx`;
  return [
    createProblem(
      'E008',
      place,
      `Filnavnet blir en del av adressen, og kan bare ha små bokstaver a–z, tall og bindestrek. Her heter filen «${name}». Gi den navnet «${suggestion}».`,
      { suggestion },
    ),
  ];
}

/** Takes an .mdx file apart. Whatever it contains, the result is a document and a list of problems. */
export function readDocument(
  parts: { file: string; name: string; kind: DocumentKind; template: boolean },
  bytes: Uint8Array,
): DocumentFile {
  const { file, name, kind, template } = parts;
  const { text, fault } = decodeText(bytes);
  const source = createSource(file, text);
  const problems = template ? [] : checkFileName(file, name);
  const doc: DocumentFile = {
    kind,
    slug: name.replace(/\.mdx$/, ''),
    file,
    source,
    template,
    yaml: undefined,
    body: undefined,
    problems,
  };
  const unreadable = findTextFault(source, fault);
  if (unreadable) {
    problems.push(unreadable);
    return doc;
  }
  const span = splitFrontmatter(text);
  if ('code' in span) {
    const { code, offset, message, suggestion } = span;
    problems.push(createProblem(code, source.at(offset), message, { suggestion }));
    return doc;
  }
  doc.yaml = parseYaml(source, span.yamlStart, span.yamlEnd, { file, line: 1, column: 1 });
  problems.push(...doc.yaml.problems);
  doc.body = parseBody(text, span.bodyStart);
  return doc;
}
