/** One intent of a person: pressing twice, or again after a lost line, does it once. */
import { type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { toast } from '../ui/toast.ts';
import { isGoingAway } from './going-away.ts';
import { isUnanswered } from './problem.ts';

/** Headers to hand to the API call. */
export type Intent = { 'Idempotency-Key': string };

type CommandOptions<Input, Output> = {
  run: (input: Input, intent: Intent) => Promise<Output>;
  /** The thing it changes, in the events' word: 'job', 'application' … Everything read of it is read again. */
  subject: string;
  /** Told when it is done, e.g. “Sent for approval.” */
  done?: string;
  onDone?: (output: Output) => void;
};

export function useCommand<Input = void, Output = unknown>({
  run,
  subject,
  done,
  onDone,
}: CommandOptions<Input, Output>) {
  const client = useQueryClient();
  const keep = useIntent();
  return useMutation({
    mutationFn: async (input: Input) => {
      const intent = keep.intentOf(input);
      try {
        const output = await run(input, intent);
        keep.forget();
        return output;
      } catch (error) {
        if (!isUnanswered(error)) keep.forget();
        throw error;
      }
    },
    onSuccess: async (output) => {
      if (done) toast(done);
      onDone?.(output);
      await readAgain(client, subject);
    },
  });
}

/** Keeps one key for one input until the server has answered. */
function useIntent() {
  const held = useRef<{ input: string; intent: Intent } | null>(null);
  return {
    intentOf(input: unknown): Intent {
      const text = JSON.stringify(input) ?? '';
      if (held.current?.input !== text) {
        held.current = { input: text, intent: { 'Idempotency-Key': crypto.randomUUID() } };
      }
      return held.current.intent;
    },
    forget() {
      held.current = null;
    },
  };
}

/** What shows a thing besides its own screens: an application its interviews, offer and joining; a job who is in play. */
const SHOWN_ON: Record<string, string[]> = {
  application: ['job'],
  interview: ['application'],
  offer: ['application'],
  job_import: ['job'],
  placement: ['application', 'job', 'replacement'],
  replacement: ['application', 'placement', 'job'],
  // Whoever joins takes the rounds that waited for them.
  member: ['invitation', 'team', 'job'],
  invitation: ['job'],
  team: ['member'],
  client_invitation: ['engagement'],
  engagement: ['job', 'negotiation'],
  negotiation: ['engagement', 'job'],
};

/** Query keys begin with their subject, so one word finds them all; the work list follows from everything. */
export async function readAgain(client: QueryClient, subject: string) {
  // It would be asked as whoever the next page is for.
  if (isGoingAway()) return;
  const subjects = [subject, ...(SHOWN_ON[subject] ?? []), 'work', 'timeline'];
  await Promise.all(subjects.map((one) => client.invalidateQueries({ queryKey: [one] })));
}
