/** Access for programs: a short access token, and a refresh token that is good for one renewal. */
import { sql } from 'kysely';
import type { Database } from '../../platform/database.ts';
import { NotSignedIn } from '../../platform/errors.ts';
import { newId } from '../../platform/ids.ts';
import { hashOfToken, newToken } from '../../platform/tokens.ts';
import type { SigningKeys } from './signing-keys.ts';

const REFRESH_DAYS = 30;

export type TokenPair = {
  accessToken: string;
  /** Seconds. */
  expiresIn: number;
  refreshToken: string;
};

type Holder = { userId: string; membershipId: string; familyId: string };

/** Begins a family of tokens for one membership. */
export async function createToken(
  authDb: Database,
  keys: SigningKeys,
  holder: { userId: string; membershipId: string },
): Promise<TokenPair> {
  return issue(authDb, keys, { ...holder, familyId: newId() });
}

async function issue(authDb: Database, keys: SigningKeys, holder: Holder): Promise<TokenPair> {
  const refreshToken = newToken();
  await authDb
    .insertInto('refreshToken')
    .values({
      id: newId(),
      ...holder,
      hash: hashOfToken(refreshToken),
      expiresAt: sql`now() + make_interval(days => ${REFRESH_DAYS})`,
    })
    .execute();
  const { token, expiresIn } = await keys.sign(holder);
  return { accessToken: token, expiresIn, refreshToken };
}

/**
 * A new pair for a refresh token that was not used before. One that was is in two hands: all of its family ends.
 * @throws NotSignedIn
 */
export async function refreshToken(authDb: Database, keys: SigningKeys, token: string): Promise<TokenPair> {
  const { rows } = await sql<Holder>`
    update refresh_token r set used_at = now() from membership m
    where r.hash = ${hashOfToken(token)} and r.used_at is null and r.revoked_at is null and r.expires_at > now()
      and m.id = r.membership_id and m.state = 'active'
    returning r.user_id, r.membership_id, r.family_id`.execute(authDb);
  if (rows[0]) return issue(authDb, keys, rows[0]);
  await sql`update refresh_token set revoked_at = now() where revoked_at is null and family_id =
    (select family_id from refresh_token where hash = ${hashOfToken(token)} and used_at is not null)`.execute(
    authDb,
  );
  throw new NotSignedIn('This refresh token is not good any more. Please sign in again.');
}

/** Ends the family of a refresh token: its access tokens open nothing from then on. Unknown tokens are no error (RFC 7009). */
export async function revokeToken(authDb: Database, token: string): Promise<void> {
  await sql`update refresh_token set revoked_at = now() where revoked_at is null and family_id =
    (select family_id from refresh_token where hash = ${hashOfToken(token)})`.execute(authDb);
}
