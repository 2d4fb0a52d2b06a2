// Keeps on the phone what the meeting sheet is made of: its empty page, scripts, style. Nothing that the interface answers.
'use strict';

const CACHE = 'waymark-{version}';
const SHELL = '/sheet';
const MODULES = ['{modules}'];
const PATIENCE = 4000;

self.addEventListener('install', (event) => {
  event.waitUntil(install().then(() => self.skipWaiting()));
});

async function install() {
  const cache = await caches.open(CACHE);
  await cache.addAll(MODULES);
  await keepShell(cache, await fetch(SHELL, { cache: 'no-store' }).catch(() => undefined));
}

/** Only the page itself: not the way to the login that whoever is not logged in is shown instead. */
async function keepShell(cache, page) {
  if (!page?.ok || page.redirected) {
    return;
  }
  const text = await page.clone().text();
  const named = [...text.matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)].map((found) => found[1]);
  const files = [...new Set(named)];
  const there = await Promise.all(files.map((file) => cache.match(file)));
  await cache.addAll(files.filter((file, at) => !there[at]));
  await cache.put(SHELL, page);
}

self.addEventListener('activate', (event) => {
  event.waitUntil(activate().then(() => self.clients.claim()));
});

async function activate() {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name !== CACHE).map((name) => caches.delete(name)));
}

self.addEventListener('fetch', (event) => {
  const { pathname, origin } = new URL(event.request.url);
  if (event.request.method !== 'GET' || origin !== self.location.origin) {
    return;
  }
  if (pathname.startsWith('/assets/')) {
    event.respondWith(asset(event.request));
  } else if (event.request.mode === 'navigate' && pathname === SHELL) {
    event.respondWith(shell(event));
  } else if (event.request.mode === 'navigate') {
    event.respondWith(fetch(event.request).catch(() => instead()));
  }
});

async function asset(request) {
  const cache = await caches.open(CACHE);
  return (await cache.match(request)) ?? fetch(request);
}

/** From the network when it is quick, else as it was kept. */
async function shell(event) {
  const cache = await caches.open(CACHE);
  const kept = await cache.match(SHELL);
  const fresh = fetch(event.request);
  event.waitUntil(fresh.then((page) => keepShell(cache, page.clone())).catch(() => {}));
  if (!kept) {
    return fresh;
  }
  const late = new Promise((resolve) => setTimeout(resolve, PATIENCE, kept));
  return Promise.race([fresh.catch(() => kept), late]);
}

/** Without a network the sheet is what there is. */
async function instead() {
  const kept = await (await caches.open(CACHE)).match(SHELL);
  return kept ? Response.redirect(`${SHELL}#`) : Response.error();
}
