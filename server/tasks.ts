/** The background tasks by name, each giving the queue one function of the domain. */
import type { JobHelpers, TaskList } from 'graphile-worker';
import { linkCandidateRecords } from './domain/accounts/index.ts';
import { publishDuePosts } from './domain/blog/index.ts';
import { removeOldUploads, removeUnnamed } from './domain/files/index.ts';
import { issueInvoice } from './domain/invoices/index.ts';
import { checkRows, importRows, workOnImport } from './domain/job-imports/index.ts';
import { publishDueLegalDocuments } from './domain/legal/index.ts';
import {
  endConnection,
  endDueConnections,
  openLinkedin,
  readOverConnection,
  readProfileImport,
  sendDuePosts,
  sendPost,
} from './domain/linkedin/index.ts';
import {
  answerPasswordReset,
  answerSignUp,
  deriveFromEvent,
  type Mailer,
  type Message,
  mailEmailChange,
  postLater,
  releaseHeldTexts,
  sendHeldMails,
  sendPush,
  sendText,
} from './domain/notifications/index.ts';
import { endImpersonation } from './domain/platform-administration/index.ts';
import { runEverywhere, runScheduledTask, watchOver } from './domain/reminders/index.ts';
import { eraseCandidates } from './domain/retention/index.ts';
import {
  applyFreeOrder,
  creditForOrder,
  issueForOrder,
  openProviders,
  refundPlanPayment,
} from './domain/subscriptions/index.ts';
import { queueWebhooks, sendDueWebhooks, sendWebhooks } from './domain/webhooks/index.ts';
import { SYSTEM } from './platform/actor.ts';
import type { Context } from './platform/context.ts';
import { sealEvents, sealTheRest } from './platform/event-seals.ts';
import { runAs } from './platform/events.ts';
import type { TaskName } from './platform/queue.ts';
import { openTextProvider } from './platform/text-provider.ts';
import { schedule } from './schedule.ts';
import type { Services } from './services.ts';

type Payload = Record<string, string>;

export function createTasks(services: Services, mailer: Mailer): TaskList {
  const { db, authDb, clock, settings, storage, uploads } = services;
  const asSystem = <T>(work: (context: Context) => Promise<T>) => runAs(db, SYSTEM, clock.now(), work);
  const atLinkedin = {
    asSystem,
    linkedin:
      settings.linkedin && openLinkedin(settings.linkedin, settings.publicUrl, settings.providerPatience),
    secret: settings.secret,
    storage,
    publicUrl: settings.publicUrl,
  };
  const textProvider = settings.textProvider && openTextProvider(settings.textProvider);
  const providers = openProviders(settings);
  const tasks: Record<TaskName, (payload: Payload, ending?: AbortSignal) => Promise<unknown>> = {
    deriveFromEvent: ({ eventId }) =>
      asSystem(async (context) => {
        await deriveFromEvent(context, eventId!, settings);
        await queueWebhooks(context, eventId!);
      }),
    sendWebhooks: ({ endpointId }, ending) => sendWebhooks(asSystem, settings, endpointId!, ending),
    sendPush: ({ browserId, notificationId }, ending) =>
      sendPush(asSystem, settings, { browserId: browserId!, notificationId }, ending),
    sendText: ({ textId }, ending) => sendText(asSystem, textProvider, settings, textId!, ending),
    sendDueWebhooks: async () => {
      await asSystem(sendDueWebhooks);
      await asSystem(sendDuePosts);
      await asSystem(endDueConnections);
    },
    publishDuePosts: () => asSystem(publishDuePosts),
    sealEvents: async () => {
      await sealEvents(db);
      await asSystem(sealTheRest);
    },
    // Nothing asks for it any more: what an earlier version left in the queue.
    deliverMessage: ({ message }) =>
      asSystem((context) => postLater(context, [message as unknown as Message], settings)),
    sendHeldMails: async () => {
      await asSystem(releaseHeldTexts);
      await sendHeldMails(asSystem, settings);
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
    checkJobImport: ({ importId }) => workOnImport(db, authDb, clock.now(), importId!, checkRows),
    importJobs: ({ importId }) => workOnImport(db, authDb, clock.now(), importId!, importRows),
    readProfileImport: ({ importId }) =>
      readProfileImport(asSystem, storage, readOverConnection(atLinkedin), importId!),
    endLinkedinConnection: ({ connectionId }) => endConnection(atLinkedin, connectionId!),
    postToLinkedin: ({ postId }) => sendPost(atLinkedin, postId!),
    eraseCandidates: ({ runId }) => asSystem((context) => eraseCandidates(context, runId!)),
    issuePlanInvoice: ({ orderId }) => asSystem((context) => issueForOrder(context, storage, orderId!)),
    creditPlanInvoice: ({ orderId, reason }) =>
      asSystem((context) => creditForOrder(context, storage, orderId!, reason!)),
    refundPlanPayment: ({ paymentId }) => refundPlanPayment(asSystem, providers, paymentId!),
    applyFreeOrder: ({ orderId }) => asSystem((context) => applyFreeOrder(context, orderId!)),
    publishDueLegalDocuments: () => asSystem(publishDueLegalDocuments),
    askForAcceptance: () => runEverywhere(asSystem, 'processLegalReacceptance', settings),
    removeFile: ({ key }) => asSystem((context) => removeUnnamed(context, storage, key!)),
    removeOldUploads: () => asSystem((context) => removeOldUploads(context, uploads)),
    watchOver: () => asSystem((context) => watchOver(context, schedule)),
    runScheduledTask: ({ task }) =>
      runScheduledTask(asSystem, schedule.find((entry) => entry.task === task)!, settings),
  };
  return Object.fromEntries(
    Object.entries(tasks).map(([name, run]) => [
      name,
      async (payload: unknown, { abortSignal }: JobHelpers) =>
        void (await run(payload as Payload, abortSignal)),
    ]),
  );
}
