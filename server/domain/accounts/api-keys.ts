/** Keys for programs, within scopes: a person's own, and an organisation's, which outlive whoever made them. */
import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { z } from 'zod';
import type { Actor, Role } from '../../platform/actor.ts';
import type { Database } from '../../platform/database.ts';
import { Invalid, NotFound } from '../../platform/errors.ts';
import { newId } from '../../platform/ids.ts';
import { hashOfToken } from '../../platform/tokens.ts';
import { API_KEY_PREFIX } from './sessions.ts';

const KEYS_OF_ONE = 50;

export type ApiKey = {
  id: string;
  name: string;
  prefix: string;
  role: Role;
  scopes: string[];
  createdByName: string;
  createdAt: Date;
  expiresAt: Date;
  lastUsedAt: Date | null;
};

export const NewApiKey = z.strictObject({
  name: z.string().trim().min(1, 'Please fill this in.').max(100),
  scopes: z
    .array(z.string().regex(/^(\*|[a-z-]{1,40}):(read|write)$/, 'A scope like jobs:read or *:read.'))
    .min(1, 'Choose at least one scope.')
    .max(50)
    .describe('What it may do: `<plural noun of the path>:read` or `:write`; `*` is every noun.'),
  expiresInDays: z.int().min(1).max(365),
});
type NewApiKey = z.output<typeof NewApiKey>;

/** A key of one's own, in the membership that is active. @returns the key itself, shown this once */
export async function createApiKey(authDb: Database, actor: Actor, input: NewApiKey) {
  const holder = { userId: actor.userId!, membershipId: actor.membershipId! };
  return makeKey(authDb, actor, input, { ...holder, organisationId: null });
}

/** What an organisation's key may act as. */
export const KEY_ROLES = ['manager', 'recruiter', 'accountant', 'client'] as const;
type KeyRole = (typeof KEY_ROLES)[number];

/** A key of the organisation: acts in a membership of its own, with the role that is chosen. */
export async function createOrganisationApiKey(
  authDb: Database,
  actor: Actor,
  input: NewApiKey & { role: KeyRole },
) {
  const { role, ...key } = input;
  if ((role === 'client') !== (actor.clientCompanyId !== null)) {
    throw new Invalid('Choose another role.', [
      { path: 'role', message: 'A role of your organisation, please.' },
    ]);
  }
  const organisationId = actor.organisationId!;
  return authDb.transaction().execute(async (tx) => {
    const userId = newId();
    const membershipId = newId();
    const email = `key-${userId}@service.invalid`;
    const name = `Key “${input.name}”`;
    await tx.insertInto('appUser').values({ id: userId, name, email, service: true }).execute();
    await tx
      .insertInto('membership')
      .values({ id: membershipId, userId, organisationId, role, name, email, service: true })
      .execute();
    return makeKey(tx as unknown as Database, actor, key, { userId, membershipId, organisationId });
  });
}

async function makeKey(
  authDb: Database,
  actor: Actor,
  input: NewApiKey,
  holder: { userId: string; membershipId: string; organisationId: string | null },
): Promise<{ id: string; key: string }> {
  await requireRoom(authDb, holder);
  const key = `${API_KEY_PREFIX}${randomBytes(32).toString('base64url')}`;
  const id = newId();
  await authDb
    .insertInto('apiKey')
    .values({
      id,
      ...holder,
      name: input.name,
      prefix: key.slice(0, 10),
      hash: hashOfToken(key),
      scopes: input.scopes,
      createdBy: actor.userId,
      createdByName: actor.name,
      expiresAt: sql`now() + make_interval(days => ${input.expiresInDays})`,
    })
    .execute();
  return { id, key };
}

async function requireRoom(
  authDb: Database,
  { userId, organisationId }: { userId: string; organisationId: string | null },
) {
  const query = authDb
    .selectFrom('apiKey')
    .select(sql<number>`count(*)::int`.as('count'))
    .where('revokedAt', 'is', null);
  const { count } = await (organisationId
    ? query.where('organisationId', '=', organisationId)
    : query.where('userId', '=', userId).where('organisationId', 'is', null)
  ).executeTakeFirstOrThrow();
  if (count >= KEYS_OF_ONE)
    throw new Invalid(`At most ${KEYS_OF_ONE} keys at a time. Revoke one that is not used.`);
}

/** The keys that are not revoked, newest first: one's own, or the organisation's. */
export async function listApiKeys(
  authDb: Database,
  of: { userId: string } | { organisationId: string },
): Promise<ApiKey[]> {
  const whose =
    'userId' in of
      ? sql`k.user_id = ${of.userId} and k.organisation_id is null`
      : sql`k.organisation_id = ${of.organisationId}`;
  const { rows } = await sql<ApiKey>`
    select k.id, k.name, k.prefix, m.role, k.scopes, k.created_by_name, k.created_at, k.expires_at, k.last_used_at
    from api_key k join membership m on m.id = k.membership_id
    where ${whose} and k.revoked_at is null order by k.id desc limit ${KEYS_OF_ONE}`.execute(authDb);
  return rows;
}

/** @throws NotFound for a key of somebody else */
export async function revokeApiKey(
  authDb: Database,
  id: string,
  of: { userId: string } | { organisationId: string },
): Promise<void> {
  const whose =
    'userId' in of
      ? sql`user_id = ${of.userId} and organisation_id is null`
      : sql`organisation_id = ${of.organisationId}`;
  const { rows } = await sql<{ membershipId: string; organisationId: string | null }>`
    update api_key set revoked_at = now() where id = ${id} and revoked_at is null and ${whose}
    returning membership_id, organisation_id`.execute(authDb);
  if (!rows[0]) throw new NotFound('This key');
  if (rows[0].organisationId) {
    await authDb
      .updateTable('membership')
      .set({ state: 'removed' })
      .where('id', '=', rows[0].membershipId)
      .execute();
  }
}
