/** Runs the domain's commands as the people of the demonstration, at moments of the past. */
import type { Actor } from '../../server/platform/actor.ts';
import { databaseRoleOf, linkActor, type Role, SYSTEM } from '../../server/platform/actor.ts';
import type { Context } from '../../server/platform/context.ts';
import { runAs } from '../../server/platform/events.ts';
import type { Services } from '../../server/services.ts';
import { seeded } from './random.ts';

const DAY = 86_400_000;

/** What happened in the last days is told; what is older is history. */
const TOLD_FOR_MS = 2 * DAY;

export type World = ReturnType<typeof createWorld>;

export function createWorld(services: Services) {
  const today = services.clock.now();
  const actors = new Map<string, Actor>();
  const as = <T>(email: string, at: Date, command: (context: Context) => Promise<T>): Promise<T> => {
    const actor = email === 'system' ? SYSTEM : actors.get(email);
    if (!actor) throw new Error(`${email} is nobody in the demonstration`);
    return runAs(services.db, actor, at, command, today.getTime() - at.getTime() < TOLD_FOR_MS);
  };
  return {
    services,
    today,
    random: seeded(20_260_301),
    as,
    /** Working hours of that many days ago, in UTC; `hour` may be fractional. */
    daysAgo: (days: number, hour = 6) =>
      new Date(startOfDay(today).getTime() - days * DAY + hour * 3_600_000),
    /** As a candidate does who opens the link of a mail. */
    asCandidate: <T>(candidateId: string, at: Date, command: (context: Context) => Promise<T>): Promise<T> =>
      runAs(services.db, linkActor(candidateId, 'Candidate'), at, command, false),
    emailOf: (userId: string) => [...actors].find(([, actor]) => actor.userId === userId)![0],
    know: (email: string, actor: Actor) => actors.set(email, actor),
    actor: (email: string) => actors.get(email)!,
  };
}

const startOfDay = (date: Date) => new Date(date.toISOString().slice(0, 10));

type Belonging = { id: string; kind: 'agency' | 'client_company'; timeZone: string } | null;

export function actorOf(
  userId: string,
  name: string,
  role: Role,
  membershipId: string,
  organisation: Belonging,
): Actor {
  return {
    role,
    databaseRole: databaseRoleOf(role),
    userId,
    name,
    membershipId,
    organisationId: organisation?.id ?? null,
    agencyId: organisation?.kind === 'agency' ? organisation.id : null,
    clientCompanyId: organisation?.kind === 'client_company' ? organisation.id : null,
    candidateRecordIds: [],
    timeZone: organisation?.timeZone ?? 'Asia/Kolkata',
    impersonator: null,
    authenticatedAt: null,
    scopes: null,
    needsSecondFactor: false,
    beyondPlan: false,
    linkKey: '',
  };
}
