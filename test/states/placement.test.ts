import { placementMachine } from '../../server/domain/placements/machine.ts';
import { joined, openJob } from '../line.ts';
import { testTable } from './table-test.ts';
import type { Call } from './triples.ts';

testTable(async (house, agency) => {
  const job = await openJob(house, agency);
  const { placementId: id, joiningDate } = await joined(house, agency, job);
  const reason = 'Written by a test.';
  const call = (operation: string, body?: unknown) => (): Call => ({ operation, params: { id }, body });
  return {
    machine: placementMachine,
    table: 'placement',
    stateColumn: 'state',
    id,
    // Only a joining takes an opening and schedules an invoice.
    prepare: (state) =>
      ['joined', 'left'].includes(state)
        ? ''
        : 'delete from invoice; update job_location set filled = 0; update placement set joined_on = null',
    calls: {
      create: null,
      reconfirm: call('reconfirmJoining'),
      confirmJoined: call('confirmJoined', { joinedOn: joiningDate }),
      reportNotJoined: call('reportNotJoined', { reason }),
      recordLeaving: call('recordLeaving', { leftOn: joiningDate, reason }),
    },
    hidden: () => false,
  };
});
