/**
 * How often a test plays that leaves something to chance. `ROUNDS=5` plays five times as often: for the long run, after a
 * change of what is tested there; a part of 1 is for a run that repeats another one.
 */
export const FACTOR = Number(process.env.ROUNDS ?? 1);

export const rounds = (usual: number): number => Math.max(1, Math.round(usual * FACTOR));
