package org.waymark.keys;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.keys.sqlite.SqliteKeyStore;

class SqliteKeyStoreTest extends KeyStoreContract {
    @TempDir
    Path folder;

    @Override
    KeyStore open() {
        return SqliteKeyStore.open(folder.resolve("keys.sqlite"), true);
    }
}
