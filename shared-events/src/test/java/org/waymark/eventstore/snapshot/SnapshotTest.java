package org.waymark.eventstore.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.UUID;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.waymark.access.web.AccessAutoConfiguration;
import org.waymark.events.PartialDate;
import org.waymark.events.association.AssociationId;
import org.waymark.eventstore.snapshot.Federation.Describe;
import org.waymark.eventstore.snapshot.Federation.Description;
import org.waymark.eventstore.snapshot.Federation.Join;

class SnapshotTest {
    private static final int EVENTS = 121;

    @TempDir
    static Path folder;

    private static ConfigurableApplicationContext application;

    private final AssociationId id = new AssociationId(UUID.randomUUID());

    @EnableAutoConfiguration(exclude = AccessAutoConfiguration.class) // nobody is anybody here
    @Import(Federation.class)
    static class Application {}

    @BeforeAll
    static void start() {
        application = new SpringApplicationBuilder(Application.class)
                .web(WebApplicationType.NONE)
                .properties("waymark.data=" + folder)
                .run();
    }

    @AfterAll
    static void stop() {
        application.close();
    }

    @BeforeEach
    void a_long_history() {
        var commands = application.getBean(CommandGateway.class);
        for (int day = 1; day < EVENTS; day++) {
            var on = PartialDate.of(java.time.LocalDate.ofYearDay(2014, day));
            commands.sendAndWait(new Join(id, new AssociationId(UUID.randomUUID()), on));
        }
    }

    private Description describe() {
        return application.getBean(CommandGateway.class).sendAndWait(new Describe(id));
    }

    private String fullReplay() throws SQLException {
        change("DELETE FROM SnapshotEventEntry");
        var replayed = describe();
        assertThat(replayed.replayed()).isEqualTo(EVENTS);
        return replayed.state();
    }

    private void change(String sql) throws SQLException {
        try (var file = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("events.db"));
                var statement = file.createStatement()) {
            assertThat(statement.executeUpdate(sql + " WHERE aggregateIdentifier = '" + id + "'"))
                    .isEqualTo(1);
        }
    }

    @Test
    void an_aggregate_from_its_snapshot_is_the_same_as_from_all_its_events() throws SQLException {
        var shortcut = describe();
        assertThat(shortcut.replayed()).isLessThan(100);
        assertThat(shortcut.state()).isEqualTo(fullReplay());
    }

    @Test
    void a_stale_snapshot_is_passed_over() throws SQLException {
        change("UPDATE SnapshotEventEntry SET payloadRevision = 'before a field was added'");
        assertThat(describe().replayed()).isEqualTo(EVENTS);
    }

    @Test
    void a_snapshot_of_an_unknown_name_is_passed_over() throws SQLException {
        change("UPDATE SnapshotEventEntry SET payloadType = 'java.util.ArrayList'");
        assertThat(describe().replayed()).isEqualTo(EVENTS);
    }

    @Test
    void a_snapshot_that_cannot_be_read_is_passed_over() throws SQLException {
        change("UPDATE SnapshotEventEntry SET payload = x'00ff00'");
        assertThat(describe().replayed()).isEqualTo(EVENTS);
    }

    @Test
    void a_snapshot_of_more_than_its_history_holds_is_passed_over() throws SQLException {
        change("UPDATE SnapshotEventEntry SET sequenceNumber = 9999");
        assertThat(describe().replayed()).isEqualTo(EVENTS);
    }

    @Test
    void the_file_names_no_class_of_ours() throws SQLException {
        var names = new ArrayList<String>();
        try (var file = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("events.db"));
                var statement = file.createStatement();
                var rows = statement.executeQuery("SELECT payloadType || payload || metaData FROM"
                        + " (SELECT * FROM SnapshotEventEntry UNION ALL SELECT aggregateIdentifier, sequenceNumber, type,"
                        + " eventIdentifier, timeStamp, payloadType, payloadRevision, payload, metaData"
                        + " FROM DomainEventEntry) WHERE aggregateIdentifier = '" + id + "'")) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        assertThat(names).hasSize(EVENTS + 1).noneMatch(name -> name.contains("org.waymark"));
    }
}
