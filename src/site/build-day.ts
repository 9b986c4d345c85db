const norwegianDay = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Oslo', dateStyle: 'short' });

/**
 * The day the site is built, as YYYY-MM-DD in Norway: what is due and overdue is counted from it. Set
 * `PUBLIC_BUILD_DAY` to build the site as it will look on another day.
 */
export const buildDay: string = import.meta.env.PUBLIC_BUILD_DAY || norwegianDay.format(new Date());
