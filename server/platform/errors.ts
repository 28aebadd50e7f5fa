/** The only errors that a view shows to a person. Anything else is a logged 500 with a reference number. */

export type FieldError = { path: string; message: string };

export class HireloomError extends Error {
  readonly status: number;
  readonly code: string;
  readonly extra: Record<string, unknown>;

  constructor(status: number, code: string, message: string, extra: Record<string, unknown> = {}) {
    super(message);
    this.status = status;
    this.code = code;
    this.extra = extra;
  }
}

export class NotSignedIn extends HireloomError {
  constructor(message = 'Please sign in.', code = 'not_signed_in') {
    super(401, code, message);
  }
}

export class Forbidden extends HireloomError {
  constructor(message = 'Your role may not do this.', code = 'forbidden') {
    super(403, code, message);
  }
}

/** Also for what belongs to somebody else: existence is not revealed. */
export class NotFound extends HireloomError {
  constructor(thing = 'This') {
    super(404, 'not_found', `${thing} was not found.`);
  }
}

export class Conflict extends HireloomError {
  constructor(code: string, message: string, extra: Record<string, unknown> = {}) {
    super(409, code, message, extra);
  }
}

/** What a link once opened and opens no more; told only to whoever bears the link. */
export class Gone extends HireloomError {
  constructor(code: string, message: string) {
    super(410, code, message);
  }
}

export class Invalid extends HireloomError {
  constructor(message: string, errors: FieldError[] = [], code = 'invalid') {
    super(422, code, message, { errors });
  }
}

export class TooMany extends HireloomError {
  constructor(message: string, retryAfterSeconds: number) {
    super(429, 'too_many', message, { retryAfterSeconds });
  }
}

/** The SQLSTATE of a database error, or null for anything else. */
export function sqlState(error: unknown): string | null {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code) ? code : null;
}

export function violatedConstraint(error: unknown): string | null {
  const constraint = (error as { constraint?: unknown } | null)?.constraint;
  return typeof constraint === 'string' ? constraint : null;
}
