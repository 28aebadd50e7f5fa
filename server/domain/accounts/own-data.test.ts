/** An address, a profile and an account, in its owner’s hand. */
import { describe, expect, test } from 'vitest';
import { AT, address, failure, frontDoor, PASSWORD } from '../../../test/front-door.ts';
import { enrol } from '../../../test/house.ts';
import { aHouse, anAgency } from '../../../test/stage.ts';

const house = aHouse();
const agency = anAgency(house);
const { as, me, newestLink, post, signedUp } = frontDoor(house);

test('a changed e-mail address counts when both ends have agreed', async () => {
  const { email, cookie } = await signedUp();
  const next = address();
  expect((await as(cookie, 'POST', '/me/email', { email: next })).status).toBe(200);
  const atNew = await post('/me/email/confirm', { token: await newestLink(next, 'email-change') });
  expect(atNew.body).toEqual({ done: false, waitsFor: 'old', email: next });
  expect((await me(cookie)).body.user.email).toBe(email);
  const atOld = await post('/me/email/confirm', { token: await newestLink(email, 'email-change') });
  expect(atOld.body).toEqual({ done: true, waitsFor: null, email: next });
  expect((await me(cookie)).body.user.email).toBe(next);
});

describe('one’s own data', () => {
  test('is changed, and taken along', async () => {
    const { cookie, email } = await signedUp();
    const profile = { name: 'Tara M.', phone: '+91 98123 45678', timeZone: 'Europe/Paris', locale: 'fr' };
    expect((await as(cookie, 'PATCH', '/me', profile)).status).toBe(200);
    expect((await me(cookie)).body.user).toMatchObject({ ...profile, phone: '+919812345678' });
    expect((await as(cookie, 'PATCH', '/me', { phone: '12' })).status).toBe(422);
    await as(cookie, 'PUT', '/me/notification-preferences', { category: 'offers', delivery: 'off' });
    await as(cookie, 'PUT', '/me/quiet-hours', { quietHours: { from: 22, until: 7 } });
    await as(cookie, 'PUT', '/me/reminders/processUpcomingInterviews/mute');
    const { body, headers } = await as(cookie, 'GET', '/me/data');
    expect(headers['content-disposition']).toContain('attachment');
    expect(body).toMatchObject({
      account: { email },
      memberships: [{ role: 'candidate' }],
      acceptedTerms: [{}, {}],
      notificationPreferences: [{ category: 'offers', delivery: 'off' }],
      quietHours: [{ from: 22, until: 7 }],
      mutedReminders: [{ task: 'processUpcomingInterviews' }],
      snoozedReminders: [],
      skippedSteps: [],
      picture: null,
    });
    expect(JSON.stringify(body)).not.toContain('scrypt');
  });

  test('goes with the account; the last admin hands over first', async () => {
    const { cookie, email } = await signedUp();
    await as(cookie, 'PUT', '/me/quiet-hours', { quietHours: { from: 22, until: 7 } });
    await as(cookie, 'PUT', '/me/reminders/processUpcomingInterviews/mute');
    const kept = () =>
      house.query(
        `select 1 from app_user u where u.deleted_at is not null and (exists (select from quiet_hours q where q.user_id = u.id)
          or exists (select from reminder_mute m where m.user_id = u.id))`,
      );
    expect((await as(cookie, 'POST', '/me/delete', { email: 'other@people.example' })).status).toBe(422);
    expect((await as(cookie, 'POST', '/me/delete', { email })).status).toBe(200);
    expect(await kept()).toEqual([]);
    expect((await me(cookie)).status).toBe(401);
    expect((await post('/sign-in', { email, password: PASSWORD })).status).toBe(401);
    expect(await house.query('select 1 from app_user where email = $1', [email])).toEqual([]);
    const alone = await house.call(agency.admin, 'POST', `${AT}/me/delete`, { email: agency.admin.email });
    expect(failure(alone)).toEqual([409, 'last_admin']);
    const successor = await enrol(house, 'agency_admin', 'Successor', agency.agencyId);
    const leave = await house.call(successor, 'POST', `${AT}/me/delete`, { email: successor.email });
    expect(leave.status).toBe(200);
  });
});
