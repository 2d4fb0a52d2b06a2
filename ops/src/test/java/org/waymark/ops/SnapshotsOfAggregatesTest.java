package org.waymark.ops;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.axonframework.eventsourcing.Snapshotter;
import org.axonframework.spring.stereotype.Aggregate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.waymark.command.CommandSide;
import org.waymark.command.shared.CommandDoor;
import org.waymark.ops.bench.store.InventedStaff;
import org.waymark.ops.synthetic.Entry;
import org.waymark.ops.synthetic.Programme;
import org.waymark.ops.synthetic.Size;

/** Every aggregate of an invented programme is the same from a snapshot and later events as from all its events. */
class SnapshotsOfAggregatesTest {
    private static final long SEED = 2014;
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    @EnableAutoConfiguration(
            excludeName = {
                "org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration",
                "org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration"
            })
    @Import({CommandSide.class, InventedStaff.class})
    static class Application {}

    @Test
    void a_snapshot_and_what_came_after_it_make_what_the_whole_history_makes() throws SQLException {
        var entries = Programme.entries(SEED, Size.mehsog().resized("federated", 3, 24))
                .toList();
        try (var application = start()) {
            record(application, entries.subList(0, entries.size() / 2));
            snapshots(application);
            record(application, entries.subList(entries.size() / 2, entries.size()));

            var shortcuts = snapshots(application);
            sql("DELETE FROM SnapshotEventEntry");
            var fromTheFirst = snapshots(application);

            assertThat(shortcuts).hasSizeGreaterThan(25).isEqualTo(fromTheFirst);
        }
    }

    private ConfigurableApplicationContext start() {
        return new SpringApplicationBuilder(Application.class)
                .web(WebApplicationType.NONE)
                .run("--waymark.data=" + folder, "--spring.main.banner-mode=off", "--logging.level.root=warn");
    }

    private static void record(ConfigurableApplicationContext application, List<Entry> entries) {
        var door = application.getBean(CommandDoor.class);
        for (var entry : entries) {
            assertThat(door.send(entry.command(), entry.context())).succeedsWithin(java.time.Duration.ofMinutes(1));
        }
    }

    /** Makes a snapshot of every aggregate there is, then says what each holds; the order within a set says nothing. */
    private Map<String, String> snapshots(ConfigurableApplicationContext application) throws SQLException {
        var types = Arrays.stream(application.getBeanNamesForAnnotation(Aggregate.class))
                .map(application::getType)
                .collect(Collectors.toMap(Class::getSimpleName, Function.identity()));
        var snapshotter = application.getBean(Snapshotter.class);
        query("SELECT DISTINCT aggregateIdentifier, type FROM DomainEventEntry")
                .forEach((id, type) -> snapshotter.scheduleSnapshot(Objects.requireNonNull(types.get(type)), id));
        var states = query("SELECT aggregateIdentifier, CAST(payload AS TEXT) FROM SnapshotEventEntry");
        states.replaceAll((id, state) -> sorted(parsed(state)));
        return states;
    }

    private Map<String, String> query(String sql) throws SQLException {
        var found = new TreeMap<String, String>();
        try (var file = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("events.db"));
                var statement = file.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                found.put(rows.getString(1), rows.getString(2));
            }
        }
        return found;
    }

    private void sql(String change) throws SQLException {
        try (var file = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("events.db"));
                var statement = file.createStatement()) {
            assertThat(statement.executeUpdate(change)).isPositive();
        }
    }

    private static JsonNode parsed(String json) {
        try {
            return JSON.readTree(json);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private static String sorted(JsonNode node) {
        if (node.isArray()) {
            return StreamSupport.stream(node.spliterator(), false)
                    .map(SnapshotsOfAggregatesTest::sorted)
                    .sorted()
                    .toList()
                    .toString();
        }
        if (node.isObject()) {
            var fields = new TreeMap<String, String>();
            node.properties().forEach(field -> fields.put(field.getKey(), sorted(field.getValue())));
            return fields.toString();
        }
        return node.toString();
    }
}
