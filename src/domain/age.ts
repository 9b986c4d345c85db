const decimal = new Intl.NumberFormat('nb-NO', { maximumFractionDigits: 2 });
const isPartOfYear = (age: number) => age > 0 && age < 1;
const inWords = (age: number) =>
  isPartOfYear(age) ? `${Math.round(age * 12)} måneder` : `${decimal.format(age)} år`;

/** Age in words, such as «6–12 år», «fra 6 år», «under 2 år»; null when no age is stated. */
export function formatAge(from: number | null, to: number | null): string | null {
  if (from === null && to === null) return null;
  if (to === null) return `fra ${inWords(from ?? 0)}`;
  if (from === null) return `til ${inWords(to)}`;
  if (from === to) return inWords(from);
  return isPartOfYear(from) && !isPartOfYear(to)
    ? `${inWords(from)}–${inWords(to)}`
    : `${isPartOfYear(to) ? Math.round(from * 12) : decimal.format(from)}–${inWords(to)}`;
}

/** Where a bar over 0–24 years starts and how wide it is, in per cent. Null when no age is stated. */
export function ageBar(from: number | null, to: number | null): { start: number; width: number } | null {
  if (from === null && to === null) return null;
  const scale = 24;
  const clamp = (n: number) => Math.min(Math.max(n, 0), scale);
  const start = (clamp(from ?? 0) / scale) * 100;
  const end = (clamp(to ?? scale) / scale) * 100;
  return { start, width: Math.max(end - start, 2) };
}
