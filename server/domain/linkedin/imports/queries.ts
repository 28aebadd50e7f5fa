import type { z } from 'zod';
import { localDate } from '../../../platform/calendar.ts';
import type { Context } from '../../../platform/context.ts';
import { NotFound } from '../../../platform/errors.ts';
import { toPage } from '../../../platform/http/shapes.ts';
import { possibleCommands } from '../../../platform/state-machine.ts';
import { findProfile } from '../../candidate-profiles/index.ts';
import { findCareer, findSimilar, getCandidate, normaliseEmail } from '../../candidates/index.ts';
import { noCareer } from '../../careers/index.ts';
import { countryOf } from '../../organisations/index.ts';
import type { PersonRead } from '../reading/tables.ts';
import { profileImportMachine } from './machine.ts';
import type {
  GetProfileImport,
  ListProfileImports,
  ProfileImportPage,
  ProfileImportView,
} from './schemas.ts';
import {
  compare,
  readForProfile,
  readForRecord,
  type Side,
  sideOfProfile,
  sideOfRecord,
} from './side-by-side.ts';

type Page = z.output<typeof ProfileImportPage>;

/** A candidate's own, or those of the agency; the newest first. */
export async function listProfileImports(
  { db, actor }: Context,
  { limit, after }: z.output<typeof ListProfileImports>,
): Promise<Page> {
  let query = db
    .selectFrom('profileImport')
    .select([
      'id',
      'state',
      'source',
      'fileName',
      'byName',
      'createdAt',
      'endedAt',
      'candidateRecordId',
      'reason',
    ])
    // Named here too, beside row-level security, for the index that leads with it.
    .where(actor.agencyId ? 'agencyId' : 'userId', '=', actor.agencyId ?? actor.userId)
    .orderBy('id', 'desc')
    .limit(limit + 1);
  if (after) query = query.where('id', '<', after);
  return toPage((await query.execute()) as Page['items'], limit, ({ id }) => id);
}

/** @param candidateRecordId whom to compare with, where another than the import was begun for */
export async function getProfileImport(
  context: Context,
  id: string,
  { candidateRecordId }: z.output<typeof GetProfileImport>,
): Promise<ProfileImportView> {
  const { db, actor } = context;
  const row = await db.selectFrom('profileImport').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) throw new NotFound('This import');
  const { reading, storageKey, agencyId, userId, ...shown } = row;
  const person = reading as PersonRead | null;
  const view = {
    ...(shown as typeof shown & Pick<ProfileImportView, 'state' | 'source'>),
    possible: possibleCommands(profileImportMachine, row.state, actor.role),
    name: person?.name ?? null,
    notes: person?.notes ?? [],
  };
  if (!person) {
    if (candidateRecordId) await getCandidate(context, candidateRecordId);
    return { ...view, comparedWith: null, similar: [], sideBySide: null };
  }
  if (!actor.agencyId) {
    const { there, read } = await ownSides(context, person);
    return { ...view, comparedWith: null, similar: [], sideBySide: compare(there, read) };
  }
  const { there, read, record } = await recordSides(
    context,
    person,
    candidateRecordId ?? row.candidateRecordId,
  );
  return {
    ...view,
    comparedWith: record && { id: record.id, name: record.name },
    similar: await similarTo(context, read),
    sideBySide: compare(there, read),
  };
}

export async function ownSides(context: Context, person: PersonRead) {
  const profile = await findProfile(context);
  return { profile, there: sideOfProfile(profile), read: readForProfile(person) };
}

export async function recordSides(context: Context, person: PersonRead, recordId: string | null) {
  const record = recordId ? await getCandidate(context, recordId) : null;
  const career = record ? await findCareer(context, record.id) : noCareer();
  const today = localDate(context.now, context.actor.timeZone);
  const read = readForRecord(person, today, await countryOf(context));
  return { record, career, there: sideOfRecord(record, career), read };
}

const similarTo = (context: Context, { fields, lists }: Side) =>
  findSimilar(context, {
    name: fields.name ?? '',
    emails: (lists.emails ?? []).map(normaliseEmail),
    phones: lists.phones ?? [],
    birthDate: null,
    currentEmployer: fields.currentEmployer ?? null,
    resumeHash: null,
  });
