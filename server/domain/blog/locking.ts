import type { Context } from '../../platform/context.ts';
import { Conflict, NotFound } from '../../platform/errors.ts';
import { guard } from '../../platform/state-machine.ts';
import { type PostCommand, postMachine } from './machine.ts';

/** The row, locked: who comes second waits here and then meets the new state. A platform admin sees more posts than their own. */
export async function lockMine(context: Context, id: string, command: PostCommand) {
  const found = await lock(context, id);
  if (found?.authorId !== context.actor.userId) throw new NotFound('This post');
  guard(postMachine, command, found.state, context.actor.role);
  return found;
}

export async function lockAny(context: Context, id: string, command: PostCommand) {
  const found = await lock(context, id);
  if (!found) throw new NotFound('This post');
  guard(postMachine, command, found.state, context.actor.role);
  return found;
}

const lock = ({ db }: Context, id: string) =>
  db.selectFrom('blogPost').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();

export type LockedPost = Awaited<ReturnType<typeof lockAny>>;

/** Of two who change it at once the later one looks again. @param current as it is now */
export function stale(current: unknown, message: string): Conflict {
  return new Conflict('stale', message, { current });
}

export function requireLive({ live }: LockedPost): void {
  if (!live)
    throw new Conflict('not_public', 'Nobody reads this post yet, so there is nothing to go back to.');
}
