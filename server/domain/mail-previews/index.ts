export { getMailPreviewPage, listMailPreviews } from './queries.ts';
export { ListMailPreviews, MailPreviewPage } from './schemas.ts';
