/** Every operation, from the API's own description: wrong types, missing and unknown fields, broken and huge bodies. */
import { beforeAll, expect, test } from 'vitest';
import { enrol, type House } from '../house.ts';
import { aHouse, anAgency } from '../stage.ts';
import { type Described, describedOperations, problemPaths, type Schema } from './operations.ts';

const house = aHouse();
const agency = anAgency(house);
let all: Described[];
let withBody: Described[];

beforeAll(async () => {
  all = describedOperations(house, agency, await enrol(house, 'platform_admin', 'Root', null));
  withBody = all.filter(({ body }) => body !== null);
  expect(withBody.length).toBeGreaterThan(10);
});

const send = ({ who, method, url }: Described, body: unknown) => house.call(who, method, url, body);

/** What did not answer as it should, as a list that a failure shows whole. */
async function failuresOf(cases: { name: string; ask: () => ReturnType<House['call']>; path?: string }[]) {
  const failures: string[] = [];
  for (const { name, ask, path } of cases) {
    const answer = await ask();
    const paths = problemPaths(answer, 400);
    const atPath = path === undefined || paths?.some((each) => each === path || each.startsWith(`${path}.`));
    if (!paths || !atPath) failures.push(`${name}: ${answer.status} ${JSON.stringify(answer.body)}`);
  }
  return failures;
}

/** A value that the schema cannot take. */
const wrongFor = (schema: Schema): unknown =>
  schema.type === 'array' || schema.type === 'object' ? 'text' : { surprise: true };

test('a body that is no object, or has a field that nobody knows', async () => {
  const cases = withBody.flatMap((operation) => [
    ...[[], 'text', 7, true].map((body) => ({
      name: `${operation.id} ${JSON.stringify(body)}`,
      ask: () =>
        house.call(operation.who, operation.method, operation.url, JSON.stringify(body), {
          'content-type': 'application/json',
        }),
    })),
    { name: `${operation.id} unknown field`, ask: () => send(operation, { surprise: 1 }) },
  ]);
  expect(await failuresOf(cases)).toEqual([]);
});

test('each field with a value of the wrong type is named', async () => {
  const cases = withBody.flatMap((operation) =>
    Object.entries(operation.body!.properties ?? {}).map(([field, schema]) => ({
      name: `${operation.id}.${field}`,
      ask: () => send(operation, { [field]: wrongFor(schema) }),
      path: field,
    })),
  );
  expect(cases.length).toBeGreaterThan(40);
  expect(await failuresOf(cases)).toEqual([]);
});

test('each field that is needed and missing is named', async () => {
  const cases = withBody.flatMap((operation) =>
    (operation.body!.required ?? []).map((field) => ({
      name: `${operation.id}.${field}`,
      ask: () => send(operation, {}),
      path: field,
    })),
  );
  expect(cases.length).toBeGreaterThan(15);
  expect(await failuresOf(cases)).toEqual([]);
});

/** These take a file and not JSON. */
const FILES =
  /^upload|^setPicture$|^readJobDescription$|^addJobDocument$|^replaceJobDocument$|^receiveTicketMail$|^take(Stripe|Razorpay)Webhook$/;

test('a body where none is taken', async () => {
  const without = all.filter(({ body, method, id }) => !body && method === 'POST' && !FILES.test(id));
  expect(without.length).toBeGreaterThan(5);
  for (const operation of without) {
    const answer = await send(operation, { surprise: 1 });
    expect(problemPaths(answer, 422), operation.id).not.toBeNull();
  }
});

test('broken JSON, no JSON, another type, and two megabytes', async () => {
  for (const { id, who, method, url } of withBody) {
    const as = (payload: string, type = 'application/json') =>
      house.call(who, method, url, payload, { 'content-type': type });
    expect(problemPaths(await as('{"a":'), 400), id).not.toBeNull();
    expect(problemPaths(await as(''), 400), id).not.toBeNull();
    expect(problemPaths(await as('{"__proto__":{"role":"platform_admin"}}'), 400), id).not.toBeNull();
    expect(problemPaths(await as('<a/>', 'application/xml'), 415), id).not.toBeNull();
    expect(problemPaths(await as(JSON.stringify({ a: 'x'.repeat(2_000_000) })), 413), id).not.toBeNull();
  }
});

test('query fields: unknown, given twice', async () => {
  const cases = all.flatMap(({ id, who, method, url, parameters }) => [
    { name: `${id} unknown`, ask: () => house.call(who, method, `${url}?surprise=1`) },
    ...parameters
      .filter((parameter) => parameter.in === 'query')
      .map(({ name }) => ({
        name: `${id} ${name} twice`,
        ask: () => house.call(who, method, `${url}?${name}=a&${name}=b`),
        path: name,
      })),
  ]);
  // What needs a body may well say first that the body is missing.
  // A provider may send its visitors back with what it likes; they are shown a page in any case.
  const relevant = cases.filter(
    ({ name }) => !name.startsWith('comeBackFrom') && !withBody.some(({ id }) => name === `${id} unknown`),
  );
  expect(await failuresOf(relevant)).toEqual([]);
});

test('ids in the path that are none', async () => {
  const withId = all.filter(({ parameters }) =>
    parameters.some(({ in: place, name }) => place === 'path' && name === 'id'),
  );
  const bad = ['x', '1', 'null', "0'--", '%00', '..%2f..%2fetc', '0197f000-0000-7000-8000-00000000000g'];
  const cases = withId.flatMap(({ id, who, method, url }) =>
    bad.map((value) => ({
      name: `${id} ${value}`,
      ask: () => house.call(who, method, url.replace('0197f000-0000-7000-8000-000000000000', value)),
    })),
  );
  const needingBody = new Set(withBody.map(({ id }) => id));
  expect(await failuresOf(cases.filter(({ name }) => !needingBody.has(name.split(' ')[0]!)))).toEqual([]);
  for (const { who, method, url, body } of withId.filter(({ id }) => needingBody.has(id))) {
    const answer = await house.call(who, method, url.replace(/0197f[0-9a-f-]+/, 'x'), body ? {} : undefined);
    expect(problemPaths(answer, 400)).not.toBeNull();
  }
});

test('tokens of links and cookies that are none', async () => {
  for (const token of ['x', '%00', 'a'.repeat(99), '%F0%9F%98%80', "';select 1"]) {
    const answer = await house.call(null, 'GET', `/api/public/offers/${token}`);
    expect(problemPaths(answer, 404), token).not.toBeNull();
  }
  for (const cookie of ['%00', 'a%00b.c', '%ff', "'", '.', '%F0%9F%98%80.x']) {
    const answer = await house.call(null, 'GET', '/api/authentication/me', undefined, {
      cookie: `hireloom.session=${cookie}`,
    });
    expect(problemPaths(answer, 401), cookie).not.toBeNull();
  }
  const email = 'a\u0000b@x.example';
  const answer = await house.call(null, 'POST', '/api/authentication/sign-in', { email, password: 'x' });
  expect(problemPaths(answer, 400)).toEqual(['email']);
});
