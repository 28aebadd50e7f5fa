import { jobImportMachine } from '../../server/domain/job-imports/machine.ts';
import { formOf } from '../upload.ts';
import { testTable } from './table-test.ts';

testTable(async (house, agency) => {
  const { payload, headers } = formOf([
    { name: 'file', filename: 'jobs.csv', type: 'text/csv', content: 'Title\nCook\nWaiter' },
  ]);
  const query = `?engagementId=${agency.engagementId}`;
  const ofClient = (role: string) => role === 'client';
  const { body } = await house.call(
    agency.manager,
    'POST',
    `/api/common/job-imports${query}`,
    payload,
    headers,
  );
  const params = { id: body.id };
  return {
    machine: jobImportMachine,
    table: 'job_import',
    stateColumn: 'state',
    id: body.id,
    prepare: (state) => (state === 'new' ? 'delete from job_import_row; delete from job_import' : ''),
    // It is of one side alone: of the role's own.
    columns: (_state, _command, role) =>
      `good = 2, agency_id = ${ofClient(role) ? 'null' : `'${agency.agencyId}'`},
       client_company_id = ${ofClient(role) ? `'${agency.clientCompanyId}'` : 'null'}`,
    calls: {
      upload: () => ({ operation: 'uploadJobImport', params: {}, query, body: payload, headers }),
      start: () => ({ operation: 'startJobImport', params, body: {} }),
      cancel: () => ({ operation: 'cancelJobImport', params }),
      finishCheck: null,
      finish: null,
      giveUp: null,
    },
    hidden: () => false,
  };
});
