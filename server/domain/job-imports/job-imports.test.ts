/** Jobs from a spreadsheet: looked through first, then drafted in the background, each row once. */
import { expect, test } from 'vitest';
import { anImporter, cooks, JOB_IMPORTS } from '../../../test/job-imports.ts';
import { openJob } from '../../../test/line.ts';
import { aHouse, anAgency } from '../../../test/stage.ts';
import { runAs } from '../../platform/events.ts';
import { runTaskNow } from '../reminders/index.ts';
import { importRows } from './index.ts';

const house = aHouse();
const agency = anAgency(house);
const { check, start, get, rowsOf, result, drafts } = anImporter(house, agency);

/** 4,930 good rows and 70 with something to mend. */
const FIVE_THOUSAND = [
  'Title,Places,Pay from,Pay to,Primary skills',
  ...Array.from({ length: 5000 }, (_, at) =>
    at % 71 === 70
      ? `Fitter ${at},Pune: 2,20000,10000,Welding: 9`
      : `Fitter ${at},Pune: ${(at % 3) + 1},10000,20000,Welding: 4`,
  ),
].join('\n');

test('5,000 rows, some of them bad: a dry run makes nothing, then the good ones become drafts', async () => {
  const checked = await check(FIVE_THOUSAND);
  expect(checked).toMatchObject({
    state: 'checked',
    rows: 5000,
    good: 4930,
    bad: 70,
    duplicates: 0,
    possible: ['start', 'cancel'],
    sameFile: null,
    notes: [],
  });
  expect(await drafts()).toBe(0);
  const [bad] = await rowsOf(checked.id, '?show=problems&limit=1');
  expect(bad).toMatchObject({
    line: 72,
    state: 'bad',
    title: 'Fitter 70',
    fields: null,
    problems: [
      {
        column: 'Primary skills',
        value: 'Welding: 9',
        message: '“Welding: 9”: a rating from 1 to 5, or years like “Welding: 6 years”, please.',
      },
      { column: 'Pay to', value: '10000', message: 'Pay “from” must be below “to”.' },
    ],
  });
  const [first] = await rowsOf(checked.id, '?limit=20');
  expect(first.fields).toEqual({
    title: 'Fitter 0',
    locations: [{ place: 'Pune', workMode: 'office', openings: 1 }],
    pay: { from: '10000', to: '20000', currency: 'INR' },
    skills: [{ name: 'Welding', kind: 'primary', measure: 'rating', minimum: 4 }],
  });

  expect((await start(checked.id)).body.state).toBe('importing');
  await house.drain();
  expect((await get(checked.id)).body).toMatchObject({ state: 'done', made: 4930, failed: 0, possible: [] });
  expect(await drafts()).toBe(4930);
  const told = await house.query(
    'select u.name, n.title, n.href from notification n join app_user u on u.id = n.user_id order by 1',
  );
  expect(told).toEqual([
    {
      name: 'Meera',
      title: 'Your import is done: 4,930 drafts, 70 rows need you',
      href: `/manager/jobs/imports/${checked.id}`,
    },
    // Once, and not of each.
    { name: 'Priya', title: 'Nimbus drafts 4,930 jobs for you', href: '/client/jobs?state=draft' },
  ]);
  const lines = await result(checked.id);
  expect(lines).toHaveLength(5000);
  expect(lines[0]).toMatchObject({ Title: 'Fitter 0', Result: 'Draft made', Problem: '' });
  expect(lines[0]!.Job).toMatch(/^NIMB-\d{4}$/);
  expect(lines[70]).toMatchObject({ Result: 'To mend', Job: '' });
  expect(lines[70]!.Problem).toContain('Primary skills: “Welding: 9”');
  expect(new Set(lines.map(({ Job }) => Job)).size).toBe(4931);
}, 480_000);

test('a worker that dies in the middle is followed by another, and no row becomes two jobs', async () => {
  const { id } = await check(cooks(60));
  await start(id);
  const asManager = (work: Parameters<typeof runAs<void>>[3]) =>
    runAs(house.services.db, agency.manager.actor, house.clock.at, work);
  await asManager((context) => importRows(context, id));
  expect(await drafts()).toBe(25);
  const died = asManager(async (context) => {
    await importRows(context, id);
    throw new Error('killed');
  });
  await expect(died).rejects.toThrow('killed');
  expect((await get(id)).body.made).toBe(25);
  // The dead one's task is taken up again beside the chain's own.
  await Promise.all([
    asManager((context) => importRows(context, id)),
    asManager((context) => importRows(context, id)),
  ]);
  await house.drain();
  expect((await get(id)).body).toMatchObject({ state: 'done', made: 60 });
  expect(await drafts()).toBe(60);
  expect(new Set((await result(id)).map(({ Job }) => Job)).size).toBe(60);
});

test('a row that the database refuses stops neither the others nor the import', async () => {
  const { id } = await check('Title\nCook\nPlumber\nWaiter');
  await house.query(`alter table job add constraint no_plumber check (title <> 'Plumber')`);
  await start(id);
  expect(await house.drain()).toEqual([]);
  await house.query('alter table job drop constraint no_plumber');
  expect((await get(id)).body).toMatchObject({ state: 'done', made: 2, failed: 1 });
  expect((await result(id)).map(({ Result, Problem }) => `${Result} ${Problem}`.trim())).toEqual([
    'Draft made',
    'To mend This row fits no draft as it is. Write this job by hand.',
    'Draft made',
  ]);
  expect(await drafts()).toBe(2);
  const [told] = await house.query(`select title from notification where title like 'Your import%'`);
  expect(told).toEqual({ title: 'Your import is done: 2 drafts, 1 row needs you' });
});

test('two tabs press Import: it begins once', async () => {
  const { id } = await check(cooks(3));
  const answers = await Promise.all([start(id), start(id)]);
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  expect(answers.find(({ status }) => status === 409)!.body).toMatchObject({
    code: 'wrong_state',
    state: 'importing',
    possible: ['cancel'],
  });
  await house.drain();
  expect(await drafts()).toBe(3);
});

test('a cancel in the middle keeps what was made and says so', async () => {
  const { id } = await check(cooks(40));
  await start(id);
  await house.as(agency.manager, (context) => importRows(context, id));
  const cancelled = await house.call(agency.manager, 'POST', `${JOB_IMPORTS}/${id}/cancel`);
  expect(cancelled.body).toMatchObject({ state: 'cancelled', made: 25, possible: [] });
  await house.drain();
  expect(await drafts()).toBe(25);
  const lines = await result(id);
  expect(lines[24]!.Result).toBe('Draft made');
  expect(lines[25]).toMatchObject({ Result: 'Not made: the import was stopped before', Job: '' });
  const [event] = await house.query(`select data from event where type = 'job_import.cancelled'`);
  expect(event!.data).toMatchObject({ made: '25 drafts' });
});

test('what looks like a job that is there is left out, unless it is asked for', async () => {
  const { code } = await openJob(house, agency, { title: 'Backend Engineer' });
  const file =
    'Title,Places\nBackend engineer,Mumbai; pune\nBackend Engineer,Kochi\nTester,Pune\nTester,Pune';
  const checked = await check(file);
  expect(checked).toMatchObject({ good: 2, duplicates: 2 });
  const alike = await rowsOf(checked.id, '?show=duplicates');
  expect(alike.map(({ problems }: { problems: { message: string }[] }) => problems[0]!.message)).toEqual([
    `There is a job of this title and place already: ${code}.`,
    'There is a job of this title and place already: the row of line 4.',
  ]);
  await start(checked.id);
  await house.drain();
  expect(await drafts()).toBe(2);
  expect((await result(checked.id))[0]!.Result).toBe('Left out: looks like another job');

  const again = await check(file);
  expect(again).toMatchObject({
    good: 0,
    duplicates: 4,
    sameFile: { id: checked.id, byName: 'Meera', made: 2 },
  });
  expect((await start(again.id)).body.code).toBe('nothing_to_import');
  expect((await start(again.id, agency.manager, true)).status).toBe(200);
  await house.drain();
  expect(await drafts()).toBe(6);
});

test('an exported list can be imported again, formulas as the text that they are', async () => {
  const fields = {
    title: '=HYPERLINK("x")',
    locations: [
      { place: 'Pune', workMode: 'office' as const, openings: 2 },
      { place: 'Kochi', workMode: 'remote' as never, openings: 1 },
    ],
  };
  const { id: jobId } = await openJob(house, agency, fields);
  const csv = String(
    (await house.call(agency.manager, 'GET', '/api/common/jobs/export.csv?q=HYPERLINK')).body,
  );
  await house.query(`update job set state = 'closed' where id = $1`, [jobId]);
  const checked = await check(csv);
  expect(checked).toMatchObject({ rows: 1, good: 1 });
  expect(checked.notes).toEqual([
    'Left out, because a draft has no such thing: “Code”, “State”, “Filled”, “Days open” and “Applications with the client”.',
  ]);
  const [row] = await rowsOf(checked.id);
  expect(row.fields).toEqual({
    title: '=HYPERLINK("x")',
    locations: fields.locations,
    pay: { from: '1500000.00', to: '2500000.00', currency: 'INR' },
    deadline: '2030-12-31',
  });
  await start(checked.id);
  await house.drain();
  const { body } = await house.call(agency.manager, 'GET', `${JOB_IMPORTS}/${checked.id}/result.csv`);
  expect(body).toContain(`"'=HYPERLINK(""x"")"`);
  expect(body).toContain('Draft made');
});

test('the template imports as it is', async () => {
  const template = await house.call(agency.manager, 'GET', `${JOB_IMPORTS}/template.csv`);
  const checked = await check(template.raw);
  expect(checked).toMatchObject({ rows: 1, good: 1, bad: 0, notes: [] });
  await start(checked.id);
  await house.drain();
  const [{ id }] = (await house.call(agency.manager, 'GET', '/api/common/jobs?state=draft')).body.items;
  const { body } = await house.call(agency.manager, 'GET', `/api/common/jobs/${id}`);
  expect(body).toMatchObject({
    title: 'Platform Engineer',
    level: 'senior',
    experience: { fromMonths: 48, toMonths: 96 },
    noticeDaysMax: 60,
    workingDays: [1, 2, 3, 4, 5],
    languages: [{ name: 'English', level: 'C1' }],
    locations: [
      { place: 'Pune', workMode: 'hybrid', openings: 2 },
      { place: 'Remote', workMode: 'remote', openings: 1 },
    ],
    skills: [
      { name: 'TypeScript', kind: 'primary', measure: 'rating', minimum: 4 },
      { name: 'SQL', kind: 'primary', measure: 'years', minimum: 2 },
      { name: 'Kafka', kind: 'secondary', measure: 'rating', minimum: 3 },
    ],
    state: 'draft',
  });
});

test('after 90 days an import goes with its rows, and the drafts that it made stay', async () => {
  const began = house.clock.at;
  const old = await check('Title,Places\nFitter,Pune: 2');
  await start(old.id);
  await house.drain();
  const drafted = await drafts();
  const day = 24 * 3_600_000;
  const clean = () =>
    house.as('system', (context) =>
      runTaskNow(context, 'processHousekeeping', agency.agencyId, 'Ishaan', house.settings),
    );
  house.clock.at = new Date(began.getTime() + 60 * day);
  const young = await check('Title,Places\nWelder,Pune: 1');
  await clean();
  expect((await get(old.id)).status).toBe(200);
  house.clock.at = new Date(began.getTime() + 91 * day);
  await Promise.all([clean(), clean()]);
  expect((await get(old.id)).status).toBe(404);
  expect(await house.query('select 1 from job_import_row where import_id = $1', [old.id])).toEqual([]);
  expect((await get(young.id)).status).toBe(200);
  expect(drafted).toBe(1);
  expect(await drafts()).toBe(1);
  house.clock.at = began;
});
