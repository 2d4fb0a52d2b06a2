package org.waymark.ops.browser;

/** Everything that a browser keeps for our pages, as text: bytes as the letters they would be. */
final class Kept {
    private static final String ALL = """
            async () => {
              const text = value => JSON.stringify(value, (key, one) =>
                one instanceof ArrayBuffer || ArrayBuffer.isView(one)
                  ? new TextDecoder('latin1').decode(one) + new TextDecoder('utf-8').decode(one)
                  : one instanceof CryptoKey ? 'key that can be read out: ' + one.extractable : one);
              let found = text({...localStorage}) + text({...sessionStorage}) + document.cookie;
              for (const {name} of await indexedDB.databases()) {
                const db = await new Promise(done => indexedDB.open(name).onsuccess = event => done(event.target.result));
                for (const store of db.objectStoreNames) {
                  const all = db.transaction(store).objectStore(store).getAll();
                  found += store + text(await new Promise(done => all.onsuccess = () => done(all.result)));
                }
                db.close();
              }
              for (const name of await caches.keys()) {
                const cache = await caches.open(name);
                for (const request of await cache.keys()) {
                  found += request.url + await (await cache.match(request)).text();
                }
              }
              return found;
            }""";

    private Kept() {}

    static String on(Visit visit) {
        return (String) visit.page().evaluate(ALL);
    }
}
