package org.waymark.keys;

import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Erasing is destroying the key and the hashes of the name, after the id stands on the list kept for restores. */
final class DestroyedKeys implements Erasures {
    private final KeyStore store;
    private final SealedKeys keys;
    private final Consumer<Collection<String>> list;

    DestroyedKeys(KeyStore store, SealedKeys keys, Consumer<Collection<String>> list) {
        this.store = store;
        this.keys = keys;
        this.list = list;
    }

    @Override
    public void intend(String subject) {
        store.intend(subject);
    }

    @Override
    public void complete(String subject) {
        list.accept(List.of(subject));
        store.destroy(subject);
        keys.forget(subject);
    }

    @Override
    public void abandon(String subject) {
        store.abandon(subject);
    }

    @Override
    public void settle(Predicate<String> isErasedInEvents) {
        for (var subject : store.intended()) {
            if (isErasedInEvents.test(subject)) {
                complete(subject);
            } else {
                abandon(subject);
            }
        }
    }

    @Override
    public List<String> erased() {
        return store.erased();
    }
}
