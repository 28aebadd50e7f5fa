/** The queue as the platform sees it: how much waits, and what was given up until somebody looks. */
import { sql } from 'kysely';
import type { z } from 'zod';
import type { Context } from '../../platform/context.ts';
import { NotFound } from '../../platform/errors.ts';
import { toPage } from '../../platform/http/shapes.ts';
import { announceDeadLetter } from './events.ts';
import type { DeadLetterPage, ListDeadLetters, QueueView } from './queue-schemas.ts';

export async function getQueue({ db }: Context): Promise<z.output<typeof QueueView>> {
  const { rows: tasks } = await sql<
    z.output<typeof QueueView>['tasks'][number]
  >`select * from queue_by_task()`.execute(db);
  return {
    waiting: tasks.reduce((sum, { waiting }) => sum + waiting, 0),
    running: tasks.reduce((sum, { running }) => sum + running, 0),
    oldestSeconds: Math.max(0, ...tasks.map(({ oldestSeconds }) => oldestSeconds)),
    tasks,
  };
}

export async function listDeadLetters(
  { db }: Context,
  { after, limit }: z.output<typeof ListDeadLetters>,
): Promise<z.output<typeof DeadLetterPage>> {
  const { rows } = await sql<z.output<typeof DeadLetterPage>['items'][number]>`
    select * from dead_letters(${after ?? null}::bigint, ${limit + 1})`.execute(db);
  return toPage(rows, limit, ({ id }) => id);
}

export async function retryDeadLetter(context: Context, letter: string): Promise<{ task: string }> {
  const { rows } = await sql<{ task: string | null }>`
    select retry_dead_letter(${letter}::bigint) as task`.execute(context.db);
  return announced(context, 'dead_letter.retried', letter, rows[0]!.task);
}

export async function discardDeadLetter(context: Context, letter: string): Promise<{ task: string }> {
  const { rows } = await sql<{ task: string | null }>`
    select discard_dead_letter(${letter}::bigint) as task`.execute(context.db);
  return announced(context, 'dead_letter.discarded', letter, rows[0]!.task);
}

async function announced(
  context: Context,
  type: 'dead_letter.retried' | 'dead_letter.discarded',
  letter: string,
  task: string | null,
): Promise<{ task: string }> {
  if (!task) throw new NotFound('This dead letter');
  await announceDeadLetter(context, type, { letter, task });
  return { task };
}
