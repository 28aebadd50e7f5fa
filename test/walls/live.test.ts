import http from 'node:http';
import { beforeAll, expect, test } from 'vitest';
import { draftJob, openJob } from '../line.ts';
import { aHouse, anAgency } from '../stage.ts';

const house = aHouse();
const owner = anAgency(house, 'Zephyr');
const other = anAgency(house, 'Other');
let address: string;

beforeAll(async () => {
  address = await house.app.listen({ port: 0, host: '127.0.0.1' });
});

/** Opens the stream from the very first event on. @returns its status and what it said until `end` came */
function listen(token: string, end: string): Promise<{ status: number; heard: string }> {
  const headers = {
    authorization: `Bearer ${token}`,
    'last-event-id': '00000000-0000-0000-0000-000000000000',
  };
  return new Promise((resolve, reject) => {
    const request = http.get(`${address}/api/common/live`, { headers, agent: false }, (answer) => {
      let heard = '';
      answer.setEncoding('utf8').on('data', (text: string) => {
        heard += text;
        if (!heard.includes(end)) return;
        request.destroy();
        resolve({ status: answer.statusCode!, heard });
      });
    });
    request.on('error', reject);
  });
}

test('somebody without a session hears nothing', async () => {
  expect(await listen('made-up', 'not_signed_in')).toMatchObject({ status: 401 });
});

test('nobody hears of another agency’s records', async () => {
  const { id } = await openJob(house, owner);
  // The last event of all is their own: when it has come, whatever else was to come has come before.
  const own = await draftJob(house, other);
  const { status, heard } = await listen(other.client.token, own.id);
  expect(status).toBe(200);
  expect(heard).not.toContain(id);
  expect(heard.match(/^data: /gm)).toHaveLength(1);
});
