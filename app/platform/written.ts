/** Dates in Western figures, like every other number on the page. */
const localeOf = (language: string) => `${language === 'en' ? 'en-GB' : language}-u-nu-latn`;

/** Made once each: making one costs a hundred times what writing a date does. */
const made = new Map<string, Intl.DateTimeFormat>();
function writer(locale: string, form: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${JSON.stringify(form)}`;
  const known = made.get(key) ?? new Intl.DateTimeFormat(locale, form);
  made.set(key, known);
  return known;
}

/** A date as people write it: 3 March 2027. Takes an ISO date (yyyy-mm-dd) or a timestamp. */
export function writtenDate(iso: string, language: string): string {
  const date = new Date(iso.length === 10 ? `${iso}T12:00:00Z` : iso);
  return writer(localeOf(language), { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'Europe/London' }).format(date);
}

/** A date with its time of day, in the time of the place. */
export function writtenMoment(iso: string, language: string): string {
  return writer(localeOf(language), { day: 'numeric', month: 'long', year: 'numeric', hour: 'numeric', minute: '2-digit', timeZone: 'Europe/London' }).format(new Date(iso));
}

/** Today's date, yyyy-mm-dd: the programmes' own day, in Britain, whatever zone the server keeps. As private.today. */
export function today(): string {
  return writer('en-CA', { timeZone: 'Europe/London' }).format(new Date());
}

/** The beginning of a text, cut at a word, for lists: at most about `max` characters. */
export function briefly(text: string, max = 180): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= max) return line;
  const cut = line.slice(0, max).replace(/\s+\S*$/, '');
  return `${cut.replace(/[\s.,;:–-]+$/, '')}…`;
}

/** A month as people write it: March 2027. Takes an ISO date (yyyy-mm-dd). */
export function writtenMonth(iso: string, language: string): string {
  return writer(localeOf(language), { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(new Date(`${iso}T12:00:00Z`));
}
