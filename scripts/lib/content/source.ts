import type { Place } from '../checks/problem.ts';

/** The text of a file, which can tell the line and column of every offset. */
export interface Source {
  file: string;
  text: string;
  at(offset: number): Place;
}

/** Wraps a text so that offsets can be turned into lines and columns. */
export function createSource(file: string, text: string): Source {
  let starts: number[] | undefined;
  const lineStarts = () => {
    starts ??= [0, ...Array.from(text.matchAll(/\r\n|\n|\r/g), (m) => m.index + m[0].length)];
    return starts;
  };
  return {
    file,
    text,
    at(offset) {
      const all = lineStarts();
      const wanted = Math.max(0, Math.min(offset, text.length));
      let low = 0;
      let high = all.length - 1;
      while (low < high) {
        const middle = Math.ceil((low + high) / 2);
        if ((all[middle] ?? 0) <= wanted) low = middle;
        else high = middle - 1;
      }
      return { file, line: low + 1, column: wanted - (all[low] ?? 0) + 1 };
    },
  };
}

export interface TextFault {
  offset: number;
  message: string;
}

/** Larger files are a mistake: the longest entry is below 100 kB. */
const MAX_BYTES = 1_000_000;

// biome-ignore lint/suspicious/noControlCharactersInRegex: finding control characters is the purpose
const forbiddenCharacter = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u202a-\u202e\u2066-\u2069]/;

/** Decodes UTF-8 without its byte order mark; a fault says why the content cannot be used. */
export function decodeText(bytes: Uint8Array): { text: string; fault?: TextFault } {
  if (bytes.length > MAX_BYTES) {
    const megabytes = (bytes.length / 1_000_000).toFixed(1).replace('.', ',');
    return {
      text: '',
      fault: {
        offset: 0,
        message: `Filen er på ${megabytes} MB. Det er for mye for én fil. Har noe annet enn tekst kommet med?`,
      },
    };
  }
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    return {
      text: '',
      fault: { offset: 0, message: 'Filen er lagret som UTF-16. Lagre den på nytt som UTF-8.' },
    };
  }
  const text = new TextDecoder('utf-8').decode(bytes);
  if (text.trim() === '') {
    return { text, fault: { offset: 0, message: 'Filen er tom. Kopier malen fra content/_maler/.' } };
  }
  const invalid = text.indexOf('\uFFFD');
  if (invalid >= 0) {
    return {
      text,
      fault: {
        offset: invalid,
        message: 'Her står et tegn som ikke kan leses. Skriv tegnet på nytt, og lagre filen som UTF-8.',
      },
    };
  }
  const hidden = forbiddenCharacter.exec(text);
  if (hidden) {
    const number = hidden[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
    return {
      text,
      fault: { offset: hidden.index, message: `Her står et usynlig styretegn (U+${number}). Ta det bort.` },
    };
  }
  return { text };
}
