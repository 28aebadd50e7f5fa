/** Tells whoever can mend it that something does not run: once when it begins, once when it is over. */
import { sql } from 'kysely';
import type { Context } from '../../platform/context.ts';
import { newId } from '../../platform/ids.ts';
import { announceTask } from '../organisations/index.ts';
import { type AlertKind, announceAlert } from '../platform-administration/index.ts';
import type { Timed } from './next-run.ts';
import { scheduledTasks } from './scheduled-tasks.ts';
import { type Wrong, whatIsWrong } from './what-is-wrong.ts';

type Alert = { id: string; kind: Wrong['kind']; agencyId: string | null; task: string | null };

/** Looks once. However many workers look at once, each beginning and each end is told by one of them. */
export async function watchOver(context: Context, schedule: readonly Timed[]): Promise<void> {
  const { rows: open } = await sql<Alert>`
    select id, kind, agency_id, task from alert where ended_at is null`.execute(context.db);
  const isQueueLate = open.some(({ kind }) => kind === 'queue');
  const wrong = await whatIsWrong(context, schedule, isQueueLate);
  const stands = new Set(wrong.map(keyOf));
  for (const each of wrong) await begin(context, each);
  for (const alert of open) if (!stands.has(keyOf(alert))) await end(context, alert);
}

const keyOf = ({ kind, agencyId, task }: Pick<Alert, 'kind' | 'agencyId' | 'task'>) =>
  `${kind} ${agencyId} ${task}`;

async function begin(context: Context, { data, ...alert }: Wrong): Promise<void> {
  const { rows } = await sql`
    insert into alert (id, kind, agency_id, task, began_at)
    values (${newId()}, ${alert.kind}, ${alert.agencyId}, ${alert.task}, ${context.now})
    on conflict do nothing returning id`.execute(context.db);
  if (!rows.length) return;
  if (alert.agencyId) await announceTask(context, 'task.failed', alert.agencyId, data);
  else await announceAlert(context, alert.kind as AlertKind, 'began', data);
}

async function end(context: Context, { id, kind, agencyId, task }: Alert): Promise<void> {
  const { rows } = await sql`
    update alert set ended_at = ${context.now} where id = ${id} and ended_at is null returning id`.execute(
    context.db,
  );
  if (!rows.length) return;
  if (agencyId) await announceTask(context, 'task.recovered', agencyId, wordsOf(task!));
  else await announceAlert(context, kind as AlertKind, 'over');
}

/** Also of one that a newer version no longer has. */
const wordsOf = (task: string) => ({ task, taskTitle: scheduledTasks[task]?.title ?? task });
