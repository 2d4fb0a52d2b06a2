package org.waymark.ops.bench.erasure;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.waymark.events.Confidential.Sealed;
import org.waymark.keys.ErasureList;
import org.waymark.keys.MasterKeyFile;
import org.waymark.keys.PersonalData;
import org.waymark.keys.sqlite.SqliteKeyStore;

/** The events of a data folder as their bytes. */
final class Stored {
    private static final Pattern BOX = Pattern.compile("\"sealed\":\"([^\"]+)\"");

    private final Map<Long, byte[]> rows = new HashMap<>();

    private Stored() {}

    static Stored in(Path folder) throws SQLException {
        var stored = new Stored();
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("events.db"));
                var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "SELECT globalIndex, aggregateIdentifier || ' ' || sequenceNumber || ' '"
                                + " || timeStamp || ' ' || payloadType || ' ', payload, metaData FROM DomainEventEntry")) {
            while (rows.next()) {
                stored.rows.put(rows.getLong(1), together(rows.getString(2), rows.getBytes(3), rows.getBytes(4)));
            }
        }
        return stored;
    }

    private static byte[] together(String columns, byte[] payload, byte[] metaData) {
        var first = columns.getBytes(StandardCharsets.UTF_8);
        var all = Arrays.copyOf(first, first.length + payload.length + metaData.length);
        System.arraycopy(payload, 0, all, first.length, payload.length);
        System.arraycopy(metaData, 0, all, first.length + payload.length, metaData.length);
        return all;
    }

    /** How many of these are missing there or have other bytes. */
    long changedIn(Stored later) {
        return rows.entrySet().stream()
                .filter(row -> !Arrays.equals(row.getValue(), later.rows.get(row.getKey())))
                .count();
    }

    /** In how many the word is read by whoever opens all that these keys open. */
    long openedWith(Path keys, Path master, String word) {
        var list = new ErasureList(keys.resolveSibling("none"));
        try (var personal = PersonalData.open(SqliteKeyStore.open(keys, false), MasterKeyFile.read(master), list)) {
            return rows.values().stream()
                    .map(row -> new String(row, StandardCharsets.UTF_8))
                    .filter(row -> BOX.matcher(row)
                            .results()
                            .anyMatch(box -> personal.keys()
                                    .open(new Sealed(box.group(1)))
                                    .or("")
                                    .contains(word)))
                    .count();
        }
    }
}
