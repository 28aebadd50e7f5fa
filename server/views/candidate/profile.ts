import type { FastifyInstance } from 'fastify';
import * as profiles from '../../domain/candidate-profiles/index.ts';
import { operation } from '../../platform/http/operation.ts';

const { ProfileView, RemoveFromCareer, SaveProfile } = profiles.profileSchemas;

export default async function views(app: FastifyInstance) {
  const roles = ['candidate'] as const;
  operation(app, {
    id: 'getProfile',
    method: 'GET',
    path: '/profile',
    roles,
    summary: 'What I say of myself, and what is missing',
    output: ProfileView,
    run: (context) => profiles.getProfile(context),
  });
  operation(app, {
    id: 'saveProfile',
    method: 'PUT',
    path: '/profile',
    roles,
    summary: 'Say what I do, where, from when, and whether I look for a job',
    body: SaveProfile,
    output: ProfileView,
    run: (context, { body }) => profiles.saveProfile(context, body),
  });
  operation(app, {
    id: 'removeFromCareer',
    method: 'POST',
    path: '/profile/career/remove',
    roles,
    summary: 'No longer say one or more of my positions, schools, skills, certificates, languages or links',
    body: RemoveFromCareer,
    output: ProfileView,
    run: (context, { body }) => profiles.removeFromCareer(context, body),
  });
}
