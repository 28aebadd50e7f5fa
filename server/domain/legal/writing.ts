/** A version until it is published: one at a time of each edition. */
import { sql } from 'kysely';
import type { z } from 'zod';
import type { Context } from '../../platform/context.ts';
import { Conflict, Invalid, NotFound } from '../../platform/errors.ts';
import { newId } from '../../platform/ids.ts';
import { guard } from '../../platform/state-machine.ts';
import { ACCEPTED_BY, type Edition, KIND_WORDS } from './editions.ts';
import { announceLegal, type LegalEvent } from './events.ts';
import { type LegalCommand, legalMachine } from './machine.ts';
import { getLegalDocument, ofEdition } from './queries.ts';
import type { CreateLegalDraft, EditLegalDraft, LegalView } from './schemas.ts';

/** Begins with the newest text of the edition; the first of one with that for everywhere in English. */
export async function createLegalDraft(
  context: Context,
  edition: z.output<typeof CreateLegalDraft>,
): Promise<LegalView> {
  const { db, actor } = context;
  guard(legalMachine, 'create', 'new', actor.role);
  const newest = await newestOf(context, edition);
  const model = newest ?? (await newestOf(context, { ...edition, country: null, language: 'en' }));
  const document = {
    id: newId(),
    ...edition,
    documentVersion: (newest?.documentVersion ?? 0) + 1,
    title: model?.title ?? KIND_WORDS[edition.kind],
    body: model?.body ?? '',
    acceptedBy: model?.acceptedBy ?? ACCEPTED_BY[edition.kind],
    writtenBy: actor.name,
  };
  await db.insertInto('legalDocument').values(document).execute();
  await announceLegal(context, 'legal.drafted', document);
  return getLegalDocument(context, document.id);
}

async function newestOf({ db }: Context, edition: Edition) {
  const { rows } = await sql<{ documentVersion: number; title: string; body: string; acceptedBy: string[] }>`
    select d.document_version, d.title, d.body, d.accepted_by from legal_document d
    where ${ofEdition(edition)} order by d.document_version desc limit 1`.execute(db);
  return rows[0];
}

export async function editLegalDraft(
  context: Context,
  id: string,
  { version, ...fields }: z.output<typeof EditLegalDraft>,
): Promise<LegalView> {
  const { db, actor } = context;
  const document = await lockForCommand(context, id, 'edit');
  if (document.version !== version)
    throw new Conflict('stale', 'Somebody else changed this draft. Look at both and choose.', {
      current: await getLegalDocument(context, id),
    });
  await db
    .updateTable('legalDocument')
    .set({ ...fields, writtenBy: actor.name })
    .where('id', '=', id)
    .execute();
  await announceLegal(context, 'legal.edited', { ...document, title: fields.title });
  return getLegalDocument(context, id);
}

export async function submitLegalDraftForReview(context: Context, id: string): Promise<LegalView> {
  const document = await lockForCommand(context, id, 'submitForReview');
  if (!document.body.trim()) {
    const message = 'There is no text yet. Write it first.';
    throw new Invalid(message, [{ path: 'body', message }]);
  }
  return moveTo(context, document, { state: 'in_review', reviewNote: null }, 'legal.submitted');
}

export async function returnLegalDocumentToDraft(
  context: Context,
  id: string,
  note: string,
): Promise<LegalView> {
  const document = await lockForCommand(context, id, 'returnToDraft');
  return moveTo(context, document, { state: 'draft', reviewNote: note }, 'legal.returned', { reason: note });
}

export async function takeLegalDocumentBack(context: Context, id: string): Promise<LegalView> {
  const document = await lockForCommand(context, id, 'takeBack');
  const changes = { state: 'in_review', publishAt: null, publishedBy: null, graceDays: null } as const;
  return moveTo(context, document, changes, 'legal.taken_back');
}

export async function discardLegalDraft(context: Context, id: string): Promise<{ id: string }> {
  const document = await lockForCommand(context, id, 'discard');
  await context.db.deleteFrom('legalDocument').where('id', '=', id).execute();
  await announceLegal(context, 'legal.discarded', document);
  return { id };
}

type Locked = Awaited<ReturnType<typeof lockForCommand>>;

/** @throws Conflict `wrong_state` to whoever came second */
export async function lockForCommand({ db, actor }: Context, id: string, command: LegalCommand) {
  const row = await db
    .selectFrom('legalDocument')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (!row) throw new NotFound('This version');
  guard(legalMachine, command, row.state, actor.role);
  return { ...row, kind: row.kind as Edition['kind'] };
}

async function moveTo(
  context: Context,
  document: Locked,
  changes: Partial<Pick<Locked, 'state' | 'reviewNote' | 'publishAt' | 'publishedBy' | 'graceDays'>>,
  event: LegalEvent,
  data: Record<string, string> = {},
): Promise<LegalView> {
  await context.db.updateTable('legalDocument').set(changes).where('id', '=', document.id).execute();
  await announceLegal(context, event, document, data);
  return getLegalDocument(context, document.id);
}
