import { proposeTerms } from '../../server/domain/negotiations/index.ts';
import { negotiationMachine } from '../../server/domain/negotiations/machine.ts';
import { proposal } from '../agreements.ts';
import { testTable } from './table-test.ts';

testTable(async (house, agency) => {
  const { id } = await house.as(agency.manager, (context) =>
    proposeTerms(context, agency.engagementId, { ...proposal(), ipAddress: '203.0.113.5' }),
  );
  const params = { id };
  const { range, ...counter } = proposal({ fee: '7' });
  return {
    machine: negotiationMachine,
    table: 'negotiation',
    stateColumn: 'state',
    id,
    prepare: (state) => (state === 'new' ? 'delete from negotiation' : ''),
    // Whoever proposed it withdraws it; the other side answers.
    columns: (_state, command, role) => {
      const side = role === 'client' ? 'client' : 'agency';
      const other = side === 'client' ? 'agency' : 'client';
      return `proposed_by = '${command === 'withdraw' ? side : other}'`;
    },
    calls: {
      propose: () => ({
        operation: 'proposeTerms',
        params: { id: agency.engagementId },
        body: proposal(),
      }),
      counter: () => ({ operation: 'counterNegotiation', params, body: counter }),
      accept: () => ({ operation: 'acceptNegotiation', params, body: { signedName: 'Full Name' } }),
      reject: () => ({ operation: 'rejectNegotiation', params, body: { reason: 'Too much.' } }),
      withdraw: () => ({ operation: 'withdrawNegotiation', params }),
      expire: null,
      endWithEngagement: null,
    },
    hidden: () => false,
  };
});
