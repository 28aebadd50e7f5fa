/** Step 5: the client reads the résumé beside the requirements, shortlists, rejects. */
import { BOTH_ENDS } from '../screen-checks.ts';
import { KNOWN, type Story } from './story.ts';

export async function shortlistOne({ client, recruiter, newcomer, jobId }: Story) {
  let loads = 0;
  recruiter.page.on('load', () => loads++);
  await client.goes(`/client/jobs/${jobId}`);
  await client.looksClosely('a job with candidates', BOTH_ENDS);
  await client.follows(/^Review 2/);
  for (const name of [newcomer.name, KNOWN]) {
    const queue = client.page.getByRole('navigation', { name: 'Applications to review' });
    await client.follows(new RegExp(name), queue);
    await client.page.getByRole('heading', { name, level: 2 }).waitFor();
    await client
      .part('Requirements')
      .getByText(/TypeScript/)
      .first()
      .waitFor();
    await client.page.getByTitle(`Résumé of ${name}`).waitFor();
    if (name === newcomer.name) await client.looksClosely('review', BOTH_ENDS);
    await client.presses('Shortlist');
    await client.sees(`${name} is shortlisted.`);
  }
  // The recruiter's board stands open, and is told.
  await recruiter.sees(new RegExp(`${KNOWN}|${newcomer.name}`), recruiter.page.getByRole('alert'));
  await recruiter.part(/^Shortlisted 2/).waitFor();
  if (loads > 0) throw new Error('The board was loaded anew; it should have been told.');
}

export async function rejectOne({ client }: Story) {
  await client.turnsTo('Review');
  const name = await client.page.getByRole('region').getByRole('heading', { level: 2 }).first().textContent();
  await client.presses('Reject');
  const form = client.dialog(`Reject ${name}?`);
  await client.presses('Reject application', form);
  await client.sees('Choose the reason that fits best.');
  await client.looksClosely('rejecting, with what is missing', BOTH_ENDS);
  await client.chooses('Reason', 'Skills do not fit', form);
  await client.types('In words', 'Not enough of what we asked for.', form);
  await client.presses('Reject application', form);
  await client.sees(`${name} is rejected.`);
  await client.turnsTo('Decisions');
  await client.looksClosely('decisions');
}
