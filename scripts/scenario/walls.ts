import type { Applications } from './sourcing.ts';
import type { Answer, Tour } from './tour.ts';

/** Who must not get in, does not: the other tenant 404, the other role 403, nobody 401. */
export async function checkWalls(tour: Tour, job: Answer, { newcomer }: Applications): Promise<void> {
  const { step, check } = tour;
  step('Walls');
  const page = `/api/common/applications/${newcomer.id}`;
  check((await tour.rival.refused('GET', page)).status === 404, 'a manager of another agency: 404');
  check(
    (await tour.rival.refused('POST', `/api/manager/jobs/${job.id}/reject`, { reason: 'no' })).status === 400,
    'bad input is refused before anything else',
  );
  check(
    (await tour.rival.refused('POST', `/api/manager/jobs/${job.id}/reject`, { reason: 'not mine' }))
      .status === 404,
    'and cannot touch the job: 404',
  );
  check((await tour.otherClient.refused('GET', page)).status === 404, 'another client: 404');
  check(
    (await tour.recruiter.refused('POST', `/api/manager/jobs/${job.id}/approve`, {})).status === 403,
    'a recruiter cannot approve: 403',
  );
  check((await tour.nobody.refused('GET', page)).status === 401, 'nobody: 401');
  const foreign = await tour.rival.get(`/api/common/search?q=${encodeURIComponent(job.title)}`);
  check(foreign.groups.length === 0, 'and search shows a rival nothing of it');
}
