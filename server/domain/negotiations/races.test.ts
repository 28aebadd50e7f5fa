/** Two people at once, each on a connection of their own; and both sides in any order. */
import fc from 'fast-check';
import { beforeEach, expect, test } from 'vitest';
import { answer, conditions, propose } from '../../../test/agreements.ts';
import { type Agency, enrol, foundAgency, type TestPerson } from '../../../test/house.ts';
import { rounds } from '../../../test/rounds.ts';
import { aHouse } from '../../../test/stage.ts';

const house = aHouse();
let agency: Agency;
let colleague: TestPerson;
let tag = 0;

beforeEach(async () => {
  agency = await foundAgency(house, `R${++tag}`);
  colleague = await enrol(house, 'client', 'Colleague', agency.clientCompanyId);
});

const versions = async () =>
  house.query(
    `select v.terms_version as version, (select array_agg(fee::text order by pay_from) from engagement_terms t
       where t.engagement_id = v.engagement_id and t.terms_version = v.terms_version) as fees
     from engagement_terms_version v where engagement_id = $1 order by 1`,
    [agency.engagementId],
  );
const statuses = (answers: { status: number }[]) => answers.map(({ status }) => status).sort();

test('of two who accept at once one does, and one version is made', async () => {
  for (let round = 1; round <= 4; round += 1) {
    const { id } = (await propose(house, agency, agency.manager, { fee: String(round) })).body;
    const both = await Promise.all([
      answer(house, agency.client, id, 'accept'),
      answer(house, colleague, id, 'accept'),
    ]);
    expect(statuses(both)).toEqual([200, 409]);
    expect(await versions()).toHaveLength(round + 1);
  }
});

test('accepted or withdrawn, never both', async () => {
  for (let round = 1; round <= 5; round += 1) {
    const before = await versions();
    const { id } = (await propose(house, agency, agency.manager, { fee: String(round) })).body;
    const [accepted, withdrawn] = await Promise.all([
      answer(house, agency.client, id, 'accept'),
      answer(house, agency.admin, id, 'withdraw'),
    ]);
    expect(statuses([accepted, withdrawn])).toEqual([200, 409]);
    const state = (await house.call(agency.client, 'GET', `/api/common/negotiations/${id}`)).body.state;
    expect(state).toBe(accepted.status === 200 ? 'accepted' : 'withdrawn');
    expect((await versions()).length - before.length).toBe(accepted.status === 200 ? 1 : 0);
  }
});

test('of a yes and a counter-offer at once one counts', async () => {
  const { id } = (await propose(house, agency, agency.manager, { fee: '7' })).body;
  const body = { conditions: conditions({ fee: '6' }), signedName: 'Full Name' };
  const [accepted, countered] = await Promise.all([
    answer(house, agency.client, id, 'accept'),
    answer(house, colleague, id, 'counter', body),
  ]);
  expect([accepted.status, countered.status]).toEqual(accepted.status === 200 ? [200, 409] : [409, 201]);
});

test('of two proposals for some of the same pay at once one is made; beside one another both', async () => {
  const same = await Promise.all([
    propose(house, agency, agency.manager, { payTo: '2000000' }),
    propose(house, agency, agency.client, { payFrom: '1800000' }),
  ]);
  expect(statuses(same)).toEqual([201, 409]);
  const beside = await Promise.all([
    propose(house, agency, agency.manager, { payFrom: '3000000', payTo: '4000000' }),
    propose(house, agency, agency.client, { payFrom: '4000000', payTo: '5000000' }),
  ]);
  expect(statuses(beside)).toEqual([201, 201]);
  // Both are accepted at once: two versions, one on top of the other.
  const [one, other] = beside.map(({ body }) => body.id);
  const accepted = await Promise.all([
    answer(house, agency.client, one, 'accept'),
    answer(house, agency.manager, other, 'accept'),
  ]);
  expect(statuses(accepted)).toEqual([200, 200]);
  expect((await versions()).map(({ version, fees }) => [version, (fees as string[]).length])).toEqual([
    [1, 1],
    [2, 2],
    [3, 3],
  ]);
});

test('nothing is agreed under an engagement that is suspended or ended at that moment', async () => {
  for (const command of ['suspend', 'end']) {
    const before = await versions();
    const { id } = (await propose(house, agency, agency.manager, { fee: command === 'end' ? '5' : '6' }))
      .body;
    const [accepted, stopped] = await Promise.all([
      answer(house, agency.client, id, 'accept'),
      house.call(agency.admin, 'POST', `/api/common/engagements/${agency.engagementId}/${command}`, {
        reason: 'A test.',
      }),
    ]);
    expect(stopped.status).toBe(200);
    expect((await versions()).length - before.length).toBe(accepted.status === 200 ? 1 : 0);
    await house.call(agency.admin, 'POST', `/api/common/engagements/${agency.engagementId}/resume`);
    if (accepted.status !== 200) await answer(house, agency.admin, id, 'withdraw');
  }
});

type Step = {
  side: 'agency' | 'client';
  command: 'propose' | 'counter' | 'accept' | 'reject' | 'withdraw';
  fee: number;
};

const step: fc.Arbitrary<Step> = fc.record({
  side: fc.constantFrom('agency', 'client'),
  command: fc.constantFrom('propose', 'counter', 'counter', 'accept', 'reject', 'withdraw'),
  fee: fc.integer({ min: 1, max: 20 }),
});

test('whatever the two do in whatever order, the terms are what one proposed and the other accepted last', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 14 }), async (steps) => {
      agency = await foundAgency(house, `P${++tag}`);
      const personOf = (side: Step['side']) => (side === 'agency' ? agency.manager : agency.client);
      // What is on the table, by these rules alone and nothing of the code.
      let open: { id: string; by: Step['side']; fee: number } | null = null;
      let agreed = '8.33';
      let count = 1;
      for (const { side, command, fee } of steps) {
        const who = personOf(side);
        if (command === 'propose') {
          const { status, body } = await propose(house, agency, who, { fee: String(fee) });
          const fits = !open && String(fee) !== agreed;
          expect([command, status === 201]).toEqual([command, fits]);
          if (fits) open = { id: body.id, by: side, fee };
          continue;
        }
        if (!open) continue;
        const mayAct: boolean = command === 'withdraw' ? open.by === side : open.by !== side;
        const fits: boolean = mayAct && (command !== 'counter' || fee !== open.fee);
        const body =
          command === 'counter'
            ? { conditions: conditions({ fee: String(fee) }), signedName: 'Full Name' }
            : undefined;
        const given = await answer(house, who, open.id, command, body);
        expect([command, given.status < 300]).toEqual([command, fits]);
        if (!fits) continue;
        if (command === 'accept') {
          agreed = String(open.fee);
          count += 1;
        }
        open = command === 'counter' ? { id: given.body.id, by: side, fee } : null;
      }
      const made = await versions();
      expect(made).toHaveLength(count);
      expect(made.at(-1)!.fees).toEqual([agreed]);
      const oneSided = await house.query(
        `select id from negotiation where engagement_id = $1 and state = 'accepted'
           and (signed_name is null or answer_signed_name is null or answer_ip_address is null)`,
        [agency.engagementId],
      );
      expect(oneSided).toEqual([]);
    }),
    { numRuns: rounds(25) },
  );
}, 120_000);

test('in the database, too, no side makes terms of what the other has not proposed', async () => {
  const { id } = (await propose(house, agency, agency.client)).body;
  const keys = {
    agencyId: agency.agencyId,
    clientCompanyId: agency.clientCompanyId,
    engagementId: agency.engagementId,
    termsVersion: 2,
  };
  for (const who of [agency.client, agency.manager]) {
    for (const negotiationId of [id, null]) {
      const writing = house.as(who, ({ db, now }) =>
        db
          .insertInto('engagementTermsVersion')
          .values({
            id: crypto.randomUUID(),
            ...keys,
            negotiationId,
            madeAt: now,
            agency: '{}',
            client: '{}',
          })
          .execute(),
      );
      await expect(writing).rejects.toThrow(/row-level security/);
    }
  }
  const forOther = house.as(agency.client, ({ db, now }) =>
    db
      .insertInto('termsSignature')
      .values({
        id: crypto.randomUUID(),
        ...keys,
        termsVersion: 1,
        side: 'agency',
        signedName: 'Not mine',
        userId: agency.client.actor.userId!,
        userName: 'Not mine',
        ipAddress: '::1',
        signedAt: now,
      })
      .execute(),
  );
  await expect(forOther).rejects.toThrow(/row-level security/);
});
