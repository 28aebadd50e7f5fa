/** Addresses of stored files: each opens for some minutes, and only for the person in the membership that it was given to. */
import { createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import type { Actor } from './actor.ts';
import type { Context } from './context.ts';
import { Forbidden, NotFound } from './errors.ts';

export type FileLink = { href: string; until: Date };

/** What is signed with: of one membership, so that whoever else opens the address finds nothing. */
export const linkKeyOf = (secret: string, { userId, membershipId }: Actor): string =>
  createHmac('sha256', secret).update(`file links ${userId} ${membershipId}`).digest('base64url');

/** Good for one to two of these; within one the address stays the same, so that a browser shows a picture from its cache. */
const STEP_MS = 10 * 60_000;

/**
 * By the machine’s clock, as sessions are: time travel in the demonstration must not end what a screen shows.
 * @param path of the API, without a query @param version another one for what has changed
 */
export function linkTo({ actor }: Pick<Context, 'actor'>, path: string, version = ''): FileLink {
  const until = (Math.floor(Date.now() / STEP_MS) + 2) * STEP_MS;
  const query = new URLSearchParams({
    until: String(until),
    signature: sign(actor, path, until),
    ...(version ? { version } : {}),
    // The browser opens it by itself, without the header that says in which membership the tab works.
    membership: actor.membershipId!,
  });
  return { href: `${path}?${query}`, until: new Date(until) };
}

export const LinkQuery = z.strictObject({
  until: z.coerce.number().int().min(0).max(8.64e15).describe('Milliseconds since 1970.'),
  signature: z.string().max(100),
  version: z.string().max(40).optional(),
});

/** @throws NotFound for a link that was altered or given to somebody else, Forbidden for one whose time is over */
export function requireLink(
  { actor }: Pick<Context, 'actor'>,
  path: string,
  { until, signature }: z.output<typeof LinkQuery>,
): void {
  if (!actor.linkKey || !isSame(signature, sign(actor, path, until))) throw new NotFound('This file');
  // Too far ahead is a clock that was set back: such a link would be good for longer than any was meant to be.
  if (until <= Date.now() || until > Date.now() + 2 * STEP_MS)
    throw new Forbidden('This link has expired. Open the screen that it came from again.', 'link_expired');
}

const isSame = (given: string, expected: string): boolean =>
  given.length === expected.length && timingSafeEqual(Buffer.from(given), Buffer.from(expected));

const sign = ({ linkKey }: Actor, path: string, until: number): string =>
  createHmac('sha256', linkKey).update(`${path} ${until}`).digest('base64url');
