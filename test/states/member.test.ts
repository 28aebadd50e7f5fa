import { describe } from 'vitest';
import { type MemberCommand, type MemberState, memberMachine } from '../../server/domain/members/machine.ts';
import type { Machine } from '../../server/platform/state-machine.ts';
import { enrol } from '../house.ts';
import { testTable } from './table-test.ts';
import type { Subject } from './triples.ts';

type Members = Subject<MemberState, MemberCommand>;

/** The other kind of organisation has its own members, and never sees these. */
const without = (role: 'agency_admin' | 'client'): Machine<MemberState, MemberCommand> => ({
  ...memberMachine,
  transitions: memberMachine.transitions.map((row) => ({
    ...row,
    by: row.by.filter((each) => each !== role),
  })),
});

const about = (id: string, newRole: string): Omit<Members, 'machine'> => {
  const call = (operation: string, body?: unknown) => () => ({ operation, params: { id }, body });
  return {
    table: 'membership',
    stateColumn: 'state',
    id,
    prepare: () => '',
    calls: {
      join: null,
      changeRole: call('changeMemberRole', { role: newRole }),
      changeTeam: call('changeMemberTeam', { teamId: null }),
      suspend: call('suspendMember'),
      reactivate: call('reactivateMember'),
      remove: call('removeMember', {}),
    },
    hidden: () => false,
  };
};

describe('of an agency', () => {
  testTable(async (_house, agency): Promise<Members> => {
    const id = agency.recruiter2.actor.membershipId!;
    return { machine: without('client'), ...about(id, 'manager') };
  });
});

describe('of a company', () => {
  testTable(async (house, agency): Promise<Members> => {
    const { actor } = await enrol(house, 'interviewer', 'Third', agency.clientCompanyId);
    return { machine: without('agency_admin'), ...about(actor.membershipId!, 'client') };
  });
});
