// Begins what every page of somebody who is logged in does: forms that keep what they record, and sending what waits.
// Pages name this file and no other imports it: it is known under two addresses, and what is imported must be there once.

import { dropOldCopies } from './queue/copies.js';
import { listen } from './queue/forms.js';
import { dropOldEntries } from './queue/queue.js';
import { sendAll } from './queue/sending.js';
import { current, shutAll, works } from './queue/vault.js';
import { Waiting } from './queue/waiting.js';

const EVERY = 30_000;

listen();
customElements.define('waymark-waiting', Waiting);

if (works()) {
  begin();
}
navigator.serviceWorker?.register('/sw.js');

async function begin() {
  await current(); // an open vault whose time is over is shut
  await dropOldEntries();
  await dropOldCopies();
  sendAll();
  addEventListener('online', () => sendAll());
  document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && sendAll());
  setInterval(sendAll, EVERY);
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
