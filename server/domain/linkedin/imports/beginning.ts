/** A profile comes in as a file; it is read in the background, and nothing is changed by it. */
import type { Context } from '../../../platform/context.ts';
import { Invalid, NotFound } from '../../../platform/errors.ts';
import { newId } from '../../../platform/ids.ts';
import { enqueue } from '../../../platform/queue.ts';
import { guard } from '../../../platform/state-machine.ts';
import type { Storage } from '../../../platform/storage.ts';
import { LinkedinLost } from '../api/asking.ts';
import { findConnection } from '../connection/queries.ts';
import { sourceOf } from '../reading/read-file.ts';
import { profileImportMachine } from './machine.ts';
import { getProfileImport } from './queries.ts';
import type { BeginProfileImport, ProfileImportView } from './schemas.ts';

type File = { name: string; bytes: Uint8Array };

export async function uploadProfile(
  context: Context,
  storage: Storage,
  { name, bytes }: File,
  begun: BeginProfileImport,
): Promise<ProfileImportView> {
  if (bytes.length > MOST_BYTES) throw tooLarge();
  const source = sourceOf(bytes);
  const id = newId();
  const storageKey = `${context.actor.agencyId ?? 'candidates'}/profile-imports/${id}`;
  const fileName = name.replaceAll(/[^\p{L}\p{N} ._()-]/gu, '_').slice(-120) || 'profile';
  const view = await beginImport(context, { id, source, fileName, storageKey }, begun);
  // Once nothing can refuse it any more: no row would name what is stored for an import that was not begun.
  await storage.put(storageKey, bytes);
  return view;
}

const MOST_BYTES = 25 * 1024 * 1024;

function tooLarge(): Invalid {
  const message = 'This file has more than 25 MB. Ask LinkedIn for your profile data alone, and send that.';
  return new Invalid(message, [{ path: 'file', message }], 'file_too_large');
}

/** Over the reader’s own connection. @throws Conflict where there is none that LinkedIn takes */
export async function beginLinkedinImport(
  context: Context,
  begun: BeginProfileImport,
): Promise<ProfileImportView> {
  const connection = await findConnection(context, 'profile');
  if (connection?.state !== 'connected') throw new LinkedinLost();
  return beginImport(
    context,
    { id: newId(), source: 'linkedin_api', fileName: null, storageKey: null },
    begun,
  );
}

type Begun = { id: string; source: string; fileName: string | null; storageKey: string | null };

async function beginImport(
  context: Context,
  begun: Begun,
  { candidateRecordId }: BeginProfileImport,
): Promise<ProfileImportView> {
  const { db, actor, now } = context;
  guard(profileImportMachine, 'begin', 'new', actor.role);
  if (candidateRecordId) await requireRecord(context, candidateRecordId);
  await db
    .insertInto('profileImport')
    .values({
      ...begun,
      agencyId: actor.agencyId,
      userId: actor.userId!,
      byName: actor.name,
      candidateRecordId: candidateRecordId ?? null,
      createdAt: now,
    })
    .execute();
  await enqueue(db, 'readProfileImport', { importId: begun.id });
  return getProfileImport(context, begun.id, {});
}

async function requireRecord({ db, actor }: Context, id: string): Promise<void> {
  if (!actor.agencyId)
    throw new Invalid('Your own profile is the only one that you fill.', [
      { path: 'candidateRecordId', message: 'Leave this out.' },
    ]);
  const record = await db
    .selectFrom('candidateRecord')
    .select('id')
    .where('id', '=', id)
    .where('erasedAt', 'is', null)
    .executeTakeFirst();
  if (!record) throw new NotFound('This candidate');
}
