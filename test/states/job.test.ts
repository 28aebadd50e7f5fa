import { type JobState, jobMachine } from '../../server/domain/jobs/machine.ts';
import { jobFields, openJob } from '../line.ts';
import { testTable } from './table-test.ts';
import type { TestRole } from './triples.ts';

/** What each side asked of the other, so that both can answer and take back. */
const REVISION = {
  agency: '0197f000-0000-7000-8000-00000000000a',
  client: '0197f000-0000-7000-8000-00000000000b',
  request: '0197f000-0000-7000-8000-00000000000c',
};

const DOCUMENT = '0197f000-0000-7000-8000-00000000000d';

testTable(async (house, agency) => {
  const { id, locations } = await openJob(house, agency);
  await house.query(`
    insert into file (id, agency_id, kind, name, mime, bytes, sha256, storage_key)
      values ('${DOCUMENT}', '${agency.agencyId}', 'job_document', 'grades.pdf', 'application/pdf', 1, '', '');
    insert into job_document (job_id, file_id, agency_id, client_company_id, name)
      values ('${id}', '${DOCUMENT}', '${agency.agencyId}', '${agency.clientCompanyId}', 'grades.pdf')`);
  const params = { id };
  const reason = { reason: 'Written by a test.' };
  const sideOf = (role: TestRole) => (role === 'client' ? 'client' : 'agency');
  const otherOf = (role: TestRole) => (role === 'client' ? 'agency' : 'client');
  const keys = `'${agency.agencyId}', '${agency.clientCompanyId}', '${id}'`;
  /** SQL of an open revision with one field. */
  const asked = (
    revision: string,
    kind: string,
    side: string,
    field: string,
    before: unknown,
    after: unknown,
  ) => `
    insert into job_revision (id, agency_id, client_company_id, job_id, kind, by_side, by_user_id, by_name)
      values ('${revision}', ${keys}, '${kind}', '${side}', '${agency.client.actor.userId}', 'Somebody');
    insert into job_revision_field (revision_id, field, agency_id, client_company_id, job_id, before, after)
      values ('${revision}', '${field}', ${keys}, '${JSON.stringify(before)}', '${JSON.stringify(after)}')`;
  const around: Partial<Record<JobState, string>> = {
    // Of a company without an account, so that its managers act for it.
    draft: `update job set drafted_by_agency = true where id = '${id}';
      update organisation set created_by_agency_id = '${agency.agencyId}' where id = '${agency.clientCompanyId}'`,
    changes_requested: asked(REVISION.request, 'changes', 'agency', 'title', 'Backend Engineer', 'Engineer'),
    ...Object.fromEntries(
      ['open', 'on_hold'].map((state) => [
        state,
        [
          `update organisation set created_by_agency_id = '${agency.agencyId}' where id = '${agency.clientCompanyId}'`,
          asked(REVISION.agency, 'edit', 'agency', 'department', null, 'Orders'),
          asked(REVISION.client, 'edit', 'client', 'department', null, 'Services'),
        ].join(';'),
      ]),
    ),
    ...Object.fromEntries(
      ['closed', 'expired', 'filled'].map((state) => [
        state,
        `update organisation set created_by_agency_id = '${agency.agencyId}' where id = '${agency.clientCompanyId}';
        ${asked(REVISION.request, 'reopening', 'client', 'deadline', '2030-12-31', '2031-01-31')}`,
      ]),
    ),
  };
  return {
    machine: jobMachine,
    table: 'job',
    stateColumn: 'state',
    id,
    // Before the approval there are no terms and nobody works on it.
    prepare: (state) =>
      [
        around[state as JobState] ?? '',
        ['draft', 'pending_approval', 'changes_requested'].includes(state)
          ? `delete from job_terms where job_id = '${id}'; delete from job_assignment where job_id = '${id}';
            delete from job_version where job_id = '${id}'`
          : '',
      ].join(';'),
    calls: {
      createDraft: () => ({
        operation: 'createJobDraft',
        params,
        body: { engagementId: agency.engagementId, ...jobFields(agency) },
      }),
      updateDraft: (_, { version }) => ({
        operation: 'updateJobDraft',
        params,
        body: { version, title: 'Changed' },
      }),
      deleteDraft: () => ({ operation: 'deleteJobDraft', params }),
      changeDocuments: () => ({
        operation: 'nameJobDocument',
        params: { ...params, fileId: DOCUMENT },
        body: { name: 'Grades' },
      }),
      submit: () => ({ operation: 'submitJob', params }),
      approve: () => ({ operation: 'approveJob', params }),
      requestChanges: () => ({
        operation: 'requestJobChanges',
        params,
        body: { fields: [{ field: 'title', ...reason }] },
      }),
      acceptChanges: () => ({ operation: 'acceptJobChanges', params, body: { fields: ['title'] } }),
      resubmit: () => ({ operation: 'resubmitJob', params }),
      proposeRevision: () => ({
        operation: 'proposeJobRevision',
        params,
        body: { changes: { title: 'Another title' } },
      }),
      decideRevision: (role) => ({
        operation: 'decideJobRevision',
        params: { ...params, revisionId: REVISION[otherOf(role)] },
        body: { decisions: [{ field: 'department', accept: true }] },
      }),
      withdrawRevision: (role) => ({
        operation: 'withdrawJobRevision',
        params: { ...params, revisionId: REVISION[sideOf(role)] },
      }),
      chooseInterviewer: () => ({
        operation: 'chooseInterviewer',
        params,
        body: { number: 1, interviewerId: agency.interviewer2.actor.userId },
      }),
      askToReopen: () => ({
        operation: 'askToReopenJob',
        params,
        body: { deadline: '2031-01-31' },
      }),
      reopen: () => ({ operation: 'reopenJob', params }),
      declineReopening: () => ({ operation: 'declineReopening', params, body: reason }),
      archive: () => ({ operation: 'archiveJob', params }),
      unarchive: () => ({ operation: 'unarchiveJob', params }),
      setVisibility: () => ({ operation: 'setJobVisibility', params, body: { public: false } }),
      reject: () => ({ operation: 'rejectJob', params, body: reason }),
      assign: () => ({
        operation: 'assignRecruiters',
        params,
        body: { jobLocationId: locations[0]!.id, recruiterIds: [agency.recruiter2.actor.userId] },
      }),
      hold: () => ({ operation: 'holdJob', params }),
      resume: () => ({ operation: 'resumeJob', params }),
      close: () => ({ operation: 'closeJob', params, body: reason }),
      expire: null,
      fill: null,
      endWithEngagement: null,
      goOn: null,
    },
    hidden: () => false,
  };
});
