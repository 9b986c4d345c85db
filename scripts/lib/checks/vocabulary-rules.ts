import { vocabularyNames } from '../../../src/schemas/vocabulary-names.ts';
import type { Source } from '../content/source.ts';
import type { YamlSource } from '../content/yaml-source.ts';
import { getAt } from './check-schema.ts';
import type { CheckContext } from './context.ts';
import { findNearest } from './nearest.ts';
import { createProblem, type FieldPath, type Problem } from './problem.ts';

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
    ...checkBroader(yaml),
    ...checkNynorsk(yaml, { label: 'label', nynorsk: 'labelNn' }),
  ];
}

/** Rules of the glossary: each word once, with a name in nynorsk. */
export const checkGlossary = (yaml: YamlSource): Problem[] => [
  ...checkRepeated(yaml),
  ...checkNynorsk(yaml, { label: 'term', nynorsk: 'termNn' }),
];

/** Statistics belong to terms that exist. */
export function checkStatistics(yaml: YamlSource, context: CheckContext): Problem[] {
  const entries = getAt(yaml.data, ['entries']);
  if (!Array.isArray(entries)) return [];
  return entries.flatMap((entry: { vocabulary?: unknown; term?: unknown } | null, index) => {
    const name = vocabularyNames.find((n) => n === entry?.vocabulary);
    const terms = name && context.terms.get(name);
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
