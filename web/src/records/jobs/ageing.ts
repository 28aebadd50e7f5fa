/** How long a job has been open. */
export const daysOpen = (openedAt: string, now: Date): number =>
  Math.max(0, Math.floor((now.getTime() - Date.parse(openedAt)) / 86_400_000));

export const openWords = (days: number): string =>
  days === 0 ? 'Opened today' : days === 1 ? 'Open for a day' : `Open for ${days} days`;
