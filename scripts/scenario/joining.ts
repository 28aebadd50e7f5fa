import type { Applications } from './sourcing.ts';
import { type Answer, addDays, type Tour } from './tour.ts';

/** Steps 8 and 9: offers, accepted by link and signed in; both join; the job is filled. */
export async function playJoining(
  tour: Tour,
  job: Answer,
  { newcomer, known, email }: Applications,
): Promise<{ joinedOn: string; placementIds: string[] }> {
  const { client, candidate, recruiter, nobody, step, check } = tour;
  step('8. The offers');
  const today = (await tour.now()).toISOString().slice(0, 10);
  const joiningDate = addDays(today, 10);
  const offers: Answer[] = [];
  for (const application of [newcomer, known]) {
    const selected = await client.post(`/api/client/applications/${application.id}/select`);
    check(selected.stage === 'selected', `${application.candidateName} is selected`);
    const pay = application === newcomer ? '1800000' : '2000000';
    const offer = await client.post(`/api/client/applications/${application.id}/issue-offer`, {
      annualPay: { amount: pay, currency: 'INR' },
      joiningDate,
      expiresOn: addDays(today, 5),
      benefits: 'Health cover, 24 days of leave.',
    });
    check(offer.state === 'issued', `the offer of ${pay} INR a year is issued`);
    offers.push(offer);
  }
  const outside = await client.refused('POST', `/api/client/applications/${newcomer.id}/issue-offer`, {
    annualPay: { amount: '1800000', currency: 'INR' },
    joiningDate,
    expiresOn: addDays(today, 5),
  });
  check(outside.status === 409, 'no second offer beside the first');

  const mail = await tour.eventually(
    () => tour.mailTo(email, 'Your offer'),
    'the candidate gets a link by mail',
  );
  const token = mail.text.match(/\/offer\/([\w-]+)/)[1];
  const altered = await nobody.refused('GET', `/api/public/offers/${token.slice(0, -2)}xx`);
  check(altered.status === 404, 'an altered link opens nothing');
  const shown = await nobody.get(`/api/public/offers/${token}`);
  check(
    shown.annualPay.amount === '1800000.00' && shown.possible.includes('accept'),
    'without an account the link shows the offer',
  );
  const accepted = await nobody.post(`/api/public/offers/${token}/accept`);
  const twice = await nobody.refused('POST', `/api/public/offers/${token}/accept`, {});
  check(accepted.state === 'accepted' && twice.status === 409, 'accepted through the link, once');
  const mine = await candidate.get('/api/candidate/offers');
  check(
    mine.items.some((each: Answer) => each.id === offers[1].id),
    'the signed-in candidate finds their offer',
  );
  const signedIn = await candidate.post(`/api/candidate/offers/${offers[1].id}/accept`);
  check(signedIn.state === 'accepted', 'and accepts it equally');

  step('9. Joining');
  const placementIds: string[] = [];
  for (const application of [newcomer, known]) {
    const { placement } = await recruiter.get(`/api/common/applications/${application.id}`);
    const reconfirmed = await recruiter.post(`/api/recruiter/placements/${placement.id}/reconfirm`);
    check(reconfirmed.reconfirmedAt !== null, `${application.candidateName} is reconfirmed`);
    placementIds.push(placement.id);
  }
  const early = await client.refused('POST', `/api/common/placements/${placementIds[0]}/confirm-joined`, {
    joinedOn: joiningDate,
  });
  check(early.status === 422, 'nobody has joined before the day');
  await tour.moveClock(new Date(`${joiningDate}T06:00:00Z`));
  for (const id of placementIds) {
    const joined = await client.post(`/api/common/placements/${id}/confirm-joined`, {
      joinedOn: joiningDate,
    });
    check(joined.state === 'joined', `${joined.candidateName} joined`);
  }
  const filled = await client.get(`/api/common/jobs/${job.id}`);
  check(
    filled.locations.every((each: Answer) => each.filled === each.openings) && filled.state === 'filled',
    'both openings are taken and the job is filled',
  );
  return { joinedOn: joiningDate, placementIds };
}
