/** Coming in: what was asked for waits until its mailed link is used. So an address alone takes nothing and reveals nothing. */
import countryToCurrency from 'country-to-currency';
import { sql } from 'kysely';
import { databaseRoleOf, type Role, SYSTEM } from '../../platform/actor.ts';
import type { Database, Tx } from '../../platform/database.ts';
import { Conflict, HireloomError, Invalid } from '../../platform/errors.ts';
import { recorder } from '../../platform/events.ts';
import { newId } from '../../platform/ids.ts';
import { enqueue } from '../../platform/queue.ts';
import { createAccount, findAccount } from './accounts.ts';
import { currentDocuments, recordAcceptance } from './legal.ts';
import { hashPassword, requireGoodPassword } from './passwords.ts';
import { type Device, startSession } from './sessions.ts';

export type Kind = 'agency' | 'client_company' | 'candidate';

export type SignUp = {
  kind: Kind;
  name: string;
  email: string;
  password: string;
  organisationName?: string;
  /** ISO 3166-1 alpha-2; of the organisation. */
  country?: string;
  /** IANA; as the browser says. */
  timeZone: string;
  locale: string;
};

const HOURS_TO_CONFIRM = 24;

/** Keeps the request and mails its link. The same for an address that has an account: its owner alone is told so. */
export async function signUp(authDb: Database, input: SignUp, device: Device): Promise<void> {
  await requireGoodPassword(input.password, input);
  const { password, organisationName, country, ...person } = input;
  const documents = await currentDocuments(authDb);
  const id = newId();
  const hash = await hashPassword(password);
  await authDb.transaction().execute(async (tx) => {
    await tx
      .insertInto('signUp')
      .values({
        id,
        ...person,
        password: hash,
        organisationName: person.kind === 'candidate' ? null : organisationName,
        country: person.kind === 'candidate' ? null : country,
        acceptedTerms: documents.map((document) => document.id),
        expiresAt: sql`now() + make_interval(hours => ${HOURS_TO_CONFIRM})`,
        ipAddress: device.ipAddress,
        userAgent: device.userAgent.slice(0, 400),
      })
      .execute();
    await enqueue(tx, 'answerSignUp', { signUpId: id });
  });
}

/** Mails the newest waiting request of the address once more. Says nothing of whether there is one. */
export async function resendSignUp(authDb: Database, email: string): Promise<void> {
  const waiting = await authDb
    .selectFrom('signUp')
    .select('id')
    .where('email', '=', email)
    .where('usedAt', 'is', null)
    .where('expiresAt', '>', sql<Date>`now()`)
    .orderBy('createdAt', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (waiting) await enqueue(authDb, 'answerSignUp', { signUpId: waiting.id, again: newId() });
}

export class LinkGone extends HireloomError {
  constructor(message: string) {
    super(410, 'link_gone', message);
  }
}

/** Makes the account, what it founded, and its first session. @returns the session's token @throws LinkGone */
export async function confirmSignUp(
  authDb: Database,
  signUpId: string,
  now: Date,
  device: Device,
): Promise<string> {
  return authDb.transaction().execute(async (tx) => {
    const request = await tx
      .selectFrom('signUp')
      .selectAll()
      .where('id', '=', signUpId)
      .forUpdate()
      .executeTakeFirst();
    if (!request) throw new LinkGone('This link is not known any more. Please sign up again.');
    if (request.usedAt) throw new LinkGone('This link was used already. Please sign in.');
    if (request.expiresAt < new Date()) {
      throw new LinkGone('This link is older than a day. Please sign up again.');
    }
    if (await findAccount(tx as unknown as Database, request.email)) {
      throw new LinkGone('There is an account with this address already. Please sign in.');
    }
    const { name, email, timeZone, locale } = request;
    const account = { name, email, timeZone, locale, passwordHash: request.password };
    const userId = await createAccount(tx as unknown as Database, account);
    const who = { userId, name, email };
    const kind = request.kind as Kind;
    const { organisationName, country } = request;
    const membershipId =
      kind === 'candidate'
        ? await joinAsCandidate(tx, who)
        : await found(tx, who, { kind, name: organisationName!, country: country!, timeZone }, now);
    const auth = tx as unknown as Database;
    await recordAcceptance(auth, userId, request.acceptedTerms, request.createdAt, {
      ipAddress: request.ipAddress ?? '',
      userAgent: request.userAgent ?? '',
    });
    await tx
      .updateTable('signUp')
      .set({ usedAt: sql`now()`, password: null })
      .where('id', '=', signUpId)
      .execute();
    return startSession(auth, { ...device, userId, method: 'link', membershipId });
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

export type Founding = { kind: 'agency' | 'client_company'; name: string; country: string; timeZone: string };

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
