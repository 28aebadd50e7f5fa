/** What programs of mail read of a mail to offer their own button (RFC 8058). */
import { afterAll, expect, test } from 'vitest';
import { freePort } from '../../../test/bad-luck/processes.ts';
import { openRelay } from '../../../test/bad-luck/relay.ts';
import { openJob } from '../../../test/line.ts';
import { aHouse, anAgency } from '../../../test/stage.ts';

const port = await freePort();
const relay = await openRelay(port);
afterAll(() => relay.close());
const house = aHouse({ SMTP_URL: `smtp://127.0.0.1:${port}` });
const agency = anAgency(house);

const headersTo = (email: string, subject: string) =>
  relay.arrived
    .find(({ to, subject: said }) => to === email && said.includes(subject))!
    .source.split('\r\n\r\n')[0]!
    .replaceAll(/\r\n\s+/g, ' ');

test('a mail that can be turned off says how; one that always comes does not', async () => {
  await openJob(house, agency);
  await house.call(
    agency.admin,
    'POST',
    `/api/common/members/${agency.recruiter2.actor.membershipId}/suspend`,
  );
  expect(await house.drain()).toEqual([]);
  const headers = headersTo(agency.manager.email, '');
  expect(headers).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click');
  const address = /List-Unsubscribe: <(\S+)>/.exec(headers)![1]!;
  const { status, body } = await house.call(null, 'POST', new URL(address).pathname);
  expect([status, body.off]).toEqual([200, true]);
  expect(headersTo(agency.recruiter2.email, '')).not.toContain('List-Unsubscribe');
});
