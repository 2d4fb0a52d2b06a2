package org.waymark.keys.sqlite;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waymark.keys.KeyStore.FoundBy;

/** Keys that were made and are not in the file yet: those of many callers go there in one transaction. */
final class Unwritten {
    /** @param wrapped null when the file has the key and only tokens are new */
    private record Kept(byte @Nullable [] wrapped, FoundBy tokens) {
        Kept with(FoundBy more) {
            var names = new LinkedHashSet<>(tokens.names());
            names.addAll(more.names());
            return new Kept(wrapped, new FoundBy(names, more.alike() == null ? tokens.alike() : more.alike()));
        }
    }

    /** What the file says of a subject. */
    record Written(byte @Nullable [] wrapped, boolean erased) {}

    /** Looks into the file. */
    interface File {
        Written find(String subject);
    }

    /** Keeps one subject's key and tokens in the file. */
    interface Write {
        void keep(String subject, byte @Nullable [] wrapped, FoundBy tokens) throws SQLException;
    }

    private final Map<String, Kept> kept = new LinkedHashMap<>();

    synchronized byte @Nullable [] find(String subject) {
        var found = kept.get(subject);
        return found == null ? null : found.wrapped;
    }

    /** As {@link org.waymark.keys.KeyStore#keep}; the file is looked into under the lock, so that of two keys one is kept. */
    synchronized byte @Nullable [] keep(String subject, byte @Nullable [] wrapped, FoundBy tokens, File file) {
        var waiting = kept.get(subject);
        if (waiting != null && waiting.wrapped != null) {
            kept.put(subject, waiting.with(tokens));
            return waiting.wrapped;
        }
        var written = file.find(subject);
        boolean nothing = written.wrapped == null && wrapped == null;
        if (written.erased || nothing) {
            return null;
        }
        var fresh = written.wrapped == null ? wrapped : null;
        kept.put(subject, waiting == null ? new Kept(fresh, tokens) : waiting.with(tokens));
        return fresh == null ? written.wrapped : fresh;
    }

    synchronized void forget(String subject) {
        kept.remove(subject);
    }

    private synchronized Map<String, Kept> all() {
        return new LinkedHashMap<>(kept);
    }

    /** What writes all there is now, or null when there is nothing. */
    @Nullable Batch batch() {
        var all = all();
        return all.isEmpty() ? null : new Batch(all);
    }

    /** So many as there were when it was made. */
    final class Batch {
        private final Map<String, Kept> all;

        private Batch(Map<String, Kept> all) {
            this.all = all;
        }

        void to(Write file) throws SQLException {
            for (var each : all.entrySet()) {
                file.keep(each.getKey(), each.getValue().wrapped, each.getValue().tokens);
            }
        }

        /** The file has them; what was added to one of them since then stays. */
        void written() {
            synchronized (Unwritten.this) {
                all.forEach(kept::remove);
            }
        }
    }
}
