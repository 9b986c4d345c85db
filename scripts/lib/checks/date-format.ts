/** True for a day or a month that is in the calendar. */
export function isCalendarDate(value: string): boolean {
  const parts = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(value);
  if (!parts) return false;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3] ?? 1)];
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

const months = 'januar februar mars april mai juni juli august september oktober november desember'.split(
  ' ',
);

const pad = (part: string | number): string => String(part).padStart(2, '0');

function readDate(text: string): string | undefined {
  const norwegian = /^(\d{1,2})([./-])\s?(\d{1,2})\2\s?(\d{4})$/.exec(text);
  if (norwegian) return `${norwegian[4]}-${pad(norwegian[3] ?? '')}-${pad(norwegian[1] ?? '')}`;
  const short = /^(\d{4})[-./](\d{1,2})[-./](\d{1,2})$/.exec(text);
  if (short) return `${short[1]}-${pad(short[2] ?? '')}-${pad(short[3] ?? '')}`;
  const words = /^(\d{1,2})\.?\s+([a-zæøå]+)\s+(\d{4})$/i.exec(text);
  const month = months.indexOf(words?.[2]?.toLowerCase() ?? '') + 1;
  return words && month > 0 ? `${words[3]}-${pad(month)}-${pad(words[1] ?? '')}` : undefined;
}

/**
 * The date an editor meant, as YYYY-MM-DD; undefined when it cannot be told.
 * @example toIsoDate('21.11.2026') // '2026-11-21'
 */
export function toIsoDate(value: unknown): string | undefined {
  const date = readDate(String(value).trim());
  return date !== undefined && isCalendarDate(date) ? date : undefined;
}
