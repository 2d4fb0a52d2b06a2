package org.waymark.ops.bench.tampering;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Random;

/** One way to edit a file of events with the database's own means, its triggers dropped. */
enum Tampering {
    FLIP_PAYLOAD,
    FLIP_METADATA,
    REPLACE_PAYLOAD,
    CHANGE_TIME,
    CHANGE_TYPE,
    CHANGE_NAME,
    CHANGE_REVISION,
    CHANGE_EVENT_ID,
    MOVE_TO_ANOTHER_HISTORY,
    SWAP,
    DELETE,
    DELETE_AND_CLOSE_THE_GAP,
    INSERT,
    APPEND,
    CUT_TAIL,
    LEAVE_A_GAP;

    /** @return the position of the first event that is not as it was */
    long apply(Connection store, Random dice, long events) throws SQLException {
        long at = 1 + dice.nextLong(events);
        return switch (this) {
            case FLIP_PAYLOAD -> flip(store, dice, "payload", at);
            case FLIP_METADATA -> flip(store, dice, "metaData", at);
            case REPLACE_PAYLOAD -> change(store, at, "payload = CAST('{}' AS BLOB)");
            case CHANGE_TIME -> change(store, at, "timeStamp = timeStamp - " + (1 + dice.nextInt(1_000_000)));
            case CHANGE_TYPE -> change(store, at, dice.nextBoolean() ? "type = NULL" : "type = type || char(0)");
            case CHANGE_NAME -> change(store, at, "payloadType = payloadType || 's'");
            case CHANGE_REVISION ->
                change(store, at, dice.nextBoolean() ? "payloadRevision = ''" : "payloadRevision = '2'");
            case CHANGE_EVENT_ID ->
                change(store, at, "eventIdentifier = 'e' || substr(eventIdentifier, 2, 34) || 'xx'");
            case MOVE_TO_ANOTHER_HISTORY ->
                change(store, at, "aggregateIdentifier = '00000000-0000-7000-8000-000000000000'");
            case SWAP -> swap(store, dice, events);
            case DELETE -> delete(store, dice, events, false);
            case DELETE_AND_CLOSE_THE_GAP -> delete(store, dice, events, true);
            case INSERT -> insert(store, at);
            case APPEND -> insert(store, events + 1);
            case CUT_TAIL -> cut(store, Math.max(2, at));
            case LEAVE_A_GAP -> shift(store, at);
        };
    }

    private static long flip(Connection store, Random dice, String column, long at) throws SQLException {
        byte[] bytes;
        try (var row = store.createStatement()
                .executeQuery("SELECT " + column + " FROM DomainEventEntry WHERE globalIndex = " + at)) {
            row.next();
            bytes = row.getBytes(1);
        }
        bytes[dice.nextInt(bytes.length)] ^= (byte) (1 << dice.nextInt(8));
        try (PreparedStatement update =
                store.prepareStatement("UPDATE DomainEventEntry SET " + column + " = ? WHERE globalIndex = ?")) {
            update.setBytes(1, bytes);
            update.setLong(2, at);
            update.executeUpdate();
        }
        return at;
    }

    private static long change(Connection store, long at, String assignment) throws SQLException {
        run(store, "UPDATE DomainEventEntry SET " + assignment + " WHERE globalIndex = " + at);
        return at;
    }

    private static long swap(Connection store, Random dice, long events) throws SQLException {
        long one = 1 + dice.nextLong(events - 1);
        long other = dice.nextBoolean() ? one + 1 : one + 1 + dice.nextLong(events - one);
        run(store, "UPDATE DomainEventEntry SET globalIndex = -1 WHERE globalIndex = " + one);
        run(store, "UPDATE DomainEventEntry SET globalIndex = " + one + " WHERE globalIndex = " + other);
        run(store, "UPDATE DomainEventEntry SET globalIndex = " + other + " WHERE globalIndex = -1");
        return one;
    }

    private static long delete(Connection store, Random dice, long events, boolean closeTheGap) throws SQLException {
        long at = 1 + dice.nextLong(events - 1);
        run(store, "DELETE FROM DomainEventEntry WHERE globalIndex = " + at);
        if (closeTheGap) {
            run(store, "UPDATE DomainEventEntry SET globalIndex = -globalIndex WHERE globalIndex > " + at);
            run(store, "UPDATE DomainEventEntry SET globalIndex = -globalIndex - 1 WHERE globalIndex < 0");
        }
        return at;
    }

    private static long insert(Connection store, long at) throws SQLException {
        run(store, "UPDATE DomainEventEntry SET globalIndex = -globalIndex WHERE globalIndex >= " + at);
        run(store, "UPDATE DomainEventEntry SET globalIndex = -globalIndex + 1 WHERE globalIndex < 0");
        run(
                store,
                "INSERT INTO DomainEventEntry SELECT " + at + ", '00000000-0000-7000-8000-000000000001', 0, type,"
                        + " '00000000-0000-7000-8000-000000000002', timeStamp, payloadType, payloadRevision, payload, metaData"
                        + " FROM DomainEventEntry ORDER BY globalIndex LIMIT 1");
        return at;
    }

    private static long cut(Connection store, long at) throws SQLException {
        run(store, "DELETE FROM DomainEventEntry WHERE globalIndex >= " + at);
        return at;
    }

    private static long shift(Connection store, long at) throws SQLException {
        run(store, "UPDATE DomainEventEntry SET globalIndex = -globalIndex WHERE globalIndex >= " + at);
        run(store, "UPDATE DomainEventEntry SET globalIndex = -globalIndex + 5 WHERE globalIndex < 0");
        return at;
    }

    private static void run(Connection store, String sql) throws SQLException {
        try (var statement = store.createStatement()) {
            statement.execute(sql);
        }
    }
}
