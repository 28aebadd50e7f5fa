/** The queue lives in the same database: a task is enqueued by the transaction that needs it, or not at all. */
import { type Kysely, sql } from 'kysely';
import type { DB } from './generated/database.ts';

/** Names of the background tasks; `tasks.ts` gives each its function. */
export type TaskName =
  | 'deriveFromEvent'
  | 'sealEvents'
  | 'deliverMessage'
  | 'sendMail'
  | 'sendHeldMails'
  | 'runScheduledTask'
  | 'watchOver'
  | 'issueInvoice'
  | 'answerSignUp'
  | 'answerPasswordReset'
  | 'mailEmailChange'
  | 'linkCandidateRecords'
  | 'endImpersonation'
  | 'removeFile'
  | 'removeOldUploads'
  | 'eraseCandidates'
  | 'checkJobImport'
  | 'importJobs'
  | 'readProfileImport'
  | 'endLinkedinConnection'
  | 'postToLinkedin'
  | 'sendWebhooks'
  | 'sendPush'
  | 'sendText'
  | 'sendDueWebhooks'
  | 'issuePlanInvoice'
  | 'creditPlanInvoice'
  | 'refundPlanPayment'
  | 'applyFreeOrder'
  | 'publishDuePosts'
  | 'publishDueLegalDocuments'
  | 'askForAcceptance';

export type EnqueueOptions = {
  /** With a key, a second job of the same key replaces the one that still waits. */
  jobKey?: string;
  delaySeconds?: number;
};

export async function enqueue(
  db: Kysely<DB>,
  task: TaskName,
  payload: Record<string, unknown>,
  options: EnqueueOptions = {},
): Promise<void> {
  await sql`select enqueue(${task}, ${JSON.stringify(payload)}::json, ${options.jobKey ?? null}, ${options.delaySeconds ?? 0})`.execute(
    db,
  );
}

/** Many of one task, in one statement. */
export async function enqueueAll(
  db: Kysely<DB>,
  task: TaskName,
  payloads: Record<string, unknown>[],
): Promise<void> {
  await sql`select count(enqueue(${task}, payload, null, 0))
    from json_array_elements(${JSON.stringify(payloads)}::json) as payload`.execute(db);
}
