// The one way on which everything is recorded: kept on this phone first, then sent.

import { asEntry, keep, onChange } from './queue.js';
import { send, sendAll } from './sending.js';
import { current } from './vault.js';

export { onChange };

/**
 * Keeps the commands, all or none, and sends them in order when there is a network.
 *
 * @param commands {method, path, body, label, of, version, id}; one, or several that belong together
 * @returns the entries, with their ids
 */
export async function record(commands) {
  const list = [].concat(commands);
  if (!(await current())) {
    return recordWithoutVault(list);
  }
  const entries = await keep(list);
  sendAll();
  return entries;
}

/** Where nothing can be sealed nothing is kept: it is sent at once, and whoever wrote it sees whether it arrived. */
async function recordWithoutVault(commands) {
  const entries = [];
  for (const command of commands) {
    const entry = asEntry(command);
    entries.push({ ...entry, ...told(await send(entry, true)) });
    if (entries.at(-1).state === 'unsent') {
      break;
    }
  }
  return entries;
}

/** For what must not wait: sent once, and never kept as a clash. */
export async function recordNow(command) {
  const entry = asEntry(command);
  return { ...entry, ...told(await send(entry, false)) };
}

function told(answer) {
  const state = { accepted: 'sent', refused: 'refused' }[answer.state] ?? 'unsent';
  return { ...answer, state, why: answer.state };
}
