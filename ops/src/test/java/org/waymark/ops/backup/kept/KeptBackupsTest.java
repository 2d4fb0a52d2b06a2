package org.waymark.ops.backup.kept;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.ops.Program;
import org.waymark.page.backups.Backups.Standing;
import org.waymark.web.ProblemException;

/** Backups by the running program: made, verified, known after a restart; trouble is a sentence and leaves nothing half made. */
class KeptBackupsTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-15T09:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path folder;

    @Test
    void a_backup_is_made_verified_and_known_after_a_restart() {
        var data = folder.resolve("data");
        try (var program = Program.start(data, 0, Map.of("logging.level.root", "ERROR"))) {
            assertThat(program.address()).isNotEmpty();
            var made = made(data, folder.resolve("kept"));
            assertThat(made.failed()).isNull();
            assertThat(made.taken()).hasSize(1);
            assertThat(made.taken().getFirst().sound()).isTrue();
        }
        try (var again = new KeptBackups(data, folder.resolve("kept"), CLOCK)) {
            assertThat(again.standing().taken().getFirst().name()).isEqualTo("2026-03-15T09-00-00Z");
            assertThat(again.standing().taken().getFirst().bytes()).isPositive();
        }
    }

    @Test
    void what_is_there_already_is_not_written_over() throws IOException {
        var there = Files.createDirectories(folder.resolve("kept/2026-03-15T09-00-00Z"));
        var mine = Files.writeString(there.resolve("mine"), "kept");
        assertThat(made(folder, folder.resolve("kept")).failed()).contains("exists already");
        assertThat(mine).hasContent("kept");
    }

    @Test
    void what_fails_is_said_in_a_sentence_and_half_a_backup_is_taken_away() throws IOException {
        Files.writeString(folder.resolve("events.db"), "no database at all");
        var standing = made(folder, folder.resolve("kept"));
        assertThat(standing.failed()).contains("failed", "taken away");
        assertThat(standing.taken()).isEmpty();
        assertThat(folder.resolve("kept")).isEmptyDirectory();
    }

    @Test
    void a_full_disk_and_a_folder_that_may_not_be_written_are_told_apart() {
        var backup = folder.resolve("kept/one");
        assertThat(Room.sentence(new IOException("No space left on device"), backup))
                .contains("became full");
        assertThat(Room.sentence(new SQLException("[SQLITE_FULL]  Insertion failed because database is full"), backup))
                .contains("became full");
        assertThat(Room.sentence(new AccessDeniedException("kept"), backup)).contains("may not write");
        assertThatThrownBy(() -> Room.in(folder, backup, Long.MAX_VALUE)).hasMessageContaining("MB free");
    }

    @Test
    void without_a_folder_nothing_is_begun() {
        try (var nowhere = new KeptBackups(folder, null, CLOCK)) {
            assertThatThrownBy(nowhere::begin).isInstanceOf(ProblemException.class);
            assertThat(nowhere.standing().folder()).isNull();
        }
    }

    private static Standing made(Path data, @Nullable Path kept) {
        try (var backups = new KeptBackups(data, kept, CLOCK)) {
            backups.begin();
            return await().until(backups::standing, standing -> standing.running() == null);
        }
    }
}
