/** What is posted of an event. docs/webhooks.md lists the fields. */
import { sql } from 'kysely';
import type { Context } from '../../platform/context.ts';
import type { EventData } from '../../platform/events.ts';
import { readable, sentenceOf } from '../notifications/index.ts';
import { signedHeaders } from './signing.ts';

export type Delivery = { id: string; eventId: string | null; type: string; at: Date; endpointId: string };
export type Letter = { headers: Record<string, string>; body: string };

export async function writeLetter(context: Context, delivery: Delivery, secrets: string[]): Promise<Letter> {
  // An event keeps its id for every endpoint and every try: by it a receiver knows what it has.
  const id = delivery.eventId ?? delivery.id;
  const payload = delivery.eventId ? await payloadOf(context, delivery.eventId) : pingOf(delivery);
  const body = JSON.stringify({ id, ...payload });
  return {
    body,
    headers: {
      'content-type': 'application/json',
      'user-agent': 'Hireloom-Webhooks/1',
      ...signedHeaders({ id, body }, secrets, context.now),
    },
  };
}

const pingOf = ({ type, at, endpointId }: Delivery) => ({
  type,
  at: at.toISOString(),
  subject: { type: 'webhook', id: endpointId },
  sentence: 'Hireloom says hello.',
});

type Row = {
  type: string;
  at: Date;
  actorName: string;
  actorRole: string;
  subjectType: string;
  subjectId: string;
  jobId: string | null;
  applicationId: string | null;
  candidateRecordId: string | null;
  interviewId: string | null;
  clientCompanyId: string | null;
  data: EventData;
  timeZone: string;
};

/** Made anew for each try: an event does not change, and no second copy of people's data is kept. */
async function payloadOf({ db }: Context, eventId: string) {
  const { rows } = await sql<Row>`
    select e.type, e.at, e.actor_name, e.actor_role, e.subject_type, e.subject_id, e.job_id, e.application_id,
      e.candidate_record_id, e.interview_id, e.client_company_id, e.data, o.time_zone
    from event e join organisation o on o.id = e.agency_id where e.id = ${eventId}`.execute(db);
  const { type, at, actorName, actorRole, subjectType, subjectId, data, timeZone, ...keys } = rows[0]!;
  const { jobId, applicationId, candidateRecordId, interviewId, clientCompanyId } = keys;
  return {
    type,
    at: at.toISOString(),
    subject: { type: subjectType, id: subjectId },
    sentence: `${actorName} ${sentenceOf(type, readable(data, { timeZone }), 'agency_admin')}`,
    actor: { name: actorName, role: actorRole },
    jobId,
    applicationId,
    candidateId: candidateRecordId,
    interviewId,
    clientCompanyId,
    data,
  };
}
