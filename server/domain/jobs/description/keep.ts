/** The file behind a job order: kept when it is read, and the job's own once a draft is begun from it. */
import type { z } from 'zod';
import { localDate } from '../../../platform/calendar.ts';
import type { Context } from '../../../platform/context.ts';
import { NotFound } from '../../../platform/errors.ts';
import type { Storage } from '../../../platform/storage.ts';

import { judgeFile, keepFile } from '../../files/index.ts';
import type { JobDescriptionReading } from '../schemas.ts';
import type { ReadingOptions } from './fields.ts';
import type { DescriptionReading } from './read.ts';

type File = { name: string; bytes: Uint8Array };

/** How the reader's organisation writes dates and pay. */
export async function describedAs({ db, actor, now }: Context): Promise<ReadingOptions> {
  const { currency, country } = await db
    .selectFrom('organisation')
    .select(['currency', 'country'])
    .where('id', '=', actor.agencyId ?? actor.clientCompanyId)
    .executeTakeFirstOrThrow();
  return { currency: currency ?? 'INR', country, today: localDate(now, actor.timeZone) };
}

export async function keepDescription(
  context: Context,
  storage: Storage,
  file: File,
  { mime, ...reading }: DescriptionReading,
): Promise<z.output<typeof JobDescriptionReading>> {
  const judged = await judgeFile('job_description', file.bytes, mime);
  const { id, name } = await keepFile(context, storage, { kind: 'job_description', ...file, judged });
  return { ...reading, descriptionFileId: id, fileName: name };
}

/** @throws NotFound for a file that is not one's own */
export async function attachDescription(
  { db }: Context,
  job: { id: string; agencyId: string; clientCompanyId: string },
  fileId: string,
): Promise<void> {
  const file = await db
    .selectFrom('file')
    .select('name')
    .where('id', '=', fileId)
    .where('kind', '=', 'job_description')
    .executeTakeFirst();
  if (!file) throw new NotFound('This file');
  const { id: jobId, agencyId, clientCompanyId } = job;
  await db
    .insertInto('jobDocument')
    .values({ jobId, fileId, agencyId, clientCompanyId, name: file.name })
    .execute();
}
