import { ticketMachine } from '../../server/domain/tickets/machine.ts';
import { testTable } from './table-test.ts';
import type { Call, TestRole } from './triples.ts';

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
  const idsOf = (role: TestRole): [user: string, organisation: string] => {
    if (role === 'platform_admin')
      return [`(select user_id from membership where role = 'platform_admin' order by id limit 1)`, 'null'];
    const { userId, organisationId } = people[role].actor;
    return [`'${userId}'`, organisationId ? `'${organisationId}'` : 'null'];
  };
  return {
    machine: ticketMachine,
    table: 'ticket',
    stateColumn: 'state',
    id,
    prepare: (state) =>
      state === 'new'
        ? 'delete from ticket_message; delete from ticket'
        : // The platform merges what has come to it.
          `update ticket set at_platform = true where id = '${other}'`,
    // Whoever asks has it raised by them; whoever answers has it assigned to them.
    columns: (state, command, role) => {
      const [userId, organisationId] = idsOf(role);
      const asker = OF_ASKER.includes(command)
        ? `asker_user_id = ${userId}, asker_organisation_id = ${organisationId}`
        : `assignee_id = ${userId}, assignee_name = 'Somebody'`;
      const at = `'${house.clock.at.toISOString()}'`;
      const desk = role === 'platform_admin' ? `desk = 'platform', at_platform = true, ` : '';
      return `${desk}${asker}, waiting_since = ${state === 'waiting' ? at : 'null'},
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
      assign: (role, row) => ({
        operation: 'assignTicket',
        params: { id },
        body: { userId: role === 'platform_admin' ? row.assignee_id : agency.recruiter2.actor.userId },
      }),
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
