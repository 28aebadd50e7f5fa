/** The live stream: what changed elsewhere is read again here, and what concerns me is told. */

import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { toast } from '../ui/toast.ts';
import { readAgain } from './command.ts';
import { apiHref } from './membership.ts';

/** Says which record changed, never what is in it; `notified` when it was told to me. */
type Message = { subjectType: string; notified: boolean };

const GATHER_MS = 250;
/** What goes on and on, like an import, is shown meanwhile. */
const GATHER_AT_MOST_MS = 1000;

export function useLive() {
  const client = useQueryClient();
  useEffect(() => openStream(client), [client]);
}

function openStream(client: QueryClient) {
  const subjects = new Set<string>();
  let source: EventSource;
  let gathering: ReturnType<typeof setTimeout> | undefined;
  let gatheringSince: number | null = null;
  let reopening: ReturnType<typeof setTimeout> | undefined;
  let failures = 0;

  // One command makes several events: read again once for all of them.
  const readSoon = (subject: string) => {
    subjects.add(subject);
    clearTimeout(gathering);
    gatheringSince ??= Date.now();
    const left = gatheringSince + GATHER_AT_MOST_MS - Date.now();
    gathering = setTimeout(
      () => {
        gatheringSince = null;
        for (const each of subjects) void readAgain(client, each);
        subjects.clear();
      },
      Math.max(0, Math.min(GATHER_MS, left)),
    );
  };

  const hear = (event: MessageEvent<string>) => {
    const message = JSON.parse(event.data) as Message;
    readSoon(message.subjectType);
    if (message.notified) void tellNewest(client);
  };

  const open = () => {
    source = new EventSource(apiHref('/api/common/live'));
    source.addEventListener('message', hear);
    source.addEventListener('open', () => {
      // What happened while the stream was away was not heard.
      if (failures > 0) void client.invalidateQueries();
      failures = 0;
    });
    source.addEventListener('error', () => {
      failures += 1;
      // The browser resumes a broken line by itself, but gives up after a refusal.
      if (source.readyState === EventSource.CLOSED) {
        reopening = setTimeout(open, Math.min(30_000, 1000 * 2 ** failures));
      }
    });
  };
  open();

  return () => {
    clearTimeout(gathering);
    clearTimeout(reopening);
    source.close();
  };
}

async function tellNewest(client: QueryClient) {
  const { newestNotification } = await import('../records/notifications/queries.ts');
  const newest = await newestNotification(client);
  if (newest) toast(newest.body, { title: newest.title, href: newest.href });
}
