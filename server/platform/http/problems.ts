/** Errors as RFC 9457 `application/problem+json`. */
import { randomUUID } from 'node:crypto';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod';
import { Conflict, type FieldError, HireloomError, sqlState, violatedConstraint } from '../errors.ts';

/** What the database refused, in words a person understands. */
const REFUSALS: Record<string, string> = {
  interviewer_booked_once: 'The interviewer already has an interview at that time. Choose another slot.',
  candidate_booked_once: 'The candidate already has an interview at that time. Choose another slot.',
  one_application_per_job: 'This candidate is already in this job.',
  openings_left: 'No opening is left at this location.',
  represented_by_one_agency: 'This candidate is already represented to this client.',
  payment_once: 'A payment with this reference is already recorded for this invoice.',
  one_live_offer: 'There is already an offer for this application.',
  one_open_invitation: 'Somebody else has just invited one of these addresses. Look at the open invitations.',
  one_impersonation_at_a_time: 'You already act for somebody else. Stop that first.',
  one_live_engagement: 'There is already an engagement of the two, or a request for one.',
  one_open_client_invitation:
    'This address has an open invitation of yours already. Send that one again instead.',
  one_open_claim:
    'There is an open invitation to claim this company. Send that one again, or take it back first.',
  app_user_email_key: 'There is an account with this address already. Please sign in.',
  credential_provider_id_account_id_key:
    'This Google or LinkedIn account opens an account already. Please sign in with it.',
  passkey_credential_id_key: 'This passkey is here already. Choose another one.',
  rate_card_bands_do_not_overlap: 'This pay band overlaps another one of the rate card.',
  one_open_version_of_terms: 'There is an open version of this document already. Go on with that one.',
  one_version_of_terms: 'There is an open version of this document already. Go on with that one.',
  one_signature_of_a_side: 'Somebody of your side has just signed these terms.',
  one_open_negotiation_of_band:
    'There is an open negotiation for some of this pay already. Answer that one, or let it end first.',
  one_open_negotiation_of_job: 'There is an open negotiation for this job already. Answer that one first.',
  one_open_negotiation_of_open_jobs:
    'There is an open proposal for jobs of this client already. Let it be answered, or withdraw it first.',
};

type Problem = { status: number; title: string; detail: string; code: string } & Record<string, unknown>;

const TITLES: Record<number, string> = {
  400: 'Bad request',
  401: 'Not signed in',
  403: 'Forbidden',
  404: 'Not found',
  409: 'Conflict',
  410: 'Gone',
  413: 'Too large',
  415: 'Unsupported type',
  422: 'Not acceptable as it is',
  429: 'Too many requests',
  500: 'Something went wrong',
  503: 'Not available now',
  507: 'Storage is full',
};

export function sendProblem(error: FastifyError | Error, request: FastifyRequest, reply: FastifyReply) {
  const problem = toProblem(error, request);
  if (problem.status === 429) reply.header('retry-after', String(problem.retryAfterSeconds ?? 60));
  return reply
    .status(problem.status)
    .type('application/problem+json')
    .send(JSON.stringify({ type: 'about:blank', ...problem }));
}

function toProblem(error: FastifyError | Error, request: FastifyRequest): Problem {
  if (hasZodFastifySchemaValidationErrors(error)) return invalidInput(error.validation);
  if (error instanceof HireloomError) {
    if (error.cause) request.log.error({ error: error.cause, url: request.url }, error.message);
    return fromOurs(error);
  }
  const refused = refusedByDatabase(error);
  if (refused) return refused;
  const status = (error as FastifyError).statusCode;
  if (status && status >= 400 && status < 500) {
    return problem(status, 'bad_request', status === 413 ? 'This is larger than we take.' : error.message);
  }
  return unexpected(error, request);
}

const problem = (
  status: number,
  code: string,
  detail: string,
  extra: Record<string, unknown> = {},
): Problem => ({
  status,
  title: TITLES[status] ?? 'Error',
  detail,
  code,
  ...extra,
});

const fromOurs = (error: HireloomError): Problem =>
  problem(error.status, error.code, error.message, error.extra);

function invalidInput(issues: readonly { instancePath: string; message?: string }[]): Problem {
  const errors: FieldError[] = issues.map((issue) => ({
    path: issue.instancePath.replace(/^\//, '').replaceAll('/', '.'),
    message: issue.message ?? 'This does not fit.',
  }));
  return problem(400, 'invalid_input', 'Some of what was sent does not fit. See the fields.', { errors });
}

function refusedByDatabase(error: unknown): Problem | null {
  const constraint = violatedConstraint(error);
  const words = constraint && REFUSALS[constraint];
  if (words) return fromOurs(new Conflict(constraint, words));
  switch (sqlState(error)) {
    case '40001':
    case '40P01':
      return problem(409, 'busy', 'Somebody else changed this at the same moment. Please try again.');
    case '53100':
      return problem(
        507,
        'disk_full',
        'The disk of the database is full. Nothing was changed; tell your administrator.',
      );
    case '57014':
      return problem(503, 'too_slow', 'This took too long and was stopped. Narrow it down and try again.');
    case '57P01':
    case '57P03':
    case '53300':
      return problem(503, 'database_away', 'The database is not available for a moment. Please try again.');
    default:
      return isConnectionLost(error)
        ? problem(503, 'database_away', 'The database is not available for a moment. Please try again.')
        : null;
  }
}

const isConnectionLost = (error: unknown): boolean =>
  /ECONNREFUSED|ECONNRESET|Connection terminated|timeout exceeded when trying to connect/.test(
    String((error as Error)?.message),
  );

function unexpected(error: Error, request: FastifyRequest): Problem {
  const reference = randomUUID().slice(0, 8);
  request.log.error({ error, reference, url: request.url, stack: error.stack }, 'unexpected error');
  return problem(500, 'unexpected', `Something went wrong on our side. Reference: ${reference}.`, {
    reference,
  });
}
