/** What somebody chose of what was read is taken: in one transaction, and once. */
import type { Context } from '../../../platform/context.ts';
import { Invalid } from '../../../platform/errors.ts';
import { saveProfile } from '../../candidate-profiles/index.ts';
import { type Candidate, createCandidate, updateCandidate } from '../../candidates/index.ts';
import type { Career } from '../../careers/index.ts';
import { announceTaken } from '../events.ts';
import type { PersonRead } from '../reading/tables.ts';
import { forgetFile } from './background.ts';
import { lockFor } from './locking.ts';
import { getProfileImport, ownSides, recordSides } from './queries.ts';
import type { ProfileImportView, TakeProfileImport } from './schemas.ts';
import { type Chosen, careerWith, chosenOf } from './side-by-side.ts';

/** @throws Conflict `stale` where what stood beside it has changed, `probable_duplicate` with the records that are probably the same person */
export async function takeImport(
  context: Context,
  id: string,
  input: TakeProfileImport,
): Promise<ProfileImportView> {
  const the = await lockFor(context, id, 'take');
  const person = the.reading as PersonRead;
  const candidateRecordId = context.actor.agencyId
    ? await takeIntoRecord(context, person, the.source, input)
    : await takeIntoProfile(context, person, input);
  await context.db
    .updateTable('profileImport')
    .set({ state: 'taken', reading: null, candidateRecordId, endedAt: context.now })
    .where('id', '=', id)
    .execute();
  return getProfileImport(context, id, {});
}

async function takeIntoProfile(
  context: Context,
  person: PersonRead,
  { version, choices, candidateRecordId }: TakeProfileImport,
): Promise<null> {
  if (candidateRecordId) throw new Invalid('Your own profile is the only one that you fill.');
  const { profile, there, read } = await ownSides(context, person);
  const { fields, lists } = chosenOf(there, read, choices);
  requireSomething({ fields, lists });
  const { looking, headline, location, noticeDays, about } = profile;
  const said = { version, looking, headline, location, noticeDays, about, ...fields };
  await saveProfile(context, said, careerWith(profile.career, lists));
  return null;
}

async function takeIntoRecord(
  context: Context,
  person: PersonRead,
  source: string,
  { candidateRecordId, version, choices, evenIfSimilar }: TakeProfileImport,
): Promise<string> {
  const { record, career, there, read } = await recordSides(context, person, candidateRecordId);
  const chosen = chosenOf(there, read, choices);
  requireSomething(chosen);
  const taken = record
    ? await change(context, record, career, version, chosen)
    : await create(context, chosen, career, source, evenIfSimilar);
  await announceTaken(context, { ...taken, agencyId: context.actor.agencyId! }, source);
  return taken.id;
}

function requireSomething({ fields, lists }: Chosen): void {
  if (Object.keys(fields).length + Object.keys(lists).length > 0) return;
  throw new Invalid('Choose at least one thing to take, or discard the import.', [], 'nothing_chosen');
}

async function change(
  context: Context,
  record: Candidate,
  career: Career,
  version: number,
  { fields, lists }: Chosen,
) {
  const { skills, ...others } = lists;
  const rated = new Map(record.skills.map((skill) => [skill.name.toLowerCase(), skill]));
  const input = {
    version,
    ...recordFields(fields),
    ...(lists.emails ? { emails: lists.emails.slice(0, MOST_CONTACTS) } : {}),
    ...(lists.phones ? { phones: lists.phones.slice(0, MOST_CONTACTS) } : {}),
    // What a recruiter judged of a skill stays with it.
    ...(skills ? { skills: skills.map((name) => rated.get(name.toLowerCase()) ?? unrated(name)) } : {}),
  };
  return updateCandidate(context, record.id, input, careerWith(career, others));
}

async function create(
  context: Context,
  { fields, lists }: Chosen,
  career: Career,
  source: string,
  evenIfSimilar: boolean,
) {
  const { name, ...rest } = recordFields(fields);
  if (!name) {
    const message = 'A new candidate needs a name. Take the one that was read.';
    throw new Invalid(message, [{ path: 'choices.name', message }]);
  }
  const { emails = [], phones = [], skills = [], ...others } = lists;
  if (!emails.length && !phones.length) {
    const message =
      'A new candidate needs an e-mail address or a phone number, and the import has none. Take it into a candidate who is there.';
    throw new Invalid(message, [{ path: 'choices.emails', message }], 'no_contact');
  }
  const input = {
    name,
    emails,
    phones,
    ...rest,
    skills: skills.map(unrated),
    resumeFileId: null,
    evenIfSimilar,
  };
  return createCandidate(context, input, {
    career: careerWith(career, others),
    source: source === 'json_resume' ? 'json_resume' : 'linkedin',
  });
}

const MOST_CONTACTS = 5;

const unrated = (name: string) => ({ name, rating: null, years: null });

const recordFields = ({ experienceMonths, headline, about, ...fields }: Chosen['fields']) => ({
  ...fields,
  ...(experienceMonths ? { experienceMonths: Number(experienceMonths) } : {}),
});

/** What was read is forgotten; nothing was changed by it. */
export async function discardImport(context: Context, id: string): Promise<ProfileImportView> {
  const the = await lockFor(context, id, 'discard');
  await context.db
    .updateTable('profileImport')
    .set({ state: 'discarded', reading: null, storageKey: null, endedAt: context.now })
    .where('id', '=', id)
    .execute();
  await forgetFile(context, the);
  return getProfileImport(context, id, {});
}
