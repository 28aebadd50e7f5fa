/** Files on their way to the server: with progress, and large ones in pieces that go on after a broken connection. */
import type { DetailedError } from 'tus-js-client';
import type { Intent } from './command.ts';
import { leave } from './leaving.ts';
import { apiHref, tabMembership } from './membership.ts';
import { noConnection, Problem, problemFrom } from './problem.ts';

export type Watch = {
  /** From 0 to 1. */
  onProgress?: (share: number) => void;
  /** The line is gone; it goes on by itself when it is back. */
  onPause?: () => void;
  signal?: AbortSignal;
};

/** Smaller ones are there before anybody would wait for them again. */
const IN_PIECES_FROM = 5 * 1024 * 1024;
const PIECE_BYTES = 1024 * 1024;
const RETRY_MS = [0, 1000, 2000, 4000, 8000, 15_000, 30_000, 30_000];
const UPLOADS = '/api/common/uploads';

/** @param path of an operation that takes a file */
export async function upload<Answer>(
  path: string,
  file: File,
  intent: Intent = { 'Idempotency-Key': crypto.randomUUID() },
  watch: Watch = {},
): Promise<Answer> {
  if (file.size <= IN_PIECES_FROM) return (await sendWhole(path, file, intent, watch)) as Answer;
  const id = await sendInPieces(file, watch);
  const answer = await fetch(apiHref(`${path}${path.includes('?') ? '&' : '?'}upload=${id}`), {
    method: 'POST',
    headers: intent,
    signal: watch.signal,
  }).catch(() => Promise.reject(watch.signal?.aborted ? cancelled() : noConnection()));
  if (!answer.ok) throw await refusal(answer);
  // What it was needed for is done; if this is lost, it goes by itself after a day.
  void fetch(apiHref(`${UPLOADS}/${id}`), { method: 'DELETE' }).catch(() => {});
  return (await answer.json()) as Answer;
}

/** As a multipart part. Only XMLHttpRequest tells how much of it has gone. */
function sendWhole(path: string, file: File, intent: Intent, watch: Watch): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', apiHref(path));
    request.setRequestHeader('Idempotency-Key', intent['Idempotency-Key']);
    request.upload.onprogress = ({ loaded, total }) => watch.onProgress?.(total ? loaded / total : 0);
    request.onerror = () => reject(noConnection());
    request.onabort = () => reject(cancelled());
    request.onload = () => {
      const { status, responseText } = request;
      const headers = { 'content-type': request.getResponseHeader('content-type') ?? '' };
      if (status >= 200 && status < 300) resolve(JSON.parse(responseText));
      else refusal(new Response(responseText, { status, headers })).then(reject);
    };
    watch.signal?.addEventListener('abort', () => request.abort());
    const body = new FormData();
    body.set('file', file);
    request.send(body);
  });
}

/** By the tus protocol. The browser remembers how far it came, also when the page is loaded again. @returns the upload's id */
async function sendInPieces(file: File, { onProgress, onPause, signal }: Watch): Promise<string> {
  // Only whoever sends a large file pays for loading it.
  const { Upload } = await import('tus-js-client');
  const membership = tabMembership();
  return new Promise((resolve, reject) => {
    const sending = new Upload(file, {
      endpoint: new URL(UPLOADS, location.href).href,
      headers: membership ? { 'hireloom-membership': membership } : {},
      metadata: { filename: file.name },
      chunkSize: PIECE_BYTES,
      retryDelays: RETRY_MS,
      removeFingerprintOnSuccess: true,
      onProgress: (sent, all) => onProgress?.(all ? sent / all : 0),
      onShouldRetry: (error) => {
        const status = (error as DetailedError).originalResponse?.getStatus() ?? 0;
        const mayPass = status === 0 || status === 409 || status === 423 || status === 429 || status >= 500;
        if (mayPass) onPause?.();
        return mayPass;
      },
      onError: (error) => {
        const answer = (error as DetailedError).originalResponse;
        if (!answer) return reject(noConnection());
        const headers = { 'content-type': answer.getHeader('content-type') ?? '' };
        refusal(new Response(answer.getBody(), { status: answer.getStatus(), headers })).then(reject);
      },
      onSuccess: () => resolve(sending.url!.split('/').at(-1)!),
    });
    signal?.addEventListener('abort', () => {
      void sending.abort(true).catch(() => {});
      reject(cancelled());
    });
    void sending.findPreviousUploads().then(([before]) => {
      if (before) sending.resumeFromPreviousUpload(before);
      sending.start();
    });
  });
}

async function refusal(answer: Response): Promise<Problem> {
  const problem = await problemFrom(answer);
  leave(problem);
  return problem;
}

const cancelled = () =>
  new Problem(-1, {
    title: 'Cancelled',
    detail: 'The upload was cancelled. Nothing was kept.',
    code: 'cancelled',
  });
