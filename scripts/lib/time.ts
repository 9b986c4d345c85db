/**
 * A duration as Norwegian readers write it.
 *
 * @example formatSeconds(12_345) // '12,3 s'
 * @example formatSeconds(125_000) // '2 min 5 s'
 */
export function formatSeconds(milliseconds: number): string {
  const seconds = milliseconds / 1000;
  if (seconds < 60) return `${seconds.toFixed(1).replace('.', ',')} s`;
  const whole = Math.round(seconds);
  return `${Math.floor(whole / 60)} min ${whole % 60} s`;
}
