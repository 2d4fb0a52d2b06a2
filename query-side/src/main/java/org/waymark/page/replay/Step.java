package org.waymark.page.replay;

import java.time.LocalDate;
import java.time.ZoneOffset;
import org.waymark.query.audit.History.Entry;

/**
 * One entry of a history.
 *
 * @param number its place in the order of recording, from 1
 */
record Step(int number, Entry entry) {
    public LocalDate happened() {
        return entry.occurredOn().earliest();
    }

    public LocalDate recorded() {
        return LocalDate.ofInstant(entry.recordedAt(), ZoneOffset.UTC);
    }
}
