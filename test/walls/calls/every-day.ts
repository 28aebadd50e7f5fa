/** What every role has: notifications, search, the guide, files, saved filters; and what only a demo or test has. */
import { newId } from '../../../server/platform/ids.ts';
import type { Agency } from '../../house.ts';
import { byToken, hidden, type KnownCall, ownOnly, type Records } from './known-call.ts';

export const MADE_UP_LINK = '?until=1772427600000&signature=made-up';

export const SUBSCRIPTION = {
  endpoint: 'https://push.example/some-browser',
  keys: {
    p256dh: 'BB4YUy_UdUwC8wQdnHXOszuD_9gax85P6ILMscmLxYlupGwxHE4v9A3ZajZT5uRURdMt_khuztdcepDGoYiBwKM',
    auth: 'c29tZSBzaXh0ZWVuIGJ5dA',
  },
  name: 'Copied',
};

export const everyDayCalls = (its: Records, agency: Agency): Record<string, KnownCall> => ({
  listNotifications: ownOnly(),
  seeNotification: hidden(its.notification),
  seeAllNotifications: ownOnly(),
  getNotificationPreferences: ownOnly(),
  setNotificationPreference: { body: { category: 'jobs', delivery: 'off' }, answers: 200 },
  listEvents: {
    ...ownOnly(`?jobId=${its.job}&applicationId=${its.application}`),
    seenBy: 'platform_admin',
  },
  setQuietHours: { body: { quietHours: { from: 22, until: 7 } }, answers: 200 },
  listPushBrowsers: ownOnly(),
  // Where it is, is known; the secret of the browser is not.
  addPushBrowser: { body: SUBSCRIPTION, answers: 409 },
  removePushBrowser: hidden(its.pushBrowser),
  testPushBrowser: hidden(its.pushBrowser),
  getTexts: ownOnly(),
  // Without a number of one's own, and without a code that was asked for.
  sendTextCode: { body: { channel: 'sms' }, answers: 409 },
  confirmTextNumber: { body: { code: '123456' }, answers: 409 },
  stopTexts: ownOnly(),
  setTextPreference: { body: { category: 'jobs', on: true }, answers: 200 },
  getUnsubscription: byToken(its),
  unsubscribe: byToken(its),
  getWork: ownOnly(),
  listMyReminders: ownOnly(),
  // Who is told of interviews by it may turn it off; to the others it is none of theirs.
  muteReminder: {
    params: { task: 'processUpcomingInterviews' },
    answers: 404,
    answersTo: { recruiter: 200, interviewer: 200, candidate: 200 },
  },
  unmuteReminder: {
    params: { task: 'processUpcomingInterviews' },
    answers: 404,
    answersTo: { recruiter: 200, interviewer: 200, candidate: 200 },
  },
  snoozeReminder: {
    params: { kind: 'toReview', id: its.application },
    body: { until: '2026-03-05' },
    answers: 404,
  },
  unsnoozeReminder: { params: { kind: 'toReview', id: its.application }, answers: 404 },
  search: ownOnly('?q=Backend'),
  listRecent: ownOnly(),
  noteOpened: {
    params: { kind: 'jobs', id: its.job },
    answers: 404,
  },
  getGuide: ownOnly(),
  skipSteps: { body: { steps: ['details'] }, answers: 200 },
  takeUpSteps: { body: { steps: ['details'] }, answers: 200 },
  listSavedFilters: ownOnly('?list=jobs'),
  saveFilter: {
    body: {
      list: 'jobs',
      query: '?state=open',
      get name() {
        return newId();
      },
    },
    answers: 201,
  },
  deleteSavedFilter: hidden(its.job),
  getFileLink: hidden(its.file),
  getFile: { ...hidden(its.file), query: MADE_UP_LINK },
  getPicture: { ...hidden(agency.manager.actor.userId!), query: MADE_UP_LINK },
  listTasks: ownOnly(),
  changeTask: {
    params: { task: 'processShortlistReminders' },
    body: { enabled: true, hour: null, steps: null },
    answers: 200,
  },
  listTaskRuns: { params: { task: 'processDueInvoices' }, answers: 200 },
  runTask: { params: { task: 'processDueInvoices' }, answers: 200 },
  previewTask: { params: { task: 'processDueInvoices' }, answers: 200 },
  moveClock: { body: { reset: true }, answers: 200 },
  // Open outside production, where no real person's mail is; nothing was sent here.
  listMail: { answers: 200, toNobody: 200 },
  listMailPreviews: { answers: 200, toNobody: 200 },
  getMailPreviewPage: {
    params: { template: 'job.submitted.managers.0.0' },
    answers: 200,
    toNobody: 200,
  },
  getMailPage: { id: newId(), answers: 404, toNobody: 404 },
  listDemoAccounts: { answers: 404, toNobody: 404 },
});
