package org.waymark.eventstore.proof.check;

import org.jspecify.annotations.Nullable;
import org.waymark.eventstore.proof.EventNames;

/**
 * Something about the history that is not as it was signed.
 *
 * @param position of the first event it is about, 0 when it is about none
 * @param eventId of the event that was recorded there, as far as that is known
 * @param aggregateId whose history it belonged to
 * @param sentence what was found
 */
public record Finding(
        long position, @Nullable String eventId, @Nullable String aggregateId, String sentence) {
    static Finding at(long position, EventNames event, String sentence) {
        return new Finding(position, event.eventId(), event.aggregateId(), sentence);
    }

    static Finding of(String sentence) {
        return new Finding(0, null, null, sentence);
    }
}
