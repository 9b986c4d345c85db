import type { Entry } from '../../schemas/entry.ts';
import { listWords, toNameKey } from '../shared/text.ts';
import { otherNames } from './entry-texts.ts';

const separators = /\s[–—-]\s|[:;/()«»,!?]|\s[–—]|\sog\s(?=\p{Lu})/u;

/**
 * The names somebody may type to get exactly this entry, with how sure we are that they mean it: whole titles, other
 * names and former names first, then their parts («PALS» of «PALS – positiv atferd …», «MST» in brackets).
 *
 * @param isCommon whether a part is so common a word that nobody means a name by it
 */
export function nameKeys(entry: Entry, isCommon: (piece: string) => boolean): Map<string, number> {
  const keys = new Map<string, number>();
  const add = (name: string, sureness: number) => {
    const key = toNameKey(name);
    if (key.length >= 2 && !/^\d+$/.test(key)) keys.set(key, Math.max(keys.get(key) ?? 0, sureness));
  };
  const addName = (name: string, sureness: number) => {
    add(name, sureness);
    // Editions share their name: «Ungdata 2024».
    add(name.replace(/\s+(?:19|20)\d\d\b.*$/, ''), sureness * 0.95);
    add(name.replace(/\s*\([^)]*\)/g, ''), sureness);
    const pieces = name.split(separators).map((p) => p.trim());
    pieces.forEach((piece, i) => {
      if (piece !== name && isCommon(piece)) return;
      const isAcronym = /^[\p{Lu}\d-]{2,9}$/u.test(piece);
      const words = listWords(piece);
      add(
        piece.replace(/^\d+\s+/, ''),
        isAcronym ? sureness : sureness * (i === 0 ? 0.85 : words.length > 1 ? 0.6 : 0.3),
      );
    });
  };
  addName(entry.data.title, 1);
  for (const name of otherNames(entry)) addName(name, 0.95);
  return keys;
}

const acronym = /^(?=.*\p{Lu}.*\p{Lu})[\p{Lu}\d][\p{L}\d-]{1,9}$/u;

/** Acronyms with what they stand for, read from names such as «Individuell plan (IP)» and «BTI – Bedre tverrfaglig innsats». */
export function listAcronyms(entry: Entry): [string, string][] {
  return [entry.data.title, ...otherNames(entry)].flatMap((name) => {
    const bracketed = /^(.{6,}?)\s*\(([^)\s,]+)[^)]*\)/u.exec(name);
    const led = /^(\S+)\s[–—-]\s(.{6,})$/u.exec(name);
    const found: [string | undefined, string | undefined][] = [
      [bracketed?.[2], bracketed?.[1]],
      [led?.[1], led?.[2]],
    ];
    return found.flatMap(([short, long]): [string, string][] =>
      short && long && acronym.test(short) ? [[short, long.replace(/\s*\([^)]*\)/g, '')]] : [],
    );
  });
}
