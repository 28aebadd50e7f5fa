import { type ApplicationCommand, applicationMachine } from '../../server/domain/applications/machine.ts';
import { completeCandidate, interviewed, openJob } from '../line.ts';
import { testTable } from './table-test.ts';
import type { Call, Row, TestRole } from './triples.ts';

testTable(async (house, agency) => {
  const places = ['Pune', 'Nagpur'].map((place) => ({ place, workMode: 'office' as const, openings: 2 }));
  const job = await openJob(house, agency, { locations: places });
  const { id } = await interviewed(house, agency, job);
  const another = await completeCandidate(house, agency);
  // The candidate's account finds the record of the application.
  await house.query('update candidate_record set user_id = $1 where id <> $2', [
    agency.candidate.actor.userId,
    another.id,
  ]);
  const params = { id };
  const today = house.clock.at.toISOString().slice(0, 10);
  const call = (operation: string, body?: unknown) => (): Call => ({ operation, params, body });
  return {
    machine: applicationMachine,
    table: 'application',
    stateColumn: 'stage',
    id,
    prepare: (stage) =>
      ['incoming', 'sourced'].includes(stage)
        ? `delete from submission; delete from representation; delete from interview;
           update application set submitted_at = null, all_rounds_done = false`
        : // The last round did not take place, so that one can go on as well as select.
          `update application set previous_stage = 'submitted'; update interview set state = 'no_show' where round_number = 2`,
    calls: {
      source: () => ({
        operation: 'sourceCandidate',
        params: { id: job.id },
        body: { jobLocationId: job.locations[0]!.id, candidateRecordId: another.id },
      }),
      recordRightToRepresent: call('recordRightToRepresent', { evidence: 'Mail of today.' }),
      moveToLocation: (_role, row) => ({
        operation: 'sourceCandidate',
        params: { id: job.id },
        body: { jobLocationId: job.locations[1]!.id, candidateRecordId: row.candidate_record_id },
      }),
      submit: call('submitApplication', { remarks: 'Strong.' }),
      shortlist: call('shortlistApplication'),
      reject: call('rejectApplication', { reasonCode: 'skills', reason: 'Too little depth.' }),
      reopen: call('reopenApplication'),
      hold: call('holdApplication'),
      resume: call('resumeApplication'),
      startInterviewing: null,
      advance: call('advanceApplication'),
      select: call('selectApplication'),
      issueOffer: call('issueOffer', {
        annualPay: { amount: '1800000', currency: 'INR' },
        joiningDate: today,
        expiresOn: today,
      }),
      returnToSelected: null,
      hire: null,
      withdraw: (role) => ({ operation: withdrawalOf(role), params }),
    } satisfies Record<ApplicationCommand, null | ((role: TestRole, row: Row) => Call)>,
    // Before the submission the client does not know of it.
    hidden: (stage, role) => role === 'client' && ['incoming', 'sourced'].includes(stage),
  };
});

/** The candidate withdraws; the agency notes that they did. */
const withdrawalOf = (role: TestRole): string =>
  ['recruiter', 'manager', 'agency_admin'].includes(role) ? 'recordWithdrawal' : 'withdrawApplication';
