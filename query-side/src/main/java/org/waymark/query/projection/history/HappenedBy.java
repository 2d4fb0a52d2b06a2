package org.waymark.query.projection.history;

import java.time.LocalDate;
import org.waymark.events.DomainEvent;
import org.waymark.events.group.GroupEvent.AttendanceCorrected;
import org.waymark.events.group.GroupEvent.MeetingRetracted;
import org.waymark.events.group.GroupEvent.MembershipDatesCorrected;
import org.waymark.events.person.PersonEvent.DuplicateMerged;
import org.waymark.events.person.PersonEvent.DuplicateUnmerged;
import org.waymark.events.person.PersonEvent.MergeUndone;
import org.waymark.events.person.PersonEvent.MergedAway;
import org.waymark.events.person.PersonEvent.RegistrationCorrected;
import org.waymark.events.recovery.RecoveryEvent.MilestoneCorrected;
import org.waymark.events.recovery.RecoveryEvent.MilestoneRetracted;

/** Whether an event belongs to what was so on a day: a correction belongs to the day it speaks of, whenever it was made. */
final class HappenedBy {
    private HappenedBy() {}

    static boolean endOf(LocalDate day, DomainEvent event) {
        return switch (event) {
            case MeetingRetracted retracted -> !retracted.heldOn().isAfter(day);
            case AttendanceCorrected corrected -> !corrected.heldOn().isAfter(day);
            case MembershipDatesCorrected corrected ->
                !corrected.joinedOn().earliest().isAfter(day);
            case MilestoneCorrected corrected -> true;
            case MilestoneRetracted retracted -> true;
            case RegistrationCorrected corrected -> true;
            case DuplicateMerged whoeverItWasWasItThen -> true;
            case MergedAway whoeverItWasWasItThen -> true;
            case DuplicateUnmerged whoeverItWasWasItThen -> true;
            case MergeUndone whoeverItWasWasItThen -> true;
            default -> !event.occurredOn().earliest().isAfter(day);
        };
    }
}
