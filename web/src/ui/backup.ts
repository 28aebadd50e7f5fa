/** A copy of unsaved work in this browser, until the server has it. */
const PREFIX = 'hireloom.unsaved.';

export type Backup<Value> = { value: Value; version: number; at: string };

export function readBackup<Value>(key: string): Backup<Value> | null {
  const text = localStorage.getItem(PREFIX + key);
  try {
    return text ? (JSON.parse(text) as Backup<Value>) : null;
  } catch {
    return null;
  }
}

export function writeBackup<Value>(key: string, backup: Backup<Value>) {
  try {
    localStorage.setItem(PREFIX + key, JSON.stringify(backup));
  } catch {
    // A full or forbidden storage must not stop anyone from typing; the server still gets it.
  }
}

export const dropBackup = (key: string) => localStorage.removeItem(PREFIX + key);

/** At sign-out: the next person at this machine shall find nothing. */
export function dropAllBackups() {
  for (const key of Object.keys(localStorage)) if (key.startsWith(PREFIX)) localStorage.removeItem(key);
}
