import type { ActingRole } from '../../platform/actor.ts';
import type { Context } from '../../platform/context.ts';
import { NotFound } from '../../platform/errors.ts';
import { guard } from '../../platform/state-machine.ts';
import { type JobImportCommand, jobImportMachine } from './machine.ts';

/** The row, locked: who comes second waits here and then meets the new state. */
export async function findAndLock({ db }: Context, id: string) {
  return db.selectFrom('jobImport').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
}

export type LockedImport = NonNullable<Awaited<ReturnType<typeof findAndLock>>>;

export async function lockFor(
  context: Context,
  id: string,
  command: JobImportCommand,
  role: ActingRole = context.actor.role,
): Promise<LockedImport> {
  const found = await findAndLock(context, id);
  if (!found) throw new NotFound('This import');
  guard(jobImportMachine, command, found.state, role);
  return found;
}
