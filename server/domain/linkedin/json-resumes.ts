/** What is kept of somebody, as a JSON Resume that other programs read. */
import type { Context } from '../../platform/context.ts';
import { findProfile } from '../candidate-profiles/index.ts';
import { findCareer, getCandidate } from '../candidates/index.ts';
import { writeJsonResume } from '../careers/index.ts';

type JsonFile = { name: string; content: Record<string, unknown> };

export async function jsonResumeOfProfile(context: Context): Promise<JsonFile> {
  const { headline, location, about, career } = await findProfile(context);
  const { name, email, phone } = await context.db
    .selectFrom('appUser')
    .select(['name', 'email', 'phone'])
    .where('id', '=', context.actor.userId)
    .executeTakeFirstOrThrow();
  const said = { name, headline, location, about, emails: [email], phones: phone ? [phone] : [], career };
  return { name: 'resume.json', content: writeJsonResume(said, context.now) };
}

/** Nothing that the agency judges or notes. @throws NotFound */
export async function jsonResumeOfCandidate(context: Context, id: string): Promise<JsonFile> {
  const { name, currentTitle, location, emails, phones, skills } = await getCandidate(context, id);
  const career = { ...(await findCareer(context, id)), skills: skills.map((skill) => skill.name) };
  const said = { name, headline: currentTitle, location, about: null, emails, phones, career };
  return { name: `${name}.json`, content: writeJsonResume(said, context.now) };
}
