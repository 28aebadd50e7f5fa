/** The same tasks as the platform sees them: how they do over all agencies, and nothing of any single one. */
import { sql } from 'kysely';
import type { z } from 'zod';
import type { Context } from '../../platform/context.ts';
import { hasStopped, type Timed } from './next-run.ts';
import { scheduledTasks } from './scheduled-tasks.ts';
import type { PlatformTaskList } from './schemas.ts';

type Item = z.output<typeof PlatformTaskList>['items'][number];
type Figures = Omit<Item, 'title' | 'what' | 'cron' | 'stopped'>;

export async function listPlatformTasks(
  { db, now }: Context,
  schedule: readonly Timed[],
): Promise<{ items: Item[] }> {
  const { rows } = await sql<Figures>`
    select k.task, t.at as last_tick, t.milliseconds, coalesce(l.runs, 0) as runs, coalesce(l.found, 0) as found,
      coalesce(l.sent, 0) as sent, coalesce(l.failed, 0) as failed,
      (select count(*)::int from task_setting s where s.task = k.task and not s.enabled) as agencies_off
    from unnest(${schedule.map(({ task }) => task)}::text[]) with ordinality as k(task, place)
    left join task_tick t on t.task = k.task
    left join (select task, count(*)::int as runs, sum(found)::int as found, sum(sent)::int as sent, sum(failed)::int as failed
      from task_log where at > ${now}::timestamptz - interval '1 day' and at <= ${now} group by task) l on l.task = k.task
    order by k.place`.execute(db);
  return {
    items: rows.map((row, at) => {
      const { title, what } = scheduledTasks[row.task]!;
      const timed = schedule[at]!;
      return { ...row, title, what, cron: timed.cron, stopped: hasStopped(timed, row.lastTick, now) };
    }),
  };
}
