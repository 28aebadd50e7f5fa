import { profileImportMachine } from '../../server/domain/linkedin/imports/machine.ts';
import { formOf } from '../upload.ts';
import { testTable } from './table-test.ts';

const RESUME = { basics: { name: 'Tara Menon', label: 'Engineer', email: 'tara@people.example' } };

testTable(async (house, agency) => {
  const { payload, headers } = formOf([
    { name: 'file', filename: 'resume.json', content: JSON.stringify(RESUME) },
  ]);
  const { body } = await house.call(
    agency.recruiter,
    'POST',
    '/api/common/profile-imports',
    payload,
    headers,
  );
  await house.drain();
  const [{ reading } = {}] = await house.query('select reading from profile_import');
  const params = { id: body.id };
  return {
    machine: profileImportMachine,
    table: 'profile_import',
    stateColumn: 'state',
    id: body.id,
    prepare: (state) => (state === 'new' ? 'delete from profile_import' : ''),
    // A candidate has their own; what was read is there while somebody has to choose.
    columns: (state, _command, role) =>
      `reading = ${state === 'read' ? `'${JSON.stringify(reading)}'` : 'null'}, candidate_record_id = null,
       agency_id = ${role === 'candidate' ? 'null' : `'${agency.agencyId}'`},
       user_id = '${(role === 'candidate' ? agency.candidate : agency.recruiter).actor.userId}'`,
    calls: {
      begin: () => ({ operation: 'uploadProfile', params: {}, body: payload, headers }),
      take: () => ({
        operation: 'takeImport',
        params,
        body: {
          version: 0,
          choices: { name: 'take', headline: 'take', emails: 'take' },
          evenIfSimilar: true,
        },
      }),
      discard: () => ({ operation: 'discardImport', params }),
      finishReading: null,
      giveUp: null,
    },
    hidden: () => false,
  };
});
