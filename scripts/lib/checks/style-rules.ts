import { type TreeNode, toPlainText } from '../../../src/mdx/tree.ts';
import { type Collection, collectionInfo, collections } from '../../../src/schemas/entry.ts';
import type { ReportInBody } from './body-rules.ts';
import type { CheckContext } from './context.ts';
import type { FieldRuleInput } from './rule.ts';
import type { FieldNode } from './walk-fields.ts';

/** Link texts that say nothing when they are read alone, as in a list of the links on a page. */
const vague =
  /^(?:her|herfra|der|hit|dit|dette|denne|denne (?:siden|lenken|saken)|denne her|siden|nettsiden|nettstedet|lenken?|link|mer|les|les (?:mer|her|mer her|videre)|mer (?:her|info|informasjon)|se (?:her|mer)|klikk(?: her)?|trykk(?: her)?|last ned|kilde|kilden|here|more|read more|https?:\/\/\S+|www\.\S+)$/i;

const findTitle = (url: string, context: CheckContext): string | undefined => {
  const [path, slug = ''] = url.split(/[?#]/)[0]?.split('/').filter(Boolean) ?? [];
  const kind: Collection | undefined = collections.find((c) => collectionInfo[c].path === path);
  return kind && context.slugs[kind].get(slug)?.title;
};

/** A link must tell where it leads. */
export function checkLinkText(
  node: TreeNode,
  context: CheckContext,
  report: ReportInBody,
  offset: number,
): void {
  const text = toPlainText(node).trim();
  if (!vague.test(text.replace(/[\s.:!→»]+$/, ''))) return;
  const url = node.url ?? '';
  const title = findTitle(url, context);
  report(
    'W077',
    offset,
    `Lenketeksten «${text}» sier ikke hvor lenken går. Skriv navnet på siden eller dokumentet.`,
    `[${title ?? 'navnet på siden'}](${url})`,
  );
}

const verbs: Readonly<Record<string, string>> = {
  anbefales: 'anbefaler',
  tilrådes: 'tilrår',
  frarådes: 'fraråder',
  oppfordres: 'oppfordrer',
  forventes: 'forventer',
  forutsettes: 'forutsetter',
  antas: 'antar',
  hevdes: 'hevder',
  påpekes: 'påpeker',
  understrekes: 'understreker',
};
/** The same verbs after «det er», «det blir» or «det ble». */
const participles: Readonly<Record<string, string>> = {
  anbefalt: 'anbefaler',
  tilrådd: 'tilrår',
  tilrådet: 'tilrår',
  frarådet: 'fraråder',
  forventet: 'forventer',
  forutsatt: 'forutsetter',
  antatt: 'antar',
  hevdet: 'hevder',
  påpekt: 'påpeker',
  understreket: 'understreker',
};
const verb = Object.keys(verbs).join('|');
const participle = Object.keys(participles).join('|');
// Most texts have none of them, and this is the quicker way to see it.
const anyVerb = new RegExp(`${verb}|${participle}`, 'i');
// \b does not know å.
const passive = new RegExp(
  `(?<![\\p{L}])(?:det (${verb})|(${verb}) det|(?:det (?:er|blir|ble)|(?:er|blir|ble) det) (${participle}))(?![\\p{L}])`,
  'iu',
);
const agent = /^[^.!?]*(?<!\p{L})av (?!å(?!\p{L})|at(?!\p{L}))\p{L}/u;

/** A passive that hides who says it, with its offset. */
export function findPassive(text: string): { text: string; offset: number; active: string } | undefined {
  const found = anyVerb.test(text) ? passive.exec(text) : null;
  if (!found || agent.test(text.slice(found.index + found[0].length))) return undefined;
  const word = (found[1] ?? found[2] ?? found[3] ?? '').toLowerCase();
  return { text: found[0], offset: found.index, active: verbs[word] ?? participles[word] ?? word };
}

/** What to tell the editor about such a passive. */
export const passiveMessage = (found: { text: string; active: string }): string =>
  `Her står «${found.text}», men ikke hvem som ${found.active}. Skriv hvem, for eksempel «Helsedirektoratet ${found.active}».`;

/** Texts in fields say who does what, too. */
export function checkPassive({ path, value, type }: FieldNode, input: FieldRuleInput): void {
  if (type.kind !== 'text' || typeof value !== 'string' || path[0] === 'sources') return;
  const found = findPassive(value);
  if (found) input.report('W078', path, passiveMessage(found));
}
