package org.waymark.eventstore.sqlite;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;
import org.waymark.eventstore.StoreUnavailableException;
import org.waymark.keys.KeysUnavailableException;

/** Tells what a failure of SQLite means: somebody was faster, the store is out of order, or the unit itself is at fault. */
final class SqliteErrors {
    private static final int PRIMARY = 0xff;

    private SqliteErrors() {}

    /** True when that place in an aggregate's history is taken. */
    static boolean isTaken(@Nullable Throwable failure) {
        var code = codeOf(failure);
        return code == SQLiteErrorCode.SQLITE_CONSTRAINT_UNIQUE || code == SQLiteErrorCode.SQLITE_CONSTRAINT_PRIMARYKEY;
    }

    /** True when only the unit that was being written is at fault, and others may go on. */
    static boolean concernsOnlyTheUnit(SQLException failure) {
        return switch (codeOf(failure).code & PRIMARY) {
            case 18, 19, 20 -> true; // too big, constraint, mismatch
            default -> false;
        };
    }

    static StoreUnavailableException unavailable(Throwable failure) {
        var sentence = switch (codeOf(failure).code & PRIMARY) {
            case 13 -> "the disk that the events are kept on is full; make room";
            case 8, 14 -> "the events cannot be written to; check the folder's rights";
            case 11, 26 -> "the file of events is damaged; stop Waymark and restore a backup";
            case 10 -> "the disk that the events are kept on fails; check it";
            default ->
                keysFail(failure)
                        ? "the disk that the keys are kept on fails; check it"
                        : "the event store does not answer; look at the log";
        };
        return new StoreUnavailableException(sentence + ". Nothing was kept: send it again later", failure);
    }

    private static boolean keysFail(Throwable failure) {
        return failure.getCause() instanceof KeysUnavailableException;
    }

    private static SQLiteErrorCode codeOf(@Nullable Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLiteException sqlite) {
                return sqlite.getResultCode();
            }
        }
        return SQLiteErrorCode.UNKNOWN_ERROR;
    }
}
