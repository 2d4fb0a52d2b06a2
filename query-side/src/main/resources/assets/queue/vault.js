// Seals what is kept on this phone. Each account that logged in here has a vault: a random key, wrapped by one derived from
// the password. While somebody is logged in the vault is open: its key, which no script can read out, stands beside it.

import { newId } from './ids.js';
import { all, put, remove } from './store.js';

const ROUNDS = 600_000; // OWASP, PBKDF2 with SHA-256
const OPEN_FOR = 10 * 60 * 60 * 1000; // as long as the server's own session
const AES = 'AES-GCM';
const bytes = (text) => new TextEncoder().encode(text);
const random = (length) => crypto.getRandomValues(new Uint8Array(length));

export const works = () => Boolean(globalThis.crypto?.subtle && globalThis.indexedDB);

async function wrapper(password, salt, rounds) {
  const secret = await crypto.subtle.importKey('raw', bytes(password), 'PBKDF2', false, ['deriveKey']);
  const how = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds };
  return crypto.subtle.deriveKey(how, secret, { name: AES, length: 256 }, false, ['wrapKey', 'unwrapKey']);
}

function unwrapped(vault, wrapping, extractable) {
  const how = { name: AES, iv: vault.iv };
  return crypto.subtle.unwrapKey('raw', vault.wrapped, wrapping, how, AES, extractable, ['encrypt', 'decrypt']);
}

async function wrapped(key, password) {
  const [salt, iv] = [random(16), random(12)];
  const wrapping = await wrapper(password, salt, ROUNDS);
  return { salt, iv, rounds: ROUNDS, wrapped: await crypto.subtle.wrapKey('raw', key, wrapping, { name: AES, iv }) };
}

async function made(account, password) {
  const key = await crypto.subtle.generateKey({ name: AES, length: 256 }, true, ['encrypt', 'decrypt']);
  const vault = { id: newId(), account, ...(await wrapped(key, password)) };
  await put('vaults', vault);
  return vault;
}

/** The vault's key when that is its password, and nothing otherwise. */
async function tried(vault, password, extractable = false) {
  try {
    return await unwrapped(vault, await wrapper(password, vault.salt, vault.rounds), extractable);
  } catch {
    return undefined;
  }
}

/** Whoever just logged in gets their vault opened, or made; everybody else's is shut. */
export async function openFor(account, password, newPassword) {
  await shutAll();
  const own = (await all('vaults')).filter((vault) => vault.account === account).reverse();
  let opened = await firstThatOpens(own, newPassword || password);
  if (!opened && newPassword) {
    opened = await firstThatOpens(own, password, newPassword);
  }
  if (!opened) {
    const vault = await made(account, newPassword || password);
    opened = { vault, key: await tried(vault, newPassword || password) };
  }
  return keepOpen(opened);
}

async function firstThatOpens(vaults, password, newPassword) {
  for (const vault of vaults) {
    const key = await tried(vault, password, Boolean(newPassword));
    if (key) {
      return newPassword ? rewrapped(vault, key, newPassword) : { vault, key };
    }
  }
  return undefined;
}

async function rewrapped(vault, key, newPassword) {
  const under = { ...vault, ...(await wrapped(key, newPassword)) };
  return { vault: under, key: await tried(under, newPassword) };
}

async function keepOpen({ vault, key }) {
  const open = { ...vault, key, until: Date.now() + OPEN_FOR };
  await put('vaults', open);
  return open;
}

/** For somebody without a network, or with an earlier password: true when a vault of this phone opened. */
export async function openWith(password) {
  const now = await current();
  const mine = (await all('vaults')).filter((vault) => !now || (vault.account === now.account && vault.id !== now.id));
  const opened = await firstThatOpens(mine.reverse(), password);
  if (opened && !now) {
    await keepOpen(opened);
  }
  return opened && { id: opened.vault.id, key: opened.key };
}

/** The vault of whoever is logged in; nothing when it is shut. */
export async function current() {
  if (!works()) {
    return undefined;
  }
  const open = (await all('vaults')).find((vault) => vault.key);
  if (open && open.until < Date.now()) {
    await shutAll();
    return undefined;
  }
  return open;
}

export async function shutAll() {
  for (const vault of await all('vaults')) {
    if (vault.key) {
      const { key, until, ...shut } = vault;
      await put('vaults', shut);
    }
  }
}

/** A vault that nothing is kept in any more. */
export const forget = (id) => remove('vaults', id);

/** @param what it is: bound to the seal, so that no sealed thing can be put in the place of another */
export async function seal(vault, what, value) {
  const iv = random(12);
  const how = { name: AES, iv, additionalData: bytes(`${vault.id} ${what}`) };
  return { iv, sealed: await crypto.subtle.encrypt(how, vault.key, bytes(JSON.stringify(value))) };
}

export async function unseal(vault, what, { iv, sealed }) {
  const how = { name: AES, iv, additionalData: bytes(`${vault.id} ${what}`) };
  return JSON.parse(new TextDecoder().decode(await crypto.subtle.decrypt(how, vault.key, sealed)));
}
