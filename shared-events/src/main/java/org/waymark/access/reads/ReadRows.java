package org.waymark.access.reads;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.access.reads.Reading.Kept;
import org.waymark.eventstore.proof.ReadsRecord.Retracing;
import org.waymark.eventstore.proof.note.Reads;
import org.waymark.sqlite.Questions;

/** Reads the file of reads, many at once. */
final class ReadRows implements AutoCloseable {
    private static final int PAGE = 1_000;

    private final HikariDataSource readers;
    private final Questions questions;

    ReadRows(HikariDataSource readers) {
        this.readers = readers;
        this.questions = new Questions(readers);
    }

    List<Kept> latest(String column, String value, long before, int limit) {
        var sql = "SELECT position, " + Line.COLUMNS + " FROM reading WHERE " + column
                + " = ? AND position < ? ORDER BY position DESC LIMIT ?";
        return ask(sql, ReadRows::kept, value, before, limit);
    }

    List<Kept> since(long position, int limit) {
        return ask(
                "SELECT position, " + Line.COLUMNS + " FROM reading WHERE position > ? ORDER BY position LIMIT ?",
                ReadRows::kept,
                position,
                limit);
    }

    private static List<Kept> kept(ResultSet rows) throws SQLException {
        var found = new ArrayList<Kept>();
        while (rows.next()) {
            found.add(new Kept(rows.getLong(1), Line.at(rows).reading()));
        }
        return found;
    }

    long count() {
        return ask("SELECT count(*) FROM reading", rows -> rows.next() ? rows.getLong(1) : 0L);
    }

    Reads head() {
        return ask(
                "SELECT position, hash FROM reading ORDER BY position DESC LIMIT 1",
                rows -> rows.next()
                        ? new Reads(rows.getLong(1), orNothing(rows.getBytes(2)))
                        : new Reads(0, orNothing(null)));
    }

    private static byte[] orNothing(byte @Nullable [] hash) {
        return hash == null ? new byte[Line.HASH_BYTES] : hash;
    }

    byte @Nullable [] hashAt(long line) {
        var found = ask(
                "SELECT hash FROM reading WHERE position = ?",
                rows -> rows.next() ? List.of(orNothing(rows.getBytes(1))) : List.<byte[]>of(),
                line);
        return found.isEmpty() ? null : found.getFirst();
    }

    void retrace(Retracing each) {
        var at = new Retraced(each);
        boolean more = true;
        while (more) {
            more = ask(
                    "SELECT position, " + Line.COLUMNS
                            + ", hash FROM reading WHERE position > ? ORDER BY position LIMIT ?",
                    rows -> at.follow(rows, PAGE),
                    at.position,
                    PAGE);
        }
    }

    /** How far a retracing is. */
    private static final class Retraced {
        private final Retracing each;
        private long position;
        private byte[] hash = new byte[Line.HASH_BYTES];
        private boolean begun;

        Retraced(Retracing each) {
            this.each = each;
        }

        boolean follow(ResultSet rows, int page) throws SQLException {
            int seen = 0;
            for (; rows.next(); seen++) {
                position = rows.getLong(1);
                var stored = rows.getBytes(10);
                begun |= stored != null;
                if (begun) {
                    hash = Line.at(rows).hashAfter(hash, position);
                    each.line(position, hash, Arrays.equals(hash, stored));
                } else {
                    each.line(position, hash, true);
                }
            }
            return seen == page;
        }
    }

    private <T> T ask(String sql, Questions.Rows<T> rows, Object... values) {
        try {
            return questions.ask(sql, rows, values);
        } catch (SQLException e) {
            throw SqliteReadAudit.unavailable(e);
        }
    }

    @Override
    public void close() {
        readers.close();
    }
}
