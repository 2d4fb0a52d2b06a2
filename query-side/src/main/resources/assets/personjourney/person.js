// One person's page: what was just recorded comes into the story without loading the page anew.

import { fillToday } from '../today.js';

const TRIES = 10;
const BETWEEN = 300;
const PARTS = ['now', 'story'];

fillToday(document);

document.addEventListener('waymark:sent', async ({ target }) => {
  (target.closest('details[name="adding"]') ?? target.closest('details'))?.removeAttribute('open');
  for (let tries = 0; tries < TRIES; tries++) {
    if (await freshen()) return;
    await new Promise(resolve => setTimeout(resolve, BETWEEN));
  }
});

/** True as soon as the page tells something that it did not tell before. */
async function freshen() {
  const answer = await fetch(location.pathname, { headers: { Accept: 'text/html' } }).catch(() => undefined);
  if (!answer?.ok) return false;
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const changed = PARTS.filter(part => page.getElementById(part).textContent !== document.getElementById(part).textContent);
  for (const part of changed) {
    document.getElementById(part).replaceWith(page.getElementById(part));
    fillToday(document.getElementById(part));
  }
  return changed.includes('story');
}
