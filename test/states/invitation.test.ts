import { invitationMachine } from '../../server/domain/members/machine.ts';
import type { Machine } from '../../server/platform/state-machine.ts';
import { testTable } from './table-test.ts';

type Invitations =
  typeof invitationMachine extends Machine<infer State, infer Command> ? Machine<State, Command> : never;

/** Of an agency: a client has their own, and never sees these. */
const machine: Invitations = {
  ...invitationMachine,
  transitions: invitationMachine.transitions.map((row) => ({
    ...row,
    by: row.command === 'invite' ? row.by : row.by.filter((role) => role !== 'client'),
  })),
};

testTable(async (house, agency) => {
  const invite = { people: [{ email: 'somebody@people.example' }] };
  const made = await house.call(agency.admin, 'POST', '/api/common/invitations', {
    ...invite,
    roles: ['recruiter'],
  });
  const { id } = made.body.items[0];
  // Long enough ago to be sent again.
  await house.query(`update invitation set sent_at = sent_at - interval '1 hour'`);
  const by = agency.recruiter.actor.userId;
  return {
    machine,
    table: 'invitation',
    stateColumn: 'state',
    id,
    prepare: (state) => (state === 'new' ? 'delete from invitation' : ''),
    columns: (state) => `accepted_by = ${state === 'accepted' ? `'${by}'` : 'null'}`,
    calls: {
      invite: (role) => ({
        operation: 'inviteMembers',
        params: {},
        body: { ...invite, roles: [role === 'client' ? 'interviewer' : 'recruiter'] },
      }),
      resend: () => ({ operation: 'resendInvitation', params: { id } }),
      revoke: () => ({ operation: 'revokeInvitation', params: { id } }),
      accept: null,
    },
    hidden: () => false,
  };
});
