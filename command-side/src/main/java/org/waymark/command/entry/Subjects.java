package org.waymark.command.entry;

import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.access.Caller;
import org.waymark.access.Placed;
import org.waymark.command.association.AssociationCommand;
import org.waymark.command.care.CareCommand;
import org.waymark.command.group.GroupCommand;
import org.waymark.command.group.MeetingCommand.CorrectAttendance;
import org.waymark.command.group.MembershipCommand;
import org.waymark.command.livelihood.LivelihoodCommand;
import org.waymark.command.person.People;
import org.waymark.command.person.PersonCommand;
import org.waymark.command.person.SupportCommand;
import org.waymark.command.recovery.RecoveryCommand;
import org.waymark.command.shared.CommandRejected;
import org.waymark.command.shared.DatedCommand;
import org.waymark.events.AccountId;
import org.waymark.events.Area;
import org.waymark.events.DomainEvent;
import org.waymark.events.association.AssociationEvent.AssociationFormed;
import org.waymark.events.correction.Concerned;
import org.waymark.events.group.GroupEvent.GroupFormed;
import org.waymark.events.group.GroupEvent.PersonJoinedGroup;
import org.waymark.events.group.GroupId;
import org.waymark.events.group.MembershipId;
import org.waymark.events.person.PersonId;
import org.waymark.eventstore.EventLog;
import org.waymark.eventstore.RecordedEvent;

/** Whom an entry is about, and where that is today: read from the record, without a lock. */
@Component
public final class Subjects {
    private final EventLog log;
    private final People people;

    public Subjects(EventLog log, People people) {
        this.log = log;
        this.people = people;
    }

    /** Where somebody or something is, as far as a reach is measured against it. */
    public record Place(Area area, @Nullable AccountId caseWorker) implements Placed {
        public boolean isWithinReachOf(Caller caller) {
            return caller.reach().holds(area, caseWorker);
        }
    }

    /** @param command of one of the families that {@link WrittenCommand} knows */
    public Concerned of(DatedCommand command) {
        return switch (command) {
            case PersonCommand about -> Concerned.person(about.personId());
            case SupportCommand about -> Concerned.person(about.personId());
            case CareCommand about -> Concerned.person(about.personId());
            case RecoveryCommand about -> Concerned.person(about.personId());
            case LivelihoodCommand about -> Concerned.person(about.personId());
            case MembershipCommand about -> Concerned.group(about.groupId(), member(about));
            case CorrectAttendance about -> Concerned.group(about.groupId(), about.personId());
            case GroupCommand about -> Concerned.group(about.groupId(), null);
            case AssociationCommand about -> Concerned.association(about.associationId());
            default -> throw new IllegalArgumentException("about nobody: " + command.getClass());
        };
    }

    private @Nullable PersonId member(MembershipCommand command) {
        return switch (command) {
            case MembershipCommand.JoinGroup one -> one.personId();
            case MembershipCommand.RecordFormerMembership one -> one.personId();
            case MembershipCommand.TrainFacilitator one -> one.personId();
            case MembershipCommand.CorrectMembershipDates one -> member(one.groupId(), one.membershipId());
            case MembershipCommand.LeaveGroup one -> member(one.groupId(), one.membershipId());
            case MembershipCommand.TakeRole one -> member(one.groupId(), one.membershipId());
        };
    }

    private @Nullable PersonId member(GroupId group, MembershipId membership) {
        return log.unplaced(group.toString()).stream()
                .map(RecordedEvent::event)
                .filter(event -> event instanceof PersonJoinedGroup joined
                        && joined.membershipId().equals(membership))
                .map(event -> ((PersonJoinedGroup) event).personId())
                .findFirst()
                .orElse(null);
    }

    /** Nothing when it is not on record. */
    public Optional<Place> place(Concerned about) {
        if (about.groupId() == null && about.personId() != null) {
            return standing(about.personId());
        }
        return log.first(about.history()).flatMap(formed -> switch (formed.event()) {
            case GroupFormed group -> Optional.of(new Place(group.area(), null));
            case AssociationFormed association -> Optional.of(new Place(association.area(), null));
            default -> Optional.empty();
        });
    }

    private Optional<Place> standing(PersonId person) {
        try {
            var standing = people.beyondReach(person);
            return Optional.of(new Place(standing.area(), standing.caseWorker()));
        } catch (CommandRejected nobody) {
            return Optional.empty();
        }
    }

    /** Refuses what is about somebody of whom nothing may be known any more, and about nobody. */
    public void requireNotErased(Concerned about) {
        if (about.personId() != null) {
            people.beyondReach(about.personId()).requireNotErased();
        }
    }

    /** Whether anything in the history it belongs to is of that kind. */
    public boolean isOnRecord(Concerned about, Predicate<DomainEvent> kind) {
        return log.unplaced(about.history()).stream().map(RecordedEvent::event).anyMatch(kind);
    }
}
