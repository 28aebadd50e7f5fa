/** Organisations and users, active or suspended: every command from every state as every role. */
import { beforeAll, expect, test } from 'vitest';
import { organisationMachine, userMachine } from '../../server/domain/platform-administration/machine.ts';
import { possibleCommands } from '../../server/platform/state-machine.ts';
import { type Agency, enrol, foundAgency, type TestPerson } from '../house.ts';
import { aHouse } from '../stage.ts';

const house = aHouse();
let people: TestPerson[];
/** They are what is suspended; nobody of them asks. */
let target: Agency;

beforeAll(async () => {
  const agency = await foundAgency(house);
  target = await foundAgency(house, 'Target');
  const { admin, manager, recruiter, accountant, client, interviewer, candidate } = agency;
  const platformAdmin = await enrol(house, 'platform_admin', 'Root', null);
  people = [platformAdmin, admin, manager, recruiter, accountant, client, interviewer, candidate];
});

const things = [
  { machine: organisationMachine, table: 'organisation', of: () => target.agencyId },
  { machine: userMachine, table: 'app_user', of: () => target.manager.actor.userId! },
];

test.each(things)(
  '$machine.thing: every command answers as the table says',
  async ({ machine, table, of }) => {
    const id = of();
    for (const state of machine.states) {
      for (const command of ['suspend', 'reactivate'] as const) {
        for (const person of people) {
          const { role } = person.actor;
          await house.query(
            `update ${table} set suspended_at = $2, suspended_by = 'x', suspended_reason = 'y' where id = $1`,
            [id, state === 'suspended' ? new Date() : null],
          );
          const { url } = house.app.operations.find(
            (operation) =>
              operation.id === command + machine.thing[0]!.toUpperCase() + machine.thing.slice(1),
          )!;
          const body = command === 'suspend' ? { reason: 'Written by a test.' } : undefined;
          const answer = await house.call(person, 'POST', url.replace(':id', id), body);
          const row = machine.transitions.find((each) => each.command === command)!;
          const [after] = await house.query(
            `select suspended_at is not null as suspended from ${table} where id = $1`,
            [id],
          );
          const stands = after!.suspended ? 'suspended' : 'active';
          const said = [state, command, role, answer.status, stands];
          if (!row.by.includes(role)) expect(said).toEqual([state, command, role, 403, state]);
          else if (row.from.includes(state)) expect(said).toEqual([state, command, role, 200, row.to[0]]);
          else {
            expect(said).toEqual([state, command, role, 409, state]);
            expect(answer.body).toMatchObject({ state, possible: possibleCommands(machine, state, role) });
          }
        }
      }
    }
  },
);
