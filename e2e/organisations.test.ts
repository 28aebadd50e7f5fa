/** How organisations begin, meet, part and change hands: an agency, the company that it finds, and their people. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { demoPerson } from './line/story.ts';
import { openBrowser, Person } from './people.ts';
import { BOTH_ENDS, EVERY_LOOK } from './screen-checks.ts';

const PASSWORD = 'tractor velvet harbour';

// Names of this run alone: the server may be one that has seen this test before.
const run = Date.now().toString(36);
const AGENCY = { name: `Orbit Search ${run}`, code: `O${run}`.slice(0, 12).toUpperCase() };
const COMPANY = `Lakeside Foods ${run}`;
const admin = { name: 'Anita Rao', email: `anita.${run}@orbit.example` };
const recruiter = { name: 'Bala Iyer', email: `bala.${run}@orbit.example` };
const client = { name: 'Chitra Sen', email: `chitra.${run}@lakeside.example` };

let browser: Browser;
const everybody: Person[] = [];
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

async function arrive(name: string): Promise<Person> {
  const person = await Person.arrives(browser, inject('url'), name);
  everybody.push(person);
  return person;
}

async function arriveFromDemo(name: string): Promise<Person> {
  const person = await arrive(name);
  await person.signsIn(demoPerson(name));
  return person;
}

async function opensMail(person: Person, email: string, subject: RegExp) {
  // It comes a moment after what it is about; the list does not wait for it.
  await expect
    .poll(async () => (await person.page.request.get(`/api/dev/mail?q=${email}`)).text())
    .toMatch(subject);
  const { items } = await (await person.page.request.get(`/api/dev/mail?q=${email}`)).json();
  const { text } = items.find((mail: { subject: string }) => subject.test(mail.subject));
  await person.goes(new URL(/http\S+/.exec(text)![0]).pathname);
}

test('an agency is founded with one mail, and led to its first steps', async () => {
  const anita = await arrive(admin.name);
  await anita.goes('/sign-up?as=agency');
  await anita.types(/Name of the agency/, AGENCY.name);
  await anita.chooses(/Country/, /^India$/);
  await anita.types(/Your name/, admin.name);
  await anita.types(/Email/, admin.email);
  await anita.types(/^Password/, 'password12');
  await anita.page.getByLabel(/I accept/).check();
  anita.expectsRefusal(422, /sign-up/);
  await anita.presses('Create the account');
  await anita.sees(/common|easily guessed/i);
  await anita.types(/^Password/, PASSWORD);
  await anita.presses('Create the account');
  await anita.readsHeading('Look into your mail');
  await anita.looksClosely('look into your mail', EVERY_LOOK);
  await opensMail(anita, admin.email, /Confirm/);
  await anita.looksClosely('confirming an address', BOTH_ENDS);
  await anita.presses('Confirm and sign in');
  await anita.page.getByRole('navigation', { name: 'Main' }).waitFor();
  await anita.part('Getting started').waitFor();
  await anita.looksClosely('home of a new agency', EVERY_LOOK);
  await anita.goes('/agency/organisation');
  await anita.types(/^Code/, AGENCY.code);
  await anita.presses('Save');
  await anita.sees('Saved.');
});

test('a recruiter is invited, and the link is theirs alone', async () => {
  const anita = everybody[0]!;
  await anita.goes('/agency/members');
  await anita.presses('Invite people');
  await anita.types(/E-mail addresses/, recruiter.email, anita.dialog('Invite people'));
  await anita.presses('Send invitations', anita.dialog('Invite people'));
  await anita.sees('The invitations are on their way.');
  const bala = await arrive(recruiter.name);
  await opensMail(bala, recruiter.email, /invites you/);
  const address = bala.page.url();
  await bala.readsHeading(`Join ${AGENCY.name}`);
  await bala.looksClosely('an invitation', EVERY_LOOK);
  await bala.types(/Your name/, recruiter.name);
  await bala.types(/^Password/, PASSWORD);
  await bala.page.getByLabel(/I accept/).check();
  await bala.page.getByRole('button', { name: /Join|Create/ }).click();
  await bala.page.getByRole('navigation', { name: 'Main' }).waitFor();
  expect(new URL(bala.page.url()).pathname).toBe('/recruiter');

  const stranger = await arrive('somebody else');
  stranger.expectsRefusal(410, /invitations/);
  await stranger.goes(address);
  await stranger.readsHeading('Accepted already');
  await stranger.looksClosely('a used invitation', BOTH_ENDS);
});

test('a company finds the agency by its code, asks, and is accepted', async () => {
  const chitra = await arrive(client.name);
  await chitra.goes('/sign-up?as=client_company');
  await chitra.types(/Name of the company/, COMPANY);
  await chitra.chooses(/Country/, /^India$/);
  await chitra.types(/Your name/, client.name);
  await chitra.types(/Email/, client.email);
  await chitra.types(/^Password/, PASSWORD);
  await chitra.page.getByLabel(/I accept/).check();
  await chitra.presses('Create the account');
  await opensMail(chitra, client.email, /Confirm/);
  await chitra.presses('Confirm and sign in');
  await chitra.page.getByRole('navigation', { name: 'Main' }).waitFor();
  await chitra.goes('/client/agencies/find');
  chitra.expectsRefusal(404, /agencies/);
  await chitra.types('Code', 'NOSUCH');
  await chitra.presses('Find');
  await chitra.sees('No agency has the code NOSUCH');
  await chitra.types('Code', AGENCY.code.toLowerCase());
  await chitra.presses('Find');
  await chitra.sees(AGENCY.name);
  await chitra.looksClosely('an agency that was found', EVERY_LOOK);
  await chitra.page.getByRole('button', { name: /Ask/ }).click();
  await chitra.types('Message', 'Three line leads by spring.', chitra.dialog());
  await chitra.presses('Send the request', chitra.dialog());
  await chitra.page.waitForURL('**/client/agencies/*');

  const anita = everybody[0]!;
  await anita.goes('/manager/clients');
  await anita.follows(new RegExp(COMPANY));
  await anita.sees('Three line leads by spring.');
  await anita.looksClosely('a request', EVERY_LOOK);
  const sure = anita.dialog('Accept?');
  await anita.presses('Accept');
  anita.expectsRefusal(422, /accept/);
  await anita.presses('Accept', sure);
  await anita.sees('The agency’s rate card is empty.', sure);
  await makesRateCard(anita);
  await anita.goes('/manager/clients');
  await anita.follows(new RegExp(COMPANY));
  await anita.presses('Accept');
  await anita.presses('Accept', sure);
  await anita.sees('Active');
  await chitra.sees('Active');
});

async function makesRateCard(person: Person) {
  await person.goes('/agency/rate-card');
  await person.sees('No rate card holds today');
  await person.presses('Make the card');
  const bands = person.part('Pay bands');
  await person.types('Annual pay from, band 1', '', bands);
  await person.types('Fee, band 1', '8.33', bands);
  person.expectsRefusal(400, /rate-card/);
  await person.presses('Save the card');
  await person.sees('An amount like 1800000', bands);
  await person.types('Annual pay from, band 1', '0', bands);
  await person.looksClosely('the first rate card', EVERY_LOOK);
  await person.presses('Save the card');
  await person.sees('Holds today');
  await person.sees('₹0 and above');
}

test('working together pauses, goes on, and ends with what happens to the jobs said first', async () => {
  const [anita, chitra] = [everybody[0]!, everybody.find(({ name }) => name === client.name)!];
  await anita.presses('Suspend');
  await anita.types('Reason', 'An invoice is open since May.', anita.dialog());
  await anita.presses('Suspend', anita.dialog());
  await chitra.sees('An invoice is open since May.');
  await chitra.looksClosely('suspended by the agency', BOTH_ENDS);
  await anita.presses('Resume');
  await chitra.sees('Active');
  await chitra.presses('End engagement');
  await chitra.sees(/jobs?/i, chitra.dialog());
  await chitra.looksClosely('what ending would do', EVERY_LOOK);
  await chitra.types('Reason', 'We recruit by ourselves now.', chitra.dialog());
  await chitra.presses('End engagement', chitra.dialog());
  await chitra.sees('Ended');
  await anita.sees('Ended');
});

test('whoever leaves hands over; what hangs on them is counted first', async () => {
  const ishaan = await arriveFromDemo('Ishaan Varma');
  await ishaan.goes('/agency/members?q=Imran');
  await ishaan.follows(/Imran Qureshi/);
  await ishaan.presses('Remove', ishaan.dialog());
  const wizard = ishaan.dialog('Remove Imran Qureshi?');
  await ishaan.sees(/Imran Qureshi has \d+ .*Who takes over\?/, wizard);
  await ishaan.looksClosely('handing over', EVERY_LOOK);
  ishaan.expectsRefusal(422, /remove/);
  await ishaan.presses('Remove member', wizard);
  await wizard
    .getByText(/Choose|who takes/i)
    .first()
    .waitFor();
  await ishaan.chooses('All of it to one person', 'Sara Thomas', wizard);
  await ishaan.presses('Remove member', wizard);
  await ishaan.sees('Imran Qureshi is removed.');
});

test('a company that a manager made is claimed by its own people', async () => {
  const meera = await arriveFromDemo('Meera Nair');
  const company = `Quarry Tools ${run}`;
  const contact = { name: 'Dara Kohli', email: `dara.${run}@quarry.example` };
  await meera.goes('/manager/clients');
  await meera.page.getByRole('button', { name: /New client company|New company/ }).click();
  const form = meera.dialog('New client company');
  await meera.types('Name', company, form);
  await meera.presses('Make the company', form);
  await meera.sees('Nobody has claimed this company yet');
  await meera.looksClosely('an unclaimed company', EVERY_LOOK);
  await meera.page
    .getByRole('button', { name: /Invite|Ask/ })
    .first()
    .click();
  const asking = meera.dialog(`Who answers for ${company}?`);
  await meera.types('Name', contact.name, asking);
  await meera.types('E-mail', contact.email, asking);
  await meera.presses('Send the invitation', asking);
  const dara = await arrive(contact.name);
  await opensMail(dara, contact.email, /Quarry Tools/);
  await dara.looksClosely('claiming a company', EVERY_LOOK);
  await dara.types(/^Password/, PASSWORD);
  await dara.page.getByLabel(/I accept/).check();
  await dara.page.getByRole('button', { name: /Claim|Take/ }).click();
  await dara.page.getByRole('navigation', { name: 'Main' }).waitFor();
  await dara.goes('/client/agencies');
  await dara.sees('Nimbus Talent');
});

test('a platform admin acts as somebody, which everybody sees and the trail keeps', async () => {
  const noor = await arriveFromDemo('Noor Haddad');
  await noor.goes('/platform/users?q=Suresh');
  await noor.follows(/Suresh Gowda/);
  await noor.presses('Act as Suresh');
  const form = noor.dialog('Act as Suresh Gowda?');
  await noor.types('Reason', 'too short', form);
  await noor.presses('Act as Suresh Gowda', form);
  await noor.sees('At least 10 characters, please.', form);
  await noor.types('Reason', 'They cannot find their drafts.', form);
  await noor.presses('Act as Suresh Gowda', form);
  const banner = noor.part('Acting as somebody else');
  await banner.waitFor();
  await noor.looksClosely('acting as a client', EVERY_LOOK);
  await noor.goes('/client/jobs');
  await banner.waitFor();
  await noor.presses('Stop', banner);
  await banner.waitFor({ state: 'detached' });
  await noor.goes('/platform/audit');
  await noor.sees(/acting as Suresh Gowda|act as Suresh Gowda|as Suresh Gowda/);
});

test('no screen on the way was hard to use, and no browser complained', () => {
  expect(everybody.flatMap(({ findings, complaints }) => [...findings, ...complaints])).toEqual([]);
});
