package org.waymark.ops.bench.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.regex.Pattern;

/**
 * Makes a store many times as large out of what the aggregates decided: the same events again, of other people in other
 * groups. An id becomes another by its version digit, which is 7 in every original.
 */
public final class Copies {
    private static final Pattern ID = Pattern.compile("([0-9a-f]{8}-[0-9a-f]{4}-)7([0-9a-f]{3}-)");
    private static final String DIGITS = "0123456890abcdef";
    private static final int AT_ONCE = 50_000;
    private static final String READ = "SELECT aggregateIdentifier, sequenceNumber, type, eventIdentifier, timeStamp,"
            + " payloadType, payloadRevision, payload, metaData FROM DomainEventEntry WHERE globalIndex <= ?"
            + " ORDER BY globalIndex";
    private static final String WRITE = "INSERT INTO DomainEventEntry (aggregateIdentifier, sequenceNumber, type,"
            + " eventIdentifier, timeStamp, payloadType, payloadRevision, payload, metaData)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private Copies() {}

    /** @param times 2 to 16 */
    public static void make(Path from, Path to, int times) {
        try {
            Files.createDirectories(to);
            Files.deleteIfExists(to.resolve("events.db"));
            try (var original = open(from);
                    var vacuum = original.createStatement()) {
                vacuum.execute("VACUUM INTO '" + to.resolve("events.db") + "'");
            }
            try (var source = open(from);
                    var target = open(to)) {
                for (int copy = 1; copy < times; copy++) {
                    copy(source, target, DIGITS.charAt(copy - 1));
                }
            }
        } catch (SQLException | IOException e) {
            throw new IllegalStateException("the events cannot be copied", e);
        }
    }

    private static Connection open(Path folder) throws SQLException {
        var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("events.db"));
        try (var settings = connection.createStatement()) {
            settings.execute("PRAGMA journal_mode = WAL");
            settings.execute("PRAGMA synchronous = OFF");
        }
        return connection;
    }

    private static void copy(Connection source, Connection target, char digit) throws SQLException {
        target.setAutoCommit(false);
        try (var read = source.prepareStatement(READ);
                var write = target.prepareStatement(WRITE)) {
            read.setLong(1, Long.MAX_VALUE);
            var rows = read.executeQuery();
            for (int row = 1; rows.next(); row++) {
                copy(rows, write, digit);
                if (row % AT_ONCE == 0) {
                    target.commit();
                }
            }
        }
        target.commit();
        target.setAutoCommit(true);
    }

    private static void copy(ResultSet row, PreparedStatement write, char digit) throws SQLException {
        write.setString(1, renamed(row.getString(1), digit));
        write.setLong(2, row.getLong(2));
        write.setString(3, row.getString(3));
        write.setString(4, renamed(row.getString(4), digit));
        write.setLong(5, row.getLong(5));
        write.setString(6, row.getString(6));
        write.setString(7, row.getString(7));
        write.setBytes(8, renamed(row.getBytes(8), digit));
        write.setBytes(9, renamed(row.getBytes(9), digit));
        write.executeUpdate();
    }

    private static byte[] renamed(byte[] json, char digit) {
        return renamed(new String(json, StandardCharsets.UTF_8), digit).getBytes(StandardCharsets.UTF_8);
    }

    private static String renamed(String text, char digit) {
        return ID.matcher(text).replaceAll("$1" + digit + "$2");
    }
}
