import type { Context } from '../../../platform/context.ts';
import { MANAGERS } from '../../../platform/http/operation.ts';
import { type Page, readsWholeProfile } from '../api/linkedin.ts';
import type { LinkedinView, Purpose } from './schemas.ts';

const SHOWN = ['id', 'name', 'byName', 'state', 'createdAt', 'lostAt', 'scopes', 'pages', 'pageUrn'] as const;

/** What I, and my agency, are connected with. */
export async function getLinkedin(context: Context, configured: boolean): Promise<LinkedinView> {
  const profile = await findConnection(context, 'profile');
  const page = isManager(context) ? await findConnection(context, 'page') : null;
  const possible: LinkedinView['possible'] = [];
  if (configured) possible.push('connectProfile');
  if (configured && isManager(context)) possible.push('connectPage');
  if (profile) possible.push('disconnectProfile');
  if (profile?.state === 'connected' && configured) possible.push('importProfile');
  if (page) possible.push('disconnectPage');
  if (page && page.pages.length > 1) possible.push('choosePage');
  return {
    configured,
    profile: profile && { ...profile, whole: readsWholeProfile(profile.scopes) },
    page: page && { ...page, pageUrn: page.pageUrn! },
    possible,
  };
}

export const isManager = ({ actor }: Context): boolean =>
  (MANAGERS as readonly string[]).includes(actor.role);

export async function findConnection({ db, actor }: Context, purpose: Purpose) {
  const row = await db
    .selectFrom('linkedinConnection')
    .select(SHOWN)
    .where('purpose', '=', purpose)
    .where('state', '<>', 'ended')
    .where(
      purpose === 'page' ? 'agencyId' : 'userId',
      '=',
      purpose === 'page' ? actor.agencyId : actor.userId,
    )
    .executeTakeFirst();
  return row ? { ...row, state: row.state as 'connected' | 'lost', pages: row.pages as Page[] } : null;
}
