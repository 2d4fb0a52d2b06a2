package org.waymark.access.credentials;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class FileCredentialsTest extends CredentialsContract {
    @TempDir
    Path folder;

    @Override
    Credentials open() {
        return SqliteCredentials.open(folder, personal);
    }
}
