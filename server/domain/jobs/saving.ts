/** Writes what a job order says. */
import { sql } from 'kysely';
import type { Context } from '../../platform/context.ts';
import { Conflict, Invalid } from '../../platform/errors.ts';
import { newId } from '../../platform/ids.ts';
import { holdInvitedInterviewers } from '../members/index.ts';
import { DETAILS, PARTS_OF_A_YEAR } from './fields.ts';
import type { JobFieldsInput } from './schemas.ts';

type JobKeys = { id: string; agencyId: string; clientCompanyId: string };

/** Of a draft: lists are replaced whole. */
export async function saveFields(context: Context, job: JobKeys, fields: JobFieldsInput): Promise<void> {
  const { locations, rounds } = fields;
  await saveColumns(context, job, fields);
  if (locations) {
    const rows = locations.map(({ id: _, ...row }, position) => ({ ...row, position }));
    await replaceRows(context, 'jobLocation', job, rows);
  }
  if (rounds) await replaceRows(context, 'interviewRound', job, await withInterviewers(context, job, rounds));
}

/** Of a job that runs: locations and rounds that people work in stay the rows that they are. */
export async function saveRunningFields(
  context: Context,
  job: JobKeys,
  fields: JobFieldsInput,
): Promise<void> {
  await saveColumns(context, job, fields);
  if (fields.locations) await saveRunningLocations(context, job, fields.locations);
  if (fields.rounds) await saveRunningRounds(context, job, fields.rounds);
}

async function saveColumns(context: Context, job: JobKeys, fields: JobFieldsInput): Promise<void> {
  const { pay, experience, locations, skills, rounds, ...rest } = fields;
  const details = Object.fromEntries(Object.entries(rest).filter(([field]) => field in DETAILS));
  const columns = Object.fromEntries(Object.entries(rest).filter(([field]) => !(field in DETAILS)));
  await context.db
    .updateTable('job')
    .set({
      ...columns,
      ...(Object.keys(details).length ? { details: sql`details || ${JSON.stringify(details)}::jsonb` } : {}),
      ...(pay === undefined ? {} : payColumns(pay)),
      ...(experience === undefined
        ? {}
        : {
            experienceFromMonths: experience?.fromMonths ?? null,
            experienceToMonths: experience?.toMonths ?? null,
          }),
      // Even where only a list was saved, the draft's version moves on.
      updatedAt: new Date(context.now),
    })
    .where('id', '=', job.id)
    .execute();
  if (skills) {
    const rows = skills.map((row, position) => ({ ...row, position }));
    await replaceRows(context, 'jobSkill', job, rows);
  }
}

/** Kept by the year, whatever period it was given for: fees and matches reckon by the year. */
function payColumns(pay: NonNullable<JobFieldsInput['pay']> | null) {
  if (!pay) return { payFrom: null, payTo: null, currency: null, payPeriod: 'year' };
  const { currency, period = 'year' } = pay;
  const yearly = (amount: string) => sql<string>`${amount}::numeric * ${PARTS_OF_A_YEAR[period]}`;
  return { payFrom: yearly(pay.from), payTo: yearly(pay.to), currency, payPeriod: period };
}

async function saveRunningLocations(
  { db }: Context,
  { id: jobId, agencyId, clientCompanyId }: JobKeys,
  locations: NonNullable<JobFieldsInput['locations']>,
): Promise<void> {
  const known = await db
    .selectFrom('jobLocation')
    .select(['id', 'place', 'filled'])
    .where('jobId', '=', jobId)
    .execute();
  const kept = new Set(locations.map(({ id }) => id));
  const gone = known.filter(({ id }) => !kept.has(id));
  if (gone.length) {
    const used = await db
      .selectFrom('jobLocation as l')
      .select('l.place')
      .where(
        'l.id',
        'in',
        gone.map(({ id }) => id),
      )
      .where(({ or, exists, selectFrom }) =>
        or([
          exists(selectFrom('application as a').select('a.id').whereRef('a.jobLocationId', '=', 'l.id')),
          exists(selectFrom('jobAssignment as a').select('a.jobId').whereRef('a.jobLocationId', '=', 'l.id')),
        ]),
      )
      .executeTakeFirst();
    if (used) {
      throw new Conflict('location_in_use', `People work on ${used.place}. Leave it, with fewer openings.`);
    }
    await db
      .deleteFrom('jobLocation')
      .where(
        'id',
        'in',
        gone.map(({ id }) => id),
      )
      .execute();
  }
  for (const [position, { id, ...row }] of locations.entries()) {
    const there = known.find((location) => location.id === id);
    if (there && row.openings < there.filled) {
      throw new Conflict(
        'openings_filled',
        `${there.filled} of the openings in ${there.place} are filled already. It cannot have fewer.`,
      );
    }
    if (there)
      await db
        .updateTable('jobLocation')
        .set({ ...row, position })
        .where('id', '=', there.id)
        .execute();
    else
      await db
        .insertInto('jobLocation')
        .values({ id: newId(), jobId, agencyId, clientCompanyId, ...row, position })
        .execute();
  }
}

async function saveRunningRounds(
  context: Context,
  job: JobKeys,
  rounds: NonNullable<JobFieldsInput['rounds']>,
): Promise<void> {
  const { db } = context;
  const known = await db
    .selectFrom('interviewRound')
    .select(['id', 'number'])
    .where('jobId', '=', job.id)
    .orderBy('number')
    .execute();
  const { reached } = await db
    .selectFrom('interview')
    .select(sql<number>`coalesce(max(round_number), 0)::int`.as('reached'))
    .where('jobId', '=', job.id)
    .executeTakeFirstOrThrow();
  if (rounds.length < reached) {
    throw new Conflict('round_in_use', `Somebody is in round ${reached} already. It has to stay.`);
  }
  await db
    .deleteFrom('interviewRound')
    .where('jobId', '=', job.id)
    .where('number', '>', rounds.length)
    .execute();
  for (const { number, ...row } of await withInterviewers(context, job, rounds)) {
    const there = known.find((round) => round.number === number);
    if (there) await db.updateTable('interviewRound').set(row).where('id', '=', there.id).execute();
    else {
      const { id: jobId, agencyId, clientCompanyId } = job;
      await db
        .insertInto('interviewRound')
        .values({ id: newId(), jobId, agencyId, clientCompanyId, number, ...row })
        .execute();
    }
  }
}

async function replaceRows(
  { db }: Context,
  table: 'jobLocation' | 'jobSkill' | 'interviewRound',
  { id: jobId, agencyId, clientCompanyId }: JobKeys,
  rows: Record<string, unknown>[],
) {
  await db.deleteFrom(table).where('jobId', '=', jobId).execute();
  if (!rows.length) return;
  const values = rows.map((row) => ({ id: newId(), jobId, agencyId, clientCompanyId, ...row }));
  await db
    .insertInto(table)
    .values(values as never)
    .execute();
}

async function withInterviewers(
  context: Context,
  job: JobKeys,
  rounds: NonNullable<JobFieldsInput['rounds']>,
) {
  const { db } = context;
  const invited = await holdInvitedInterviewers(
    context,
    job.clientCompanyId,
    rounds.flatMap((round) => (round.interviewerId ? [] : (round.invitationId ?? []))),
  );
  // Whoever has joined since the form was opened is the interviewer now.
  const idOf = (round: (typeof rounds)[number]) =>
    round.interviewerId ?? (round.invitationId ? (invited.get(round.invitationId)?.userId ?? null) : null);
  const ids = rounds.flatMap((round) => idOf(round) ?? []);
  const known = ids.length
    ? await db
        .selectFrom('membership')
        .select(['userId', 'name'])
        .where('organisationId', '=', job.clientCompanyId)
        .where('role', '=', 'interviewer')
        .where('state', '=', 'active')
        .where('userId', 'in', ids)
        .execute()
    : [];
  const names = new Map(known.map((member) => [member.userId, member.name]));
  return rounds.map(({ invitationId, ...round }, index) => {
    const interviewerId = idOf({ ...round, invitationId });
    const invitation = invitationId && !interviewerId ? invited.get(invitationId) : undefined;
    if (interviewerId ? !names.has(interviewerId) : invitationId && !invitation) {
      throw new Invalid('Choose an interviewer of your company.', [
        { path: `rounds.${index}.interviewerId`, message: 'Not an interviewer of your company.' },
      ]);
    }
    return {
      ...round,
      number: index + 1,
      interviewerId,
      invitationId: invitation ? invitationId : null,
      interviewerName: interviewerId ? names.get(interviewerId)! : (invitation?.name ?? null),
    };
  });
}
