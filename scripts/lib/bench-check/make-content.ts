import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Collection, collections } from '../../../src/schemas/entry.ts';

/** An entry as it stands on disk. */
export interface EntryFile {
  kind: Collection;
  slug: string;
  text: string;
}

/** Numbers that look random and are the same every time. */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 4_294_967_296;
  };
}

/** Share of the long words in a text that are replaced. */
const replacedShare = 0.15;
/** Words in the middle of running text; never in links, headings or source numbers. */
const longWord = /(?<= )\p{Ll}{7,}(?= )/gu;

/**
 * The body with some of its words replaced by words of the same length from other entries: another text, with as many
 * words, sentences and long words as before.
 */
function varyBody(body: string, words: ReadonlyMap<number, readonly string[]>, random: () => number): string {
  return body
    .split('\n')
    .map((line) => {
      if (/^#|\]\(|\|/.test(line)) return line;
      return line.replace(longWord, (word) => {
        const others = words.get(word.length) ?? [];
        const other = others[Math.floor(random() * others.length)];
        return other !== undefined && random() < replacedShare ? other : word;
      });
    })
    .join('\n');
}

function splitBody(text: string): { fields: string; body: string } {
  const end = text.indexOf('\n---', 4) + 4;
  return { fields: text.slice(0, end), body: text.slice(end) };
}

/** Gives the title a number, in whatever way it is written. */
const numberTitle = (fields: string, number: number): string =>
  fields.replace(/^title: (.*?)(["']?)$/m, (_all, title: string, quote: string) => {
    const isQuoted = quote !== '' && title.startsWith(quote);
    return `title: ${title}${isQuoted ? '' : quote} ${number}${isQuoted ? quote : ''}`;
  });

/** Former addresses belong to one entry each, so a copy has none. */
const withoutAliases = (fields: string): string =>
  fields.replace(/^aliases:(?: .*)?\n(?:[ \t].*\n)*/m, 'aliases: []\n');

/**
 * As many valid entries as asked for, made from real ones: first the real ones themselves, then copies of them with
 * other names, addresses and words. Copies point at the same entries as the one they were made from.
 */
export function makeEntries(real: readonly EntryFile[], count: number): EntryFile[] {
  if (real.length === 0) throw new Error('makeEntries expects real entries to start from');
  const random = createRandom(count);
  const words = new Map<number, string[]>();
  for (const { text } of real) {
    for (const [word] of splitBody(text).body.matchAll(longWord)) {
      words.set(word.length, [...(words.get(word.length) ?? []), word]);
    }
  }
  const copies = Array.from({ length: Math.max(0, count - real.length) }, (_, index): EntryFile => {
    const { kind, slug, text } = real[index % real.length] as EntryFile;
    const number = Math.floor(index / real.length) + 2;
    const { fields, body } = splitBody(text);
    return {
      kind,
      slug: `${slug}-${number}`,
      text: withoutAliases(numberTitle(fields, number)) + varyBody(body, words, random),
    };
  });
  return [...real, ...copies].slice(0, Math.max(count, real.length));
}

/** The entries of a content folder. */
export async function readEntryFiles(contentDir: string): Promise<EntryFile[]> {
  const lists = await Promise.all(
    collections.map(async (kind) => {
      const names = (await readdir(join(contentDir, kind))).filter((name) => name.endsWith('.mdx')).sort();
      return Promise.all(
        names.map(async (name) => ({
          kind,
          slug: name.replace(/\.mdx$/, ''),
          text: await readFile(join(contentDir, kind, name), 'utf8'),
        })),
      );
    }),
  );
  return lists.flat();
}

/** Copies a content folder and fills it up with made-up entries. */
export async function makeContent(contentDir: string, target: string, count: number): Promise<EntryFile[]> {
  const entries = makeEntries(await readEntryFiles(contentDir), count);
  await cp(contentDir, target, { recursive: true });
  await Promise.all(collections.map((kind) => mkdir(join(target, kind), { recursive: true })));
  await Promise.all(
    entries.map(({ kind, slug, text }) => writeFile(join(target, kind, `${slug}.mdx`), text)),
  );
  return entries;
}
