/** From a leaving within the guarantee to who replaces them, or to the credit note. */
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import type { TestPerson } from '../../../test/house.ts';
import { asCandidate, issue, joined, joining, openJob, replacementAsked } from '../../../test/line.ts';
import { aHouse, anAgency } from '../../../test/stage.ts';
import { addDays } from '../../platform/calendar.ts';

const house = aHouse();
const agency = anAgency(house);

const START = Date.parse('2026-03-10T05:00:00Z');
const DAY = 86_400_000;
let begun = 0;

/** A year apart, so that the interviews of one do not take the hours of another. */
const nextSpring = () => {
  house.clock.at = new Date(START + begun++ * 20 * DAY);
};

const openings = (count: number) => ({
  locations: [{ place: 'Pune', workMode: 'office' as const, openings: count }],
});
const goTo = (date: string) => {
  house.clock.at = new Date(`${date}T08:00:00Z`);
};
const manager = (id: string, command: string, body: unknown = {}) =>
  house.call(agency.manager, 'POST', `/api/manager/replacements/${id}/${command}`, body);
const joins = (placementId: string, joinedOn: string) =>
  house.call(agency.client, 'POST', `/api/common/placements/${placementId}/confirm-joined`, { joinedOn });
const one = async (sql: string, ...values: unknown[]) => (await house.query(sql, values))[0]!;

/** Filled by one who joined, whose invoice is issued and who left after 30 of 90 days; the client has asked. */
async function left() {
  nextSpring();
  const job = await openJob(house, agency, openings(1));
  const first = await joined(house, agency, job);
  await issue(house, first.invoiceId, first.visibleFrom);
  goTo(first.visibleFrom);
  const id = await replacementAsked(house, agency, first.placementId, first.visibleFrom);
  return { job, first, id };
}

async function approved() {
  const made = await left();
  expect((await manager(made.id, 'approve')).status).toBe(200);
  return made;
}

test('it is free where the fee is not higher: the opening back, who accepts is to be it, and joins without an invoice', async () => {
  const { job, first, id } = await left();
  const filled = await one('select state from job where id = $1', job.id);
  expect(filled.state).toBe('filled');
  expect((await manager(id, 'approve')).body).toMatchObject({ state: 'approved', successor: null });
  const goesOn = await one(
    'select j.state, l.filled from job j join job_location l on l.job_id = j.id where j.id = $1',
    job.id,
  );
  expect(goesOn).toEqual({ state: 'open', filled: 0 });
  const second = await joining(house, agency, job);
  const seen = await house.call(agency.client, 'GET', `/api/common/replacements/${id}`);
  expect(seen.body.successor).toMatchObject({ placementId: second.placementId });
  expect((await joins(second.placementId, second.joiningDate)).status).toBe(200);
  const after = await one(
    `select r.state, j.state as job, l.filled, (select count(*)::int from invoice where placement_id = r.successor_id) as invoices
     from replacement r join job j on j.id = r.job_id join job_location l on l.job_id = j.id where r.id = $1`,
    id,
  );
  expect(after).toEqual({ state: 'fulfilled', job: 'filled', filled: 1, invoices: 0 });
  expect((await one('select credited, state from invoice where id = $1', first.invoiceId)).state).toBe(
    'issued',
  );
  await house.drain();
  const told = await house.query(
    `select distinct u.name, n.title from notification n join app_user u on u.id = n.user_id
     where n.title like '%replace%' order by 1, 2`,
  );
  expect(told.length).toBeGreaterThan(3);
});

test('where the pay is higher the invoice is over the difference, and says of what', async () => {
  const { job, id } = await approved();
  const second = await joining(house, agency, job, '2000000');
  await joins(second.placementId, second.joiningDate);
  const invoice = await one(
    'select id, fee, less, visible_from::text from invoice where placement_id = $1',
    second.placementId,
  );
  // 8.33 % of 20,00,000 is 1,66,600; of 18,00,000 it was 1,49,940.
  expect(invoice).toMatchObject({ fee: '16660.00', less: '149940.00' });
  goTo(invoice.visible_from as string);
  await issue(house, invoice.id as string, invoice.visible_from as string);
  const view = await house.call(agency.client, 'GET', `/api/common/invoices/${invoice.id}`);
  expect(view.body).toMatchObject({ tax: { amount: '2998.80' }, total: { amount: '19658.80' } });
  expect(view.body.lines[0].description).toContain('less ₹1,49,940.00 charged for');
  expect((await one('select state from replacement where id = $1', id)).state).toBe('fulfilled');
});

test('given up, the days that were left are credited, with their tax, a number and a PDF, and nothing can change it', async () => {
  const { first, id } = await approved();
  const given = await manager(id, 'mark-unfulfilled', { reason: 'Nobody was found.' });
  expect(given.body.state).toBe('unfulfilled');
  const view = await house.call(agency.client, 'GET', `/api/common/invoices/${first.invoiceId}`);
  // 60 of 90 days of 1,49,940.00, and 18 % of it.
  expect(view.body).toMatchObject({
    state: 'issued',
    credited: { amount: '117952.80' },
    open: { amount: '58976.40' },
    creditNotes: [{ fee: { amount: '99960.00' }, total: { amount: '117952.80' } }],
  });
  const [note] = view.body.creditNotes;
  const seenBy = async (who: TestPerson) =>
    (await house.call(who, 'GET', `/api/common/replacements/${id}`)).body.creditNotes;
  const shown = {
    id: note.id,
    number: note.number,
    issuedOn: note.issuedOn,
    total: note.total,
    invoice: { id: first.invoiceId, number: view.body.number, state: 'issued' },
  };
  expect(given.body.creditNotes).toEqual([shown]);
  expect(await seenBy(agency.client)).toEqual([shown]);
  expect(await seenBy(agency.recruiter)).toEqual([]);
  expect(note.number).toMatch(/^NT\/2026-27\/C\d{4}$/);
  for (const who of [agency.client, agency.accountant]) {
    const pdf = await house.call(who, 'GET', `/api/common/credit-notes/${note.id}/pdf`);
    expect(pdf.status).toBe(200);
  }
  for (const change of ['set fee = 1, total = 1 + tax', 'set reason = 1'])
    await expect(house.query(`update credit_note ${change}`)).rejects.toMatchObject({ code: '55000' });
  await house.drain();
  const mails = await house.query(
    `select a->>'name' as file from mail m left join jsonb_array_elements(m.attachments) a on true where m.subject like $1`,
    [`Credit note ${note.number}: %`],
  );
  expect(mails.length).toBeGreaterThanOrEqual(1);
  for (const { file } of mails) expect(file).toBe(`${note.number.replaceAll('/', '-')}.pdf`);
});

test('a full credit as the terms say, also of what is paid: credited, and the rest is theirs to get back', async () => {
  const { first, id } = await approved();
  await house.query("update placement set guarantee_rule = 'full_credit' where id = $1", [first.placementId]);
  const reported = await house.call(
    agency.client,
    'POST',
    `/api/client/invoices/${first.invoiceId}/report-payment`,
    {
      amount: { amount: '1000', currency: 'INR' },
      paidOn: first.visibleFrom,
      method: 'upi',
      reference: 'UTR-77',
    },
  );
  await manager(id, 'mark-unfulfilled', { reason: 'Nobody was found.' });
  const paymentId = reported.body.payments[0].id;
  const verified = await house.call(
    agency.accountant,
    'POST',
    `/api/accountant/invoices/${first.invoiceId}/verify-payment`,
    { paymentId },
  );
  expect(verified.body).toMatchObject({
    state: 'credited',
    credited: verified.body.total,
    open: { amount: '0.00' },
    excess: { amount: '1000.00' },
  });
});

test('what was never charged is not credited, and who replaces them costs the whole fee', async () => {
  nextSpring();
  const job = await openJob(house, agency, openings(2));
  const first = await joined(house, agency, job);
  const id = await replacementAsked(house, agency, first.placementId, first.joiningDate);
  await manager(id, 'approve');
  const second = await joining(house, agency, job);
  await joins(second.placementId, second.joiningDate);
  const invoices = await house.query('select state, fee, less from invoice where job_id = $1 order by id', [
    job.id,
  ]);
  expect(invoices).toEqual([
    { state: 'cancelled', fee: '149940.00', less: '0.00' },
    { state: 'scheduled', fee: '149940.00', less: '0.00' },
  ]);
});

test('one who replaced somebody and leaves can be replaced: what was charged for the seat counts', async () => {
  const { job, first, id } = await approved();
  const second = await joining(house, agency, job);
  await joins(second.placementId, second.joiningDate);
  expect((await one('select state from replacement where id = $1', id)).state).toBe('fulfilled');
  const again = await replacementAsked(house, agency, second.placementId, second.joiningDate);
  await manager(again, 'approve');
  await manager(again, 'mark-unfulfilled', { reason: 'Nobody was found.' });
  // All 90 days of the second one's guarantee were left, and it is the first one's fee that was charged.
  expect(await one('select state, credited from invoice where id = $1', first.invoiceId)).toEqual({
    state: 'credited',
    credited: '176929.20',
  });
});

test('who was chosen and does not come replaces nobody; the desk chooses another or nobody', async () => {
  const { job, id } = await approved();
  await house.query('update job_location set openings = 3 where job_id = $1', [job.id]);
  const second = await joining(house, agency, job);
  house.clock.at = new Date(house.clock.at.getTime() + DAY - 6 * 3_600_000);
  const third = await joining(house, agency, job);
  const choose = (placementId: string | null) =>
    house.call(agency.recruiter, 'POST', `/api/common/replacements/${id}/choose-successor`, { placementId });
  const absent = await house.call(
    agency.client,
    'POST',
    `/api/common/placements/${second.placementId}/report-not-joined`,
    { reason: 'Took another job.' },
  );
  expect(absent.status).toBe(200);
  expect((await one('select successor_id from replacement where id = $1', id)).successor_id).toBe(null);
  expect((await choose(second.placementId)).status).toBe(409);
  expect((await choose(third.placementId)).body.successor.placementId).toBe(third.placementId);
  expect((await manager(id, 'mark-unfulfilled', { reason: 'No more.' })).status).toBe(409);
  expect((await choose(null)).body.successor).toBe(null);
  await joins(third.placementId, third.joiningDate);
  expect((await one('select state from replacement where id = $1', id)).state).toBe('approved');
});

test('asked twice, answered yes and no at once, left recorded twice: one of the two each time', async () => {
  nextSpring();
  const job = await openJob(house, agency, openings(1));
  const { placementId, joiningDate } = await joined(house, agency, job);
  const twice = async (calls: [string, unknown][], who = agency.client) => {
    const answers = await Promise.all(calls.map(([path, body]) => house.call(who, 'POST', path, body)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    return answers.find(({ status }) => status === 200)!.body;
  };
  const leave = `/api/common/placements/${placementId}/record-leaving`;
  const leaving = { leftOn: joiningDate, reason: 'Moves abroad.' };
  await twice([
    [leave, leaving],
    [leave, leaving],
  ]);
  const ask = `/api/common/placements/${placementId}/request-replacement`;
  const { id } = await twice([
    [ask, {}],
    [ask, {}],
  ]);
  const answer = `/api/manager/replacements/${id}`;
  const answered = await twice(
    [
      [`${answer}/approve`, {}],
      [`${answer}/decline`, { reason: 'Not here.' }],
    ],
    agency.manager,
  );
  const { filled } = await one('select filled from job_location where job_id = $1', job.id);
  expect(filled).toBe(answered.state === 'approved' ? 0 : 1);
});

test('given up and joined at once: a credit or a successor, never both', async () => {
  const { job, first, id } = await approved();
  const second = await joining(house, agency, job);
  const [given, joinedNow] = await Promise.all([
    house.call(agency.manager, 'POST', `/api/common/replacements/${id}/choose-successor`, {
      placementId: null,
    }),
    joins(second.placementId, second.joiningDate),
  ]);
  expect(joinedNow.status).toBe(200);
  await manager(id, 'mark-unfulfilled', { reason: 'Nobody was found.' });
  const { credits, whole } = await one(
    `select (select count(*)::int from credit_note where invoice_id = $1) as credits,
       (select count(*)::int from invoice where placement_id = $2) as whole`,
    first.invoiceId,
    second.placementId,
  );
  expect({ credits, whole }).toEqual(
    given.status === 200 ? { credits: 1, whole: 1 } : { credits: 0, whole: 0 },
  );
});

test('after the guarantee, before anybody left, and without a guarantee nobody can ask', async () => {
  nextSpring();
  const job = await openJob(house, agency, openings(1));
  const { placementId, joiningDate } = await joined(house, agency, job);
  const ask = () =>
    house.call(agency.client, 'POST', `/api/common/placements/${placementId}/request-replacement`, {});
  const possible = async () => {
    const { body } = await house.call(agency.client, 'GET', '/api/common/placements?limit=100');
    return body.items.find(({ id }: { id: string }) => id === placementId).possible as string[];
  };
  expect((await ask()).body.code).toBe('not_guaranteed');
  expect(await possible()).not.toContain('requestReplacement');
  const lastDay = addDays(joiningDate, 90);
  goTo(addDays(lastDay, 1));
  await house.call(agency.client, 'POST', `/api/common/placements/${placementId}/record-leaving`, {
    leftOn: addDays(lastDay, 1),
    reason: 'Moves abroad.',
  });
  expect((await ask()).body.code).toBe('not_guaranteed');
  await house.query('update placement set left_on = $2 where id = $1', [placementId, lastDay]);
  expect(await possible()).toContain('requestReplacement');
  await house.query('update placement set guaranteed_until = null, guarantee_rule = null where id = $1', [
    placementId,
  ]);
  expect((await ask()).body.detail).toContain('no guarantee');
});

test('a job whose deadline has passed needs another to go on', async () => {
  const { job, id } = await left();
  await house.query("update job set deadline = '2026-01-31' where id = $1", [job.id]);
  const { body } = await house.call(agency.manager, 'GET', `/api/common/replacements/${id}`);
  expect(body.needsDeadline).toBe(true);
  const refused = await manager(id, 'approve');
  expect(refused.status).toBe(422);
  expect(refused.body.errors).toEqual([{ path: 'deadline', message: 'A day in the future, please.' }]);
  expect((await manager(id, 'approve', { deadline: '2031-01-31' })).status).toBe(200);
  expect(await one('select state, deadline::text from job where id = $1', job.id)).toEqual({
    state: 'open',
    deadline: '2031-01-31',
  });
});

test('a deadline that is over is refused, also where the job goes on and needs none', async () => {
  const { job, id } = await left();
  await house.query('update job_location set openings = 2 where job_id = $1', [job.id]);
  await house.query("update job set state = 'open', closed_at = null where id = $1", [job.id]);
  const refused = await manager(id, 'approve', { deadline: '2020-01-01' });
  expect([refused.status, refused.body.errors]).toEqual([
    422,
    [{ path: 'deadline', message: 'A day in the future, please.' }],
  ]);
  expect((await manager(id, 'approve')).status).toBe(200);
});

test('the candidate reads their joining, and nothing of what was agreed about replacing them', async () => {
  const { first } = await left();
  const { id } = await one(
    'select candidate_record_id as id from placement where id = $1',
    first.placementId,
  );
  const ask = (columns: string) =>
    asCandidate(house, id as string, ({ db }) =>
      sql`select ${sql.raw(columns)} from placement where id = ${first.placementId}`.execute(db),
    );
  expect((await ask('state')).rows).toEqual([{ state: 'left' }]);
  await expect(ask('guaranteed_until')).rejects.toThrow('permission denied');
});

test('a manager asks for a company that nobody has claimed, and for no other', async () => {
  nextSpring();
  const job = await openJob(house, agency, openings(1));
  const { placementId, joiningDate } = await joined(house, agency, job);
  await house.call(agency.client, 'POST', `/api/common/placements/${placementId}/record-leaving`, {
    leftOn: joiningDate,
    reason: 'Moves abroad.',
  });
  const ask = (who: TestPerson) =>
    house.call(who, 'POST', `/api/common/placements/${placementId}/request-replacement`, { words: 'Soon.' });
  const possible = async () => {
    const { body } = await house.call(agency.manager, 'GET', '/api/common/placements?limit=100');
    return body.items.find(({ id }: { id: string }) => id === placementId).possible as string[];
  };
  expect(await possible()).not.toContain('requestReplacement');
  expect((await ask(agency.manager)).body.code).toBe('client_asks');
  const madeBy = (agencyId: string | null) =>
    house.query('update organisation set created_by_agency_id = $1 where id = $2', [
      agencyId,
      agency.clientCompanyId,
    ]);
  await madeBy(agency.agencyId);
  expect(await possible()).toContain('requestReplacement');
  expect((await ask(agency.recruiter)).status).toBe(403);
  expect((await ask(agency.manager)).body).toMatchObject({ state: 'requested', words: 'Soon.' });
  expect((await ask(agency.manager)).body.code).toBe('wrong_state');
  expect(await possible()).not.toContain('requestReplacement');
  await madeBy(null);
});
