import { sql } from 'kysely';
import type { z } from 'zod';
import type { Context } from '../../platform/context.ts';
import { Conflict, NotFound } from '../../platform/errors.ts';
import { type Career, linesOf, noCareer } from '../careers/index.ts';
import { PROFILE_PARTS, type ProfileView, type RemoveFromCareer, type SaveProfile } from './schemas.ts';

export type Profile = Omit<ProfileView, 'missing' | 'career'> & { career: Career };

/** Who has said nothing yet looks for a job: why else would they be here. */
const NOTHING_YET = {
  version: 0,
  looking: true,
  headline: null,
  location: null,
  noticeDays: null,
  about: null,
  touchedAt: null,
};

export async function getProfile(context: Context): Promise<ProfileView> {
  const { career, ...shown } = await findProfile(context);
  return { ...shown, career: linesOf(career), missing: PROFILE_PARTS.filter((part) => shown[part] === null) };
}

export async function findProfile({ db, actor }: Context): Promise<Profile> {
  const profile = await db
    .selectFrom('candidateProfile')
    .select(['version', 'looking', 'headline', 'location', 'noticeDays', 'about', 'career', 'touchedAt'])
    .where('userId', '=', actor.userId)
    .executeTakeFirst();
  return profile
    ? { ...profile, career: (profile.career as Career | null) ?? noCareer() }
    : { ...NOTHING_YET, career: noCareer() };
}

/** Also where nothing is changed: then it is said that it is still so. @param career what it is from now on, where that changes */
export async function saveProfile(
  context: Context,
  { version, ...said }: z.output<typeof SaveProfile>,
  career?: Career,
): Promise<ProfileView> {
  const { db, actor, now } = context;
  const values = { ...said, touchedAt: now, ...(career ? { career: JSON.stringify(career) } : {}) };
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

/** What I no longer want to say. @throws Conflict where the profile was changed meanwhile */
export async function removeFromCareer(
  context: Context,
  { version, list, at }: z.output<typeof RemoveFromCareer>,
): Promise<ProfileView> {
  const { career, looking, headline, location, noticeDays, about } = await findProfile(context);
  if (at.some((place) => place >= career[list].length)) throw new NotFound('This entry');
  const kept = (career[list] as unknown[]).filter((_, place) => !at.includes(place));
  const said = { version, looking, headline, location, noticeDays, about };
  return saveProfile(context, said, { ...career, [list]: kept });
}
