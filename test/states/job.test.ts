import { jobMachine } from '../../server/domain/jobs/machine.ts';
import { jobFields, openJob } from '../line.ts';
import { testTable } from './table-test.ts';

testTable(async (house, agency) => {
  const { id, locations } = await openJob(house, agency);
  const params = { id };
  const reason = { reason: 'Written by a test.' };
  return {
    machine: jobMachine,
    table: 'job',
    stateColumn: 'state',
    id,
    // Before the approval there are no terms and nobody works on it.
    prepare: (state) =>
      ['draft', 'pending_approval'].includes(state)
        ? `delete from job_terms where job_id = '${id}'; delete from job_assignment where job_id = '${id}'`
        : '',
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
      submit: () => ({ operation: 'submitJob', params }),
      approve: () => ({ operation: 'approveJob', params }),
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
    },
    // A draft is the client's own.
    hidden: (state, role) => state === 'draft' && role !== 'client',
  };
});
