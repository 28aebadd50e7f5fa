/** What is left to whoever did not accept the terms in time: every command of every role is refused, but for those named here. */
import { beforeAll, expect, test } from 'vitest';
import type { RouteMeta } from '../../server/platform/http/operation.ts';
import { enrol, type TestPerson } from '../house.ts';
import { aHouse, anAgency } from '../stage.ts';
import { versionsOf } from '../terms-versions.ts';
import type { Records } from './calls/known-call.ts';
import { knownCalls } from './calls.ts';

const house = aHouse();
const agency = anAgency(house);
let root: TestPerson;

beforeAll(async () => {
  root = await enrol(house, 'platform_admin', 'Tara', null);
  const roles = [
    'platform_admin',
    'agency_admin',
    'manager',
    'recruiter',
    'accountant',
    'client',
    'interviewer',
    'candidate',
  ];
  await versionsOf(house).publish(root, { acceptedBy: roles, graceDays: 1 });
  house.clock.at = new Date(house.clock.at.getTime() + 86_400_000);
});

/** They only read, accept, leave, or keep an account safe. */
const LEFT = [
  'acceptLegalDocuments',
  'activateMembership',
  'beginProviderReauthentication',
  'beginSecondFactor',
  'changePassword',
  'confirmSecondFactor',
  'deleteMyAccount',
  'disconnectLinkedin',
  'endOtherSessions',
  'endSession',
  'moveClock',
  'reauthenticate',
  'removePushBrowser',
  'renewRecoveryCodes',
  'revokeMyApiKey',
  'seeAllNotifications',
  'seeNotification',
  'verifyChain',
];

/** No operation gets so far that it looks for the record. */
const NONE = '0197f000-0000-7000-8000-000000000000';
const noRecords = new Proxy({}, { get: () => NONE }) as Records;

const isFor = ({ roles }: RouteMeta, { actor }: TestPerson) =>
  roles === 'signed-in' || (roles !== 'anyone' && (roles as readonly string[]).includes(actor.role));

test('only these commands are left', () => {
  const left = house.app.operations.filter(({ evenWithoutTerms }) => evenWithoutTerms).map(({ id }) => id);
  expect(left.sort()).toEqual(LEFT);
});

test('every other command is refused to every role', { timeout: 120_000 }, async () => {
  const calls = knownCalls(noRecords, agency);
  const { admin, manager, recruiter, accountant, client, interviewer, candidate } = agency;
  let tried = 0;
  for (const person of [root, admin, manager, recruiter, accountant, client, interviewer, candidate])
    for (const operation of house.app.operations) {
      if (operation.method === 'GET' || operation.evenWithoutTerms || !isFor(operation, person)) continue;
      const { params, id, query = '', body } = calls[operation.id]!;
      const values: Record<string, string> = { ...params, ...(id ? { id } : {}) };
      const path = operation.url.replaceAll(/:(\w+)/g, (_, name) => values[name]!);
      const answer = await house.call(person, operation.method, path + query, body);
      expect([operation.id, person.actor.role, answer.status, answer.body.code]).toEqual([
        operation.id,
        person.actor.role,
        403,
        'terms_not_accepted',
      ]);
      tried += 1;
    }
  expect(tried).toBeGreaterThan(100);
});
