// A sheet that is saved, and what became of it; that changes while one looks at it.

import { onChange, record } from '../queue/record.js';
import { sentence, stateWord, word } from '../queue/words.js';
import { dropDraft } from './draft.js';

const WORST_FIRST = ['unsent', 'refused', 'here', 'sent'];
const at = (name) => document.getElementById(name);
let sent = [];

export async function keepAndSend(commands, draft) {
  sent = await record(commands);
  if (sent.every((entry) => entry.state !== 'unsent')) {
    await dropDraft(draft);
  }
  tell();
}

function tell() {
  const worst = WORST_FIRST.find((state) => sent.some((entry) => entry.state === state));
  const why = sent.find((entry) => entry.state === 'refused');
  at('state').dataset.state = worst;
  at('state').textContent = worst === 'unsent' ? unsent() : stateWord(worst);
  at('refusal').textContent = why ? sentence(why) : '';
  at('later').hidden = worst !== 'here';
  at('again').hidden = worst !== 'unsent';
}

function unsent() {
  return sent.some((entry) => entry.why === 'login')
    ? word('login', 'Log in again, then send it once more.')
    : word('unsent', 'There is no network; this was not sent. Stay on this page and try again.');
}

onChange((change) => {
  const entry = sent.find(({ id }) => id === change.id);
  if (entry && change.state !== 'dropped') {
    Object.assign(entry, change);
    tell();
  }
});
