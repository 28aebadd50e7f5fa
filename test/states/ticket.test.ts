import { ticketMachine } from '../../server/domain/tickets/machine.ts';
import { testTable } from './table-test.ts';
import type { Call } from './triples.ts';

const OF_ASKER = ['comment', 'rate', 'close', 'reopen'];

testTable(async (house, agency) => {
  const raise = async (subject: string) => {
    const question = { to: agency.agencyId, category: 'question', subject, text: 'Who knows?' };
    const { body } = await house.call(agency.client, 'POST', '/api/common/tickets', question);
    return body.id as string;
  };
  const id = await raise('The one');
  const other = await raise('Another');
  const said = { text: 'Written by a test.' };
  const call = (operation: string, body?: unknown) => (): Call => ({ operation, params: { id }, body });
  const people = {
    agency_admin: agency.admin,
    manager: agency.manager,
    recruiter: agency.recruiter,
    accountant: agency.accountant,
    client: agency.client,
    interviewer: agency.interviewer,
    candidate: agency.candidate,
    link: agency.client,
  };
  return {
    machine: ticketMachine,
    table: 'ticket',
    stateColumn: 'state',
    id,
    prepare: (state) => (state === 'new' ? 'delete from ticket_message; delete from ticket' : ''),
    // Whoever asks has it raised by them; whoever answers has it assigned to them.
    columns: (state, command, role) => {
      const { userId, organisationId, name } = people[role].actor;
      const asker = OF_ASKER.includes(command)
        ? `asker_user_id = '${userId}', asker_organisation_id = ${organisationId ? `'${organisationId}'` : 'null'}`
        : `assignee_id = '${userId}', assignee_name = '${name}'`;
      const at = `'${house.clock.at.toISOString()}'`;
      return `${asker}, waiting_since = ${state === 'waiting' ? at : 'null'},
        resolved_at = ${['resolved', 'closed'].includes(state) ? at : 'null'}, closed_at = ${state === 'closed' ? at : 'null'}`;
    },
    calls: {
      raise: (role) => ({
        operation: 'raiseTicket',
        params: {},
        body: { category: 'question', subject: `Of ${role}`, ...said },
      }),
      comment: call('commentTicket', said),
      answer: call('answerTicket', said),
      askBack: call('askBackTicket', said),
      resolve: call('resolveTicket', said),
      assign: call('assignTicket', { userId: agency.recruiter2.actor.userId }),
      escalate: call('escalateTicket', { reason: 'It is theirs.' }),
      handBack: call('handBackTicket', { reason: 'It is yours.' }),
      merge: call('mergeTicket', { into: other }),
      close: call('closeTicket'),
      reopen: call('reopenTicket', said),
      rate: call('rateTicket', { rating: 4 }),
    },
    hidden: () => false,
  };
});
