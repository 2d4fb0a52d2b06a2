package org.waymark.access.reads;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.waymark.access.reads.Reading.Kept;
import org.waymark.events.AccountId;
import org.waymark.events.person.PersonId;
import org.waymark.eventstore.proof.ReadsRecord;
import org.waymark.eventstore.proof.note.Reads;
import org.waymark.sqlite.OwnerOnlyFile;
import org.waymark.sqlite.SharedWrites;
import org.waymark.sqlite.Tables;

/** A file beside the events that is only ever added to; those who read at the same moment share one wait for the disk. */
public final class SqliteReadAudit implements ReadAudit, ReadsRecord {
    public static final String FILE = "audit.sqlite";

    private static final int READERS = 4;

    private final OwnerOnlyFile file;
    private final @Nullable Object identity;
    private final Lines lines;
    private final SharedWrites writes;
    private final ReadRows rows;

    private SqliteReadAudit(OwnerOnlyFile file) throws SQLException {
        this.file = file;
        Connection connection = file.writer();
        Lines.TABLES.prepare(connection);
        identity = identity();
        lines = new Lines(connection);
        writes = new SharedWrites(connection);
        rows = new ReadRows(file.readers("reads", READERS));
    }

    /** @param folder made when it is not there */
    public static SqliteReadAudit open(Path folder) {
        try {
            return new SqliteReadAudit(OwnerOnlyFile.at(folder.resolve(FILE), SynchronousMode.FULL));
        } catch (SQLException | Tables.OtherFile e) {
            throw unavailable(e);
        }
    }

    @Override
    public void write(List<Reading> readings) {
        if (readings.isEmpty()) {
            return;
        }
        try {
            writes.write(ignored -> {
                requireSameFile();
                lines.add(readings);
                return null;
            });
        } catch (SQLException e) {
            throw unavailable(e);
        }
    }

    /** What is written to a file that somebody moved or deleted can be read by nobody. */
    private void requireSameFile() throws SQLException {
        if (!Objects.equals(identity, identity())) {
            throw new SQLException("the file of reads is not the one that was opened");
        }
    }

    private @Nullable Object identity() throws SQLException {
        try {
            return file.identity();
        } catch (IOException gone) {
            throw new SQLException("the file of reads is not where it was", gone);
        }
    }

    @Override
    public List<Kept> of(PersonId person, long before, int limit) {
        return rows.latest("person", person.toString(), before, limit);
    }

    @Override
    public List<Kept> by(AccountId reader, long before, int limit) {
        return rows.latest("reader", reader.value(), before, limit);
    }

    @Override
    public List<Kept> since(long position, int limit) {
        return rows.since(position, limit);
    }

    @Override
    public long count() {
        return rows.count();
    }

    @Override
    public Reads head() {
        return rows.head();
    }

    @Override
    public byte @Nullable [] hashAt(long line) {
        return rows.hashAt(line);
    }

    @Override
    public void retrace(Retracing each) {
        rows.retrace(each);
    }

    @Override
    public void close() {
        rows.close();
        try {
            writes.alone(writer -> {
                writer.close();
                return null;
            });
        } catch (SQLException e) {
            throw unavailable(e);
        }
    }

    static ReadAuditUnavailableException unavailable(Exception e) {
        return new ReadAuditUnavailableException(
                "the record of who read whom cannot be written or read; look at the disk and the folder's rights", e);
    }
}
