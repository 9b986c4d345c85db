/** The current day in Norway, as YYYY-MM-DD. For command lines only: everything else is told what day it is. */
export const today = (): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Oslo', dateStyle: 'short' }).format(new Date());
