// Logging in on this phone: the password goes to the server as ever, and opens what is kept here once the server let it in.

import { count } from './queue/queue.js';
import { openFor, shutAll, works } from './queue/vault.js';
import { element, word } from './queue/words.js';

const form = document.querySelector('form[action="/login"]');

if (works() && form) {
  form.addEventListener('submit', login);
  count().then(tell);
}

function tell(waiting) {
  if (waiting > 0) {
    const text = word('onPhone', 'Entries that wait on this phone: {n}. They are sent when whoever made them logs in.', { n: waiting });
    form.before(element('p', { className: 'notice', textContent: text }));
  }
}

async function login(event) {
  if (form.dataset.plain) {
    return;
  }
  event.preventDefault();
  const button = form.querySelector('button:not([type="button"])');
  button.disabled = true;
  try {
    await shutAll(); // whoever was here before is not here any more
    await enter(new FormData(form));
  } catch {
    form.dataset.plain = 'yes'; // no network, or something unforeseen: as without a script
    form.submit();
  } finally {
    button.disabled = false;
  }
}

async function enter(said) {
  const answer = await fetch(form.action, { method: 'POST', body: new URLSearchParams(said), redirect: 'manual' });
  if (answer.type !== 'opaqueredirect') {
    return again(await answer.text());
  }
  const { account } = await (await fetch('/api/sessions/current', { cache: 'no-store' })).json();
  await openFor(account, said.get('password'), said.get('newPassword')?.trim());
  location.assign(form.elements.to?.value || '/');
}

/** The page that says why not; what was typed stays. */
function again(text) {
  const told = new DOMParser().parseFromString(text, 'text/html').querySelector('main');
  const old = document.querySelector('main');
  old.querySelectorAll('[role="alert"]').forEach((alert) => alert.remove());
  const alert = told?.querySelector('[role="alert"]');
  if (alert) {
    form.before(document.adoptNode(alert));
  }
  form.querySelectorAll('details').forEach((more) => (more.open = true));
}
