/** Files that go with a job order: a table of grades, a test task, a picture of the place. */
import type { z } from 'zod';
import type { Context } from '../../platform/context.ts';
import { Conflict, NotFound } from '../../platform/errors.ts';
import { guard } from '../../platform/state-machine.ts';
import type { Storage } from '../../platform/storage.ts';
import { findFile, type Judged, judgeFile, keepFile, keepVersion } from '../files/index.ts';
import { announceJob } from './events.ts';
import { type LockedJob, lockJob } from './locking.ts';
import { jobMachine } from './machine.ts';
import { getJob } from './queries.ts';
import type { JobView, NameJobDocument } from './schemas.ts';

const AT_MOST = 10;

export type JobFile = { name: string; judged: Judged } & ({ path: string } | { bytes: Uint8Array });

/** Judges the file before any transaction begins, by its content. @throws Invalid with a sentence that says how to mend it */
export async function readDocument({ name, path }: { name: string; path: string }): Promise<JobFile> {
  return { name, path, judged: await judgeFile('job_document', { path }) };
}

export async function addJobDocument(
  context: Context,
  storage: Storage,
  id: string,
  file: JobFile,
): Promise<JobView> {
  const { db } = context;
  const job = await lockForDocuments(context, id);
  const { documents } = await getJob(context, id);
  if (documents.length >= AT_MOST)
    throw new Conflict('too_many_documents', `A job has at most ${AT_MOST} documents. Remove one first.`);
  const { id: fileId, name } = await keepFile(context, storage, { kind: 'job_document', ...file });
  const { agencyId, clientCompanyId } = job;
  await db.insertInto('jobDocument').values({ jobId: id, fileId, agencyId, clientCompanyId, name }).execute();
  await announceDocument(context, job, { did: 'added', document: name });
  return getJob(context, id);
}

/** The earlier one stays behind it, for whoever opens the present one. */
export async function replaceJobDocument(
  context: Context,
  storage: Storage,
  id: string,
  replaced: string,
  file: JobFile,
): Promise<JobView> {
  const { db } = context;
  const job = await lockForDocuments(context, id);
  const document = await findDocument(context, id, replaced);
  const before = await findFile(context, replaced);
  const { id: fileId, name: called } = await keepFile(context, storage, { kind: 'job_document', ...file });
  // What somebody called it themselves stays; otherwise it is called as the newer file is.
  const name = document === before.name ? called : document;
  await db
    .updateTable('jobDocument')
    .set({ fileId, name })
    .where('jobId', '=', id)
    .where('fileId', '=', replaced)
    .execute();
  const { agencyId, clientCompanyId } = job;
  await keepVersion(context, { before: replaced, after: fileId, agencyId, clientCompanyId });
  await announceDocument(context, job, { did: 'replaced', document });
  return getJob(context, id);
}

/** What it is called in the job; the file keeps the name that it came with. */
export async function nameJobDocument(
  context: Context,
  id: string,
  fileId: string,
  { name }: z.output<typeof NameJobDocument>,
): Promise<JobView> {
  const job = await lockForDocuments(context, id);
  const before = await findDocument(context, id, fileId);
  if (before === name) return getJob(context, id);
  await context.db
    .updateTable('jobDocument')
    .set({ name })
    .where('jobId', '=', id)
    .where('fileId', '=', fileId)
    .execute();
  await announceDocument(context, job, { document: before, newName: name });
  return getJob(context, id);
}

/** Nobody opens it from now on; what was stored is removed by the daily task. */
export async function removeJobDocument(context: Context, id: string, fileId: string): Promise<JobView> {
  const job = await lockForDocuments(context, id);
  const document = await findDocument(context, id, fileId);
  await context.db.deleteFrom('jobDocument').where('jobId', '=', id).where('fileId', '=', fileId).execute();
  await announceDocument(context, job, { did: 'removed', document });
  return getJob(context, id);
}

/** @throws Conflict where a manager would change those of a client who has an account, once the job is theirs */
async function lockForDocuments(context: Context, id: string): Promise<LockedJob> {
  const job = await lockJob(context, id);
  guard(jobMachine, 'changeDocuments', job.state, context.actor.role);
  const { possible } = await getJob(context, id);
  if (possible.includes('changeDocuments')) return job;
  throw new Conflict(
    'client_keeps_documents',
    `${job.clientName} keeps the documents of this job. Ask them.`,
  );
}

async function findDocument({ db }: Context, jobId: string, fileId: string): Promise<string> {
  const document = await db
    .selectFrom('jobDocument')
    .select('name')
    .where('jobId', '=', jobId)
    .where('fileId', '=', fileId)
    .executeTakeFirst();
  if (!document) throw new NotFound('This document');
  return document.name;
}

/** A client's own draft is nothing the agency hears of. */
async function announceDocument(
  context: Context,
  job: LockedJob,
  words: { document: string; did?: string; newName?: string },
): Promise<void> {
  const isOwnDraft = job.state === 'draft' && !job.draftedByAgency;
  await announceJob(context, isOwnDraft ? 'job.documents_drafted' : 'job.documents_changed', job, words);
}
