package org.waymark.ops.bench.crash;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.waymark.eventstore.EventLog;

/** What the store has kept, read beside the running server: from its file, or from the Axon Server. */
final class Kept {
    private static final String SQL = "SELECT json_extract(CAST(metaData AS TEXT), '$.commandId'), count(*)"
            + " FROM DomainEventEntry GROUP BY 1";

    private static final int PAGE = 5_000;

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

    /** @param from where this run began: what others left on a server is not asked for */
    Kept(EventLog log, long from) {
        long reached = from;
        for (var page = log.read(from, PAGE); !page.isEmpty(); page = log.read(reached, PAGE)) {
            for (var event : page) {
                eventsOfCommand.merge(String.valueOf(event.provenance().commandId()), 1, Integer::sum);
                reached = event.position();
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
