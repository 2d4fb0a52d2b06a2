package org.waymark.eventstore.sqlite;

import java.nio.file.Path;
import java.util.concurrent.LinkedBlockingQueue;

/** Appends as fast as it can from eight callers and says on its output what it acknowledged, until it is killed. */
final class KilledProcess {
    private static final int CALLERS = 8;

    private KilledProcess() {}

    /** @param arguments the folder, and whether to acknowledge before committing, which is wrong */
    public static void main(String[] arguments) {
        var store = SqliteEventStore.open(Path.of(arguments[0]));
        boolean tooEarly = Boolean.parseBoolean(arguments[1]);
        for (int i = 0; i < CALLERS; i++) {
            Thread.ofPlatform().start(() -> append(store, tooEarly));
        }
    }

    private static void append(SqliteEventStore store, boolean tooEarly) {
        var later = new LinkedBlockingQueue<org.waymark.events.association.AssociationId>();
        while (true) {
            var id = Samples.id();
            if (tooEarly) {
                acknowledge(id);
                later.add(id);
                if (later.size() > 100) {
                    later.forEach(each -> store.engine().appendEvents(Samples.history(each, 3)));
                    later.clear();
                }
            } else {
                store.engine().appendEvents(Samples.history(id, 3));
                acknowledge(id);
            }
        }
    }

    private static void acknowledge(Object id) {
        synchronized (System.out) {
            System.out.println(id);
            System.out.flush();
        }
    }
}
