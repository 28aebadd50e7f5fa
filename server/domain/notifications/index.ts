export { answerPasswordReset, answerSignUp, mailEmailChange } from './account-mails.ts';
export { catalogue } from './catalogue.ts';
export { deliver, type Message } from './deliver.ts';
export { deriveFromEvent } from './derive.ts';
export {
  EventPage,
  ListEvents,
  listEvents,
  listMail,
  listNotifications,
  missedMessages,
  NotificationPage,
  seeAllNotifications,
  seeNotification,
  sentenceOf,
} from './queries.ts';
export { readable } from './readable.ts';
export type { Person } from './recipients.ts';
export { type Mailer, openMailer } from './send-mail.ts';
