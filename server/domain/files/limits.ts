/** How much people may send: what this installation takes, and of an agency what its plan has room for. */
import type { Context } from '../../platform/context.ts';
import { requireRoom } from '../plans/index.ts';
import { FILE_KINDS, type FileKind } from './kinds.ts';

/** Of one file, in bytes; its kind may take less. */
export const MOST_BYTES = Math.max(...Object.values(FILE_KINDS).map(({ maxBytes }) => maxBytes));

/** Uploads that one person has begun and not used yet, within a day. */
export const UPLOADS_AT_ONCE = 50;

/** What Hireloom writes itself, as plan_used (0056) leaves it out: nobody is kept from invoicing by files of others. */
const OWN: readonly FileKind[] = ['invoice_pdf', 'submitted_resume'];

/** @throws Conflict `plan_limit` where the agency's plan takes no file of this size, or has no room for one more */
export async function requireRoomFor(
  context: Context,
  agencyId: string,
  kind: FileKind,
  bytes: number,
): Promise<void> {
  if (OWN.includes(kind)) return;
  await requireRoom(context, agencyId, 'file_size', bytes);
  await requireRoom(context, agencyId, 'files');
  await requireRoom(context, agencyId, 'storage', bytes);
}
