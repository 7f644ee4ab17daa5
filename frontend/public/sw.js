/*
 * The only thing this worker does: when a page cannot be fetched because there is no network, it answers with a message instead
 * of the browser's blank page. It keeps nothing else; nothing of a person is ever stored on the device.
 */
const MESSAGE = '/offline.html';

self.addEventListener('install', (event) => {
  event.waitUntil(caches.open('offline').then((cache) => cache.add(MESSAGE)));
  self.skipWaiting();
});

self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('fetch', (event) => {
  if (event.request.mode !== 'navigate') return;
  event.respondWith(fetch(event.request).catch(() => caches.match(MESSAGE)));
});
