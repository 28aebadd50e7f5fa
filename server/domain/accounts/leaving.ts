/** Deleting one's account: what opens it and what it says of the person goes; what others must keep stays, and is said. */
import { sql } from 'kysely';
import type { Database } from '../../platform/database.ts';
import { Conflict } from '../../platform/errors.ts';
import { removePostsOf } from '../blog/index.ts';
import { endPrograms } from './password-change.ts';
import { replacePicture } from './picture.ts';
import { endSessions } from './sessions.ts';

/** @returns the hashes of the tokens of the sessions that it ended @throws Conflict where an organisation would be left without its last admin */
export async function deleteAccount(authDb: Database, userId: string): Promise<Buffer[]> {
  return authDb.transaction().execute(async (tx) => {
    const auth = tx as unknown as Database;
    await requireSuccessors(auth, userId);
    await endPrograms(auth, userId);
    const ended = await endSessions(auth, userId);
    await replacePicture(tx, userId, null);
    await removePostsOf(tx, userId);
    for (const table of [
      'credential',
      'secondFactor',
      'recoveryCode',
      'passkey',
      'accountLink',
      'signIn',
      'notificationPreference',
      'quietHours',
      'pushBrowser',
      'textMessage',
      'textCode',
      'textChannel',
      'heldMail',
      'mailWindow',
      'reminderMute',
      'reminderSnooze',
      'guideSkip',
      'candidateProfile',
      'profileImport',
    ] as const) {
      await tx.deleteFrom(table).where('userId', '=', userId).execute();
    }
    // The worker gives the tokens back, and removes the rows.
    await tx.updateTable('linkedinConnection').set({ state: 'ended' }).where('userId', '=', userId).execute();
    await tx.updateTable('membership').set({ state: 'removed' }).where('userId', '=', userId).execute();
    // Its name stays in the memberships' copies and in events: who approved and signed must stay known.
    await sql`update app_user set email = 'deleted-' || id || '@deleted.invalid', phone = null,
      deleted_at = now(), updated_at = now() where id = ${userId}`.execute(tx);
    return ended;
  });
}

async function requireSuccessors(authDb: Database, userId: string): Promise<void> {
  // All leaders of the organisations, locked: of the last two who leave at once, one is refused.
  const { rows } = await sql<{ organisation: string; leaders: string[] }>`
    with leader as (
      select m.* from membership m where m.organisation_id in
        (select organisation_id from membership where user_id = ${userId} and state = 'active' and role in ('agency_admin', 'client'))
        and m.role in ('agency_admin', 'client') and m.state = 'active' and not m.service
      order by m.id for update
    )
    select o.name as organisation, array_agg(l.user_id::text) as leaders
    from leader l join organisation o on o.id = l.organisation_id group by o.id, o.name`.execute(authDb);
  const alone = rows.find(({ leaders }) => leaders.every((leader) => leader === userId));
  if (!alone) return;
  throw new Conflict(
    'last_admin',
    `You are the only one who leads ${alone.organisation}. Give the role to somebody else first, then delete your account.`,
  );
}
