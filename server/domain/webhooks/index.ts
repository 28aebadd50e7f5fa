export { pingWebhook, queueWebhooks, sendWebhookAgain } from './deliveries.ts';
export {
  createWebhook,
  deleteWebhook,
  MOST_WEBHOOKS,
  switchWebhookOff,
  switchWebhookOn,
  updateWebhook,
} from './endpoints.ts';
export { getWebhook, listWebhookDeliveries, listWebhooks } from './queries.ts';
export { removeOldDeliveries } from './retention.ts';
export * as webhookSchemas from './schemas.ts';
export { rotateWebhookSecret } from './secrets.ts';
export { sendDueWebhooks, sendWebhooks } from './sending.ts';
export { listWebhookTypes } from './types.ts';
