/** So long after its last day a plan goes on that nobody has paid the next period of. */
export const GRACE_DAYS = 7;
