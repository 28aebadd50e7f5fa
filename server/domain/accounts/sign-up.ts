/** Coming in: what was asked for waits until its mailed link is used. So an address alone takes nothing and reveals nothing. */
import { sql } from 'kysely';
import type { Role } from '../../platform/actor.ts';
import type { Database, Tx } from '../../platform/database.ts';
import { HireloomError } from '../../platform/errors.ts';
import { newId } from '../../platform/ids.ts';
import { enqueue } from '../../platform/queue.ts';
import { recordAcceptance, termsOfNewcomer } from '../legal/index.ts';
import { createAccount, findAccount } from './accounts.ts';
import { found, joinAsCandidate } from './founding.ts';
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
  const documents = await termsFor(authDb, input);
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

const FOUNDER: Record<Kind, Role> = {
  agency: 'agency_admin',
  client_company: 'client',
  candidate: 'candidate',
};

/** What they accept with the account. */
export const termsFor = (authDb: Database, { kind, country, locale }: Omit<SignUp, 'email' | 'password'>) =>
  termsOfNewcomer(authDb, {
    roles: [FOUNDER[kind]],
    country: kind === 'candidate' ? null : (country ?? null),
    locale,
  });

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
    const { userId, membershipId } = await makeAccount(
      tx,
      { ...request, passwordHash: request.password, acceptedAt: request.createdAt },
      now,
      { ipAddress: request.ipAddress ?? '', userAgent: request.userAgent ?? '' },
    );
    await tx
      .updateTable('signUp')
      .set({ usedAt: sql`now()`, password: null })
      .where('id', '=', signUpId)
      .execute();
    return startSession(tx as unknown as Database, { ...device, userId, method: 'link', membershipId });
  });
}

type Request = {
  kind: string;
  name: string;
  email: string;
  passwordHash: string | null;
  organisationName?: string | null;
  country?: string | null;
  timeZone: string;
  locale: string;
  acceptedTerms: string[];
  acceptedAt: Date;
};

/** The account of a proved address, and what it founded. @param device where the terms were accepted @throws LinkGone */
export async function makeAccount(
  tx: Tx,
  request: Request,
  now: Date,
  device: Device,
): Promise<{ userId: string; membershipId: string }> {
  const auth = tx as unknown as Database;
  if (await findAccount(auth, request.email)) {
    throw new LinkGone('There is an account with this address already. Please sign in.');
  }
  const { name, email, timeZone, locale, passwordHash, organisationName, country } = request;
  const userId = await createAccount(auth, { name, email, timeZone, locale, passwordHash });
  const who = { userId, name, email };
  const kind = request.kind as Kind;
  const membershipId =
    kind === 'candidate'
      ? await joinAsCandidate(tx, who)
      : await found(tx, who, { kind, name: organisationName!, country: country!, timeZone }, now);
  await recordAcceptance(auth, userId, request.acceptedTerms, request.acceptedAt, device);
  return { userId, membershipId };
}
