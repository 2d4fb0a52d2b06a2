// Copies of what is needed without a network, such as a roster, and drafts; sealed, and gone after a while.

import { all, get, put, remove } from './store.js';
import { current, seal, unseal } from './vault.js';

const LIFE = 14 * 24 * 60 * 60 * 1000;

export async function keepCopy(name, value) {
  const vault = await current();
  if (vault) {
    await put('copies', { vault: vault.id, name, until: Date.now() + LIFE, ...(await seal(vault, name, value)) });
  }
}

export async function copyOf(name) {
  const vault = await current();
  const kept = vault && (await get('copies', [vault.id, name]));
  return kept && kept.until > Date.now() ? unseal(vault, name, kept) : undefined;
}

export async function dropCopy(name) {
  const vault = await current();
  if (vault) {
    await remove('copies', [vault.id, name]);
  }
}

/** The names of what is kept: kinds, ids and days. */
export async function namesOfCopies(beginning) {
  const vault = await current();
  const kept = vault ? await all('copies') : [];
  return kept.filter((one) => one.vault === vault.id && one.name.startsWith(beginning)).map((one) => one.name);
}

export async function dropOldCopies(everything = false) {
  for (const copy of await all('copies')) {
    if (everything || copy.until < Date.now()) {
      await remove('copies', [copy.vault, copy.name]);
    }
  }
}
