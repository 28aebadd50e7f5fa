export { accountLetters, type Letter } from './account-letters.ts';
export { answerPasswordReset, answerSignUp, mailEmailChange } from './account-mails.ts';
export { catalogue } from './catalogue.ts';
export { CATEGORIES, type Category, categoryOf, categoryWords } from './categories.ts';
export { deliver, type Message, postLater } from './deliver.ts';
export { deriveFromEvent } from './derive.ts';
export { digestOf } from './digest-of.ts';
export { letterOf, withSignedLinks } from './letter-of.ts';
export { renderedMail } from './mail-content.ts';
export {
  getNotificationPreferences,
  NotificationPreferences,
  SetNotificationPreference,
  SetQuietHours,
  setNotificationPreference,
  setQuietHours,
} from './preferences.ts';
export {
  addPushBrowser,
  listPushBrowsers,
  removePushBrowser,
  testPushBrowser,
} from './push/browsers.ts';
export { AddPushBrowser, PushBrowsers } from './push/schemas.ts';
export { sendPush } from './push/sending.ts';
export {
  EventPage,
  getMailPage,
  ListEvents,
  ListNotifications,
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
export { leads, type Person } from './recipients.ts';
export { sendHeldMails } from './send-held.ts';
export { type Mailer, openMailer } from './send-mail.ts';
export {
  confirmTextNumber,
  findTextCode,
  getTexts,
  sendTextCode,
  setTextPreference,
  stopTexts,
} from './texts/choices.ts';
export { releaseHeldTexts } from './texts/queueing.ts';
export { ConfirmTextNumber, SendTextCode, SetTextPreference, Texts } from './texts/schemas.ts';
export { sendText } from './texts/sending.ts';
export { getUnsubscription, Unsubscription, unsubscribe } from './unsubscribe.ts';
