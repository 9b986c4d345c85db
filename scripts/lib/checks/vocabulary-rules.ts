import { findSourceReferences } from '../../../src/domain/source-references.ts';
import { type VocabularyName, vocabularyNames } from '../../../src/schemas/vocabulary-names.ts';
import type { VocabularyFile } from '../content/read-vocabulary.ts';
import type { Source } from '../content/source.ts';
import type { YamlSource } from '../content/yaml-source.ts';
import { getAt } from './check-schema.ts';
import type { CheckContext } from './context.ts';
import { checkDate } from './date-rules.ts';
import { findNearest } from './nearest.ts';
import { createProblem, type FieldPath, type Problem } from './problem.ts';
import { checkEntryReference, checkRepeats } from './reference-rules.ts';
import { createFieldRuleInput, type FieldRuleInput } from './rule.ts';
import { describeSources } from './source-rules.ts';
import { checkBlank, checkText } from './text-rules.ts';
import { checkUrl } from './url-rules.ts';
import { walkFields } from './walk-fields.ts';

const listTerms = (data: unknown): Record<string, unknown>[] => {
  const terms = getAt(data, ['terms']);
  return Array.isArray(terms) ? terms.filter((t) => typeof t === 'object' && t !== null) : [];
};

function checkRepeated(yaml: YamlSource): Problem[] {
  const seen = new Set<unknown>();
  return listTerms(yaml.data).flatMap((term, index) => {
    if (typeof term.id !== 'string' || !seen.has(term.id)) {
      seen.add(term.id);
      return [];
    }
    const path = ['terms', index, 'id'];
    const message = `Id-en «${term.id}» står to ganger. Gi det ene begrepet en annen id, eller slå dem sammen.`;
    return createProblem('E090', yaml.atValue(path), message, { path });
  });
}

/** Two terms with the same name cannot be told apart. */
function checkLabels(yaml: YamlSource, key: 'label' | 'term'): Problem[] {
  const seen = new Map<string, unknown>();
  return listTerms(yaml.data).flatMap((term, index) => {
    const name = typeof term[key] === 'string' ? term[key].trim().toLowerCase() : '';
    const first = seen.get(name);
    if (name === '' || first === undefined) {
      seen.set(name, term.id);
      return [];
    }
    const path = ['terms', index, key];
    const message = `Navnet «${term[key]}» er også navnet på «${first}». To begreper kan ikke hete det samme.`;
    return createProblem('E090', yaml.atValue(path), message, { path });
  });
}

/** The ids on the way up from a term, until it ends or comes back to a term it has passed. */
function climbsInCircle(start: string, broaderOf: ReadonlyMap<unknown, unknown>): boolean {
  const passed = new Set<unknown>();
  for (let id: unknown = start; typeof id === 'string'; id = broaderOf.get(id)) {
    if (passed.has(id)) return true;
    passed.add(id);
  }
  return false;
}

function checkBroader(yaml: YamlSource): Problem[] {
  const terms = listTerms(yaml.data);
  const broaderOf = new Map(terms.map((t) => [t.id, t.broader]));
  const candidates = terms.flatMap(({ id, label }) =>
    typeof id === 'string' ? [{ id, words: typeof label === 'string' ? [label] : [] }] : [],
  );
  return terms.flatMap((term, index) => {
    if (typeof term.broader !== 'string') return [];
    const path: FieldPath = ['terms', index, 'broader'];
    const place = yaml.atValue(path);
    if (!broaderOf.has(term.broader)) {
      const near = findNearest(term.broader, candidates);
      const message = `Overordnet (broader) må være id-en til et begrep i denne filen, eller null. Her står «${term.broader}».${near ? ` Mente du «${near}»?` : ''}`;
      return createProblem('E091', place, message, { path, suggestion: near ? `broader: ${near}` : '' });
    }
    if (!climbsInCircle(String(term.id), broaderOf)) return [];
    return createProblem(
      'E091',
      place,
      `Begrepet «${term.id}» er overordnet seg selv gjennom «${term.broader}».`,
      {
        path,
        suggestion: 'broader: null',
      },
    );
  });
}

/** The guidelines that the introductions of a vocabulary send readers to. */
const listGuidelines = ({ yaml }: VocabularyFile): string[] =>
  listTerms(yaml?.data).flatMap((term) => {
    const guidelines = getAt(term, ['introduction', 'guidelines']);
    return Array.isArray(guidelines) ? guidelines.map((g: { slug?: unknown } | null) => String(g?.slug)) : [];
  });

/** Whether most guidelines that the vocabularies name are there. In a part of the content, it is not they that are wrong. */
export function hasLinkedGuidelines(files: readonly VocabularyFile[], context: CheckContext): boolean {
  const named = files.flatMap(listGuidelines);
  return named.filter((slug) => context.slugs.guidelines.has(slug)).length * 2 > named.length;
}

/** Rules for single fields, the same as in entries. */
export function checkVocabularyFields(
  file: VocabularyFile,
  context: CheckContext,
  { withLinks } = { withLinks: true },
): Problem[] {
  if (file.yaml?.data === undefined) return [];
  const { schema: root, yaml, source } = file;
  const problems: Problem[] = [];
  const input = createFieldRuleInput(
    { file: source.file, root, yaml, context },
    { draft: false, known: file.problems },
    problems,
  );
  walkFields(root, yaml.data, (node) => {
    checkText(node, input);
    // An empty name in nynorsk is a missing one, and checkNynorsk says so.
    if (!/Nn$/.test(String(node.path.at(-1)))) checkBlank(node, input);
    if (withLinks) checkEntryReference(node, input, 'vocabulary');
    checkRepeats(node, input);
    checkDate(node, input);
    checkUrl(node, input);
  });
  for (const [index, term] of listTerms(yaml.data).entries()) {
    checkSeeAlso(term, index, file.name, input);
    checkIntroduction(term, ['terms', index, 'introduction'], source, input, problems);
  }
  return problems;
}

/** Terms of another vocabulary must exist there. */
function checkSeeAlso(
  { seeAlso }: Record<string, unknown>,
  index: number,
  name: string,
  input: FieldRuleInput,
): void {
  if (!Array.isArray(seeAlso)) return;
  for (const [position, address] of seeAlso.entries()) {
    const [vocabulary, id] = String(address).split('/');
    const terms = input.context.terms.get(vocabulary as VocabularyName);
    const path = ['terms', index, 'seeAlso', position];
    if (vocabulary === name) {
      const message = `${input.label(path)} må være et begrep i et annet vokabular. Her står «${address}».`;
      input.report('E050', path, message);
    } else if (terms && !terms.some((t) => t.id === id)) {
      const near = findNearest(id ?? '', terms);
      input.report(
        'E050',
        path,
        `${input.label(path)} har et begrep som ikke finnes. Her står «${address}».${near ? ` Mente du «${vocabulary}/${near}»?` : ''}`,
        { suggestion: near ? `${vocabulary}/${near}` : '' },
      );
    }
  }
}

/** The sources of an introduction and the numbers in its text belong together. */
function checkIntroduction(
  term: Record<string, unknown>,
  path: FieldPath,
  source: Source,
  input: FieldRuleInput,
  problems: Problem[],
): void {
  const text = getAt(term, ['introduction', 'text']);
  const sources = getAt(term, ['introduction', 'sources']);
  if (typeof text !== 'string' || !Array.isArray(sources)) return;
  const ids = sources.map((s: { id?: unknown } | null) => s?.id);
  const used = new Set(findSourceReferences(text).flatMap((reference) => reference.ids));
  for (const id of used) {
    // A number used for two sources has hidden the number that is now lost.
    if (ids.includes(id) || new Set(ids).size < ids.length) continue;
    const start = input.yaml.atValue([...path, 'text']);
    const rows = source.text.split(/\r\n|\n|\r/).slice(start.line - 1);
    const row = Math.max(
      0,
      rows.findIndex((line) => findSourceReferences(line).some((reference) => reference.ids.includes(id))),
    );
    const message = `Innledningen viser til en kilde som ikke finnes. Her står «[${id}]». ${describeSources(ids.map(String))}`;
    const place = { file: source.file, line: start.line + row, column: row === 0 ? start.column : 1 };
    problems.push(createProblem('E053', place, message, { path: [...path, 'text'] }));
  }
  for (const [index, id] of ids.entries()) {
    const at: FieldPath = [...path, 'sources', index, 'id'];
    if (ids.indexOf(id) < index) {
      input.report('E055', at, `Kildenummeret «${id}» står to ganger. Gi denne kilden et nytt nummer.`);
    } else if (!used.has(String(id)) && !ids.some((other, i) => ids.indexOf(other) < i)) {
      const message = `Kilden «${id}» er ikke brukt. Vis til den i innledningen som [${id}], eller ta den bort.`;
      input.report('E054', at, message);
    }
  }
}

const isMissing = (value: unknown): boolean => value === undefined || value === null;

/** A name in nynorsk for the title of a vocabulary, and for each of its terms. */
function checkNynorsk(yaml: YamlSource, names: { label: string; nynorsk: string }): Problem[] {
  const title = getAt(yaml.data, ['title']);
  const report = (path: FieldPath, what: string) =>
    createProblem(
      'W093',
      yaml.atKey(path),
      `${what} mangler navn på nynorsk (${path.at(-1)}). Skriv det, også når ordet er likt på bokmål, så den som søker på nynorsk, finner det.`,
      { path },
    );
  const ofTitle =
    typeof title === 'string' && isMissing(getAt(yaml.data, ['titleNn']))
      ? [report(['titleNn'], `Vokabularet «${title}»`)]
      : [];
  const ofTerms = listTerms(yaml.data).flatMap((term, index) => {
    const label = term[names.label];
    if (typeof label !== 'string' || !isMissing(term[names.nynorsk])) return [];
    return report(['terms', index, names.nynorsk], `«${label}»`);
  });
  return [...ofTitle, ...ofTerms];
}

/** Rules within one vocabulary file. */
export function checkVocabulary(source: Source, name: string, yaml: YamlSource): Problem[] {
  const stated = getAt(yaml.data, ['vocabulary']);
  const isKnown = (vocabularyNames as readonly unknown[]).includes(stated);
  const renamed =
    isKnown && stated !== name
      ? [
          createProblem(
            'E092',
            { ...yaml.atValue(['vocabulary']), file: source.file },
            `Vokabularet heter «${stated}», men filen heter «${name}.yaml». De må være like.`,
            { path: ['vocabulary'], suggestion: `vocabulary: ${name}` },
          ),
        ]
      : [];
  return [
    ...renamed,
    ...checkRepeated(yaml),
    ...checkLabels(yaml, 'label'),
    ...checkBroader(yaml),
    ...checkNynorsk(yaml, { label: 'label', nynorsk: 'labelNn' }),
  ];
}

/** Rules of the glossary: each id and each word once, with a name in nynorsk. */
export const checkGlossary = (yaml: YamlSource): Problem[] => [
  ...checkRepeated(yaml),
  ...checkLabels(yaml, 'term'),
  ...checkNynorsk(yaml, { label: 'term', nynorsk: 'termNn' }),
];

/** Statistics belong to terms that exist. */
export function checkStatistics(yaml: YamlSource, context: CheckContext): Problem[] {
  const entries = getAt(yaml.data, ['entries']);
  if (!Array.isArray(entries)) return [];
  const seen = new Set<string>();
  return entries.flatMap((entry: { vocabulary?: unknown; term?: unknown } | null, index) => {
    const name = vocabularyNames.find((n) => n === entry?.vocabulary);
    const terms = name && context.terms.get(name);
    const address = `${entry?.vocabulary}/${entry?.term}`;
    if (seen.has(address)) {
      const at = ['entries', index, 'term'];
      const message = `Begrepet «${entry?.term}» står to ganger. Slå kildene sammen.`;
      return createProblem('E090', yaml.atValue(at), message, { path: at });
    }
    seen.add(address);
    if (!terms || typeof entry?.term !== 'string' || terms.some((t) => t.id === entry.term)) return [];
    const path = ['entries', index, 'term'];
    const near = findNearest(entry.term, terms);
    const message = `Begrepet finnes ikke i content/vocabulary/${name}.yaml. Her står «${entry.term}».${near ? ` Mente du «${near}»?` : ''}`;
    return createProblem('E050', yaml.atValue(path), message, {
      path,
      suggestion: near ? `term: ${near}` : '',
    });
  });
}
