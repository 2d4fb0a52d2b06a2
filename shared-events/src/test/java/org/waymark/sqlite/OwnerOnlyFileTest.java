package org.waymark.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.waymark.access.credentials.SqliteCredentials;
import org.waymark.access.reads.SqliteReadAudit;
import org.waymark.eventstore.sqlite.SqliteEventStore;
import org.waymark.keys.PersonalData;
import org.waymark.keys.sqlite.SqliteKeyStore;

/** Each store's file is for its owner only, and no store takes a file of another or of later for its own. */
class OwnerOnlyFileTest {
    private static final Tables NOTES = new Tables(
            "Test", List.of(List.of("CREATE TABLE note (text TEXT)"), List.of("ALTER TABLE note ADD COLUMN day TEXT")));

    @TempDir
    Path folder;

    @Test
    void every_store_keeps_its_file_and_what_is_beside_it_from_others_also_one_that_was_open_to_them()
            throws Exception {
        Files.createFile(
                folder.resolve("events.db"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-r--r--")));
        try (var events = SqliteEventStore.open(folder);
                var keys = SqliteKeyStore.open(folder.resolve("keys.sqlite"), true);
                var credentials = SqliteCredentials.open(folder, PersonalData.inMemory());
                var audit = SqliteReadAudit.open(folder);
                var files = Files.list(folder)) {
            var databases = files.filter(file -> file.toString().matches(".+\\.(db|sqlite)(-.+)?"))
                    .toList();
            assertThat(databases).hasSizeGreaterThan(8);
            for (var file : databases) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                        .as(file.toString())
                        .isEqualTo("rw-------");
            }
        }
    }

    @Test
    void an_older_file_is_brought_to_the_newest_tables_and_keeps_what_is_in_it() throws SQLException {
        prepare(new Tables("Test", NOTES.steps().subList(0, 1)));
        execute("INSERT INTO note (text) VALUES ('kept')");
        prepare(NOTES);
        prepare(NOTES);
        execute("INSERT INTO note (text, day) SELECT text, '2014-02-05' FROM note WHERE text = 'kept'");
    }

    @Test
    void a_file_of_a_newer_waymark_or_of_another_program_is_left_alone() throws SQLException {
        prepare(NOTES);
        var older = new Tables("Test", NOTES.steps().subList(0, 1));
        assertThatThrownBy(() -> prepare(older)).isInstanceOf(Tables.OtherFile.class);
        var another = new Tables("Else", NOTES.steps());
        assertThatThrownBy(() -> prepare(another)).isInstanceOf(Tables.OtherFile.class);
    }

    private void prepare(Tables tables) throws SQLException {
        try (var connection = file().writer()) {
            tables.prepare(connection);
        }
    }

    private void execute(String sql) throws SQLException {
        try (var connection = file().writer();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private OwnerOnlyFile file() {
        return OwnerOnlyFile.at(folder.resolve("notes.db"), SynchronousMode.FULL);
    }
}
