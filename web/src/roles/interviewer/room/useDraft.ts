import { useState } from 'react';
import { now } from '../../../app/clock.ts';
import { dropBackup, readBackup, writeBackup } from '../../../ui/backup.ts';

export type Outcome = 'advance' | 'select' | 'hold' | 'reject';

export type Draft = {
  outcome: Outcome | null;
  overall: number | null;
  scores: Record<string, number>;
  remarks: string;
};

const EMPTY: Draft = { outcome: null, overall: null, scores: {}, remarks: '' };

/** A score sheet in progress; a reload or a lost connection takes nothing away. */
export function useDraft(interviewId: string) {
  const key = `feedback.${interviewId}`;
  const [draft, setDraft] = useState<Draft>(() => readBackup<Draft>(key)?.value ?? EMPTY);
  const change = (changes: Partial<Draft>) => {
    const value = { ...draft, ...changes };
    setDraft(value);
    writeBackup(key, { value, version: 0, at: now().toISOString() });
  };
  return { draft, change, drop: () => dropBackup(key), kept: draft !== EMPTY };
}
