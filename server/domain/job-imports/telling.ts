/** What an import says besides its own events. */
import type { Context } from '../../platform/context.ts';
import { announce } from '../../platform/events.ts';
import { newId } from '../../platform/ids.ts';
import { announceImport, counted } from './events.ts';
import type { LockedImport } from './locking.ts';

/** The client hears once of all that an agency drafted for them, and nothing of the file or its bad rows. */
export async function tellClient(context: Context, the: LockedImport): Promise<void> {
  if (!the.agencyId || the.made === 0) return;
  const { clientCompanyId } = await context.db
    .selectFrom('engagement')
    .select('clientCompanyId')
    .where('id', '=', the.engagementId)
    .executeTakeFirstOrThrow();
  const made = counted(the.made, 'job');
  const about = { ...the, fileName: '' };
  await announceImport(context, 'job_import.drafted_for_client', about, { made }, { clientCompanyId });
}

/** To screens that show it. It is no event: nothing has happened yet that anybody would look up. */
export async function tellProgress(
  { db }: Context,
  { id, agencyId, clientCompanyId }: LockedImport,
): Promise<void> {
  await announce(db, {
    id: newId(),
    type: 'job_import.progressed',
    subjectType: 'job_import',
    subjectId: id,
    agencyId,
    clientCompanyId,
    jobId: null,
    candidateRecordId: null,
    audience: ['accounts', 'client'],
    hearers: [],
    notified: [],
  });
}
