import type { z } from 'zod';
import type { Context } from '../../../platform/context.ts';
import { NotFound } from '../../../platform/errors.ts';
import { possibleCommands } from '../../../platform/state-machine.ts';
import { getJob } from '../../jobs/index.ts';
import { brandingOf } from '../../organisations/index.ts';
import { findConnection } from '../connection/queries.ts';
import { urlOf } from '../links/links.ts';
import { linkedinPostMachine } from './machine.ts';
import type { LinkedinPosts, LinkedinPostView } from './schemas.ts';

/** Of one job, the newest first, with what could be posted. */
export async function listLinkedinPosts(
  context: Context,
  jobId: string,
  publicUrl: string,
): Promise<z.output<typeof LinkedinPosts>> {
  const { db, actor } = context;
  const { title, locations, publicPath } = await getJob(context, jobId);
  const shown = await db
    .selectFrom('publicJob')
    .select('title')
    .where('jobId', '=', jobId)
    .executeTakeFirst();
  const connection = await findConnection(context, 'page');
  const page = connection?.pages.find(({ urn }) => urn === connection.pageUrn);
  const { logo } = await brandingOf(db, actor.agencyId!);
  const rows = await postsQuery(context)
    .where('p.jobId', '=', jobId)
    .orderBy('p.id', 'desc')
    .limit(100)
    .execute();
  const places = locations.map(({ place }) => place).join(', ');
  return {
    pageName: page?.name ?? null,
    hasLogo: logo !== null,
    suggestion: `We are hiring: ${shown?.title ?? title}${places && `, ${places}`}.\n\nSee what it is about and apply:`,
    possible: connection?.state === 'connected' && publicPath ? ['post'] : [],
    items: rows.map((row) => viewOf(context, row, publicUrl)),
  };
}

export async function getLinkedinPost(
  context: Context,
  id: string,
  publicUrl: string,
): Promise<LinkedinPostView> {
  const row = await postsQuery(context).where('p.id', '=', id).executeTakeFirst();
  if (!row) throw new NotFound('This post');
  return viewOf(context, row, publicUrl);
}

const postsQuery = ({ db, actor }: Context) =>
  db
    .selectFrom('linkedinPost as p')
    .innerJoin('jobLink as l', 'l.id', 'p.linkId')
    .select([
      'p.id',
      'p.state',
      'p.pageName',
      'p.words',
      'p.withPicture',
      'p.byName',
      'p.createdAt',
      'p.postedAt',
    ])
    .select(['p.endedAt', 'p.nextTryAt', 'p.reason', 'p.postUrn', 'l.code', 'l.clicks', 'l.lastClickedOn'])
    .where('p.agencyId', '=', actor.agencyId);

type Row = Awaited<ReturnType<ReturnType<typeof postsQuery>['execute']>>[number];

function viewOf(
  { actor }: Context,
  { code, postUrn, nextTryAt, ...row }: Row,
  publicUrl: string,
): LinkedinPostView {
  const state = row.state as LinkedinPostView['state'];
  return {
    ...row,
    state,
    nextTryAt: state === 'waiting' || state === 'taking_down' ? nextTryAt : null,
    postUrl: postUrn && state !== 'taken_down' ? `https://www.linkedin.com/feed/update/${postUrn}` : null,
    linkUrl: urlOf(publicUrl, code),
    possible: possibleCommands(linkedinPostMachine, state, actor.role),
  };
}
