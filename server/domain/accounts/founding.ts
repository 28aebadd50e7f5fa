/** What an account founds or becomes: an agency, a client company, a candidate. */
import countryToCurrency from 'country-to-currency';
import { sql } from 'kysely';
import { databaseRoleOf, type Role, SYSTEM } from '../../platform/actor.ts';
import type { Database, Tx } from '../../platform/database.ts';
import { Conflict, Invalid } from '../../platform/errors.ts';
import { recorder } from '../../platform/events.ts';
import { newId } from '../../platform/ids.ts';
import { enqueue } from '../../platform/queue.ts';
import { startTrial } from '../plans/index.ts';
import { getAccount } from './accounts.ts';
import { lockAccount } from './ways-in.ts';

/** By somebody who has an account: another organisation beside what they belong to. @returns the new membership's id */
export async function foundOrganisation(
  authDb: Database,
  userId: string,
  founding: Founding,
  now: Date,
): Promise<string> {
  const { name, email } = await getAccount(authDb, userId);
  return authDb.transaction().execute((tx) => found(tx, { userId, name, email }, founding, now));
}

/** Twice is once. @returns the membership's id */
export async function becomeCandidate(authDb: Database, userId: string): Promise<string> {
  const { name, email } = await getAccount(authDb, userId);
  return authDb.transaction().execute(async (tx) => {
    await lockAccount(tx, userId);
    const before = await tx
      .selectFrom('membership')
      .select('id')
      .where('userId', '=', userId)
      .where('role', '=', 'candidate')
      .where('state', '=', 'active')
      .executeTakeFirst();
    return before?.id ?? joinAsCandidate(tx, { userId, name, email });
  });
}

type Who = { userId: string; name: string; email: string };

/** A candidate's membership; agencies' records that carry the proved address become theirs to see. */
export async function joinAsCandidate(tx: Tx, who: Who): Promise<string> {
  const membershipId = await addFounder(tx, who, 'candidate', null);
  await enqueue(tx, 'linkCandidateRecords', { userId: who.userId, email: who.email });
  return membershipId;
}

async function addFounder(tx: Tx, who: Who, role: Role, organisationId: string | null): Promise<string> {
  const id = newId();
  const added = await tx
    .insertInto('membership')
    .values({ id, ...who, role, organisationId })
    .onConflict((conflict) => conflict.columns(['userId', 'organisationId', 'role']).doNothing())
    .returning('id')
    .executeTakeFirst();
  if (!added) throw new Conflict('already_member', 'You have this role already. Switch to it at the top.');
  return id;
}

type Founding = { kind: 'agency' | 'client_company'; name: string; country: string; timeZone: string };

/** Makes an organisation with its first member: an agency's admin, or a company's client. @returns the membership's id */
export async function found(tx: Tx, who: Who, founding: Founding, now: Date): Promise<string> {
  const { kind, name, country, timeZone } = founding;
  const currency = (countryToCurrency as Record<string, string>)[country];
  if (!currency)
    throw new Invalid('This country is not known.', [{ path: 'country', message: 'Please choose one.' }]);
  const organisationId = newId();
  const code = await freeCode(tx, name);
  await tx
    .insertInto('organisation')
    .values({
      id: organisationId,
      kind,
      name,
      code,
      country,
      timeZone,
      currency,
      invoicePrefix: kind === 'agency' ? code.slice(0, 8) : null,
    })
    .execute();
  if (kind === 'agency') await startTrial(tx, organisationId, now);
  const role = kind === 'agency' ? 'agency_admin' : 'client';
  const membershipId = await addFounder(tx, who, role, organisationId);
  const actor = {
    ...SYSTEM,
    userId: who.userId,
    name: who.name,
    role,
    databaseRole: databaseRoleOf(role),
  } as const;
  await recorder(
    tx,
    actor,
    now,
  )({
    type: 'organisation.founded',
    subjectType: 'organisation',
    subjectId: organisationId,
    agencyId: kind === 'agency' ? organisationId : null,
    clientCompanyId: kind === 'agency' ? null : organisationId,
    audience: [kind === 'agency' ? 'accounts' : 'client'],
    data: { name, code },
  });
  return membershipId;
}

/** Short letters of the name; with a number where others were first. */
async function freeCode(tx: Tx, name: string): Promise<string> {
  const letters = name
    .normalize('NFKD')
    .toUpperCase()
    .replaceAll(/[^A-Z0-9]/g, '')
    .slice(0, 6)
    .padEnd(2, 'X');
  const { rows } = await sql<{ code: string }>`
    select code from (select ${letters} || case n when 1 then '' else n::text end as code, n from generate_series(1, 9999) n) c
    where not exists (select from organisation o where o.code = c.code) order by n limit 1`.execute(tx);
  return rows[0]!.code;
}
