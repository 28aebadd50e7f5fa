/** The terms that everybody accepts to come in: which are current, and who accepted which version when. */
import type { Database } from '../../platform/database.ts';
import { newId } from '../../platform/ids.ts';
import type { Device } from './sessions.ts';

/** The newest published version of each document. */
export async function currentDocuments(authDb: Database) {
  return authDb
    .selectFrom('legalDocument')
    .select(['id', 'kind', 'documentVersion', 'title', 'body', 'publishedAt'])
    .distinctOn('kind')
    .orderBy('kind')
    .orderBy('documentVersion', 'desc')
    .execute();
}

/** Records that the person accepted these versions. */
export async function recordAcceptance(
  authDb: Database,
  userId: string,
  documentIds: string[],
  acceptedAt: Date,
  { ipAddress, userAgent }: Device,
): Promise<void> {
  if (!documentIds.length) return;
  await authDb
    .insertInto('legalAcceptance')
    .values(
      documentIds.map((documentId) => ({
        id: newId(),
        userId,
        documentId,
        acceptedAt,
        ipAddress,
        userAgent,
      })),
    )
    .onConflict((conflict) => conflict.columns(['userId', 'documentId']).doNothing())
    .execute();
}
