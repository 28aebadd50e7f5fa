import type { Context } from '../../platform/context.ts';
import { Conflict, Invalid, NotFound } from '../../platform/errors.ts';
import { fitsCurrency, TOO_MANY_DECIMALS } from '../../platform/http/shapes.ts';
import { newId } from '../../platform/ids.ts';
import type { Career } from '../careers/index.ts';
import { keepVersion } from '../files/index.ts';
import { requireRoom, requireWithinPlan } from '../plans/index.ts';
import { normaliseEmail, normalisePhone } from './contact.ts';
import { announceCandidate } from './events.ts';
import { getCandidate } from './queries.ts';
import type { CandidateView, CreateCandidate, UpdateCandidate } from './schemas.ts';
import { findSimilar } from './similar.ts';

/** What is known of somebody besides the fields of the form, where they were brought along from elsewhere. */
type Brought = { career: Career; source: string };

/**
 * Adds a candidate to the agency's records.
 * @throws Conflict `probable_duplicate` with the records that are probably the same person, unless told that they are not
 */
export async function createCandidate(
  context: Context,
  input: CreateCandidate,
  brought?: Brought,
): Promise<CandidateView> {
  const { db, actor } = context;
  const { evenIfSimilar, resumeFileId, skills = [], ...fields } = input;
  const contact = await normaliseContact(context, fields);
  requireWholePay(fields);
  const resume = resumeFileId ? await findResume(context, resumeFileId) : null;
  if (!evenIfSimilar) {
    const similar = await findSimilar(context, {
      name: fields.name,
      emails: contact.emails ?? [],
      phones: contact.phones ?? [],
      birthDate: fields.birthDate ?? null,
      currentEmployer: fields.currentEmployer ?? null,
      resumeHash: resume?.sha256 ?? null,
    });
    if (similar.length) {
      throw new Conflict('probable_duplicate', 'You probably have this candidate already.', { similar });
    }
  }
  await requireRoom(context, actor.agencyId!, 'candidates');
  const candidate = {
    ...fields,
    ...contact,
    id: newId(),
    agencyId: actor.agencyId!,
    ownerId: actor.userId,
    ownerName: actor.name,
    source: brought?.source ?? (resume ? 'resume' : 'manual'),
    career: brought ? JSON.stringify(brought.career) : null,
    resumeFileId,
    resumeText: resume?.text ?? null,
    skillNames: skills.map((skill) => skill.name.toLowerCase()),
  };
  await db.insertInto('candidateRecord').values(candidate).execute();
  await saveSkills(context, candidate.id, skills);
  await announceCandidate(context, 'candidate.created', candidate);
  return getCandidate(context, candidate.id);
}

export async function updateCandidate(
  context: Context,
  id: string,
  input: UpdateCandidate,
  career?: Career,
): Promise<CandidateView> {
  const { db } = context;
  const { version, skills, resumeFileId, ...fields } = input;
  const record = await db
    .selectFrom('candidateRecord')
    .select([
      'id',
      'agencyId',
      'name',
      'version',
      'emails',
      'phones',
      'payCurrency',
      'currentPay',
      'expectedPay',
      'resumeFileId',
    ])
    .where('id', '=', id)
    .where('erasedAt', 'is', null)
    .forUpdate()
    .executeTakeFirst();
  if (!record) throw new NotFound('This candidate');
  if (record.version !== version) {
    throw new Conflict('stale', 'Somebody else changed this candidate. Look at both and choose.', {
      current: await getCandidate(context, id),
    });
  }
  await requireWithinPlan(context, record.agencyId, 'candidates', id);
  const contact = await normaliseContact(context, fields);
  requireContact({ ...record, ...contact });
  requireWholePay({ ...record, ...fields });
  const resume = resumeFileId && (await findResume(context, resumeFileId));
  await db
    .updateTable('candidateRecord')
    .set({
      ...fields,
      ...contact,
      // An account is linked by its e-mail; with another one it may be somebody else's. The event links it anew.
      ...(contact.emails ? { userId: null } : {}),
      ...(resume ? { resumeFileId, resumeText: resume.text } : {}),
      ...(career ? { career: JSON.stringify(career) } : {}),
      ...(skills ? { skillNames: skills.map((skill) => skill.name.toLowerCase()) } : {}),
      updatedAt: new Date(context.now),
    })
    .where('id', '=', id)
    .execute();
  if (resume && record.resumeFileId)
    await keepVersion(context, {
      before: record.resumeFileId,
      after: resume.id,
      agencyId: record.agencyId,
      clientCompanyId: null,
    });
  if (skills) {
    await db.deleteFrom('candidateSkill').where('candidateRecordId', '=', id).execute();
    await saveSkills(context, id, skills);
  }
  const changed = Object.keys({
    ...fields,
    ...(skills ? { skills } : {}),
    ...(career ? { career } : {}),
    ...(resume ? { resume } : {}),
  });
  await announceCandidate(context, 'candidate.updated', record, { fields: changed.join(', ') });
  return getCandidate(context, id);
}

async function normaliseContact(
  { db, actor }: Context,
  { emails, phones }: { emails?: string[]; phones?: string[] },
) {
  const agency = await db
    .selectFrom('organisation')
    .select('country')
    .where('id', '=', actor.agencyId!)
    .executeTakeFirstOrThrow();
  return {
    ...(emails ? { emails: [...new Set(emails.map(normaliseEmail))] } : {}),
    ...(phones ? { phones: [...new Set(phones.map((phone) => normalisePhone(phone, agency.country)))] } : {}),
  };
}

/** Somebody who can neither be written to nor called is no candidate. */
function requireContact({ emails, phones }: { emails: string[]; phones: string[] }) {
  if (emails.length + phones.length > 0) return;
  const message = 'Keep an e-mail address or a phone number.';
  throw new Invalid(message, [{ path: 'emails', message }]);
}

type Pay = { payCurrency?: string | null; currentPay?: string | null; expectedPay?: string | null };

/** Also where only the currency or only the amount is changed: together they must be money. */
function requireWholePay(pay: Pay) {
  const errors = (['currentPay', 'expectedPay'] as const)
    .filter((path) => pay[path] && pay.payCurrency && !fitsCurrency(pay[path], pay.payCurrency))
    .map((path) => ({ path, message: TOO_MANY_DECIMALS }));
  if (errors.length) throw new Invalid(TOO_MANY_DECIMALS, errors);
}

async function findResume({ db, actor }: Context, fileId: string) {
  const file = await db
    .selectFrom('file')
    .select(['id', 'sha256', 'text'])
    .where('id', '=', fileId)
    .where('agencyId', '=', actor.agencyId)
    .where('kind', '=', 'resume')
    .executeTakeFirst();
  if (!file) throw new NotFound('This résumé file');
  return file;
}

async function saveSkills(
  { db, actor }: Context,
  candidateRecordId: string,
  skills: NonNullable<CreateCandidate['skills']>,
) {
  if (!skills.length) return;
  await db
    .insertInto('candidateSkill')
    .values(skills.map((skill) => ({ ...skill, candidateRecordId, agencyId: actor.agencyId! })))
    .execute();
}
