/** The whole line in a real browser, as eight people play it: from the job order to the paid invoice. */
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { approveJob, assignRecruiter, rejectAnotherJob } from './line/agreement.ts';
import { bookInterview, giveFeedback, refuseSecondBooking } from './line/interviews.ts';
import { payInvoice, receiveInvoice } from './line/invoice.ts';
import { submitJob, writeJob } from './line/job-order.ts';
import { acceptByMail, issueOffer, join, reconfirm } from './line/joining.ts';
import { rejectOne, shortlistOne } from './line/review.ts';
import { dropResume, seeDuplicate, sourceKnown, sourceNewcomer, submitByDrag } from './line/sourcing.ts';
import { openStory, type Story } from './line/story.ts';

let story: Story;
beforeAll(async () => {
  story = await openStory(inject('url'));
});
afterAll(() => story?.browser.close());

describe('the line', () => {
  test('1. the client writes a job in steps, leaves, comes back', () => writeJob(story));
  test('1. … and submits it', () => submitJob(story));
  test('2. the manager finds it waiting, reads the terms, approves', () => approveJob(story));
  test('2. another job is rejected with a reason', () => rejectAnotherJob(story));
  test('3. a recruiter is assigned by load and is told at once', () => assignRecruiter(story));
  test('4. a dropped résumé becomes a candidate', () => dropResume(story));
  test('4. the same person again is shown as a duplicate', () => seeDuplicate(story));
  test('4. the newcomer is sourced and submitted', () => sourceNewcomer(story));
  test('4. a known candidate is found and completed', () => sourceKnown(story));
  test('4. … and submitted by dragging the card', () => submitByDrag(story));
  test('5. the client shortlists one', () => shortlistOne(story));
  test('5. … and rejects another', () => rejectOne(story));
  test('6. the recruiter proposes a slot, the interviewer accepts', () => bookInterview(story, 1));
  test('6. a second booking at that hour is refused in words', () => refuseSecondBooking(story));
  test('6. feedback after the interview', () => giveFeedback(story, 1));
  test('7. round 2', async () => {
    await bookInterview(story, 2);
    await giveFeedback(story, 2);
  });
  test('7. round 3', async () => {
    await bookInterview(story, 3);
    await giveFeedback(story, 3);
  });
  test('8. the client selects and issues the offer', () => issueOffer(story));
  test('8. the candidate accepts it from the mail, without an account', () => acceptByMail(story));
  test('9. the recruiter reconfirms', () => reconfirm(story));
  test('9. the client confirms the joining', () => join(story));
  test('10. the invoice comes by itself on its day', () => receiveInvoice(story));
  test('11. reported, verified, paid', () => payInvoice(story));

  test('every screen on the way is for everybody', () => {
    expect(story.everybody.flatMap(({ findings }) => findings)).toEqual([]);
  });
  test('no browser complained about anything', () => {
    expect(story.everybody.flatMap(({ complaints }) => complaints)).toEqual([]);
  });
});
