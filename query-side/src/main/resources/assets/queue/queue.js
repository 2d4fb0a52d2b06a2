// Entries that wait to be sent, in the order they were made. Sealed with the vault of whoever made them.

import { newId } from './ids.js';
import { all, put, remove, within } from './store.js';
import { current, forget, openWith, seal, unseal } from './vault.js';

export const OLD = 7 * 24 * 60 * 60 * 1000; // after that the page says how long they have been waiting
const LIFE = 30 * 24 * 60 * 60 * 1000;
const changes = new EventTarget();

/** Tells whenever an entry is kept, sent, refused or dropped, in this window or another. */
export const onChange = (listener) => changes.addEventListener('change', (event) => listener(event.detail));

const elsewhere = globalThis.BroadcastChannel ? new BroadcastChannel('waymark-entries') : undefined;
elsewhere?.addEventListener('message', ({ data }) => tell(data, true));

/** What is told says ids and states, and no more. */
export function tell(detail, heard = false) {
  changes.dispatchEvent(new CustomEvent('change', { detail }));
  if (!heard) {
    elsewhere?.postMessage(detail);
  }
}

/** The command as it will be sent; its id is its Idempotency-Key, however often that happens. */
export function asEntry(command) {
  return { id: newId(), state: 'here', at: Date.now(), ...command, deviceTime: new Date().toISOString() };
}

/** All of them or none; one that is there already is not put there twice. */
export async function keep(commands) {
  const vault = await current();
  if (!vault) {
    throw new Error('shut');
  }
  const entries = commands.map(asEntry);
  const sealed = await Promise.all(entries.map((entry) => seal(vault, entry.id, entry)));
  const there = new Set((await all('entries')).map((kept) => kept.id));
  const added = entries.map((entry, at) => ({ id: entry.id, vault: vault.id, at: entry.at, ...sealed[at] }));
  await within('entries', 'readwrite', ({ entries: store }) => {
    added.filter((entry) => !there.has(entry.id)).forEach((entry) => store.add(entry));
  });
  entries.forEach(({ id }) => tell({ id, state: 'here' }));
  return entries;
}

/** Those of whoever is logged in, oldest first, readable. */
export async function entries() {
  const vault = await current();
  const kept = vault ? (await all('entries')).filter((entry) => entry.vault === vault.id) : [];
  return Promise.all(kept.map(async (entry) => ({ order: entry.order, ...(await unseal(vault, entry.id, entry)) })));
}

/** How many there are that whoever is logged in cannot read: of other accounts, or under an earlier password. */
export async function sealedAway() {
  const vault = await current();
  const vaults = await all('vaults');
  const away = (await all('entries')).filter((entry) => entry.vault !== vault?.id);
  const own = (entry) => vaults.some((one) => one.id === entry.vault && one.account === vault?.account);
  return { own: away.filter(own).length, others: away.filter((entry) => !own(entry)).length };
}

/** How many there are, whoever made them. */
export const count = async () => (await all('entries')).length;

export async function change(entry, to) {
  const vault = await current();
  const { order, ...says } = { ...entry, ...to };
  const sealed = await seal(vault, entry.id, says);
  await put('entries', { order, id: entry.id, vault: vault.id, at: entry.at, ...sealed });
  tell({ id: entry.id, state: says.state, code: says.code, sentence: says.sentence, clash: says.clash, field: says.field });
}

export async function drop(entry, state = 'dropped') {
  await remove('entries', entry.order);
  tell({ id: entry.id, state });
}

/** What waited too long is not kept on a phone for ever. */
export async function dropOldEntries() {
  for (const entry of await all('entries')) {
    if (entry.at < Date.now() - LIFE) {
      await drop(entry, 'expired');
    }
  }
}

/** Entries that were sealed under an earlier password of the same account come over to the vault that is open now. */
export async function bringOver(password) {
  const other = await openWith(password);
  const vault = await current();
  if (!other || other.id === vault.id) {
    return Boolean(other);
  }
  for (const kept of (await all('entries')).filter((entry) => entry.vault === other.id)) {
    const says = await unseal(other, kept.id, kept);
    await put('entries', { ...kept, vault: vault.id, ...(await seal(vault, kept.id, says)) });
    tell({ id: kept.id, state: says.state });
  }
  await forget(other.id);
  return true;
}
