// Sends what waits, one after the other, as often as it takes. Never logs anybody out, never loses an entry on the way.

import { change, drop, entries, tell } from './queue.js';
import { current, shutAll } from './vault.js';

const AGAIN = new Set([408, 425, 429, 500, 502, 503, 504]);
const NOT_DECIDED = new Set(['TRY_AGAIN', 'OUTCOME_UNKNOWN', 'FORM_TOKEN_REQUIRED']);
const PATIENCE = 40_000;
const ASKING = 8_000;

/** Proof that it is one of our pages that sends; a page that was opened without a network gets it now. */
export async function formToken() {
  const said = () => document.cookie.match(/(?:^|; )waymark-form=([^;]*)/)?.[1];
  if (!said()) {
    await fetch('/login', { cache: 'no-store' });
  }
  return decodeURIComponent(said() ?? '');
}

/** The answer to one command: {state: accepted | refused | login | later, ...}. */
export async function send(entry, keepIfRefused) {
  let answer;
  try {
    answer = await fetch(entry.path, {
      method: entry.method,
      headers: await headers(entry, keepIfRefused),
      body: JSON.stringify(entry.body ?? {}),
      redirect: 'error',
      signal: AbortSignal.timeout(PATIENCE),
    });
  } catch {
    return { state: 'later' };
  }
  const said = await answer.json().catch(() => ({}));
  if (answer.ok) {
    return { state: 'accepted', ...said };
  }
  if (answer.status === 401) {
    return { state: 'login' };
  }
  if (AGAIN.has(answer.status) || NOT_DECIDED.has(said.code)) {
    return { state: 'later', code: said.code };
  }
  const { code = String(answer.status), detail, clash, field } = said;
  return { state: 'refused', code, sentence: detail, clash, field };
}

async function headers(entry, keepIfRefused) {
  const all = {
    'Content-Type': 'application/json',
    'Idempotency-Key': entry.id,
    'Waymark-Device-Time': entry.deviceTime,
    'Waymark-Form': await formToken(),
  };
  if (keepIfRefused) {
    all['Waymark-Keep-If-Refused'] = 'true';
  }
  if (entry.version !== undefined) {
    all['If-Match'] = `"${entry.version}"`;
  }
  return all;
}

/** Whose session the browser has; nothing without a network. */
async function loggedIn() {
  try {
    const answer = await fetch('/api/sessions/current', { cache: 'no-store', signal: AbortSignal.timeout(ASKING) });
    return answer.status === 401 ? { nobody: true } : answer.ok ? await answer.json() : undefined;
  } catch {
    return undefined;
  }
}

let turnTaken = false;

/** One window sends at a time; what was kept while another was at it gets its turn. Answers what it stopped at: done, later, login. */
export async function sendAll() {
  if (!navigator.locks || turnTaken) {
    return turnTaken ? 'later' : sendWaiting();
  }
  turnTaken = true;
  return navigator.locks.request('waymark-sending', () => {
    turnTaken = false;
    return sendWaiting();
  });
}

async function sendWaiting() {
  const vault = await current();
  const waiting = vault ? (await entries()).filter((entry) => entry.state === 'here') : [];
  if (waiting.length === 0) {
    return 'done';
  }
  const who = await loggedIn();
  if (!who?.account) {
    return stopped(who?.nobody ? 'login' : 'later');
  }
  if (who.account !== vault.account) {
    await shutAll(); // somebody else is logged in: nothing of the other goes out under their name
    return stopped('login');
  }
  for (const entry of waiting) {
    const answer = await send(entry, true);
    if (answer.state === 'accepted') {
      await drop(entry, 'sent');
    } else if (answer.state === 'refused') {
      await change(entry, answer);
    } else {
      return stopped(answer.state);
    }
  }
  return sendWaiting(); // what came in between
}

function stopped(at) {
  tell({ stopped: at });
  return at;
}
