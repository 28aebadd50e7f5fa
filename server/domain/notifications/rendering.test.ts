/** A mail is written where it is sent, the same each time, and one that cannot be written holds up nobody else's. */
import { expect, test } from 'vitest';
import { pendingJob } from '../../../test/line.ts';
import { aHouse, anAgency } from '../../../test/stage.ts';

const house = aHouse();
const agency = anAgency(house);

test('one that cannot be written waits for another try by itself; the others go out', async () => {
  // The queue has it, and nobody has sent it yet.
  await pendingJob(house, agency, { title: 'Broken' });
  await pendingJob(house, agency, { title: 'Whole' });
  await house.query(`create function break_it() returns trigger language plpgsql as $$ begin
      if new.subject like '%Broken%' then new.content = new.content - 'body'; end if; return new; end $$;
    create trigger break_it before insert on mail for each row execute function break_it();`);
  expect(await house.drain()).toEqual(['sendMail']);
  const states = await house.query('select id, subject, state, error from mail order by subject');
  const [broken] = states.filter(({ subject }) => String(subject).includes('Broken'));
  expect(broken).toMatchObject({ state: 'failed', error: expect.stringContaining('undefined') });
  expect(states.filter(({ state }) => state === 'kept').map(({ subject }) => subject)).toEqual([
    expect.stringContaining('Whole'),
  ]);
  const listed = await house.call(null, 'GET', '/api/dev/mail');
  expect(listed.body.items.map(({ text }: { text: string }) => text.includes('cannot be written'))).toEqual(
    expect.arrayContaining([true, false]),
  );
  await house.query(`drop trigger break_it on mail;
    update mail set content = content || '{"body":"Mended."}' where subject like '%Broken%'`);
  await house.mailer.send(broken!.id as string);
  expect(await house.query('select state from mail where id = $1', [broken!.id])).toEqual([
    { state: 'kept' },
  ]);
});

test('what was written down before this is sent as it was', async () => {
  const [before] = await house.query(
    `insert into mail (id, source, to_address, to_name, subject, html, text, at)
     values (gen_random_uuid(), 'before', 'ola@people.example', 'Ola', 'Old', '<p>As it was</p>', 'As it was', now())
     returning id`,
  );
  await house.mailer.send(before!.id as string);
  const { body } = await house.call(null, 'GET', '/api/dev/mail?q=ola@people.example');
  expect(body.items).toEqual([expect.objectContaining({ text: 'As it was', state: 'kept' })]);
  expect((await house.call(null, 'GET', `/api/dev/mail/${before!.id}/page`)).body).toContain('As it was</p>');
});

test('an agency that looks otherwise by then does not change what is sent', async () => {
  await pendingJob(house, agency, { title: 'Unchanged' });
  await house.drain();
  const read = () => house.mails("where subject like '%Unchanged%'");
  const before = await read();
  expect(before).toHaveLength(1);
  await house.query(`update organisation set name = 'Renamed', brand_colour = '#123456' where id = $1`, [
    agency.agencyId,
  ]);
  expect(await read()).toEqual(before);
});
