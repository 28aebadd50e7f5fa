import type { FastifyInstance } from 'fastify';
import * as applications from '../../domain/applications/index.ts';
import * as offers from '../../domain/offers/index.ts';
import { IdParams, operation } from '../../platform/http/operation.ts';

const { ApplicationView } = applications.applicationSchemas;
const { IssueOffer, OfferReason, OfferView } = offers.offerSchemas;

export default async function views(app: FastifyInstance) {
  const roles = ['client'] as const;
  const command = (id: string, name: string, summary: string, run: typeof applications.shortlist) =>
    operation(app, {
      id,
      method: 'POST',
      path: `/applications/:id/${name}`,
      roles,
      summary,
      params: IdParams,
      output: ApplicationView,
      run: (context, { params }) => run(context, params.id),
    });
  command('shortlistApplication', 'shortlist', 'Shortlist: round 1 can be scheduled', applications.shortlist);
  command('holdApplication', 'hold', 'Decide later', applications.hold);
  command('resumeApplication', 'resume', 'Take off hold', applications.resume);
  command(
    'advanceApplication',
    'advance',
    'Go on to the next round, or to the same again after a no-show',
    applications.advance,
  );
  command('selectApplication', 'select', 'Select the candidate; no round may be open', applications.select);

  operation(app, {
    id: 'issueOffer',
    method: 'POST',
    path: '/applications/:id/issue-offer',
    roles,
    summary: 'Issue the offer; the candidate gets a one-time link',
    params: IdParams,
    body: IssueOffer,
    output: OfferView,
    status: 201,
    run: (context, { params, body }) => offers.issueOffer(context, params.id, body),
  });
  operation(app, {
    id: 'withdrawOffer',
    method: 'POST',
    path: '/offers/:id/withdraw',
    roles,
    summary: 'Withdraw an offer that is not answered',
    params: IdParams,
    body: OfferReason,
    output: OfferView,
    run: (context, { params, body }) => offers.withdrawOffer(context, params.id, body.reason),
  });
}
