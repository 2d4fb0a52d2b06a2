package org.waymark.query.retention.known;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.waymark.events.Area;
import org.waymark.events.DomainEvent;
import org.waymark.events.PartialDate;
import org.waymark.events.group.DissolutionReason;
import org.waymark.events.group.GroupEvent.DidNotMeet;
import org.waymark.events.group.GroupEvent.GroupDissolved;
import org.waymark.events.group.GroupEvent.GroupFormed;
import org.waymark.events.group.GroupEvent.MeetingRecorded;
import org.waymark.events.group.GroupKind;

/**
 * What retention needs of one group.
 *
 * @param lastSheet the last day there is a sheet or a "did not meet" for: up to then the group's leavers are known. A
 *     hole before it is not held against the group, since the later sheet shows who was still there
 * @param formedInError true when there was no such group after all
 */
public record GroupFacts(
        String id,
        @Nullable String name,
        @Nullable GroupKind kind,
        @Nullable Area area,
        @Nullable LocalDate lastSheet,
        @Nullable PartialDate dissolvedOn,
        boolean formedInError)
        implements RetentionDocument {

    public static GroupFacts begin(String id) {
        return new GroupFacts(id, null, null, null, null, null, false);
    }

    /** What is known of the group once this has been recorded; {@code RetentionFold} says which events arrive. */
    public GroupFacts after(DomainEvent happened) {
        return switch (happened) {
            case GroupFormed event ->
                new GroupFacts(id, event.name(), event.kind(), event.area(), lastSheet, dissolvedOn, formedInError);
            case MeetingRecorded event -> sheet(event.heldOn());
            case DidNotMeet event -> sheet(event.scheduledOn());
            case GroupDissolved event -> {
                boolean inError = event.reason() == DissolutionReason.FORMED_IN_ERROR;
                yield new GroupFacts(id, name, kind, area, lastSheet, event.occurredOn(), inError);
            }
            default -> this;
        };
    }

    private GroupFacts sheet(LocalDate day) {
        return lastSheet != null && !day.isAfter(lastSheet)
                ? this
                : new GroupFacts(id, name, kind, area, day, dissolvedOn, formedInError);
    }
}
