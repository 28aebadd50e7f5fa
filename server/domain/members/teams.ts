import { sql } from 'kysely';
import type { z } from 'zod';
import type { Context } from '../../platform/context.ts';
import { Conflict, Invalid, NotFound, violatedConstraint } from '../../platform/errors.ts';
import { newId } from '../../platform/ids.ts';
import { announceMember } from './events.ts';
import type { TeamInput, TeamList, TeamView } from './schemas.ts';

const MOST = 200;

/** The agency's teams by name. */
export async function listTeams({ db, actor }: Context): Promise<z.output<typeof TeamList>> {
  const { rows } = await sql<z.output<typeof TeamView>>`
    select t.id, t.name, (select count(distinct m.user_id)::int from membership m
      where m.team_id = t.id and m.state <> 'removed') as members
    from team t where t.agency_id = ${actor.agencyId} order by lower(t.name) limit ${MOST}`.execute(db);
  return { items: rows };
}

export async function createTeam(context: Context, { name }: z.output<typeof TeamInput>) {
  const { db, actor } = context;
  const { items } = await listTeams(context);
  if (items.length >= MOST) throw new Conflict('too_many_teams', `At most ${MOST} teams, please.`);
  const team = { id: newId(), agencyId: actor.agencyId!, name };
  await once(() => db.insertInto('team').values(team).execute());
  await announceMember(context, 'team.created', 'team', team.id, { name });
  return { id: team.id, name, members: 0 };
}

export async function renameTeam(context: Context, id: string, { name }: z.output<typeof TeamInput>) {
  const { db } = context;
  const team = await lockTeam(context, id);
  await once(() => db.updateTable('team').set({ name }).where('id', '=', id).execute());
  await announceMember(context, 'team.renamed', 'team', id, { name, formerName: team.name });
  const { items } = await listTeams(context);
  return items.find((each) => each.id === id)!;
}

/** Its members stay, without a team. */
export async function deleteTeam(context: Context, id: string): Promise<void> {
  const { name } = await lockTeam(context, id);
  await context.db.deleteFrom('team').where('id', '=', id).execute();
  await announceMember(context, 'team.deleted', 'team', id, { name });
}

async function lockTeam({ db, actor }: Context, id: string) {
  const team = await db
    .selectFrom('team')
    .select(['id', 'name'])
    .where('id', '=', id)
    .where('agencyId', '=', actor.agencyId)
    .forUpdate()
    .executeTakeFirst();
  if (!team) throw new NotFound('This team');
  return team;
}

async function once(write: () => Promise<unknown>): Promise<void> {
  try {
    await write();
  } catch (error) {
    if (violatedConstraint(error) !== 'team_name_once') throw error;
    throw new Invalid('There is a team of that name already.', [
      { path: 'name', message: 'There is a team of that name already.' },
    ]);
  }
}
