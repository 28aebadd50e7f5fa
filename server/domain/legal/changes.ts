/** What is different between two versions, word by word. */
import { diffLines, diffWordsWithSpace } from 'diff';

export type Change = { change: 'same' | 'added' | 'removed'; text: string };

/** Two texts that have little in common would be compared for minutes: those go line by line, or as a whole. */
const PATIENCE_MS = 500;

/** @returns the parts of both in reading order; empty where nothing is different */
export function changesBetween(oneText: string, otherText: string): Change[] {
  const [before, after] = [plain(oneText), plain(otherText)];
  if (before === after) return [];
  const parts =
    diffWordsWithSpace(before, after, { timeout: PATIENCE_MS }) ??
    diffLines(before, after, { timeout: PATIENCE_MS });
  if (!parts)
    return [
      { change: 'removed', text: before },
      { change: 'added', text: after },
    ];
  return parts.map(({ value, added, removed }) => ({
    change: added ? 'added' : removed ? 'removed' : 'same',
    text: value,
  }));
}

/** Nobody sees how lines end, or what is around the text. */
const plain = (text: string) => text.trim().replaceAll('\r\n', '\n');
