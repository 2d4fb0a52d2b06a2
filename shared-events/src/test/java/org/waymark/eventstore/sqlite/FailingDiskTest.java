package org.waymark.eventstore.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.events.association.AssociationId;
import org.waymark.eventstore.DataFolderException;
import org.waymark.eventstore.StoreUnavailableException;

class FailingDiskTest {
    @TempDir
    Path folder;

    /** A disk on which writing connections meet what the pragma says. */
    private static final class Disk extends SqliteFile {
        private String pragma;

        Disk(Path folder, String pragma) {
            super(folder.resolve("events.db"), Durability.SYNCED);
            this.pragma = pragma;
        }

        @Override
        Connection writer() throws SQLException {
            var connection = super.writer();
            try (var statement = connection.createStatement()) {
                statement.execute(pragma);
            }
            return connection;
        }
    }

    private SqliteEventStore open(Disk disk) {
        return SqliteEventStore.open(DataFolder.claim(folder), disk, StoreSettings.usual());
    }

    private static AssociationId appendUntilFull(SqliteEventStore store) {
        while (true) {
            var last = Samples.id();
            try {
                store.engine().appendEvents(Samples.history(last, 20));
            } catch (StoreUnavailableException full) {
                assertThat(full).hasMessageContaining("full");
                return last;
            }
        }
    }

    @Test
    void a_full_disk_keeps_nothing_of_what_it_refuses_and_goes_on_once_there_is_room() {
        var disk = new Disk(folder, "PRAGMA max_page_count = 60");
        try (var store = open(disk)) {
            var refused = appendUntilFull(store);
            long kept = store.log().head();
            assertThat(kept).isPositive();
            assertThat(kept % 20).isZero();
            assertThat(store.log().history(refused.toString())).isEmpty();

            disk.pragma = "PRAGMA max_page_count = 1000000";
            store.engine().appendEvents(Samples.history(refused, 20));
            assertThat(store.log().head()).isEqualTo(kept + 20);
            assertThat(store.log().history(refused.toString())).hasSize(20);
        }
    }

    @Test
    void a_disk_that_became_read_only_says_so_and_events_can_still_be_read() {
        SqliteEventStore.open(folder).close();
        try (var store = open(new Disk(folder, "PRAGMA query_only = ON"))) {
            assertThatThrownBy(() -> store.engine().appendEvents(Samples.history(Samples.id(), 1)))
                    .isInstanceOf(StoreUnavailableException.class)
                    .hasMessageContaining("rights");
            assertThat(store.log().head()).isZero();
        }
    }

    @Test
    void a_file_that_is_no_store_of_events_is_refused_and_left_alone() throws Exception {
        var file = folder.resolve("events.db");
        Files.writeString(file, "Dear diary, this is a text of some length and not a database at all.".repeat(30));
        var before = Files.readAllBytes(file);

        assertThatThrownBy(() -> SqliteEventStore.open(folder))
                .isInstanceOf(DataFolderException.class)
                .hasMessageContaining("damaged");
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }

    @Test
    void a_data_folder_that_is_a_file_is_refused() throws Exception {
        var file = Files.createFile(folder.resolve("data"));
        assertThatThrownBy(() -> SqliteEventStore.open(file)).isInstanceOf(DataFolderException.class);
    }

    @Test
    void a_folder_can_be_opened_again_after_it_was_closed_and_after_it_was_refused() {
        try (var first = SqliteEventStore.open(folder)) {
            assertThatThrownBy(() -> SqliteEventStore.open(folder)).isInstanceOf(DataFolderException.class);
            first.engine().appendEvents(Samples.history(Samples.id(), 2));
        }
        try (var second = SqliteEventStore.open(folder)) {
            assertThat(second.log().head()).isEqualTo(2);
        }
    }

    @Test
    void a_store_that_was_closed_says_so_whoever_asks() {
        var store = SqliteEventStore.open(folder);
        var known = Samples.id();
        store.engine().appendEvents(Samples.history(known, 2));
        store.close();

        assertThatThrownBy(() -> store.engine().appendEvents(Samples.history(Samples.id(), 1)))
                .isInstanceOf(StoreUnavailableException.class);
        assertThatThrownBy(() -> store.engine().readEvents(known.toString()).hasNext())
                .isInstanceOf(StoreUnavailableException.class);
        assertThatThrownBy(() -> store.log().head()).isInstanceOf(StoreUnavailableException.class);
    }
}
