package org.waymark.access.reads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waymark.events.AccountId;
import org.waymark.events.access.Role;
import org.waymark.events.person.PersonId;
import org.waymark.eventstore.proof.Alarm;
import org.waymark.eventstore.proof.Notary;
import org.waymark.eventstore.proof.Pace;
import org.waymark.eventstore.proof.ProofFolder;
import org.waymark.eventstore.proof.check.Finding;
import org.waymark.eventstore.proof.check.HistoryCheck;
import org.waymark.eventstore.sqlite.SqliteEventStore;

/** Whoever has the file of reads in their hands cannot change what was signed of it unseen. */
class ReadsProofTest {
    private static final Pace SELDOM = new Pace(Duration.ofHours(1), 1_000_000, Duration.ofHours(1));
    private static final String OPEN = "DROP TRIGGER never_changed; DROP TRIGGER never_removed;";

    @TempDir
    Path data;

    private ProofFolder proof;

    @BeforeEach
    void somebody_read_and_it_was_signed_twice() throws IOException {
        proof = ProofFolder.in(data);
        readAndSign(4);
        readAndSign(3);
    }

    @Test
    void what_nobody_touched_is_found_to_be_what_was_signed() throws IOException {
        assertThat(findings()).isEmpty();
        assertThat(Files.readString(data.resolve("proof").resolve("checkpoint")))
                .contains("\nreads 7 ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "UPDATE reading SET reader = 'somebody-else' WHERE position = 3 | line 3",
                "UPDATE reading SET at = at + 1 WHERE position = 7              | line 7",
                "UPDATE reading SET glass = '018f' WHERE position = 1           | line 1",
                "DELETE FROM reading WHERE position = 5                         | line 5",
                "DELETE FROM reading WHERE position > 5                         | ends at line 5",
                "UPDATE reading SET hash = NULL                                 | are not those that were signed",
            })
    void an_altered_line_is_named(String edit, String said) throws Exception {
        execute(OPEN + edit);
        assertThat(findings())
                .isNotEmpty()
                .first()
                .extracting(Finding::sentence)
                .asString()
                .contains(said);
    }

    @Test
    void somebody_who_makes_every_hash_anew_is_found_by_what_was_signed_and_nothing_more_is_signed() throws Exception {
        execute(OPEN + "UPDATE reading SET reader = 'somebody-else' WHERE position = 3");
        hashAnew();
        assertThat(findings())
                .extracting(Finding::sentence)
                .singleElement()
                .asString()
                .matches("the first [34] lines of the record of who read whom are not those that were signed.*");
        assertThatThrownBy(() -> readAndSign(1)).isInstanceOf(Alarm.class).hasMessageContaining("who read whom");
    }

    @Test
    void a_record_that_is_gone_is_missed() throws Exception {
        Files.delete(data.resolve(SqliteReadAudit.FILE));
        assertThat(findings())
                .extracting(Finding::sentence)
                .containsExactly("the record of who read whom is not there, and 7 lines of it were signed");
    }

    @Test
    void lines_that_an_older_waymark_wrote_are_continued() throws Exception {
        var older = data.resolve("older");
        Files.createDirectories(older);
        try (var connection = open(older);
                var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE reading (position INTEGER PRIMARY KEY AUTOINCREMENT, person TEXT NOT NULL,"
                    + " reader TEXT NOT NULL, role TEXT NOT NULL, fields TEXT NOT NULL, question TEXT NOT NULL, glass TEXT,"
                    + " at INTEGER NOT NULL, request TEXT NOT NULL) STRICT");
            statement.execute("INSERT INTO reading (person, reader, role, fields, question, at, request) VALUES ('"
                    + UUID.randomUUID() + "', 'amina', 'CASE_WORKER', 'JOURNEY', 'GetJourney', 1, 'r')");
        }
        try (var audit = SqliteReadAudit.open(older)) {
            write(audit, 2);
            var stored = new ArrayList<Boolean>();
            audit.retrace((position, hash, asStored) -> stored.add(asStored));
            assertThat(stored).containsExactly(true, true, true);
            assertThat(audit.head().count()).isEqualTo(3);
            assertThat(audit.by(AccountId.of("amina"), ReadAudit.LATEST, 10)).hasSize(3);
        }
    }

    private void readAndSign(int lines) {
        try (var store = SqliteEventStore.open(data);
                var audit = SqliteReadAudit.open(data)) {
            var notary = Notary.start(store.log(), proof, Clock.systemUTC(), SELDOM, audit);
            try {
                write(audit, lines);
                notary.checkpoint();
            } finally {
                notary.close();
            }
        }
    }

    private static void write(SqliteReadAudit audit, int lines) {
        for (int number = 0; number < lines; number++) {
            audit.write(List.of(new Reading(
                    PersonId.of(UUID.randomUUID().toString()),
                    AccountId.of("amina"),
                    Role.CASE_WORKER,
                    Fields.JOURNEY,
                    "GetPersonJourney",
                    null,
                    Instant.parse("2026-03-01T09:00:00Z").plusSeconds(number),
                    UUID.randomUUID().toString())));
        }
    }

    private List<Finding> findings() throws IOException {
        try (var store = SqliteEventStore.open(data);
                var audit = existing()) {
            var check = new HistoryCheck(store.log(), proof, proof.publicKey());
            return (audit == null ? check : check.with(audit)).run().findings();
        }
    }

    private @Nullable SqliteReadAudit existing() {
        return Files.exists(data.resolve(SqliteReadAudit.FILE)) ? SqliteReadAudit.open(data) : null;
    }

    private void hashAnew() throws SQLException {
        var hash = new byte[Line.HASH_BYTES];
        try (var connection = open(data);
                var rows = connection
                        .createStatement()
                        .executeQuery("SELECT position, " + Line.COLUMNS + " FROM reading ORDER BY position");
                var update = connection.prepareStatement("UPDATE reading SET hash = ? WHERE position = ?")) {
            while (rows.next()) {
                hash = Line.at(rows).hashAfter(hash, rows.getLong(1));
                update.setBytes(1, hash);
                update.setLong(2, rows.getLong(1));
                update.addBatch();
            }
            update.executeBatch();
        }
    }

    private void execute(String statements) throws SQLException {
        try (var connection = open(data);
                var statement = connection.createStatement()) {
            for (var sql : statements.split(";")) {
                statement.execute(sql);
            }
        }
    }

    private static Connection open(Path folder) throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + folder.resolve(SqliteReadAudit.FILE));
    }
}
