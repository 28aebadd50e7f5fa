import type { FastifyInstance } from 'fastify';
import * as guides from '../../domain/guides/index.ts';
import { operation } from '../../platform/http/operation.ts';

export default async function views(app: FastifyInstance) {
  operation(app, {
    id: 'getGuide',
    method: 'GET',
    path: '/guide',
    roles: 'signed-in',
    summary: 'The first steps of my role, and which are done',
    output: guides.GuideView,
    run: (context) => guides.getGuide(context),
  });
  operation(app, {
    id: 'skipSteps',
    method: 'POST',
    path: '/guide/skip',
    roles: 'signed-in',
    summary: 'Leave steps out for now',
    body: guides.ChosenSteps,
    output: guides.GuideView,
    run: (context, { body }) => guides.skipSteps(context, body),
  });
  operation(app, {
    id: 'takeUpSteps',
    method: 'POST',
    path: '/guide/take-up',
    roles: 'signed-in',
    summary: 'Take steps up again that were left out',
    body: guides.ChosenSteps,
    output: guides.GuideView,
    run: (context, { body }) => guides.takeUpSteps(context, body),
  });
}
