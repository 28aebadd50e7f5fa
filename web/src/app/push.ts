/** This browser's own part in web push: asked for only when somebody presses. */
import { Problem } from './problem.ts';

const WORKER = '/push-worker.js';

export const knowsPush = () =>
  'serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window;

/** @returns its endpoint; null where it is told nothing here */
export async function endpointHere(): Promise<string | null> {
  return (await subscriptionHere())?.endpoint ?? null;
}

async function subscriptionHere(): Promise<PushSubscription | null> {
  if (!knowsPush()) return null;
  const registration = await navigator.serviceWorker.getRegistration();
  return (await registration?.pushManager.getSubscription()) ?? null;
}

/** @throws Problem with a sentence that says how to mend it */
export async function subscribeHere(publicKey: string) {
  if ((await Notification.requestPermission()) !== 'granted')
    throw refused(
      'The browser does not let this page tell you anything. Allow it beside its address, then try again.',
    );
  await navigator.serviceWorker.register(WORKER);
  const { pushManager } = await navigator.serviceWorker.ready;
  // One that was made for other keys of the server can be neither used nor replaced.
  await (await pushManager.getSubscription())?.unsubscribe();
  const { endpoint, keys } = await subscribe(pushManager, publicKey);
  return { endpoint: endpoint!, keys: { p256dh: keys!.p256dh!, auth: keys!.auth! } };
}

const refused = (detail: string) => new Problem(422, { detail, code: 'browser_refuses' });

async function subscribe(pushManager: PushManager, publicKey: string): Promise<PushSubscriptionJSON> {
  try {
    const subscription = await pushManager.subscribe({
      userVisibleOnly: true,
      applicationServerKey: publicKey,
    });
    return subscription.toJSON();
  } catch {
    throw refused('The browser could not reach its push service. Try again later, or in another browser.');
  }
}

/** The server hears of it from the push service, with the next that it sends. */
export async function unsubscribeHere(): Promise<void> {
  await (await subscriptionHere())?.unsubscribe();
}
