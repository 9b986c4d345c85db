import { PassThrough, Writable } from 'node:stream';
import { stripVTControlCharacters } from 'node:util';
import type { Streams } from '../ask.ts';

export const keys = {
  enter: '\r',
  space: ' ',
  down: '\u001b[B',
  cancel: '\u0003',
  /** Empties the line. */
  clear: '\u0015',
} as const;

/** What is on the screen when it is time to press keys, and which. */
export type Step = readonly [waitFor: string, ...press: string[]];

/** Somebody at the keyboard, who reads each question before answering it. */
export interface Typist {
  streams: Required<Streams>;
  /** All that has been on the screen, as text. */
  screen(): string;
  /** The steps that were never reached. */
  left(): readonly Step[];
}

/** Answers the questions step by step: each step waits until its text has come on the screen after the step before. */
export function createTypist(steps: readonly Step[]): Typist {
  const input = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => input });
  const waiting = [...steps];
  let screen = '';
  let read = 0;
  const press = async (pressed: readonly string[]) => {
    for (const key of pressed) {
      // one key at a time, as the terminal hands them over
      await new Promise((done) => setTimeout(done, 1));
      input.write(key);
    }
  };
  const output = Object.assign(
    new Writable({
      write(chunk: Buffer, _encoding, done) {
        screen += stripVTControlCharacters(chunk.toString('utf8'));
        const next = waiting[0];
        const at = next ? screen.indexOf(next[0], read) : -1;
        if (next && at >= 0) {
          waiting.shift();
          read = screen.length;
          void press(next.slice(1));
        }
        done();
      },
    }),
    { columns: 100, rows: 60, isTTY: true },
  );
  return { streams: { input, output }, screen: () => screen, left: () => waiting };
}
