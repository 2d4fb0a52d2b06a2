package org.waymark.query.retention.known;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.waymark.events.Area;
import org.waymark.events.DomainEvent;
import org.waymark.events.PartialDate;
import org.waymark.events.group.DissolutionReason;
import org.waymark.events.group.GroupEvent.AttendanceCorrected;
import org.waymark.events.group.GroupEvent.DidNotMeet;
import org.waymark.events.group.GroupEvent.GroupDissolved;
import org.waymark.events.group.GroupEvent.GroupFormed;
import org.waymark.events.group.GroupEvent.MeetingRecorded;
import org.waymark.events.group.GroupEvent.MeetingRetracted;
import org.waymark.events.group.GroupKind;

/**
 * What retention needs of one group.
 *
 * @param register every day there is a sheet or a "did not meet" for, in order: the last can be taken back
 * @param formedInError true when there was no such group after all
 */
public record GroupFacts(
        String id,
        @Nullable String name,
        @Nullable GroupKind kind,
        @Nullable Area area,
        Register register,
        @Nullable PartialDate dissolvedOn,
        boolean formedInError)
        implements RetentionDocument {

    public static GroupFacts begin(String id) {
        return new GroupFacts(id, null, null, null, Register.EMPTY, null, false);
    }

    /** What is known of the group once this has been recorded; {@code RetentionFold} says which events arrive. */
    public GroupFacts after(DomainEvent happened) {
        return switch (happened) {
            case GroupFormed event ->
                new GroupFacts(id, event.name(), event.kind(), event.area(), register, dissolvedOn, formedInError);
            case MeetingRecorded event -> with(register.plus(event.heldOn(), event.marks()));
            case DidNotMeet event -> with(register.plus(event.scheduledOn(), Map.of()));
            case AttendanceCorrected event -> with(register.corrected(event.heldOn(), event.personId(), event.to()));
            case MeetingRetracted event -> with(register.without(event.heldOn()));
            case GroupDissolved event -> {
                boolean inError = event.reason() == DissolutionReason.FORMED_IN_ERROR;
                yield new GroupFacts(id, name, kind, area, register, event.occurredOn(), inError);
            }
            default -> this;
        };
    }

    /**
     * Up to then the group's leavers are known. A hole before it is not held against the group, since the later sheet
     * shows who was still there.
     */
    public @Nullable LocalDate lastSheet() {
        return register.sheets().isEmpty() ? null : register.sheets().getLast().day();
    }

    private GroupFacts with(Register now) {
        return new GroupFacts(id, name, kind, area, now, dissolvedOn, formedInError);
    }
}
