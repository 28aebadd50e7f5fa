/** @param units milliseconds of `unitOfWork`, of one run */
export const speedWords = (units: number[]): string =>
  `Cores differ, and are not as fast all day: the hash of 40,000 numbers took PostgreSQL ${Math.min(...units).toFixed(0)} to ${Math.max(...units).toFixed(0)} ms.`;
