/** Tickets by mail: real mails, handed over as a relay does. */
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { enrol, type TestPerson } from '../../../../test/house.ts';
import { aHouse, anAgency } from '../../../../test/stage.ts';
import { handOver, mailOf, TICKET_MAIL } from '../../../../test/ticket-mail.ts';
import { answerAddress } from './addresses.ts';

const house = aHouse(TICKET_MAIL);
const agency = anAgency(house);
let root: TestPerson;
const NOW = new Date('2026-03-02T05:00:00Z');
beforeAll(async () => {
  root = await enrol(house, 'platform_admin', 'Root', null);
});
beforeEach(() => {
  house.clock.at = NOW;
});

const read = async (who: TestPerson, id: string) =>
  (await house.call(who, 'GET', `/api/common/tickets/${id}`)).body;
const lastOf = async (who: TestPerson, id: string) => (await read(who, id)).messages.at(-1);
const mailsTo = (address: string) => house.mails('where to_address = $1 order by id', [address]);

test('a stranger’s mail is a ticket of the platform without any account’s rights; its answer goes back and forth by mail', async () => {
  const { status, body } = await handOver(house, mailOf({ Subject: 'Re: Prices?' }, 'What does it cost?'));
  expect([status, body.outcome]).toEqual([200, 'raised']);
  const id = body.ticketId;
  expect(await read(root, id)).toMatchObject({
    subject: 'Prices?',
    desk: 'platform',
    askerName: 'Uma Nair',
    askerEmail: 'uma@outside.example',
    askerRole: null,
    via: 'email',
  });
  await house.drain();
  const [receipt] = await mailsTo('uma@outside.example');
  expect(receipt!.subject).toMatch(/^T-\d+: Prices\?$/);
  await house.call(root, 'POST', `/api/common/tickets/${id}/ask-back`, { text: 'For how many people?' });
  await house.drain();
  const [, question] = await mailsTo('uma@outside.example');
  expect(question!.text).toContain('For how many people?');
  expect(question!.reply_to).toMatch(/^support\+[a-z2-7]{42}@hireloom\.example$/);

  const answer = mailOf(
    { To: question!.reply_to!.toUpperCase(), Subject: `Re: ${question!.subject}` },
    'For thirty.\r\n\r\nOn Mon, 2 Mar 2026 at 10:30, Hireloom <no-reply@hireloom.example>\r\nwrote:\r\n> For how many people?\r\n',
  );
  expect((await handOver(house, answer)).body).toEqual({ outcome: 'replied', ticketId: id });
  expect(await read(root, id)).toMatchObject({ state: 'in_progress' });
  expect(await lastOf(root, id)).toMatchObject({
    authorName: 'Uma Nair',
    side: 'asker',
    text: 'For thirty.',
    quoted: expect.stringContaining('> For how many people?'),
  });
  await house.drain();
  expect(await mailsTo('uma@outside.example')).toHaveLength(2);
});

test('the same mail again does nothing, also twice at once', async () => {
  const raw = mailOf({}, 'Once.');
  const all = await Promise.all([1, 2, 3].map(() => handOver(house, raw)));
  all.push(await handOver(house, raw));
  expect(new Set(all.map(({ body }) => body.ticketId)).size).toBe(1);
});

test('whoever cannot sign hands nothing over: forged, altered, replayed later', async () => {
  const raw = mailOf({}, 'Hello');
  const old = Math.floor(Date.now() / 1000) - 600;
  for (const options of [{ secret: 'another secret, which is not of this relay' }, { at: old }])
    expect((await handOver(house, raw, options)).status).toBe(401);
  const unsigned = await house.call(null, 'POST', '/api/public/ticket-mails', Buffer.from(raw), {
    'content-type': 'message/rfc822',
  });
  expect([unsigned.status, unsigned.body.code]).toEqual([401, 'wrong_signature']);
});

test('somebody of an agency reaches their own admins, and sees it in their account by the address alone', async () => {
  const { body } = await handOver(house, mailOf({ From: agency.recruiter.email }, 'My screen is blank.'));
  const ticket = await read(agency.admin, body.ticketId);
  expect(ticket).toMatchObject({ desk: 'agency', agencyName: 'Nimbus', askerRole: null });
  expect((await read(agency.recruiter, body.ticketId)).mine).toBe(true);
  expect((await house.call(agency.manager, 'GET', `/api/common/tickets/${body.ticketId}`)).status).toBe(404);
  expect((await house.call(root, 'GET', `/api/common/tickets/${body.ticketId}`)).status).toBe(404);
  const byCode = await handOver(house, mailOf({ To: 'Support <support+nimb@hireloom.example>' }, 'Hello'));
  expect((await read(agency.admin, byCode.body.ticketId)).desk).toBe('agency');
});

test('an address made up, or of another ticket or person, opens nothing: the mail begins a ticket of its own', async () => {
  const { body } = await handOver(house, mailOf({ From: agency.recruiter.email }, 'First.'));
  const { secret } = house.settings;
  const address = TICKET_MAIL.TICKET_MAIL_ADDRESS;
  const forged = [
    answerAddress(address, body.ticketId, agency.recruiter.email, 'another secret'),
    answerAddress(address, '0197f000-0000-7000-8000-000000000000', 'uma@outside.example', secret),
    answerAddress(address, body.ticketId, 'uma@outside.example', secret),
  ];
  for (const To of forged) {
    const { body: other } = await handOver(house, mailOf({ To }, 'Let me in.'));
    expect([other.outcome, other.ticketId === body.ticketId]).toEqual(['raised', false]);
  }
  // Nor does the number in the subject, or a Message-ID that somebody guessed.
  const { code } = await read(agency.admin, body.ticketId);
  const guessed = await handOver(
    house,
    mailOf(
      { Subject: `Re: ${code}: First`, 'In-Reply-To': '<0197f000-0000-7000-8000-000000000000@localhost>' },
      'Me.',
    ),
  );
  expect(guessed.body.outcome).toBe('raised');
  expect((await read(agency.admin, body.ticketId)).messages).toHaveLength(1);
});

test('In-Reply-To finds its ticket, too; whom the mail was passed to is named, and never speaks for the desk', async () => {
  const { body } = await handOver(house, mailOf({}, 'Passed on.'));
  const id = body.ticketId;
  await house.call(root, 'POST', `/api/common/tickets/${id}/answer`, { text: 'Yes?' });
  await house.drain();
  const mail = (await mailsTo('uma@outside.example')).at(-1)!;
  const friend = mailOf(
    { From: 'Friend <friend@outside.example>', 'In-Reply-To': `<${mail.id}@localhost>` },
    'It is I who asked.',
  );
  expect((await handOver(house, friend)).body).toEqual({ outcome: 'replied', ticketId: id });
  expect((await lastOf(root, id)).authorName).toBe('Friend (friend@outside.example)');
  const ofDesk = answerAddress(TICKET_MAIL.TICKET_MAIL_ADDRESS, id, root.email, house.settings.secret);
  const posing = mailOf({ From: 'friend@outside.example', To: ofDesk }, 'We give you a million.');
  expect((await handOver(house, posing)).body.outcome).toBe('noted');
  expect((await lastOf(root, id)).audience).toBe('platform');
  const real = mailOf({ From: root.email, To: ofDesk }, 'Here is the answer.');
  expect((await handOver(house, real)).body.outcome).toBe('replied');
  expect(await lastOf(root, id)).toMatchObject({
    audience: 'everybody',
    side: 'platform',
    authorName: 'Root',
  });
});

test('an ended ticket is reopened by its asker’s mail within 14 days; later it is another one', async () => {
  const { body } = await handOver(house, mailOf({}, 'Solve this.'));
  const id = body.ticketId;
  await house.call(root, 'POST', `/api/common/tickets/${id}/resolve`, { text: 'Solved.' });
  const To = answerAddress(TICKET_MAIL.TICKET_MAIL_ADDRESS, id, 'uma@outside.example', house.settings.secret);
  house.clock.at = new Date('2026-03-10T05:00:00Z');
  expect((await handOver(house, mailOf({ To }, 'Not solved.'))).body).toEqual({
    outcome: 'replied',
    ticketId: id,
  });
  expect((await read(root, id)).state).toBe('open');
  await house.call(root, 'POST', `/api/common/tickets/${id}/resolve`, { text: 'Now.' });
  house.clock.at = new Date('2026-03-30T05:00:00Z');
  const late = (await handOver(house, mailOf({ To }, 'Once more.'))).body;
  expect([late.outcome, late.ticketId === id]).toEqual(['raised', false]);
});

test('who left, or is suspended, writes on by no mail of before: it begins a ticket of their own', async () => {
  const raised = await house.call(agency.client, 'POST', '/api/common/tickets', {
    subject: 'An invoice',
    text: 'Which one is it?',
    category: 'billing',
    priority: 'normal',
    to: agency.agencyId,
  });
  const { id } = raised.body;
  const colleague = await enrol(house, 'client', 'Lena', agency.clientCompanyId);
  await house.call(agency.client, 'POST', `/api/common/tickets/${id}/watchers`, {
    userId: colleague.actor.userId,
  });
  const by = (who: TestPerson) =>
    mailOf(
      {
        From: who.email,
        To: answerAddress(TICKET_MAIL.TICKET_MAIL_ADDRESS, id, who.email, house.settings.secret),
      },
      'Pay it elsewhere.',
    );
  const outcomes = async () =>
    Promise.all(
      [agency.client, colleague, agency.admin].map(
        async (who) => (await handOver(house, by(who))).body.outcome,
      ),
    );
  expect(await outcomes()).toEqual(['replied', 'replied', 'replied']);
  const everybody = [agency.client, colleague, agency.admin].map(({ actor }) => actor.userId);
  await house.query(`update membership set state = 'removed' where user_id = any ($1)`, [everybody]);
  expect(await outcomes()).toEqual(['raised', 'raised', 'raised']);
  await house.query(`update membership set state = 'active' where user_id = any ($1)`, [everybody]);
  await house.query(`update app_user set suspended_at = now() where id = any ($1)`, [everybody]);
  expect(await outcomes()).toEqual(['raised', 'raised', 'raised']);
  await house.query(`update app_user set suspended_at = null where id = any ($1)`, [everybody]);
  expect(await outcomes()).toEqual(['replied', 'replied', 'replied']);
});
