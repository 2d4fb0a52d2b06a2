package org.waymark.eventstore.sqlite;

import java.sql.SQLException;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** A caller that waits for its unit to become durable, and how that ended. */
final class Waiting {
    private final GroupCommit.Unit unit;
    private final Thread caller = Thread.currentThread();
    private @Nullable Throwable failure;
    private volatile boolean done;

    Waiting(GroupCommit.Unit unit) {
        this.unit = unit;
    }

    /** @return what is wrong with this unit, or null; throws when the store itself fails */
    @Nullable Exception tryWrite(Writer writer) throws SQLException {
        try {
            unit.write(writer);
            return null;
        } catch (SQLException e) {
            if (SqliteErrors.concernsOnlyTheUnit(e)) {
                return e;
            }
            throw e;
        } catch (RuntimeException e) {
            return e;
        }
    }

    /** The first failure is the one that counts. */
    void failed(Throwable why) {
        if (failure == null) {
            failure = why;
        }
    }

    /** The outcome stands: the caller may go on. */
    void done() {
        done = true;
        wake();
    }

    void wake() {
        LockSupport.unpark(caller);
    }

    boolean isDone() {
        return done;
    }

    void throwFailure() throws SQLException {
        if (failure != null) {
            throw new SQLException(failure.getMessage(), failure);
        }
    }
}
