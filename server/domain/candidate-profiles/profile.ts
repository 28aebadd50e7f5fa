import { sql } from 'kysely';
import type { z } from 'zod';
import type { Context } from '../../platform/context.ts';
import { Conflict } from '../../platform/errors.ts';
import { PROFILE_PARTS, type ProfileView, type SaveProfile } from './schemas.ts';

type Profile = Omit<ProfileView, 'missing'>;

/** Who has said nothing yet looks for a job: why else would they be here. */
const NOTHING_YET: Profile = {
  version: 0,
  looking: true,
  headline: null,
  location: null,
  noticeDays: null,
  about: null,
  touchedAt: null,
};

export async function getProfile({ db, actor }: Context): Promise<ProfileView> {
  const profile = await db
    .selectFrom('candidateProfile')
    .select(['version', 'looking', 'headline', 'location', 'noticeDays', 'about', 'touchedAt'])
    .where('userId', '=', actor.userId)
    .executeTakeFirst();
  const shown = profile ?? NOTHING_YET;
  return { ...shown, missing: PROFILE_PARTS.filter((part) => shown[part] === null) };
}

/** Also where nothing is changed: then it is said that it is still so. */
export async function saveProfile(
  context: Context,
  { version, ...said }: z.output<typeof SaveProfile>,
): Promise<ProfileView> {
  const { db, actor, now } = context;
  const values = { ...said, touchedAt: now };
  const saved = await db
    .insertInto('candidateProfile')
    .values({ userId: actor.userId!, ...values })
    .onConflict((conflict) =>
      conflict
        .column('userId')
        .doUpdateSet(values)
        .where(sql<boolean>`candidate_profile.version = ${version}`),
    )
    .returning('userId')
    .executeTakeFirst();
  if (!saved) {
    throw new Conflict(
      'stale',
      'You have changed your profile elsewhere meanwhile. Look at both and choose.',
      {
        current: await getProfile(context),
      },
    );
  }
  return getProfile(context);
}
