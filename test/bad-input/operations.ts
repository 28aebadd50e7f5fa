/** The API's own description of itself, as far as tests of bad requests need it. */
import type { Agency, House, TestPerson } from '../house.ts';

export type Schema = {
  type?: string;
  format?: string;
  properties?: Record<string, Schema>;
  required?: string[];
  anyOf?: Schema[];
  items?: Schema;
};

export type Parameter = { name: string; in: string; schema: Schema; description?: string };

export type Described = {
  id: string;
  method: string;
  url: string;
  /** Somebody who may call it. */
  who: TestPerson | null;
  parameters: Parameter[];
  body: Schema | null;
};

type Operation = {
  operationId: string;
  parameters?: Parameter[];
  requestBody?: { content: Record<string, { schema: Schema }> };
};

const SOME_ID = '0197f000-0000-7000-8000-000000000000';
/** Those of a path that are no ids. */
const PARAMETERS: Record<string, string> = {
  task: 'processJobExpiry',
  provider: 'google',
  purpose: 'profile',
  version: '1',
  letter: '999999999',
  kind: 'toReview',
  plan: 'team',
  template: 'job.submitted.managers.0.0',
  slug: '0123456789ab',
};

export function describedOperations(house: House, agency: Agency, platformAdmin: TestPerson): Described[] {
  const { paths } = house.app.swagger() as unknown as { paths: Record<string, Record<string, Operation>> };
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      id: operation.operationId,
      method: method.toUpperCase(),
      url: path.replace(/\{(\w+)\}/g, (_, name: string) => PARAMETERS[name] ?? SOME_ID),
      who: personFor(house, agency, platformAdmin, operation.operationId),
      parameters: operation.parameters ?? [],
      body: operation.requestBody?.content['application/json']?.schema ?? null,
    })),
  );
}

function personFor(house: House, agency: Agency, platformAdmin: TestPerson, id: string): TestPerson | null {
  const { roles } = house.app.operations.find((each) => each.id === id)!;
  if (roles === 'anyone') return null;
  const people = [
    agency.admin,
    agency.recruiter,
    agency.accountant,
    agency.client,
    agency.interviewer,
    agency.candidate,
    platformAdmin,
  ];
  if (roles === 'signed-in') return agency.admin;
  return people.find(({ actor }) => (roles as readonly string[]).includes(actor.role))!;
}

type Answer = { status: number; headers: Record<string, unknown>; body: unknown };

/** What a refused request says of itself; null where the answer is no proper problem of that status. */
export function problemPaths(answer: Answer, status: number): string[] | null {
  const body = answer.body as {
    status?: number;
    detail?: string;
    code?: string;
    errors?: { path: string }[];
  };
  const isProblem = String(answer.headers['content-type']).startsWith('application/problem+json');
  if (answer.status !== status || !isProblem || body.status !== status || !body.detail || !body.code)
    return null;
  return (body.errors ?? []).map(({ path }) => path);
}
