/** Reads a file in a thread of its own, so that a hostile one can neither hold up nor bring down the process. */
import { Worker } from 'node:worker_threads';

const TIMEOUT_MS = 10_000;
const HEAP_MB = 192;
/** Unpacked streams live outside the thread's heap, where resourceLimits does not reach; so they are watched. */
const BUFFERS_BYTES = 256 * 1024 * 1024;
const WATCH_EVERY_MS = 50;
/** Each reading may take a core and some 200 MB: a drop of fifty files waits in line. */
const READ_AT_ONCE = 2;

/** The thread was ended, or ended itself without an answer. */
export class ThreadEnded extends Error {
  readonly why: 'timeout' | 'too_large' | 'damaged';

  constructor(why: ThreadEnded['why']) {
    super(`The thread ended: ${why}`);
    this.why = why;
  }
}

/** @param script answers with one message @param timeoutMs counted from when this file's turn comes @throws ThreadEnded */
export async function readInThread<Answer>(
  script: URL,
  { bytes, ...data }: { bytes: Uint8Array } & Record<string, unknown>,
  timeoutMs = TIMEOUT_MS,
): Promise<Answer> {
  await turn();
  try {
    return await readInWorker<Answer>(script, { bytes, ...data }, timeoutMs);
  } finally {
    endTurn();
  }
}

let reading = 0;
const waiting: (() => void)[] = [];

async function turn(): Promise<void> {
  if (reading < READ_AT_ONCE) reading += 1;
  else await new Promise<void>((resolve) => waiting.push(resolve));
}

/** Hands the place to the next in line, so that the count stays as it is; or gives it back. */
function endTurn(): void {
  const next = waiting.shift();
  if (next) next();
  else reading -= 1;
}

function readInWorker<Answer>(
  script: URL,
  data: { bytes: Uint8Array } & Record<string, unknown>,
  timeoutMs: number,
): Promise<Answer> {
  // A copy of our own: the caller keeps theirs, and a Buffer may be a window on a pool shared with others.
  const copy = new Uint8Array(data.bytes);
  const worker = new Worker(script, {
    workerData: { ...data, bytes: copy },
    transferList: [copy.buffer],
    resourceLimits: { maxOldGenerationSizeMb: HEAP_MB, maxYoungGenerationSizeMb: 32 },
    env: {},
    execArgv: [],
    stdout: true,
    stderr: true,
  });

  return new Promise<Answer>((resolve, reject) => {
    const timer = setTimeout(() => finish(() => reject(new ThreadEnded('timeout'))), timeoutMs);
    const watch = setInterval(() => {
      worker.getHeapStatistics().then(
        ({ external_memory }) => {
          if (external_memory > BUFFERS_BYTES) finish(() => reject(new ThreadEnded('too_large')));
        },
        () => undefined, // the worker has ended meanwhile, and says so itself
      );
    }, WATCH_EVERY_MS);

    function finish(settle: () => void): void {
      clearTimeout(timer);
      clearInterval(watch);
      void worker.terminate();
      settle();
    }

    worker.once('message', (answer: Answer) => finish(() => resolve(answer)));
    worker.once('error', (error: NodeJS.ErrnoException) =>
      finish(() => reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? new ThreadEnded('too_large') : error)),
    );
    worker.once('exit', () => finish(() => reject(new ThreadEnded('damaged'))));
  });
}
