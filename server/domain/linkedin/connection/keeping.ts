/** A connection begins, is another page's, and ends. */
import { symmetricEncrypt } from 'better-auth/crypto';
import type { Context } from '../../../platform/context.ts';
import { Forbidden, NotFound } from '../../../platform/errors.ts';
import { newId } from '../../../platform/ids.ts';
import type { Page } from '../api/linkedin.ts';
import type { Tokens } from '../api/oauth.ts';
import { announceLinkedin } from '../events.ts';
import { findConnection, isManager } from './queries.ts';
import type { Purpose } from './schemas.ts';
import { enqueueEnding } from './using.ts';

type Arrived = { purpose: Purpose; tokens: Tokens; who: { subject: string; name: string }; pages: Page[] };

/** In place of the one before, whose token is given back. @param sealedWith the installation’s secret */
export async function connect(
  context: Context,
  { purpose, tokens, who, pages }: Arrived,
  sealedWith: string,
): Promise<void> {
  const { db, actor, now } = context;
  requirePurpose(context, purpose);
  const before = await findConnection(context, purpose);
  if (before) await end(context, before.id);
  const id = newId();
  const seal = (data: string) => symmetricEncrypt({ key: sealedWith, data });
  await db
    .insertInto('linkedinConnection')
    .values({
      id,
      purpose,
      userId: actor.userId!,
      byName: actor.name,
      agencyId: purpose === 'page' ? actor.agencyId : null,
      subject: who.subject,
      name: who.name || actor.name,
      scopes: tokens.scopes,
      accessSealed: await seal(tokens.access),
      refreshSealed: tokens.refresh && (await seal(tokens.refresh)),
      expiresAt: new Date(now.getTime() + tokens.expiresIn * 1000),
      pages: JSON.stringify(pages),
      pageUrn: purpose === 'page' ? pages[0]!.urn : null,
    })
    .execute();
  const page = pages[0]?.name ?? '';
  await announceLinkedin(context, 'linkedin.connected', { id, purpose, page });
}

function requirePurpose(context: Context, purpose: Purpose): void {
  if (purpose === 'page' && !isManager(context)) throw new Forbidden();
}

/** Here at once; at LinkedIn by the worker, which tries until it is done. */
export async function disconnect(context: Context, purpose: Purpose): Promise<void> {
  requirePurpose(context, purpose);
  const connection = await findConnection(context, purpose);
  if (!connection) throw new NotFound('This connection');
  await end(context, connection.id);
  const page = connection.pages[0]?.name ?? '';
  await announceLinkedin(context, 'linkedin.disconnected', { id: connection.id, purpose, page });
}

async function end({ db }: Context, id: string): Promise<void> {
  await db.updateTable('linkedinConnection').set({ state: 'ended' }).where('id', '=', id).execute();
  await enqueueEnding(db, id);
}

export async function choosePage(context: Context, urn: string): Promise<void> {
  const connection = await findConnection(context, 'page');
  const page = connection?.pages.find((each) => each.urn === urn);
  if (!connection || !page) throw new NotFound('This page');
  await context.db
    .updateTable('linkedinConnection')
    .set({ pageUrn: urn })
    .where('id', '=', connection.id)
    .execute();
  await announceLinkedin(context, 'linkedin.page_chosen', {
    id: connection.id,
    purpose: 'page',
    page: page.name,
  });
}
