import { expect, test } from 'vitest';
import { formatSeconds } from './time.ts';

test.each([
  [0, '0,0 s'],
  [12_345, '12,3 s'],
  [59_999, '60,0 s'],
  [60_000, '1 min 0 s'],
  [125_400, '2 min 5 s'],
])('writes %i ms as %s', (milliseconds, text) => {
  expect(formatSeconds(milliseconds)).toBe(text);
});
