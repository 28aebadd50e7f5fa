import { Worker } from 'node:worker_threads';
import type { ResumeFields, ResumeFieldsOptions } from './resume-fields.ts';
import type { ResumeText } from './resume-text.ts';
import { ResumeUnreadable, type ResumeUnreadableCode } from './resume-unreadable.ts';

export const RESUME_MAX_BYTES = 10 * 1024 * 1024;

const TIMEOUT_MS = 10_000;
const WORKER_HEAP_MB = 192;
/** Unpacked streams live outside the worker's heap, where resourceLimits does not reach; so they are watched. */
const WORKER_BUFFERS_BYTES = 256 * 1024 * 1024;
const WATCH_EVERY_MS = 50;
/** Each reading may take a core and some 200 MB: a drop of fifty files waits in line. */
const READ_AT_ONCE = 2;

export type ResumeReading = ResumeText & { fields: ResumeFields };

export type ReadResumeOptions = ResumeFieldsOptions & {
  /** Counted from when this file's turn comes. Default 10 s. */
  timeoutMs?: number;
};

/** What the worker answers; an error crosses the thread as its code and words. */
export type ResumeWorkerAnswer =
  | { reading: ResumeText & { fields: ResumeFields | null } }
  | { unreadable: { code: ResumeUnreadableCode; message: string } };

/**
 * The text and the fields of a résumé, PDF or DOCX, told by its content and never by its name.
 * Reads in a thread of its own, so that a hostile file can neither hold up nor bring down the process.
 * Throws ResumeUnreadable, whose message is written for the person who dropped the file.
 */
export async function readResume(bytes: Uint8Array, options: ReadResumeOptions): Promise<ResumeReading> {
  const { timeoutMs, ...fieldsOptions } = options;
  return (await readInTurn(bytes, fieldsOptions, timeoutMs)) as ResumeReading;
}

/** The text alone of any PDF or DOCX, read as carefully. */
export const readText = (bytes: Uint8Array): Promise<ResumeText> => readInTurn(bytes, null);

async function readInTurn(
  bytes: Uint8Array,
  fieldsOptions: ResumeFieldsOptions | null,
  timeoutMs = TIMEOUT_MS,
) {
  if (bytes.byteLength > RESUME_MAX_BYTES) throw new ResumeUnreadable('too_large');
  await turn();
  try {
    return await readInWorker(bytes, fieldsOptions, timeoutMs);
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

function readInWorker(bytes: Uint8Array, fieldsOptions: ResumeFieldsOptions | null, timeoutMs: number) {
  // A copy of our own: the caller keeps theirs, and a Buffer may be a window on a pool shared with others.
  const copy = new Uint8Array(bytes);
  const worker = new Worker(new URL('./resume-worker.ts', import.meta.url), {
    workerData: { bytes: copy, fieldsOptions },
    transferList: [copy.buffer],
    resourceLimits: { maxOldGenerationSizeMb: WORKER_HEAP_MB, maxYoungGenerationSizeMb: 32 },
    env: {},
    execArgv: [],
    stdout: true,
    stderr: true,
  });

  return new Promise<ResumeText & { fields: ResumeFields | null }>((resolve, reject) => {
    const timer = setTimeout(() => finish(() => reject(new ResumeUnreadable('timeout'))), timeoutMs);
    const watch = setInterval(() => {
      worker.getHeapStatistics().then(
        ({ external_memory }) => {
          if (external_memory > WORKER_BUFFERS_BYTES) finish(() => reject(new ResumeUnreadable('too_large')));
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

    worker.once('message', (answer: ResumeWorkerAnswer) =>
      finish(() => {
        if ('reading' in answer) resolve(answer.reading);
        else reject(new ResumeUnreadable(answer.unreadable.code, answer.unreadable.message));
      }),
    );
    worker.once('error', (error: NodeJS.ErrnoException) =>
      finish(() =>
        reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? new ResumeUnreadable('too_large') : error),
      ),
    );
    worker.once('exit', () => finish(() => reject(new ResumeUnreadable('damaged'))));
  });
}
