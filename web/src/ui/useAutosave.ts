/** Saves what is typed after a short pause; keeps a copy on this device until the server has it. */
import { useCallback, useEffect, useRef, useState } from 'react';
import { now } from '../app/clock.ts';
import { asProblem, isUnanswered, Problem } from '../app/problem.ts';
import { dropBackup, writeBackup } from './backup.ts';

const PAUSE_MS = 800;
const RETRY_MS = 5_000;

export type SaveStatus = 'saved' | 'changed' | 'saving' | 'offline' | 'conflict' | 'failed';

/** The rest was saved, as this version; these fields were not. */
export class PartlySaved extends Problem {
  readonly version: number;

  constructor(refused: Problem, version: number) {
    super(refused.status, refused.extra);
    this.version = version;
  }
}

export type Autosave = {
  status: SaveStatus;
  savedAt: string | null;
  problem: Problem | null;
  /** Saves now instead of after the pause; answers whether all is safe. */
  retry: () => Promise<boolean>;
  /** After a conflict: mine shall stand, over the version that is there now. */
  keepMine: (currentVersion: number) => Promise<boolean>;
};

type Options<Value> = {
  /** Names the work on this device, e.g. `job.${id}`; `readBackup(key)` gives back what a lost page left. */
  key: string;
  value: Value;
  /** The record's version that the value started from. */
  version: number;
  save: (value: Value, version: number) => Promise<{ version: number }>;
};

export function useAutosave<Value>({ key, value, version, save }: Options<Value>): Autosave {
  const [status, setStatus] = useState<SaveStatus>('saved');
  const [savedAt, setSavedAt] = useState<string | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const text = JSON.stringify(value);
  const latest = useRef({ text, value, save });
  latest.current = { text, value, save };
  const saved = useRef({ text, version });
  const running = useRef<Promise<boolean> | null>(null);

  const saveAll = useCallback(async (): Promise<boolean> => {
    // What is typed while a save is under way goes into the next round.
    while (latest.current.text !== saved.current.text) {
      const sent = latest.current;
      setStatus('saving');
      try {
        const answer = await sent.save(sent.value, saved.current.version);
        saved.current = { text: sent.text, version: answer.version };
      } catch (error) {
        if (error instanceof PartlySaved) {
          saved.current.version = error.version;
          keepHere(key, sent.value, error.version);
        }
        setProblem(asProblem(error));
        setStatus(statusOf(error));
        return false;
      }
    }
    dropBackup(key);
    setProblem(null);
    setSavedAt(now().toISOString());
    setStatus('saved');
    return true;
  }, [key]);

  // One at a time, so that versions follow one another.
  const retry = useCallback(() => {
    running.current ??= saveAll().finally(() => {
      running.current = null;
    });
    return running.current;
  }, [saveAll]);

  const keepMine = useCallback(
    (currentVersion: number) => {
      saved.current.version = currentVersion;
      return retry();
    },
    [retry],
  );

  useEffect(() => {
    if (text === saved.current.text) {
      setStatus((before) => (before === 'changed' ? 'saved' : before));
      return;
    }
    keepHere(key, latest.current.value, saved.current.version);
    setStatus((before) => (before === 'conflict' ? before : 'changed'));
    const pause = setTimeout(retry, PAUSE_MS);
    return () => clearTimeout(pause);
  }, [key, text, retry]);

  // Whoever leaves the screen within the pause is saved all the same.
  useEffect(
    () => () => {
      if (latest.current.text !== saved.current.text) void retry();
    },
    [retry],
  );

  useEffect(() => {
    if (status !== 'offline') return;
    const again = setInterval(retry, RETRY_MS);
    addEventListener('online', retry);
    return () => {
      clearInterval(again);
      removeEventListener('online', retry);
    };
  }, [status, retry]);

  return { status, savedAt, problem, retry, keepMine };
}

const keepHere = <Value>(key: string, value: Value, version: number) =>
  writeBackup(key, { value, version, at: now().toISOString() });

function statusOf(error: unknown): SaveStatus {
  if (isUnanswered(error)) return 'offline';
  return error instanceof Problem && error.status === 409 ? 'conflict' : 'failed';
}
