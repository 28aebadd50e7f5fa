import type { Draft } from './draft.ts';
import type { ErrorsAt } from './errors.ts';

export type StepProps = { draft: Draft; change: (changes: Partial<Draft>) => void; errorAt: ErrorsAt };

/** The list with one row changed. */
export const withRow = <Row>(rows: Row[], at: number, changes: Partial<Row>): Row[] =>
  rows.map((row, index) => (index === at ? { ...row, ...changes } : row));

export const withoutRow = <Row>(rows: Row[], at: number): Row[] => rows.filter((_, index) => index !== at);

/** Mantine's number fields answer text while something is half typed. */
export const numberOr = <Empty>(typed: string | number, empty: Empty): number | Empty =>
  typed === '' || Number.isNaN(Number(typed)) ? empty : Number(typed);
