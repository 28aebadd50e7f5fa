/** The line's records, made through the commands, as far as a test needs them. */
import * as applications from '../server/domain/applications/index.ts';
import { createCandidate } from '../server/domain/candidates/index.ts';
import * as interviews from '../server/domain/interviews/index.ts';
import { issueInvoice } from '../server/domain/invoices/index.ts';
import * as jobs from '../server/domain/jobs/index.ts';
import * as offers from '../server/domain/offers/index.ts';
import * as placements from '../server/domain/placements/index.ts';
import * as replacements from '../server/domain/replacements/index.ts';
import { linkActor } from '../server/platform/actor.ts';
import type { Context } from '../server/platform/context.ts';
import { runAs } from '../server/platform/events.ts';
import { newId } from '../server/platform/ids.ts';
import type { Agency, House } from './house.ts';

const HOUR = 3_600_000;

export const jobFields = (agency: Agency) => ({
  title: 'Backend Engineer',
  description: 'Builds the services behind our order desk and owns them in production.',
  pay: { from: '1500000', to: '2500000', currency: 'INR' },
  deadline: '2030-12-31',
  locations: [{ place: 'Pune', workMode: 'office' as const, openings: 2 }],
  skills: [
    { name: 'TypeScript', kind: 'primary' as const, measure: 'rating' as const, minimum: 3 },
    { name: 'SQL', kind: 'secondary' as const, measure: 'years' as const, minimum: 2 },
  ],
  rounds: [
    {
      name: 'Screening',
      mode: 'telephone' as const,
      type: 'non_technical' as const,
      minutes: 30,
      interviewerId: agency.interviewer.actor.userId,
    },
    {
      name: 'Depth',
      mode: 'online' as const,
      type: 'technical' as const,
      minutes: 60,
      interviewerId: agency.interviewer2.actor.userId,
    },
  ],
});

type JobChanges = Partial<ReturnType<typeof jobFields>>;

export const draftJob = (house: House, agency: Agency, changes: JobChanges = {}) =>
  house.as(agency.client, (context) =>
    jobs.createDraft(context, { engagementId: agency.engagementId, ...jobFields(agency), ...changes }),
  );

export async function pendingJob(house: House, agency: Agency, changes: JobChanges = {}) {
  const draft = await draftJob(house, agency, changes);
  return house.as(agency.client, (context) => jobs.submit(context, draft.id));
}

/** Open, and the recruiter is assigned to all of it. */
export async function openJob(house: House, agency: Agency, changes: JobChanges = {}) {
  const pending = await pendingJob(house, agency, changes);
  await house.as(agency.manager, (context) => jobs.approve(context, pending.id));
  for (const { id } of pending.locations) {
    await house.as(agency.manager, (context) =>
      jobs.assignRecruiters(context, pending.id, {
        jobLocationId: id,
        recruiterIds: [agency.recruiter.actor.userId!],
      }),
    );
  }
  return house.as(agency.client, (context) => jobs.getJob(context, pending.id));
}

type OpenJob = Awaited<ReturnType<typeof openJob>>;

/** A candidate record that lacks nothing for a submission. */
export async function completeCandidate(house: House, agency: Agency, name = 'Leela Krishnan') {
  return house.as(agency.recruiter, async (context) => {
    const resumeFileId = await fakeResume(context);
    return createCandidate(context, {
      name,
      emails: [`${newId()}@people.example`],
      expectedPay: '1800000',
      payCurrency: 'INR',
      noticeDays: 30,
      skills: [
        { name: 'TypeScript', rating: 4, years: 5 },
        { name: 'SQL', rating: 3, years: 4 },
      ],
      resumeFileId,
      evenIfSimilar: true,
    });
  });
}

async function fakeResume({ db, actor }: Context): Promise<string> {
  const id = newId();
  await db
    .insertInto('file')
    .values({
      id,
      agencyId: actor.agencyId,
      kind: 'resume',
      name: 'resume.pdf',
      mime: 'application/pdf',
      bytes: 1,
      sha256: id,
      storageKey: `none/${id}`,
      text: 'TypeScript',
    })
    .execute();
  return id;
}

export async function sourced(house: House, agency: Agency, job: OpenJob) {
  const candidate = await completeCandidate(house, agency);
  return house.as(agency.recruiter, (context) =>
    applications.source(context, job.id, {
      jobLocationId: job.locations[0]!.id,
      candidateRecordId: candidate.id,
    }),
  );
}

export async function submitted(house: House, agency: Agency, job: OpenJob) {
  const application = await sourced(house, agency, job);
  await house.as(agency.recruiter, (context) =>
    applications.recordRightToRepresent(context, application.id, 'Mail of the candidate.'),
  );
  return house.as(agency.recruiter, (context) => applications.submit(context, application.id, ''));
}

export async function shortlisted(house: House, agency: Agency, job: OpenJob) {
  const application = await submitted(house, agency, job);
  return house.as(agency.client, (context) => applications.shortlist(context, application.id));
}

/** Proposes and accepts the round that is open, at `startsAt`. */
export async function scheduleRound(house: House, agency: Agency, applicationId: string, startsAt: Date) {
  const view = await house.as(agency.recruiter, (context) =>
    applications.getApplication(context, applicationId),
  );
  const interview = view.interviews.find(
    ({ state }) => state === 'to_schedule' || state === 'to_reschedule',
  )!;
  await house.as(agency.recruiter, (context) =>
    applications.proposeInterview(context, interview.id, { startsAt, place: 'Room 1' }),
  );
  const interviewer = interview.roundNumber === 1 ? agency.interviewer : agency.interviewer2;
  await house.as(interviewer, (context) => interviews.accept(context, interview.id));
  return { id: interview.id, interviewer, round: interview.roundNumber };
}

export const feedbackOf = (outcome: 'advance' | 'select' | 'hold' | 'reject') => ({
  outcome,
  overall: 4,
  scores: [
    { skill: 'TypeScript', score: 4 },
    { skill: 'SQL', score: 4 },
  ],
  remarks: 'Clear and well prepared.',
});

/** Both rounds done; moves the house's clock along. */
export async function interviewed(house: House, agency: Agency, job: OpenJob) {
  const application = await shortlisted(house, agency, job);
  for (const outcome of ['advance', 'select'] as const) {
    const startsAt = new Date(house.clock.at.getTime() + HOUR);
    const { id, interviewer } = await scheduleRound(house, agency, application.id, startsAt);
    house.clock.at = new Date(startsAt.getTime() + 2 * HOUR);
    await house.as(interviewer, (context) => applications.giveFeedback(context, id, feedbackOf(outcome)));
  }
  return application;
}

export async function offered(house: House, agency: Agency, job: OpenJob, pay = '1800000') {
  const application = await interviewed(house, agency, job);
  await house.as(agency.client, (context) => applications.select(context, application.id));
  const today = house.clock.at.toISOString().slice(0, 10);
  const offer = await house.as(agency.client, (context) =>
    offers.issueOffer(context, application.id, {
      annualPay: { amount: pay, currency: 'INR' },
      joiningDate: today,
      expiresOn: today,
      benefits: '',
    }),
  );
  return { application, offer };
}

/** As the bearer of the mailed link. */
export const asCandidate = <T>(
  house: House,
  candidateRecordId: string,
  command: (context: Context) => Promise<T>,
): Promise<T> =>
  runAs(house.services.db, linkActor(candidateRecordId, 'Leela Krishnan'), house.clock.at, command);

export async function joining(house: House, agency: Agency, job: OpenJob, pay?: string) {
  const { application, offer } = await offered(house, agency, job, pay);
  const { candidateRecordId } = await house.as(agency.recruiter, (context) =>
    applications.getApplication(context, application.id),
  );
  await asCandidate(house, candidateRecordId!, (context) => offers.acceptOffer(context, offer.id));
  const { placement } = await house.as(agency.recruiter, (context) =>
    applications.getApplication(context, application.id),
  );
  return { applicationId: application.id, placementId: placement!.id, joiningDate: placement!.joiningDate };
}

export async function joined(house: House, agency: Agency, job: OpenJob, pay?: string) {
  const begun = await joining(house, agency, job, pay);
  await house.as(agency.client, (context) =>
    placements.confirmJoined(context, begun.placementId, begun.joiningDate),
  );
  const [invoice] = await house.query(
    'select id, visible_from::text as visible_from from invoice where placement_id = $1',
    [begun.placementId],
  );
  return { ...begun, invoiceId: invoice!.id as string, visibleFrom: invoice!.visible_from as string };
}

export const issue = (house: House, invoiceId: string, on: string) =>
  house.as('system', (context) => issueInvoice(context, house.services.storage, invoiceId, on));

/** Left on `leftOn`, and the client has asked for somebody else. */
export async function replacementAsked(
  house: House,
  agency: Agency,
  placementId: string,
  leftOn: string,
): Promise<string> {
  await house.as(agency.client, (context) =>
    placements.recordLeaving(context, placementId, leftOn, 'Moves abroad.'),
  );
  const { id } = await house.as(agency.client, (context) =>
    replacements.requestReplacement(context, placementId, { words: '' }),
  );
  return id;
}
