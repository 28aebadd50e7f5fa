/** What this process keeps for a while of what takes long to make: many who want it at once cost one making. */

export type Keeping = {
  /** So long it is taken as it is. */
  keptMs: number;
  /**
   * So long whoever wants it gets it as it is, while it is made anew: nobody waits for that. Only for what is made within a transaction of its own:
   * that of whoever wants it could end before.
   */
  shownMs?: number;
  /** The one that was made longest ago goes first. */
  most: number;
};

/** @returns what gives the value of a key, by `make` where none is kept; what cannot be made is not kept */
export function openKept<T>({ keptMs, shownMs = keptMs, most }: Keeping) {
  const all = new Map<string, { begunAt: number; value: Promise<T>; anew: boolean }>();
  return (key: string, make: () => Promise<T>): Promise<T> => {
    const begunAt = performance.now();
    const known = all.get(key);
    const age = known ? begunAt - known.begunAt : Number.POSITIVE_INFINITY;
    const isShown = age < shownMs;
    if (known && (age < keptMs || (isShown && known.anew))) return known.value;

    const value = make();
    value.catch(() => all.delete(key));
    const keep = () => {
      all.delete(key);
      all.set(key, { begunAt, value, anew: false });
      if (all.size > most) all.delete(all.keys().next().value!);
    };
    if (known && isShown) {
      known.anew = true;
      value.then(keep, () => {});
      return known.value;
    }
    // Whoever comes while it is made waits for the same one.
    keep();
    return value;
  };
}
