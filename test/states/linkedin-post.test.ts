import { linkedinPostMachine } from '../../server/domain/linkedin/posts/machine.ts';
import { newId } from '../../server/platform/ids.ts';
import { openJob } from '../line.ts';
import { testTable } from './table-test.ts';

testTable(async (house, agency) => {
  const { id: jobId } = await openJob(house, agency);
  const { userId } = agency.admin.actor;
  await house.query(
    `insert into linkedin_connection (id, purpose, user_id, by_name, agency_id, subject, name, scopes, access_sealed, expires_at, pages, page_urn)
     values ($1, 'page', $2, 'Ishaan', $3, 'x', 'Ishaan', '{}', 'sealed', now() + interval '1 day',
       '[{"urn": "urn:li:organization:1", "name": "Nimbus"}]', 'urn:li:organization:1')`,
    [newId(), userId, agency.agencyId],
  );
  const { body } = await house.call(agency.manager, 'POST', `/api/manager/jobs/${jobId}/linkedin-posts`, {
    words: 'We are hiring.',
  });
  const params = { id: body.id };
  return {
    machine: linkedinPostMachine,
    table: 'linkedin_post',
    stateColumn: 'state',
    id: body.id,
    prepare: (state) => (state === 'new' ? 'delete from linkedin_post' : ''),
    columns: (state) =>
      `post_urn = ${['posted', 'taking_down', 'taken_down'].includes(state) ? `'urn:li:share:1'` : 'null'}, unsure_since = null`,
    calls: {
      post: () => ({ operation: 'postJob', params: { id: jobId }, body: { words: 'We are hiring.' } }),
      tryAgain: () => ({ operation: 'tryPostAgain', params }),
      cancel: () => ({ operation: 'cancelPost', params }),
      takeDown: () => ({ operation: 'takePostDown', params }),
      finishPosting: null,
      giveUp: null,
      finishTakingDown: null,
      keepUp: null,
    },
    hidden: () => false,
  };
});
