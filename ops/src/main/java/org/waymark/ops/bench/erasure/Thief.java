package org.waymark.ops.bench.erasure;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.waymark.keys.KeyFiles;
import org.waymark.keys.alike.NameSounds;
import org.waymark.keys.sqlite.SqliteKeyStore;

/** Somebody who has every file, the keys that are left, and the master key. */
record Thief(KeyFiles files) {
    /** A shorter sound stands in any file by chance. */
    private static final int LONG_ENOUGH = 6;

    /** How many files hold the mark in any form, or what it sounds like, which people are compared by. */
    int filesTelling(String mark, Path folder) throws IOException {
        int telling = new Traces(mark).in(folder).size();
        for (var sound : NameSounds.of(mark)) {
            telling += sound.length() < LONG_ENOUGH
                    ? 0
                    : new Traces(sound).in(folder).size();
        }
        return telling;
    }

    int filesHolding(List<byte[]> keys, Path folder) throws IOException {
        int holding = 0;
        for (var key : keys) {
            holding += Traces.of(key).in(folder).size();
        }
        return holding;
    }

    /** The keys of those people, as they are stored while they are there. */
    List<byte[]> keysOf(List<UUID> people) {
        var keys = new ArrayList<byte[]>();
        try (var store = SqliteKeyStore.open(files.keys(), true)) {
            for (var person : people) {
                var key = store.find(person.toString());
                if (key != null) {
                    keys.add(key);
                }
            }
        }
        return keys;
    }

    /** In how many events the word is read with the keys that lie in a folder. */
    long opens(Path folder, Stored stored, String word) {
        return stored.openedWith(folder.resolve(files.keys().getFileName()), files.master(), word);
    }
}
