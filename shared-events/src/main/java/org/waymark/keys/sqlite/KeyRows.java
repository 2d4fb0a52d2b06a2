package org.waymark.keys.sqlite;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.ByteBuffer;
import java.nio.LongBuffer;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.waymark.keys.KeyStore.FoundBy;
import org.waymark.keys.KeyStore.Kept;
import org.waymark.keys.KeysUnavailableException;
import org.waymark.sqlite.Questions;

/** Reads the file of keys, many at once. */
final class KeyRows implements AutoCloseable {
    private final HikariDataSource readers;
    private final Questions questions;

    KeyRows(HikariDataSource readers) {
        this.readers = readers;
        this.questions = new Questions(readers);
    }

    Unwritten.Written written(String subject) {
        return read(
                "SELECT (SELECT wrapped FROM keyset WHERE subject = ?),"
                        + " (SELECT 1 FROM erasure WHERE subject = ? AND done = 1)",
                rows -> new Unwritten.Written(rows.next() ? rows.getBytes(1) : null, rows.getInt(2) == 1),
                subject,
                subject);
    }

    List<String> having(Collection<Long> tokens, String after, int limit) {
        return read(
                "SELECT subject, tokens FROM keyset WHERE subject > ? ORDER BY subject",
                rows -> {
                    var subjects = new ArrayList<String>();
                    while (subjects.size() < limit && rows.next()) {
                        if (Tokens.holds(rows.getBytes(2), tokens)) {
                            subjects.add(rows.getString(1));
                        }
                    }
                    return subjects;
                },
                after);
    }

    void eachAlike(BiConsumer<String, LongBuffer> consumer) {
        read("SELECT subject, alike FROM keyset WHERE length(alike) > 0", rows -> {
            while (rows.next()) {
                consumer.accept(
                        rows.getString(1), ByteBuffer.wrap(rows.getBytes(2)).asLongBuffer());
            }
            return true;
        });
    }

    void each(Consumer<Kept> consumer) {
        read("SELECT subject, wrapped, tokens, alike FROM keyset ORDER BY subject", rows -> {
            while (rows.next()) {
                var names = Tokens.read(rows.getBytes(3));
                var alike = rows.getBytes(4);
                consumer.accept(new Kept(
                        rows.getString(1),
                        rows.getBytes(2),
                        new FoundBy(names, alike == null ? List.of() : Tokens.read(alike))));
            }
            return true;
        });
    }

    /** Those whose erasure came so far. */
    List<String> erasures(boolean done) {
        return read(
                "SELECT subject FROM erasure WHERE done = ? ORDER BY subject",
                rows -> {
                    var found = new ArrayList<String>();
                    while (rows.next()) {
                        found.add(rows.getString(1));
                    }
                    return found;
                },
                done ? 1 : 0);
    }

    private <T> T read(String sql, Questions.Rows<T> rows, Object... values) {
        try {
            return questions.ask(sql, rows, values);
        } catch (SQLException e) {
            throw unavailable(e);
        }
    }

    static KeysUnavailableException unavailable(SQLException e) {
        return new KeysUnavailableException(
                "the file of keys cannot be read or written; look at the disk and the folder's rights", e);
    }

    @Override
    public void close() {
        readers.close();
    }
}
