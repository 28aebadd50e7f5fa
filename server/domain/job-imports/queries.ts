import type { z } from 'zod';
import type { Context } from '../../platform/context.ts';
import { NotFound } from '../../platform/errors.ts';
import { toPage } from '../../platform/http/shapes.ts';
import { possibleCommands } from '../../platform/state-machine.ts';
import { describedAs } from '../jobs/index.ts';
import { jobImportMachine } from './machine.ts';
import { type RowProblem, rowReader } from './reading/row.ts';
import type {
  JobImportPage,
  JobImportRows,
  JobImportView,
  ListJobImportRows,
  ListJobImports,
} from './schemas.ts';

type Page = z.output<typeof JobImportPage>;

/** Of the reader's side, the newest first. */
export async function listJobImports(
  context: Context,
  { limit, after }: z.output<typeof ListJobImports>,
): Promise<Page> {
  const { db, actor } = context;
  let query = db
    .selectFrom('jobImport')
    .selectAll()
    // Named here too, beside row-level security, for the index that leads with the side.
    .where(actor.agencyId ? 'agencyId' : 'clientCompanyId', '=', actor.agencyId ?? actor.clientCompanyId)
    .orderBy('id', 'desc')
    .limit(limit + 1);
  if (after) query = query.where('id', '<', after);
  return toPage((await query.execute()) as Page['items'], limit, ({ id }) => id);
}

export async function getJobImport(context: Context, id: string): Promise<JobImportView> {
  const { db, actor } = context;
  const row = await findImport(context, id);
  const sameFile = await db
    .selectFrom('jobImport')
    .select(['id', 'byName', 'createdAt', 'made'])
    .where(actor.agencyId ? 'agencyId' : 'clientCompanyId', '=', actor.agencyId ?? actor.clientCompanyId)
    .where('engagementId', '=', row.engagementId)
    .where('sha256', '=', row.sha256)
    .where('id', '<', id)
    .orderBy('id', 'desc')
    .executeTakeFirst();
  return {
    ...(row as typeof row & Pick<JobImportView, 'state'>),
    possible: possibleCommands(jobImportMachine, row.state, actor.role),
    sameFile: sameFile ?? null,
  };
}

const STATES = {
  all: null,
  problems: ['bad', 'failed'],
  duplicates: ['duplicate'],
  drafts: ['good', 'made'],
} as const;

/** In the order of the file, each as the draft that it is or would be. */
export async function listJobImportRows(
  context: Context,
  id: string,
  { show, limit, after = 0 }: ListJobImportRows,
): Promise<JobImportRows> {
  const { headings, clientName } = await findImport(context, id);
  const read = rowReader(headings, clientName, await describedAs(context));
  const states = STATES[show];
  let query = context.db
    .selectFrom('jobImportRow')
    .select(['line', 'state', 'cells', 'problems', 'jobId', 'jobCode'])
    .where('importId', '=', id)
    .where('line', '>', after)
    .orderBy('line')
    .limit(limit + 1);
  if (states) query = query.where('state', 'in', states);
  const { items, next } = toPage(await query.execute(), limit, ({ line }) => String(line));
  return {
    next,
    items: items.map(({ line, state, cells, problems, jobId, jobCode }) => {
      const { title, fields } = read(cells as string[]);
      return {
        id: String(line),
        line,
        state: state as JobImportRows['items'][number]['state'],
        title,
        fields: state === 'bad' ? null : fields,
        problems: problems as RowProblem[],
        job: jobCode ? { id: jobId, code: jobCode } : null,
      };
    }),
  };
}

export async function findImport({ db }: Context, id: string) {
  const row = await db.selectFrom('jobImport').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) throw new NotFound('This import');
  return row;
}
