/** What most test files begin with, and share among their tests; there before the first, gone after the last. */
import { afterAll, beforeAll, beforeEach } from 'vitest';
import { localLinkedin } from '../scripts/demo/local-linkedin.ts';
import { type Agency, buildHouse, foundAgency, foundRival, type House, letGo } from './house.ts';
import { localProvider, somebody } from './identity-provider.ts';

type Settings = Record<string, string>;

/** @param env settings, or where to ask for them when the house is built */
export function aHouse(env: Settings | (() => Settings) = {}): House {
  const house = {} as House;
  beforeAll(async () => {
    Object.assign(house, await buildHouse(typeof env === 'function' ? env() : env));
  });
  afterAll(async () => {
    await house.close?.();
    letGo(house);
  });
  return house;
}

/** With its people, engaged with a client company that has its own. @param tag tells several apart in one house */
export function anAgency(house: House, tag = ''): Agency {
  return filled(() => foundAgency(house, tag));
}

/** Another agency of the client company that `first` works for. */
export function aRival(house: House, first: Agency, tag = 'Rival'): Agency {
  return filled(() => foundRival(house, first, tag));
}

function filled(found: () => Promise<Agency>): Agency {
  const agency = {} as Agency;
  beforeAll(async () => {
    Object.assign(agency, await found());
  });
  return agency;
}

/** Google or LinkedIn; before each test somebody else sits before it. */
export function aProvider(kind: 'google' | 'linkedin') {
  const provider = localProvider(kind);
  beforeAll(provider.open);
  afterAll(provider.close);
  beforeEach(() => {
    Object.assign(provider, { error: null, token: 'right', person: somebody() });
  });
  return provider;
}

/** LinkedIn as a place to connect with and to post to; before each test as on its first day. */
export function aLinkedin(options: { pkce?: boolean } = {}) {
  const service = localLinkedin(options);
  beforeAll(() => service.open());
  afterAll(service.close);
  beforeEach(() => {
    service.reset();
  });
  return service;
}
