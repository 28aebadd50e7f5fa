/** What the server (or the line to it) refused, as RFC 9457 says it. */
export type FieldError = { path: string; message: string };

type Body = {
  title?: string;
  detail?: string;
  code?: string;
  errors?: FieldError[];
  possible?: string[];
  reference?: string;
};

export class Problem extends Error {
  /** 0 when no answer came at all. */
  readonly status: number;
  readonly title: string;
  readonly detail: string;
  readonly code: string;
  readonly errors: FieldError[];
  /** The commands that fit the record's state now; given with a 409. */
  readonly possible: string[] | undefined;
  /** What else the answer carries, e.g. the `similar` records of a probable duplicate. */
  readonly extra: Record<string, unknown>;
  /** Also in the server's log. */
  readonly reference: string | undefined;

  constructor(status: number, body: Body = {}) {
    super(body.detail ?? body.title ?? `The server answered ${status}.`);
    this.name = 'Problem';
    this.status = status;
    this.title = body.title ?? 'Something went wrong';
    this.detail = this.message;
    this.code = body.code ?? 'unknown';
    this.errors = body.errors ?? [];
    this.possible = body.possible;
    this.extra = { ...body };
    this.reference = body.reference;
  }
}

export async function problemFrom(response: Response): Promise<Problem> {
  const isJson = /json/.test(response.headers.get('content-type') ?? '');
  const body = isJson ? ((await response.json().catch(() => ({}))) as Body) : {};
  return new Problem(response.status, body);
}

export const noConnection = () =>
  new Problem(0, {
    title: 'No connection',
    detail: 'We could not reach Hireloom. Check your connection and try again.',
    code: 'no_connection',
  });

/** Anything thrown, as a problem that a person can read. */
export function asProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  const detail = error instanceof Error ? error.message : 'Something unexpected happened.';
  return new Problem(-1, { title: 'This screen stumbled', detail, code: 'screen' });
}

/** Nobody decided on the request: the same one may be sent again. */
export const isUnanswered = (error: unknown) =>
  error instanceof Problem && (error.status === 0 || error.status >= 502);
