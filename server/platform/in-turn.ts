/** Reads of one process, a few at a time and in the order of coming: more at once share the same cores, and each costs them more. */
import { availableParallelism } from 'node:os';
import pLimit from 'p-limit';

const AT_ONCE = Math.max(2, availableParallelism());
/** What takes longer waits for something else, and holds up nobody. */
const PATIENCE_MS = 50;

export type InTurn = <T>(read: () => Promise<T>) => Promise<T>;

export function openInTurn(): InTurn {
  const limit = pLimit(AT_ONCE);
  return (read) =>
    new Promise((resolve, reject) => {
      limit(() => {
        const reading = read();
        reading.then(resolve, reject);
        return endOrPatience(reading);
      });
    });
}

function endOrPatience(reading: Promise<unknown>): Promise<void> {
  return new Promise((resolve) => {
    const patience = setTimeout(resolve, PATIENCE_MS);
    const next = () => {
      clearTimeout(patience);
      resolve();
    };
    reading.then(next, next);
  });
}
