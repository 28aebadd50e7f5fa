// Shows what is told while no page is open, and opens the very screen. It keeps nothing and answers no request of a page.
self.addEventListener('install', () => self.skipWaiting());

self.addEventListener('push', (event) => {
  const { title, body, href, tag } = event.data.json();
  event.waitUntil(
    self.registration.showNotification(title, { body, tag, icon: '/hireloom.svg', data: { href } }),
  );
});

self.addEventListener('notificationclick', (event) => {
  event.notification.close();
  event.waitUntil(open(event.notification.data.href));
});

// A page that shows something else is left alone: something may be half typed there.
async function open(href) {
  const address = new URL(href, self.location.origin);
  if (address.origin !== self.location.origin) return;
  const pages = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  const there = pages.find(({ url }) => url === address.href);
  if (there) await there.focus();
  else await self.clients.openWindow(address.href);
}
