// What is kept on this phone. Nothing goes in here unsealed but ids, times and the names of accounts.

const NAME = 'waymark';
let opened;

function database() {
  opened ??= new Promise((resolve, reject) => {
    const request = indexedDB.open(NAME, 1);
    request.onupgradeneeded = () => {
      const db = request.result;
      db.createObjectStore('vaults', { keyPath: 'id' });
      db.createObjectStore('entries', { keyPath: 'order', autoIncrement: true }).createIndex('id', 'id', { unique: true });
      db.createObjectStore('copies', { keyPath: ['vault', 'name'] });
    };
    request.onsuccess = () => {
      request.result.onversionchange = () => request.result.close();
      resolve(request.result);
    };
    request.onerror = () => reject(request.error);
  });
  return opened;
}

/** Runs work(stores) in one transaction and answers what its request answered, once it is on the disk. */
export async function within(names, mode, work) {
  const db = await database();
  return new Promise((resolve, reject) => {
    const transaction = db.transaction(names, mode, { durability: 'strict' });
    let request;
    transaction.oncomplete = () => resolve(request?.result);
    transaction.onabort = () => reject(transaction.error);
    transaction.onerror = () => reject(transaction.error);
    request = work(Object.fromEntries([].concat(names).map((name) => [name, transaction.objectStore(name)])));
  });
}

export const all = (name) => within(name, 'readonly', (stores) => stores[name].getAll());
export const get = (name, key) => within(name, 'readonly', (stores) => stores[name].get(key));
export const put = (name, value) => within(name, 'readwrite', (stores) => stores[name].put(value));
export const remove = (name, key) => within(name, 'readwrite', (stores) => stores[name].delete(key));
