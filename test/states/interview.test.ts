import { interviewMachine } from '../../server/domain/interviews/machine.ts';
import { feedbackOf, openJob, scheduleRound, shortlisted } from '../line.ts';
import { testTable } from './table-test.ts';
import type { Call } from './triples.ts';

const HOUR = 3_600_000;

testTable(async (house, agency) => {
  const job = await openJob(house, agency);
  const application = await shortlisted(house, agency, job);
  const startsAt = new Date(house.clock.at.getTime() + HOUR);
  const { id } = await scheduleRound(house, agency, application.id, startsAt);
  // It has begun, so that feedback and no-show can be given.
  house.clock.at = new Date(startsAt.getTime() + HOUR / 2);
  const tomorrow = new Date(startsAt.getTime() + 24 * HOUR);
  const reason = { reason: 'Ill today.' };
  const call = (operation: string, body?: unknown) => (): Call => ({ operation, params: { id }, body });
  const slotAt = (at: Date) =>
    `starts_at = '${at.toISOString()}', ends_at = '${new Date(at.getTime() + HOUR / 2).toISOString()}'`;
  return {
    machine: interviewMachine,
    table: 'interview',
    stateColumn: 'state',
    id,
    prepare: () => '',
    columns: (state) => {
      if (state === 'to_schedule') return 'starts_at = null, ends_at = null';
      // Only a slot to come can be accepted.
      return state === 'proposed' ? slotAt(tomorrow) : slotAt(startsAt);
    },
    calls: {
      open: null,
      propose: call('proposeInterview', { startsAt: tomorrow.toISOString(), place: 'Room 2' }),
      accept: call('acceptInterview'),
      decline: call('declineInterview', reason),
      askToReschedule: call('askToReschedule', reason),
      giveFeedback: call('giveFeedback', feedbackOf('advance')),
      markNoShow: call('markNoShow'),
      cancel: null,
    },
    hidden: () => false,
  };
});
