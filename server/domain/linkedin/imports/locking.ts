import type { ActingRole } from '../../../platform/actor.ts';
import type { Context } from '../../../platform/context.ts';
import { NotFound } from '../../../platform/errors.ts';
import { guard } from '../../../platform/state-machine.ts';
import { type ProfileImportCommand, profileImportMachine } from './machine.ts';

/** The row, locked: who comes second waits here and then meets the new state. */
export async function findAndLock({ db }: Context, id: string) {
  return db.selectFrom('profileImport').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
}

export async function lockFor(
  context: Context,
  id: string,
  command: ProfileImportCommand,
  role: ActingRole = context.actor.role,
) {
  const found = await findAndLock(context, id);
  if (!found) throw new NotFound('This import');
  guard(profileImportMachine, command, found.state, role);
  return found;
}
