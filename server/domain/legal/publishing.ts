/** A version comes into force: now by hand, or at its time by the clock; the one before it is superseded in the same transaction. */
import { sql } from 'kysely';
import type { z } from 'zod';
import type { Context } from '../../platform/context.ts';
import { Invalid } from '../../platform/errors.ts';
import { enqueue } from '../../platform/queue.ts';
import { guard } from '../../platform/state-machine.ts';
import type { Edition } from './editions.ts';
import { announceLegal } from './events.ts';
import { legalMachine } from './machine.ts';
import { getLegalDocument, ofEdition } from './queries.ts';
import type { LegalView, PublishLegalDocument } from './schemas.ts';
import { lockForCommand } from './writing.ts';

export async function publishLegalDocument(
  context: Context,
  id: string,
  { publishAt, graceDays }: z.output<typeof PublishLegalDocument>,
): Promise<LegalView> {
  const { db, actor, now } = context;
  const document = await lockForCommand(context, id, 'publish');
  if (!publishAt) {
    await bringIntoForce(context, { ...document, graceDays, publishedBy: actor.name });
    return getLegalDocument(context, id);
  }
  if (publishAt <= now) {
    const message = 'This time has passed. Choose one ahead, or publish it now.';
    throw new Invalid(message, [{ path: 'publishAt', message }]);
  }
  await db
    .updateTable('legalDocument')
    .set({ state: 'scheduled', publishAt, graceDays, publishedBy: actor.name })
    .where('id', '=', id)
    .execute();
  await announceLegal(context, 'legal.scheduled', document, { startsAt: publishAt.toISOString() });
  return getLegalDocument(context, id);
}

/** As the system, of every version whose time has come. What another worker has in hand is left to it. */
export async function publishDueLegalDocuments(context: Context): Promise<void> {
  const { db, actor, now } = context;
  const due = await db
    .selectFrom('legalDocument')
    .selectAll()
    .where('state', '=', 'scheduled')
    .where('publishAt', '<=', now)
    .orderBy('publishAt')
    .orderBy('id')
    .forUpdate()
    .skipLocked()
    .execute();
  for (const document of due) {
    guard(legalMachine, 'comeIntoForce', document.state, actor.role);
    await bringIntoForce(context, { ...document, kind: document.kind as Edition['kind'] });
  }
}

type Coming = Edition & {
  id: string;
  title: string;
  documentVersion: number;
  graceDays: number | null;
  publishedBy: string | null;
};

type Asked = { askedFrom: Date | null; askedVersion: number | null; graceDays: number | null };

async function bringIntoForce(context: Context, document: Coming): Promise<void> {
  const { db, now } = context;
  const { rows } = await sql<Asked>`
    update legal_document d set state = 'superseded', superseded_at = ${now} where ${ofEdition(document)} and d.state = 'published'
    returning d.asked_from, d.asked_version, d.grace_days`.execute(db);
  // A correction asks nobody anew, but whoever has not yet answered the version before it still has to.
  const asked: Asked =
    document.graceDays === null
      ? inherited(rows[0])
      : { askedFrom: now, askedVersion: document.documentVersion, graceDays: document.graceDays };
  await db
    .updateTable('legalDocument')
    .set({
      state: 'published',
      publishedAt: now,
      publishAt: null,
      publishedBy: document.publishedBy,
      ...asked,
    })
    .where('id', '=', document.id)
    .execute();
  const graceDays = document.graceDays === null ? '' : String(document.graceDays);
  await announceLegal(context, 'legal.published', document, { graceDays });
  if (document.graceDays !== null) await enqueue(db, 'askForAcceptance', {});
}

const inherited = (before: Asked | undefined): Asked =>
  before?.askedFrom ? before : { askedFrom: null, askedVersion: null, graceDays: null };
