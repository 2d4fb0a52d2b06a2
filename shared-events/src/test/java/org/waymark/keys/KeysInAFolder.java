package org.waymark.keys;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.keys.sqlite.SqliteKeyStore;

/** The keys of Amara and Leku in a folder, opened with their master key; and what its files hold. */
abstract class KeysInAFolder {
    static final String AMARA = "018f3c5e-7b1a-7c3d-9e2f-1a2b3c4d5e6f";
    static final String LEKU = "018f3c5e-7b1a-7c3d-9e2f-1a2b3c4d5e70";
    static final Place NAME = new Place(AMARA, "7c9e6679-7425-40de-944b-e07fc1f90ae7", "details.name/1");

    @TempDir
    Path folder;

    Path master;
    PersonalData personal;

    @BeforeEach
    void open() {
        master = folder.resolve("data.master.key");
        MasterKeyFile.fresh().write(master);
        personal = reopened();
    }

    PersonalData reopened() {
        return PersonalData.open(
                SqliteKeyStore.open(folder.resolve("keys.sqlite"), true),
                MasterKeyFile.read(master),
                new ErasureList(folder.resolve("erasures")));
    }

    @AfterEach
    void close() {
        personal.close();
    }

    void erase(String person) {
        personal.erasures().intend(person);
        personal.erasures().complete(person);
    }

    List<Path> filesHolding(byte[] bytes) throws IOException {
        var wanted = new String(bytes, StandardCharsets.ISO_8859_1);
        try (var files = Files.list(folder)) {
            return files.filter(file -> holds(file, wanted)).toList();
        }
    }

    static boolean holds(Path file, String wanted) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1).contains(wanted);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
