package org.waymark.eventstore.sqlite;

import java.util.List;
import java.util.Objects;
import org.waymark.keys.Erasures;

/** Destroys a person's key when, and only when, the event that says so is kept. */
final class Erasing {
    private final Erasures erasures;

    Erasing(Erasures erasures) {
        this.erasures = erasures;
    }

    void around(List<Entry> entries, Runnable write) {
        var erased =
                entries.stream().map(Entry::erases).filter(Objects::nonNull).toList();
        erased.forEach(erasures::intend);
        write.run(); // if it fails, what was intended is settled at the next start, by what the events say
        erased.forEach(erasures::complete);
    }
}
