package org.waymark.query.audit;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waymark.events.Confidential;
import org.waymark.events.DomainEvent;
import org.waymark.events.group.GroupEvent.AttendanceCorrected;
import org.waymark.events.group.GroupEvent.FacilitatorTrained;
import org.waymark.events.group.GroupEvent.MeetingRecorded;
import org.waymark.events.group.GroupEvent.MeetingRetracted;
import org.waymark.events.group.GroupEvent.MembershipDatesCorrected;
import org.waymark.events.group.GroupEvent.PersonJoinedGroup;
import org.waymark.events.group.GroupEvent.PersonLeftGroup;
import org.waymark.events.group.GroupEvent.RoleTaken;
import org.waymark.events.person.PersonEvent.CarerLinked;
import org.waymark.events.person.PersonEvent.CarerUnlinked;
import org.waymark.events.person.PersonEvent.PeerSupporterAssigned;
import org.waymark.events.person.PersonEvent.PeerSupporterEnded;
import org.waymark.events.person.PersonId;

/** Finds in other histories what is about one person, and shows of it what is about that person only. */
record About(PersonId person) {

    /** The event as it may stand in the person's history: nothing when it is about others. */
    @Nullable DomainEvent of(DomainEvent event) {
        if (event instanceof MeetingRecorded sheet) {
            return theirs(sheet);
        }
        if (event instanceof MeetingRetracted retracted) {
            return theirs(retracted);
        }
        return person.equals(named(event)) || event.subject().equals(person.toString()) ? event : null;
    }

    /** The reason speaks of the sheet, and can name others. */
    private @Nullable MeetingRetracted theirs(MeetingRetracted sheet) {
        return !sheet.people().contains(person)
                ? null
                : new MeetingRetracted(
                        sheet.groupId(),
                        sheet.occurredOn(),
                        sheet.meetingId(),
                        sheet.heldOn(),
                        sheet.met(),
                        Set.of(person),
                        Confidential.of(""));
    }

    private static @Nullable PersonId named(DomainEvent event) {
        return switch (event) {
            case PersonJoinedGroup joined -> joined.personId();
            case MembershipDatesCorrected corrected -> corrected.personId();
            case PersonLeftGroup left -> left.personId();
            case RoleTaken taken -> taken.personId();
            case FacilitatorTrained trained -> trained.personId();
            case AttendanceCorrected corrected -> corrected.personId();
            case CarerLinked linked -> linked.carerId();
            case CarerUnlinked unlinked -> unlinked.carerId();
            case PeerSupporterAssigned assigned -> assigned.peerSupporterId();
            case PeerSupporterEnded ended -> ended.peerSupporterId();
            default -> null;
        };
    }

    /** A sheet names everybody who came, and its note can; another person's history is no place for either. */
    private @Nullable MeetingRecorded theirs(MeetingRecorded sheet) {
        var mark = sheet.marks().get(person);
        return mark == null
                ? null
                : new MeetingRecorded(
                        sheet.groupId(),
                        sheet.occurredOn(),
                        sheet.meetingId(),
                        sheet.heldOn(),
                        sheet.format(),
                        Map.of(person, mark),
                        sheet.visitors(),
                        sheet.activities(),
                        null);
    }
}
