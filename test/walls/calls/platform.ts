/** The platform’s admins, and the audit trail. */
import type { Agency } from '../../house.ts';
import { hidden, type KnownCall, ownOnly, type Records, reason } from './known-call.ts';

/** The platform's admins see every organisation and user that there is; this is none. */
const SOMEBODY = '0197f000-0000-7000-8000-000000000000';

export const platformCalls = (its: Records, agency: Agency): Record<string, KnownCall> => ({
  listOrganisations: { answers: 200, seenBy: 'platform_admin' },
  getPlatformOrganisation: hidden(SOMEBODY),
  suspendOrganisation: hidden(SOMEBODY, reason),
  reactivateOrganisation: hidden(SOMEBODY),
  listUsers: { answers: 200, seenBy: 'platform_admin' },
  getPlatformUser: hidden(SOMEBODY),
  suspendUser: hidden(SOMEBODY, reason),
  reactivateUser: hidden(SOMEBODY),
  allowImpersonation: hidden(SOMEBODY),
  forbidImpersonation: hidden(SOMEBODY),
  // Without the permission, which no admin gives themselves.
  startImpersonating: { id: agency.client.actor.userId!, body: reason, answers: 403 },
  stopImpersonating: { answers: 409, toNobody: 409 },
  listPlatformTasks: ownOnly(),
  getQueue: ownOnly(),
  listDeadLetters: ownOnly(),
  retryDeadLetter: { params: { letter: '999999999' }, answers: 404 },
  discardDeadLetter: { params: { letter: '999999999' }, answers: 404 },
  listTrail: { ...ownOnly(`?record=${its.job}`), seenBy: 'platform_admin' },
  listTrailTypes: ownOnly(),
  getTrailEvent: { ...hidden(its.event), seenBy: 'platform_admin' },
  exportTrail: { ...ownOnly(`?record=${its.job}`), seenBy: 'platform_admin' },
  getChain: ownOnly('?organisation=NIMBZEPHYR'),
  verifyChain: { body: { organisation: 'NIMBZEPHYR' }, answers: 200 },
});
