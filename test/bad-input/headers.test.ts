/** What every kind of answer tells the browser to refuse; that of the web application's page is in e2e/policy.test.ts. */
import { beforeAll, describe, expect, test } from 'vitest';
import { enqueue } from '../../server/platform/queue.ts';
import { buildHouse } from '../house.ts';
import { completeCandidate } from '../line.ts';
import { aHouse, anAgency } from '../stage.ts';

const house = aHouse();
const agency = anAgency(house);
let mailId: string;
let fileHref: string;

beforeAll(async () => {
  const { resumeFileId } = await completeCandidate(house, agency);
  await house.services.storage.put(`none/${resumeFileId}`, Buffer.from('%PDF-1.7'));
  const link = await house.call(agency.manager, 'GET', `/api/common/files/${resumeFileId}/link`);
  fileHref = link.body.href;
  await house.as('system', ({ db }) => enqueue(db, 'answerPasswordReset', { email: agency.manager.email }));
  await house.drain();
  mailId = (await house.query('select id from mail limit 1'))[0]!.id as string;
});

const policyOf = ({ headers }: { headers: Record<string, unknown> }): Record<string, string> =>
  Object.fromEntries(
    String(headers['content-security-policy'])
      .split(';')
      .map((each) => {
        const [name = '', ...values] = each.trim().split(' ');
        return [name, values.join(' ')];
      }),
  );

const KINDS: [kind: string, address: () => string, status: number][] = [
  ['an answer of the API', () => '/api/common/jobs', 200],
  ['a refusal', () => '/api/platform/users', 403],
  ['an address that does not exist', () => '/api/nothing', 404],
  ['the description of the API', () => '/api/openapi.json', 200],
  ['the API’s own page', () => '/api/docs/', 200],
  ['a file', () => fileHref, 200],
  ['a mail as its reader sees it', () => `/api/dev/mail/${mailId}/page`, 200],
  ['health', () => '/healthz', 200],
];

describe.each(KINDS)('%s', (_kind, address, status) => {
  test('is framed, sniffed, and referred from by nobody', async () => {
    const answer = await house.call(agency.manager, 'GET', address());
    expect(answer.status).toBe(status);
    expect(answer.headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'permissions-policy': expect.stringContaining('camera=()'),
    });
    // A plain address cannot promise HTTPS.
    expect(answer.headers).not.toHaveProperty('strict-transport-security');
    expect(policyOf(answer)).toMatchObject({ 'default-src': "'none'" });
  });
});

test('no script runs but the server’s own, and no style is in the page', async () => {
  const policy = policyOf(await house.call(agency.manager, 'GET', '/api/common/jobs'));
  expect(policy).toMatchObject({
    'script-src': "'self'",
    'style-src': "'self'",
    'base-uri': "'none'",
    'form-action': "'self'",
    'frame-ancestors': "'none'",
  });
  expect(JSON.stringify(policy)).not.toContain('unsafe');
});

test('the API’s own page may run exactly the scripts that it has', async () => {
  const page = await house.call(null, 'GET', '/api/docs/');
  const { 'script-src': scripts } = policyOf(page);
  expect(scripts).toMatch(/^'self'( 'sha256-[\w+/]{43}=')+$/);
});

test('what somebody saw is kept by no browser', async () => {
  for (const address of ['/api/common/jobs', '/api/authentication/me', fileHref]) {
    const { headers } = await house.call(agency.manager, 'GET', address);
    expect(headers['cache-control'], address).toContain('no-store');
  }
});

test('a PDF may stand in a frame of ours, and of nobody else', async () => {
  const file = await house.call(agency.manager, 'GET', fileHref);
  expect(policyOf(file)['frame-ancestors']).toBe("'self'");
  expect(file.headers['x-frame-options']).toBe('SAMEORIGIN');
});

test('a mail runs nothing, whatever is in it', async () => {
  const page = await house.call(null, 'GET', `/api/dev/mail/${mailId}/page`);
  const policy = policyOf(page);
  expect(policy).not.toHaveProperty('script-src');
  expect(policy).toMatchObject({
    sandbox: 'allow-top-navigation-by-user-activation',
    'frame-ancestors': "'self'",
  });
  expect(page.body).toContain('<base target="_top">');
});

test('behind HTTPS the browser is told to stay there', async () => {
  const secure = await buildHouse({ PUBLIC_URL: 'https://hireloom.example' });
  try {
    const answer = await secure.call(null, 'GET', '/healthz');
    expect(answer.headers['strict-transport-security']).toBe('max-age=31536000; includeSubDomains');
    expect(policyOf(answer)).toHaveProperty('upgrade-insecure-requests');
  } finally {
    await secure.close();
  }
});
