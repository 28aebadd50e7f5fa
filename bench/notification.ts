/** From a press in one browser to the notification in another's: a submission, the real worker, a live stream. */
import { setTimeout as sleep } from 'node:timers/promises';
import { people } from './calls.ts';
import { ask, type Call, percentile } from './measure.ts';
import type { Web } from './processes.ts';

/** Milliseconds until the other browser has the notification's words, counted from two beginnings. */
export type NotificationTimes = {
  tries: number;
  fromPress: { p50: number; p95: number };
  fromAnswer: { p50: number; p95: number };
};

/** @param submissions each sent once, by the agency; the client's browser waits for its notification */
export async function measureNotifications(web: Web, submissions: Call[]): Promise<NotificationTimes> {
  const stream = await openStream(web.url);
  const fromPress: number[] = [];
  const fromAnswer: number[] = [];
  const [warmUp, tries] = [submissions.slice(0, 5), submissions.slice(5)];
  for (const submission of [...warmUp, ...tries]) {
    const applicationId = submission.path.split('/').at(-2)!;
    const told = stream.notificationOf(applicationId).then(() => readNotification(web.url, applicationId));
    const pressed = performance.now();
    await ask(web.url, submission);
    const answered = performance.now();
    const shown = await told;
    if (tries.includes(submission)) {
      fromPress.push(shown - pressed);
      fromAnswer.push(shown - answered);
    }
    await sleep(20);
  }
  stream.close();
  return { tries: tries.length, fromPress: percentiles(fromPress), fromAnswer: percentiles(fromAnswer) };
}

/** The other browser's live stream. */
async function openStream(url: string) {
  const closing = new AbortController();
  const answer = await fetch(`${url}/api/common/live`, {
    headers: { authorization: `Bearer ${people.client}` },
    signal: closing.signal,
  });
  const waiting = new Map<string, () => void>();
  const listen = async () => {
    const decoder = new TextDecoder();
    let text = '';
    const reader = answer.body!.getReader();
    for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
      const parts = (text + decoder.decode(chunk.value, { stream: true })).split('\n\n');
      text = parts.pop()!;
      for (const part of parts) {
        const data = part.split('\n').find((line) => line.startsWith('data: '));
        if (!data) continue;
        const { subjectId, notified } = JSON.parse(data.slice(6)) as { subjectId: string; notified: boolean };
        if (notified) waiting.get(subjectId)?.();
      }
    }
  };
  const listening = listen().catch((error: Error) => {
    if (!closing.signal.aborted) throw error;
  });
  return {
    notificationOf: (subjectId: string): Promise<void> =>
      new Promise((resolve, reject) => {
        const timer = setTimeout(() => reject(new Error(`no notification of ${subjectId} in 10 s`)), 10_000);
        waiting.set(subjectId, () => {
          clearTimeout(timer);
          resolve();
        });
      }),
    close: async () => {
      closing.abort();
      await listening;
    },
  };
}

/** As the web application does when its stream says so. @returns when it was there */
async function readNotification(url: string, applicationId: string): Promise<number> {
  const page = await ask(url, {
    method: 'GET',
    path: '/api/common/notifications?limit=20',
    token: people.client,
  });
  if (!page.includes(applicationId)) throw new Error(`the notification of ${applicationId} is not listed`);
  return performance.now();
}

function percentiles(times: number[]) {
  const sorted = times.toSorted((a, b) => a - b);
  return { p50: percentile(sorted, 50), p95: percentile(sorted, 95) };
}
