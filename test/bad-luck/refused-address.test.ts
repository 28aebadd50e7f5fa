/** An address that refuses mail for good is written to no more, until its owner or who leads their organisation wants it tried again. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { enqueue } from '../../server/platform/queue.ts';
import { type Agency, buildHouse, foundAgency, type House } from '../house.ts';
import { pendingJob } from '../line.ts';
import { freePort } from './processes.ts';
import { openRelay, type Relay } from './relay.ts';

let house: House;
let agency: Agency;
let relay: Relay;
let answers: Record<string, string> = {};

beforeAll(async () => {
  const port = await freePort();
  house = await buildHouse({ SMTP_URL: `smtp://127.0.0.1:${port}` });
  agency = await foundAgency(house);
  relay = await openRelay(port, { refuses: (address) => answers[address] ?? false });
});
afterAll(async () => {
  await relay.close();
  await house.close();
});

const NOBODY = '550 5.1.1 No such user here';
const submit = async (title: string) => {
  await pendingJob(house, agency, { title });
  const failed = await house.drain();
  const [mail] = await house.query(
    'select state, error from mail where to_address = $1 and subject like $2',
    [agency.manager.email, `%${title}%`],
  );
  return { failed, ...mail };
};
const refusalOfMe = async () =>
  (await house.call(agency.manager, 'GET', '/api/authentication/me')).body.user.mailRefused;
const member = `/api/common/members/`;
const managerAsMember = async () =>
  (await house.call(agency.admin, 'GET', member + agency.manager.actor.membershipId)).body;

test('what the relay says of itself or of the content is tried again, and marks nobody', async () => {
  for (const said of [
    '550 5.7.1 Relaying denied',
    '554 5.7.1 Blocked by policy',
    '552 5.2.2 Mailbox full',
    '450 4.2.1 Come back later',
    '550 Sender rejected',
  ]) {
    answers = { [agency.manager.email]: said };
    expect(await submit(said.slice(4, 12))).toMatchObject({ failed: ['sendMail'], state: 'failed' });
    expect(await refusalOfMe()).toBeNull();
    await house.query('delete from mail');
  }
});

test('refused for good: not tried again, told once, what follows is skipped and counted', async () => {
  answers = { [agency.manager.email]: NOBODY };
  expect(await submit('First')).toEqual({ failed: [], state: 'refused', error: NOBODY });
  expect(await submit('Second')).toMatchObject({ failed: [], state: 'skipped' });
  expect(await submit('Third')).toMatchObject({ failed: [], state: 'skipped' });
  expect(relay.arrived.map(({ to }) => to)).not.toContain(agency.manager.email);
  expect(await refusalOfMe()).toMatchObject({ reason: NOBODY, skipped: 2 });
  expect((await managerAsMember()).mailRefused).toMatchObject({ skipped: 2 });
  const told = await house.query(`select user_id, href from notification where title like '%comes back'`);
  expect(told).toEqual([{ user_id: agency.admin.actor.userId, href: '/agency/members' }]);
});

test('what keeps the account safe is tried all the same', async () => {
  answers = {};
  await house.as('system', ({ db }) => enqueue(db, 'answerPasswordReset', { email: agency.manager.email }));
  expect(await house.drain()).toEqual([]);
  expect(relay.arrived.at(-1)).toMatchObject({ to: agency.manager.email, subject: 'Choose a new password' });
});

test('its owner has it tried again, and so does who leads the organisation, and nobody else', async () => {
  for (const again of [
    () => house.call(agency.manager, 'POST', '/api/authentication/me/email/try-again'),
    () => house.call(agency.admin, 'POST', `${member}${agency.manager.actor.membershipId}/try-address-again`),
  ]) {
    answers = { [agency.manager.email]: NOBODY };
    await submit('Refused again');
    expect(await refusalOfMe()).not.toBeNull();
    expect((await managerAsMember()).possible).toContain('tryAddressAgain');
    const others = await house.call(
      agency.client,
      'POST',
      `${member}${agency.manager.actor.membershipId}/try-address-again`,
    );
    expect(others.status).toBe(404);
    expect((await again()).status).toBe(200);
    expect(await refusalOfMe()).toBeNull();
    expect((await managerAsMember()).possible).not.toContain('tryAddressAgain');
    answers = {};
    expect(await submit('Taken')).toMatchObject({ failed: [], state: 'sent' });
    await house.query('delete from mail');
  }
});

test('a new address is mailed again, and the one before is forgotten', async () => {
  answers = { [agency.manager.email]: NOBODY };
  await submit('Before the change');
  const moved = `moved.${agency.manager.email}`;
  await house.query('update app_user set email = $2 where id = $1', [agency.manager.actor.userId, moved]);
  expect(await refusalOfMe()).toBeNull();
  expect(await house.query('select 1 from refused_address')).toEqual([]);
});

test('of somebody without an account the agency is told that wrote to them', async () => {
  const email = 'gone@people.example';
  answers = { [email]: NOBODY };
  await house.query(
    `insert into mail (id, agency_id, source, to_address, to_name, subject, html, text, at)
     values (gen_random_uuid(), $1, 'x', $2, 'Gita', 'Hello', '<p>Hello</p>', 'Hello', now())`,
    [agency.agencyId, email],
  );
  const [mail] = await house.query('select id from mail where to_address = $1', [email]);
  await Promise.all([1, 2].map(() => house.mailer.send(mail!.id as string)));
  expect(await house.drain()).toEqual([]);
  const told = await house.query(`select user_id from notification where title = 'Mail to Gita comes back'`);
  expect(told).toEqual([{ user_id: agency.admin.actor.userId }]);
});
