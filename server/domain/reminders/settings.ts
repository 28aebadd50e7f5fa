/** How an agency wants a task, beside what the timetable and the task itself say. */
import { sql } from 'kysely';
import type { Tx } from '../../platform/database.ts';

export type TaskSetting = { enabled: boolean; hour: number | null; steps: number[] | null };

/** @returns by agency; who is missing changed nothing */
export async function settingsOf(
  db: Tx,
  task: string,
  agencyIds: string[],
): Promise<Map<string, TaskSetting>> {
  const { rows } = await sql<TaskSetting & { agencyId: string }>`
    select agency_id, enabled, hour, steps from task_setting
    where task = ${task} and agency_id = any (${agencyIds}::uuid[])`.execute(db);
  return new Map(rows.map(({ agencyId, ...setting }) => [agencyId, setting]));
}
