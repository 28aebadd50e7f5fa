/** The background tasks by name, each giving the queue one function of the domain. */
import type { TaskList } from 'graphile-worker';
import { linkCandidateRecords } from './domain/accounts/index.ts';
import { issueInvoice } from './domain/invoices/index.ts';
import {
  answerPasswordReset,
  answerSignUp,
  deriveFromEvent,
  type Mailer,
  mailEmailChange,
} from './domain/notifications/index.ts';
import { endImpersonation } from './domain/platform-administration/index.ts';
import { runScheduledTask } from './domain/reminders/index.ts';
import { SYSTEM } from './platform/actor.ts';
import type { Context } from './platform/context.ts';
import { sealEvents, sealTheRest } from './platform/event-seals.ts';
import { runAs } from './platform/events.ts';
import type { TaskName } from './platform/queue.ts';
import { schedule } from './schedule.ts';
import type { Services } from './services.ts';

type Payload = Record<string, string>;

export function createTasks(services: Services, mailer: Mailer): TaskList {
  const { db, clock, settings, storage } = services;
  const asSystem = <T>(work: (context: Context) => Promise<T>) => runAs(db, SYSTEM, clock.now(), work);
  const tasks: Record<TaskName, (payload: Payload) => Promise<unknown>> = {
    deriveFromEvent: ({ eventId }) => asSystem((context) => deriveFromEvent(context, eventId!, settings)),
    sealEvents: async () => {
      await sealEvents(db);
      await asSystem(sealTheRest);
    },
    sendMail: ({ mailId }) => mailer.send(mailId!),
    issueInvoice: ({ invoiceId, issueDate }) =>
      asSystem((context) => issueInvoice(context, storage, invoiceId!, issueDate!)),
    answerSignUp: ({ signUpId, again }) =>
      asSystem((context) => answerSignUp(context, signUpId!, again ?? 'first', settings)),
    answerPasswordReset: ({ email }) => asSystem((context) => answerPasswordReset(context, email!, settings)),
    mailEmailChange: ({ linkId }) => asSystem((context) => mailEmailChange(context, linkId!, settings)),
    linkCandidateRecords: ({ userId, email }) =>
      asSystem((context) => linkCandidateRecords(context, userId!, email!)),
    endImpersonation: ({ impersonationId }) =>
      asSystem((context) => endImpersonation(context, impersonationId!, 'expired')),
    runScheduledTask: ({ task }) =>
      asSystem((context) =>
        runScheduledTask(context, schedule.find((entry) => entry.task === task)!, settings.publicUrl),
      ),
  };
  return Object.fromEntries(
    Object.entries(tasks).map(([name, run]) => [
      name,
      async (payload: unknown) => void (await run(payload as Payload)),
    ]),
  );
}
