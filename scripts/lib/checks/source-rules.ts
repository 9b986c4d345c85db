import { findSourceReferences } from '../../../src/domain/source-references.ts';
import { listUnsourced } from '../../../src/domain/sourcing.ts';
import { walkTree } from '../../../src/mdx/tree.ts';
import type { Collection } from '../../../src/schemas/entry.ts';
import { findFieldType } from '../../../src/schemas/field-tree.ts';
import { sourceIdPattern, UNKNOWN } from '../../../src/schemas/fields.ts';
import type { Body } from '../content/body.ts';
import type { ReportInBody } from './body-rules.ts';
import type { FieldPath } from './problem.ts';
import type { FieldRuleInput } from './rule.ts';
import { findOpenFence } from './slip-rules.ts';
import { type FieldNode, walkFields } from './walk-fields.ts';
import { joinWords, showValue } from './wording.ts';

/** A source number in the text, with its offset in the body. */
export interface BodyReference {
  id: string;
  offset: number;
}

/** The source numbers a text refers to; code samples do not count. */
export function listBodyReferences(body: Body): BodyReference[] {
  // Where a code sample begins by mistake, the rest is text all the same.
  if (findOpenFence(body) !== undefined) {
    return findSourceReferences(body.text).flatMap(({ start, ids }) =>
      ids.map((id) => ({ id, offset: start })),
    );
  }
  const references: BodyReference[] = [];
  walkTree(body.tree, (node) => {
    const from = node.position?.start.offset;
    const to = node.position?.end.offset;
    if (node.type !== 'text' || from === undefined || to === undefined) return;
    for (const { start, ids } of findSourceReferences(body.text.slice(from, to))) {
      references.push(...ids.map((id) => ({ id, offset: from + start })));
    }
  });
  return references;
}

const findFreeNumber = (sources: readonly { id?: unknown }[]): string => {
  const taken = new Set(sources.map((s) => s?.id));
  let n = 1;
  while (taken.has(`s${n}`)) n += 1;
  return `s${n}`;
};

/** The sources by number, or undefined when one of them cannot be read: then nothing can be said about the rest. */
function listDeclared(input: FieldRuleInput): Map<string, number> | undefined {
  const ids = new Map<string, number>();
  const sources = input.get(['sources']);
  if (!Array.isArray(sources)) return undefined;
  for (const [index, source] of sources.entries()) {
    const id: unknown = source?.id;
    if (typeof id !== 'string' || !sourceIdPattern.test(id)) return undefined;
    const first = ids.get(id);
    if (first === undefined) ids.set(id, index);
    else {
      input.report(
        'E055',
        ['sources', index, 'id'],
        `Kildenummeret «${id}» står to ganger. Gi denne kilden et nytt nummer.`,
        { suggestion: `id: ${findFreeNumber(sources)}` },
      );
    }
  }
  return ids;
}

/** How the legal source numbers are listed in a message. */
export function describeSources(ids: readonly string[]): string {
  if (ids.length === 0) return 'Oppføringen har ingen kilder under sources.';
  return `Kildene under sources er ${joinWords(ids)}.`;
}

const isSourceList = ({ path, type }: FieldNode): boolean =>
  type.kind === 'array' && type.meta.sourceRef === true && path[0] !== undefined;

/** A source number that leads nowhere, with every place it is used. */
interface LostSource {
  paths: FieldPath[];
  offsets: number[];
}

const describeCount = (n: number): string => (n < 2 ? '' : ` Nummeret er brukt ${n} steder.`);

function reportLost(
  lost: ReadonlyMap<string, LostSource>,
  declared: readonly string[],
  input: FieldRuleInput,
  reportInBody: ReportInBody,
): void {
  for (const [id, { paths, offsets }] of lost) {
    const rest = `${describeCount(paths.length + offsets.length)} ${describeSources(declared)}`;
    const [path] = paths;
    if (path) {
      input.report(
        'E053',
        path,
        `${input.label(path.slice(0, -1))} viser til en kilde som ikke finnes. Her står ${showValue(id)}.${rest}`,
      );
    } else {
      reportInBody(
        'E053',
        offsets[0] ?? 0,
        `Teksten viser til en kilde som ikke finnes. Her står «[${id}]».${rest}`,
      );
    }
  }
}

/**
 * Every source number must lead to a source, and every source must carry something; the last is left out when what
 * refers to the sources could not be read.
 */
export function checkSources(
  input: FieldRuleInput,
  references: readonly BodyReference[],
  reportInBody: ReportInBody,
  isComplete = true,
): void {
  const ids = listDeclared(input) ?? (Object.hasOwn(Object(input.data), 'sources') ? undefined : new Map());
  if (!ids) return;
  const lost = new Map<string, LostSource>();
  const used = new Set(references.map((r) => r.id));
  const lose = (id: string): LostSource => {
    const known = lost.get(id) ?? { paths: [], offsets: [] };
    lost.set(id, known);
    return known;
  };
  walkFields(input.root, input.data, (node) => {
    if (!isSourceList(node) || !Array.isArray(node.value)) return;
    for (const [index, id] of node.value.entries()) {
      if (typeof id !== 'string') continue;
      used.add(id);
      if (!ids.has(id)) lose(id).paths.push([...node.path, index]);
    }
  });
  for (const { id, offset } of references) if (!ids.has(id)) lose(id).offsets.push(offset);
  const declared = input.get(['sources']);
  // A number used for two sources has hidden the number that is now lost.
  const isRepeated = Array.isArray(declared) && declared.length > ids.size;
  // Without any list of sources, the missing list is the problem.
  if (isRepeated) return;
  if (ids.size > 0 || findFieldType(input.root, ['sources'])?.optional) {
    reportLost(lost, [...ids.keys()], input, reportInBody);
  }
  if (!isComplete) return;
  for (const [id, index] of ids) {
    if (used.has(id)) continue;
    input.report(
      'E054',
      ['sources', index, 'id'],
      `Kilden «${id}» er ikke brukt noe sted. Vis til den i en opplysning eller i teksten som [${id}], eller ta den bort.`,
    );
  }
}

const isGroupOfTextAndSources = (value: unknown): value is { text: string; sources: unknown[] } =>
  typeof value === 'object' &&
  value !== null &&
  'text' in value &&
  typeof value.text === 'string' &&
  'sources' in value &&
  Array.isArray(value.sources);

const looksUnknown =
  /^(?:ukjent|ukjend|vet ikke|ikke kjent|ikke oppgitt|uvisst|n\/a|ingen opplysninger)\.?$/i;

/** «ukjent» goes with no sources, and everything else with at least one. */
export function checkUnknown({ path, value }: FieldNode, input: FieldRuleInput): void {
  if (!isGroupOfTextAndSources(value)) return;
  const text = value.text.trim();
  const textPath: FieldPath = [...path, 'text'];
  const sourcesPath: FieldPath = [...path, 'sources'];
  if (text === UNKNOWN) {
    if (value.sources.length > 0) {
      input.report(
        'E056',
        sourcesPath,
        `${input.label(path)} er «ukjent», men har kilder. Er det ukjent, skal listen over kilder være tom. Sier kildene noe, skriv det i stedet for «ukjent».`,
        { suggestion: 'sources: []' },
      );
    }
    return;
  }
  if (text !== '' && value.sources.length === 0) {
    if (looksUnknown.test(text)) {
      input.report(
        'E056',
        textPath,
        `${input.label(path)}: skriv nøyaktig «ukjent», med små bokstaver og uten punktum. Her står ${showValue(text)}.`,
        { suggestion: 'text: ukjent' },
      );
      return;
    }
    input.report(
      'E057',
      sourcesPath,
      `${input.label(path)} har en opplysning uten kilde. Skriv numrene på kildene, eller «ukjent» som tekst.`,
      { suggestion: 'sources: [s1]' },
    );
  }
}

/** A field that states a fact names its sources: in itself, or under `fieldSources`. */
export function checkFieldSources(input: FieldRuleInput, collection: Collection): void {
  const given = input.get(['fieldSources']);
  if (typeof given !== 'object' || given === null || Array.isArray(given)) return;
  // A name that is not a field is reported already, and is probably the one that would be missed here.
  if (Object.keys(given).some((name) => !findFieldType(input.root, ['fieldSources', name]))) return;
  for (const { name, path } of listUnsourced(collection, input.data as object)) {
    if (input.isFaulty(path)) continue;
    input.report(
      'E066',
      path,
      `${input.label(path)} er fylt ut, men har ingen kilde. Skriv numrene på kildene under fieldSources.`,
      { at: 'key', suggestion: `${name}: [s1]` },
    );
  }
}
