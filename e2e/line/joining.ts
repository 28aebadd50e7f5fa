/** Steps 8 and 9: the offer, accepted from the mail without an account; reconfirmed, and joined. */
import { BOTH_ENDS } from '../screen-checks.ts';
import { daysAfter, type Story, today } from './story.ts';

export async function issueOffer(story: Story) {
  const { client, newcomer } = story;
  const now = await today(story);
  await client.presses('Select');
  await client.sees(`${newcomer.name} is selected. Issue the offer next.`);
  await client.presses('Issue offer');
  const form = client.dialog(`Offer to ${newcomer.name}`);
  await client.types('Annual pay in INR', '1800000', form);
  await client.types('Joining date', daysAfter(now, 10), form);
  await client.types('Answer by', daysAfter(now, 5), form);
  await client.types('Benefits', 'Health cover, 24 days of leave.', form);
  await client.looksClosely('issuing an offer', BOTH_ENDS);
  await client.presses('Issue offer', form);
  await client.sees(`The offer is on its way to ${newcomer.name}.`);
  await client.sees(/18,00,000/, client.part('Offer'));
}

export async function acceptByMail({ candidate, newcomer }: Story) {
  await candidate.goes('/dev/mail');
  await candidate.types('Search by address or subject', newcomer.email);
  await candidate.follows(/Your offer/);
  await candidate.looksClosely('the mailbox', BOTH_ENDS);
  const mail = candidate.page.frameLocator('iframe');
  await mail.getByRole('link', { name: /offer/i }).first().click();
  await candidate.readsHeading('Aster Systems would like you to join');
  await candidate.sees(/18,00,000/);
  await candidate.looksClosely('the offer', BOTH_ENDS);
  await candidate.presses('Accept the offer');
  await candidate.presses('Yes, I accept');
  await candidate.sees('Congratulations! You join Aster Systems.');
  await candidate.looksClosely('the accepted offer', BOTH_ENDS);
}

export async function reconfirm(story: Story) {
  const { recruiter, newcomer } = story;
  await recruiter.turnsTo('Joinings');
  await recruiter.looksClosely('joinings');
  await recruiter.goes(`/recruiter/applications/${story.applicationId}`);
  await recruiter.presses('Reconfirm');
  await recruiter.presses('Reconfirm', recruiter.dialog('Reconfirm?'));
  await recruiter.sees(`${newcomer.name} is reconfirmed.`);
}

export async function join(story: Story) {
  const { client, recruiter, newcomer } = story;
  const day = daysAfter(await today(story), 10);
  await recruiter.movesClock({ day, time: '11:00' });
  await client.goes(`/client/applications/${story.applicationId}`);
  await client.looksClosely('before joining', BOTH_ENDS);
  await client.presses('Joined');
  const form = client.dialog(`${newcomer.name} joined?`);
  await client.looksClosely('confirming the joining');
  await client.presses('Confirm joining', form);
  await client.sees('Confirmed. The opening is taken and the invoice scheduled.');
  story.joinedOn = day;
}
