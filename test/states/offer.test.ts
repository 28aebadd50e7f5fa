import { offerMachine } from '../../server/domain/offers/machine.ts';
import { signLink } from '../../server/platform/ids.ts';
import { offered, openJob } from '../line.ts';
import { TEST_SECRET } from '../secret.ts';
import { testTable } from './table-test.ts';

const OF_APPLICATION: Record<string, string> = { new: 'selected', issued: 'offered', accepted: 'hired' };

testTable(async (house, agency) => {
  const job = await openJob(house, agency);
  const { application, offer } = await offered(house, agency, job);
  await house.query('update candidate_record set user_id = $1', [agency.candidate.actor.userId]);
  const [link] = await house.query('select id from one_time_link where subject_id = $1', [offer.id]);
  const params = { id: offer.id, token: signLink(link!.id as string, TEST_SECRET) };
  const reason = { reason: 'Chose another.' };
  const today = house.clock.at.toISOString().slice(0, 10);
  return {
    machine: offerMachine,
    table: 'offer',
    stateColumn: 'state',
    id: offer.id,
    prepare: (state) =>
      `update application set stage = '${OF_APPLICATION[state] ?? 'selected'}'; ${state === 'new' ? 'delete from offer' : ''}`,
    calls: {
      issue: () => ({
        operation: 'issueOffer',
        params: { id: application.id },
        body: {
          annualPay: { amount: '1800000', currency: 'INR' },
          joiningDate: today,
          expiresOn: today,
        },
      }),
      accept: (role) => ({ operation: role === 'link' ? 'acceptOfferByLink' : 'acceptOffer', params }),
      decline: (role) => ({
        operation: role === 'link' ? 'declineOfferByLink' : 'declineOffer',
        params,
        body: reason,
      }),
      withdraw: () => ({ operation: 'withdrawOffer', params, body: reason }),
      expire: null,
    },
    hidden: () => false,
  };
});
