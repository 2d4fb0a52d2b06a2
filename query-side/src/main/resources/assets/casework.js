// Pages that keep a case or a group: when an entry has arrived, what it changed is shown as it is now.

import { fillToday } from './today.js';

const TRIES = 20;
const BETWEEN = 300;

fillToday(document);

document.addEventListener('waymark:sent', async ({ target }) => {
  const fresh = document.getElementById('fresh');
  if (!fresh?.contains(target)) {
    return;
  }
  for (let tries = 0; tries < TRIES; tries++) {
    if (await freshen(fresh)) return;
    await new Promise((resolve) => setTimeout(resolve, BETWEEN));
  }
});

/** True as soon as the page knows of something that it did not know before. */
async function freshen(fresh) {
  const answer = await fetch(location.pathname, { headers: { Accept: 'text/html' } }).catch(() => undefined);
  if (!answer?.ok) return false;
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const now = page.getElementById('fresh');
  if (!now || now.dataset.key === fresh.dataset.key) return false;
  fresh.replaceWith(now);
  fillToday(now);
  const done = document.getElementById('done');
  done.hidden = false;
  done.textContent = done.dataset.said;
  return true;
}
