import { engagementMachine } from '../../server/domain/engagements/machine.ts';
import { testTable } from './table-test.ts';

testTable(async (_house, agency) => {
  const params = { id: agency.engagementId };
  const reason = { reason: 'Written by a test.' };
  return {
    machine: engagementMachine,
    table: 'engagement',
    stateColumn: 'state',
    id: agency.engagementId,
    // Nobody has agreed on terms before the request is accepted.
    prepare: (state) =>
      `${['new', 'requested', 'declined'].includes(state) ? 'delete from engagement_terms; delete from engagement_terms_version;' : ''}
       ${state === 'new' ? 'delete from engagement;' : ''}`,
    calls: {
      request: () => ({ operation: 'requestEngagement', params, body: { code: 'nimb' } }),
      begin: null,
      withdraw: () => ({ operation: 'withdrawEngagement', params }),
      accept: () => ({ operation: 'acceptEngagement', params }),
      decline: () => ({ operation: 'declineEngagement', params, body: reason }),
      suspend: () => ({ operation: 'suspendEngagement', params, body: reason }),
      resume: () => ({ operation: 'resumeEngagement', params }),
      end: () => ({ operation: 'endEngagement', params, body: reason }),
    },
    hidden: () => false,
  };
});
