import { replacementMachine } from '../../server/domain/replacements/machine.ts';
import { joined, joining, openJob, replacementAsked } from '../line.ts';
import { testTable } from './table-test.ts';
import type { Call } from './triples.ts';

testTable(async (house, agency) => {
  const job = await openJob(house, agency, {
    locations: [{ place: 'Pune', workMode: 'office', openings: 2 }],
  });
  const { placementId, joiningDate } = await joined(house, agency, job);
  const { placementId: successor } = await joining(house, agency, job);
  const id = await replacementAsked(house, agency, placementId, joiningDate);
  const reason = 'Written by a test.';
  const call = (operation: string, body?: unknown) => (): Call => ({ operation, params: { id }, body });
  return {
    machine: replacementMachine,
    table: 'replacement',
    stateColumn: 'state',
    id,
    // Of a company that nobody has claimed, so that its agency may ask, too.
    prepare: (state) =>
      state === 'new'
        ? `delete from replacement;
           update organisation set created_by_agency_id = '${agency.agencyId}' where id = '${agency.clientCompanyId}'`
        : '',
    columns: (state) => `successor_id = ${state === 'fulfilled' ? `'${successor}'` : 'null'}`,
    calls: {
      request: () => ({ operation: 'requestReplacement', params: { id: placementId }, body: {} }),
      approve: call('approveReplacement', {}),
      decline: call('declineReplacement', { reason }),
      chooseSuccessor: call('chooseSuccessor', { placementId: successor }),
      fulfil: null,
      markUnfulfilled: call('markUnfulfilled', { reason }),
    },
    hidden: () => false,
  };
});
