import type { FastifyInstance } from 'fastify';
import * as linkedin from '../../domain/linkedin/index.ts';
import { IdParams, MANAGERS, operation } from '../../platform/http/operation.ts';

const { LinkedinPosts, LinkedinPostView, PostJob } = linkedin.linkedinPostSchemas;

/** Jobs on the agency's company page at LinkedIn. */
export default async function views(app: FastifyInstance) {
  const { publicUrl } = app.services.settings;
  operation(app, {
    id: 'listLinkedinPosts',
    method: 'GET',
    path: '/jobs/:id/linkedin-posts',
    roles: MANAGERS,
    summary: 'Posts of a job at LinkedIn with their state and clicks, and what could be posted',
    params: IdParams,
    output: LinkedinPosts,
    run: (context, { params }) => linkedin.listLinkedinPosts(context, params.id, publicUrl),
  });
  operation(app, {
    id: 'postJob',
    method: 'POST',
    path: '/jobs/:id/linkedin-posts',
    roles: MANAGERS,
    summary: 'Post a job to the company page at LinkedIn',
    description: 'It is posted in the background, once. 409 `no_page`, `linkedin_lost`, `not_on_board`.',
    params: IdParams,
    body: PostJob,
    output: LinkedinPostView,
    status: 201,
    run: (context, { params, body }) => linkedin.postJob(context, params.id, body, publicUrl),
  });
  operation(app, {
    id: 'tryPostAgain',
    method: 'POST',
    path: '/linkedin-posts/:id/try-again',
    roles: MANAGERS,
    summary: 'Post again what LinkedIn did not take',
    params: IdParams,
    output: LinkedinPostView,
    run: (context, { params }) => linkedin.tryPostAgain(context, params.id, publicUrl),
  });
  operation(app, {
    id: 'cancelPost',
    method: 'POST',
    path: '/linkedin-posts/:id/cancel',
    roles: MANAGERS,
    summary: 'Do not post it after all',
    description: '409 `perhaps_posted` where LinkedIn’s answer was lost.',
    params: IdParams,
    output: LinkedinPostView,
    run: (context, { params }) => linkedin.cancelPost(context, params.id, publicUrl),
  });
  operation(app, {
    id: 'takePostDown',
    method: 'POST',
    path: '/linkedin-posts/:id/take-down',
    roles: MANAGERS,
    summary: 'Take a post down at LinkedIn',
    params: IdParams,
    output: LinkedinPostView,
    run: (context, { params }) => linkedin.takePostDown(context, params.id, publicUrl),
  });
}
