import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import * as members from '../../domain/members/index.ts';
import { IdParams, operation } from '../../platform/http/operation.ts';

const { ChangeTeam, MemberView, TeamInput, TeamList, TeamView } = members.memberSchemas;

export default async function views(app: FastifyInstance) {
  const roles = ['agency_admin'] as const;
  operation(app, {
    id: 'listTeams',
    method: 'GET',
    path: '/teams',
    roles,
    summary: 'The teams of my agency by name',
    output: TeamList,
    run: (context) => members.listTeams(context),
  });
  operation(app, {
    id: 'createTeam',
    method: 'POST',
    path: '/teams',
    roles,
    summary: 'Make a team',
    body: TeamInput,
    output: TeamView,
    status: 201,
    run: (context, { body }) => members.createTeam(context, body),
  });
  operation(app, {
    id: 'renameTeam',
    method: 'PATCH',
    path: '/teams/:id',
    roles,
    summary: 'Rename a team',
    params: IdParams,
    body: TeamInput,
    output: TeamView,
    run: (context, { params, body }) => members.renameTeam(context, params.id, body),
  });
  operation(app, {
    id: 'deleteTeam',
    method: 'DELETE',
    path: '/teams/:id',
    roles,
    summary: 'Delete a team; its members stay',
    params: IdParams,
    output: z.object({ deleted: z.literal(true) }),
    run: async (context, { params }) => {
      await members.deleteTeam(context, params.id);
      return { deleted: true as const };
    },
  });
  operation(app, {
    id: 'changeMemberTeam',
    method: 'POST',
    path: '/members/:id/change-team',
    roles,
    summary: 'Put a member into a team, or out of it',
    params: IdParams,
    body: ChangeTeam,
    output: MemberView,
    run: (context, { params, body }) => members.changeTeam(context, params.id, body.teamId),
  });
}
