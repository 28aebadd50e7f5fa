/** The worker's use of a connection: with a token that is good, and told where LinkedIn takes it no more. */
import { symmetricDecrypt, symmetricEncrypt } from 'better-auth/crypto';
import type { Context } from '../../../platform/context.ts';
import { enqueue } from '../../../platform/queue.ts';
import { LinkedinLost } from '../api/asking.ts';
import type { Linkedin } from '../api/linkedin.ts';
import type { Tokens } from '../api/oauth.ts';
import { announceLinkedin } from '../events.ts';
import type { AsSystem } from '../imports/background.ts';
import type { Purpose } from './schemas.ts';

/** Better renewed too early than refused. */
const EARLY_MS = 300_000;

export type Surroundings = { asSystem: AsSystem; linkedin: Linkedin | undefined; secret: string };
export type Whose = { purpose: 'profile'; userId: string } | { purpose: 'page'; agencyId: string };
export type Used = {
  linkedin: Linkedin;
  token: string;
  subject: string;
  scopes: string[];
  pageUrn: string | null;
};

/** No transaction is open while LinkedIn is waited for. @throws LinkedinLost, and what `use` throws */
export async function withConnection<T>(
  surroundings: Surroundings,
  whose: Whose,
  use: (used: Used) => Promise<T>,
): Promise<T> {
  const { asSystem, linkedin, secret } = surroundings;
  const connection = await asSystem((context) => findUsable(context, whose));
  if (!connection || !linkedin) throw new LinkedinLost();
  const { id, subject, scopes, pageUrn, accessSealed, refreshSealed, expiresAt, now } = connection;
  const open = (sealed: string) => symmetricDecrypt({ key: secret, data: sealed });
  const renew = async () => {
    if (!refreshSealed) throw new LinkedinLost();
    const tokens = await linkedin.refresh(await open(refreshSealed));
    await asSystem((context) => keepTokens(context, id, tokens, secret));
    return tokens.access;
  };
  try {
    const old = expiresAt.getTime() - EARLY_MS < now.getTime();
    const token = old ? await renew() : await open(accessSealed);
    const used = { linkedin, subject, scopes, pageUrn };
    return await use({ ...used, token }).catch(async (error: unknown) => {
      // Ended before its time; a renewed one may be good.
      if (!(error instanceof LinkedinLost) || old) throw error;
      return use({ ...used, token: await renew() });
    });
  } catch (error) {
    if (error instanceof LinkedinLost) await asSystem((context) => noteLost(context, id));
    throw error;
  }
}

async function findUsable({ db, now }: Context, whose: Whose) {
  let query = db
    .selectFrom('linkedinConnection')
    .selectAll()
    .where('purpose', '=', whose.purpose)
    .where('state', '=', 'connected');
  query =
    whose.purpose === 'page'
      ? query.where('agencyId', '=', whose.agencyId)
      : query.where('userId', '=', whose.userId);
  const connection = await query.executeTakeFirst();
  return connection && { ...connection, now };
}

async function keepTokens({ db, now }: Context, id: string, tokens: Tokens, secret: string): Promise<void> {
  const seal = (data: string) => symmetricEncrypt({ key: secret, data });
  await db
    .updateTable('linkedinConnection')
    .set({
      accessSealed: await seal(tokens.access),
      refreshSealed: tokens.refresh && (await seal(tokens.refresh)),
      expiresAt: new Date(now.getTime() + tokens.expiresIn * 1000),
    })
    .where('id', '=', id)
    .execute();
}

/** Told once, to whoever connected. */
async function noteLost(context: Context, id: string): Promise<void> {
  const lost = await context.db
    .updateTable('linkedinConnection')
    .set({ state: 'lost', lostAt: context.now })
    .where('id', '=', id)
    .where('state', '=', 'connected')
    .returning(['purpose', 'agencyId', 'userId', 'pages'])
    .executeTakeFirst();
  if (!lost) return;
  const page = (lost.pages as { name: string }[])[0]?.name ?? '';
  await announceLinkedin(context, 'linkedin.lost', { ...lost, id, page, purpose: lost.purpose as Purpose });
}

/** Gives the tokens back, and forgets them. Once more is as good as once. */
export async function endConnection(
  { asSystem, linkedin, secret }: Surroundings,
  connectionId: string,
): Promise<void> {
  const ended = await asSystem(({ db }) =>
    db
      .selectFrom('linkedinConnection')
      .select(['accessSealed', 'refreshSealed'])
      .where('id', '=', connectionId)
      .where('state', '=', 'ended')
      .executeTakeFirst(),
  );
  if (!ended) return;
  for (const sealed of [ended.refreshSealed, ended.accessSealed])
    if (sealed && linkedin) await linkedin.revoke(await symmetricDecrypt({ key: secret, data: sealed }));
  await asSystem(({ db }) => db.deleteFrom('linkedinConnection').where('id', '=', connectionId).execute());
}

/** Every minute: also those of whoever left for good. */
export async function endDueConnections({ db }: Context): Promise<void> {
  const ended = await db
    .selectFrom('linkedinConnection')
    .select('id')
    .where('state', '=', 'ended')
    .limit(100)
    .execute();
  for (const { id } of ended) await enqueueEnding(db, id);
}

/** One at a time for each. */
export const enqueueEnding = (db: Context['db'], id: string): Promise<void> =>
  enqueue(db, 'endLinkedinConnection', { connectionId: id }, { jobKey: `endLinkedinConnection ${id}` });
