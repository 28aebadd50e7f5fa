/** The calendar day of an instant where the reader is, e.g. '2026-03-02'; such days sort as text. */
export const dayOf = (instant: string, timeZone: string) =>
  new Intl.DateTimeFormat('sv', { timeZone }).format(new Date(instant));

/** “Today”, “Tomorrow”, “Friday, 6 March”. */
export function dayWords(day: string, today: string, locale: string): string {
  const distance = Math.round((Date.parse(day) - Date.parse(today)) / 86_400_000);
  if (distance === 0) return 'Today';
  if (distance === 1) return 'Tomorrow';
  return new Intl.DateTimeFormat(locale, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  }).format(new Date(`${day}T00:00:00Z`));
}
