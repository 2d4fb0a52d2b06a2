package org.waymark.query.retention.known;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.events.Area;
import org.waymark.events.DomainEvent;
import org.waymark.events.PartialDate;
import org.waymark.events.group.DissolutionReason;
import org.waymark.events.group.GroupEvent.DidNotMeet;
import org.waymark.events.group.GroupEvent.GroupDissolved;
import org.waymark.events.group.GroupEvent.GroupFormed;
import org.waymark.events.group.GroupEvent.MeetingRecorded;
import org.waymark.events.group.GroupEvent.MeetingRetracted;
import org.waymark.events.group.GroupKind;

/**
 * What retention needs of one group.
 *
 * @param sheets every day there is a sheet or a "did not meet" for, in order: the last can be taken back
 * @param formedInError true when there was no such group after all
 */
public record GroupFacts(
        String id,
        @Nullable String name,
        @Nullable GroupKind kind,
        @Nullable Area area,
        List<LocalDate> sheets,
        @Nullable PartialDate dissolvedOn,
        boolean formedInError)
        implements RetentionDocument {

    public static GroupFacts begin(String id) {
        return new GroupFacts(id, null, null, null, List.of(), null, false);
    }

    /** What is known of the group once this has been recorded; {@code RetentionFold} says which events arrive. */
    public GroupFacts after(DomainEvent happened) {
        return switch (happened) {
            case GroupFormed event ->
                new GroupFacts(id, event.name(), event.kind(), event.area(), sheets, dissolvedOn, formedInError);
            case MeetingRecorded event -> sheet(event.heldOn());
            case DidNotMeet event -> sheet(event.scheduledOn());
            case MeetingRetracted event -> withoutSheet(event.heldOn());
            case GroupDissolved event -> {
                boolean inError = event.reason() == DissolutionReason.FORMED_IN_ERROR;
                yield new GroupFacts(id, name, kind, area, sheets, event.occurredOn(), inError);
            }
            default -> this;
        };
    }

    /**
     * Up to then the group's leavers are known. A hole before it is not held against the group, since the later sheet
     * shows who was still there.
     */
    public @Nullable LocalDate lastSheet() {
        return sheets.isEmpty() ? null : sheets.getLast();
    }

    private GroupFacts sheet(LocalDate day) {
        var more = new ArrayList<>(sheets);
        int at = more.size();
        while (at > 0 && more.get(at - 1).isAfter(day)) {
            at--;
        }
        more.add(at, day);
        return with(more);
    }

    private GroupFacts withoutSheet(LocalDate day) {
        return with(sheets.stream().filter(one -> !one.equals(day)).toList());
    }

    private GroupFacts with(List<LocalDate> now) {
        return new GroupFacts(id, name, kind, area, List.copyOf(now), dissolvedOn, formedInError);
    }
}
