package org.waymark.access.reads;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class FileReadAuditTest extends ReadAuditContract {
    @TempDir
    Path folder;

    @Override
    ReadAudit open() {
        return SqliteReadAudit.open(folder);
    }
}
