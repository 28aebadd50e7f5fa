/** What a platform admin cannot do while they act as somebody: everything fresh, and whatever changes the account itself. */
import { beforeAll, expect, test } from 'vitest';
import type { RouteMeta } from '../../server/platform/http/operation.ts';
import { enrol, type TestPerson } from '../house.ts';
import { aHouse, anAgency } from '../stage.ts';
import type { Records } from './calls/known-call.ts';
import { knownCalls } from './calls.ts';

const house = aHouse();
const agency = anAgency(house);
let root: TestPerson;

beforeAll(async () => {
  root = await enrol(house, 'platform_admin', 'Tara', null);
  await house.query('update membership set may_impersonate = true where user_id = $1', [root.actor.userId]);
});

/** No operation gets so far that it looks for the record. */
const NONE = '0197f000-0000-7000-8000-000000000000';
const noRecords = new Proxy({}, { get: () => NONE }) as Records;

const isOnlyTheirs = ({ url, method, fresh, evenImpersonated, personal }: RouteMeta) =>
  fresh || personal || (method !== 'GET' && url.startsWith('/api/authentication/') && !evenImpersonated);

const isFor = ({ roles }: RouteMeta, { actor }: TestPerson) =>
  roles === 'signed-in' || (roles !== 'anyone' && (roles as readonly string[]).includes(actor.role));

test('every operation that only the person may do refuses who acts as them', async () => {
  const calls = knownCalls(noRecords, agency);
  let tried = 0;
  for (const person of [agency.admin, agency.accountant, agency.client, agency.candidate]) {
    const start = `/api/authentication/impersonate/${person.actor.userId}`;
    const { body } = await house.call(root, 'POST', start, { reason: 'Tried by a test.' });
    const acting = { ...person, token: body.token };
    for (const operation of house.app.operations) {
      if (!isOnlyTheirs(operation) || !isFor(operation, person)) continue;
      const { params, id, query = '', body: input } = calls[operation.id]!;
      const values: Record<string, string> = { ...params, ...(id ? { id } : {}) };
      const path = operation.url.replaceAll(/:(\w+)/g, (_, name) => values[name]!);
      const answer = await house.call(acting, operation.method, path + query, input);
      expect([operation.id, answer.status, answer.body.code]).toEqual([operation.id, 403, 'impersonating']);
      tried += 1;
    }
    expect((await house.call(acting, 'GET', '/api/authentication/me')).status).toBe(200);
  }
  expect(tried).toBeGreaterThanOrEqual(4);
});
