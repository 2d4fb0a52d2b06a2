package org.waymark.ops.bench.crash;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/** What the store has kept, read from its file beside the running server. */
final class Kept {
    private static final String SQL = "SELECT json_extract(CAST(metaData AS TEXT), '$.commandId'), count(*)"
            + " FROM DomainEventEntry GROUP BY 1";

    private final Map<String, Integer> eventsOfCommand = new HashMap<>();

    Kept(Path data) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + data.resolve("events.db"));
                var statement = connection.createStatement();
                var rows = statement.executeQuery(SQL)) {
            while (rows.next()) {
                eventsOfCommand.put(rows.getString(1), rows.getInt(2));
            }
        }
    }

    boolean has(String commandId) {
        return eventsOfCommand.containsKey(commandId);
    }

    /** Commands that were done twice: each that the clients send makes one event. */
    long doubled() {
        return eventsOfCommand.values().stream().filter(events -> events > 1).count();
    }
}
