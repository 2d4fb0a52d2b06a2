// Begins what every page of somebody who is logged in does: forms that keep what they record, and sending what waits.
// Pages name this file and no other imports it: it is known under two addresses, and what is imported must be there once.

import { dropOldCopies } from './queue/copies.js';
import { listen } from './queue/forms.js';
import { dropOldEntries, onChange } from './queue/queue.js';
import { sendAll } from './queue/sending.js';
import { current, shutAll, works } from './queue/vault.js';
import { Waiting } from './queue/waiting.js';

const SOON = 2_000;
const EVERY = 30_000;
let pause = SOON;
let timer;

listen();
customElements.define('waymark-waiting', Waiting);

if (works()) {
  begin();
}
navigator.serviceWorker?.register('/sw.js');

async function begin() {
  onChange(({ stopped }) => stopped === 'later' && again());
  addEventListener('online', now);
  document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && now());
  setInterval(sendAll, EVERY);
  await current(); // an open vault whose time is over is shut
  await dropOldEntries();
  await dropOldCopies();
  now();
}

function now() {
  pause = SOON;
  sendAll();
}

/** Not every browser says when a network is back: what waits is tried again, soon at first and then less often. */
function again() {
  clearTimeout(timer);
  timer = setTimeout(sendAll, pause);
  pause = Math.min(2 * pause, EVERY);
}

document.addEventListener('submit', async (event) => {
  const form = event.target;
  if (form.matches('form[data-leaving]') && works() && !form.dataset.shut) {
    event.preventDefault();
    form.dataset.shut = 'yes';
    await Promise.allSettled([shutAll(), dropOldCopies(true)]);
    form.submit();
  }
});
