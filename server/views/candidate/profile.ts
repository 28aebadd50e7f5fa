import type { FastifyInstance } from 'fastify';
import * as profiles from '../../domain/candidate-profiles/index.ts';
import { jsonResumeOfProfile } from '../../domain/linkedin/index.ts';
import { runAs } from '../../platform/events.ts';
import { bareOperation, operation } from '../../platform/http/operation.ts';
import { sendJsonFile } from '../../platform/http/send-file.ts';

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
  bareOperation(app, {
    id: 'jsonResumeOfProfile',
    method: 'GET',
    path: '/profile/resume.json',
    roles,
    summary: 'My profile as a JSON Resume (jsonresume.org)',
    answer: async (actor, _input, _request, reply) => {
      const { db, clock } = app.services;
      return sendJsonFile(reply, await runAs(db, actor, clock.now(), jsonResumeOfProfile));
    },
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
