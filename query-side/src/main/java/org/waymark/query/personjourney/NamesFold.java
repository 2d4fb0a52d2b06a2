package org.waymark.query.personjourney;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.waymark.events.Confidential;
import org.waymark.events.group.GroupEvent.GroupFormed;
import org.waymark.events.group.GroupEvent.MeetingRecorded;
import org.waymark.events.group.GroupEvent.MeetingRetracted;
import org.waymark.events.person.PersonEvent.DetailsChanged;
import org.waymark.events.person.PersonEvent.PersonErased;
import org.waymark.events.person.PersonEvent.PersonRegistered;
import org.waymark.eventstore.RecordedEvent;
import org.waymark.query.personjourney.known.Named;
import org.waymark.query.projection.Fold;

/** Keeps what a journey needs of others: their names, and the ids of their sheets; one small document each. */
@Component
final class NamesFold implements Fold<Named> {
    @Override
    public String name() {
        return "journey-names.1";
    }

    @Override
    public Class<Named> type() {
        return Named.class;
    }

    @Override
    public Collection<String> documentsOf(RecordedEvent recorded) {
        return switch (recorded.event()) {
            case PersonRegistered registered -> List.of(registered.subject());
            case DetailsChanged changed -> List.of(changed.subject());
            case PersonErased erased -> List.of(erased.subject());
            case GroupFormed formed -> List.of(formed.subject());
            case MeetingRecorded meeting -> List.of(meeting.subject());
            case MeetingRetracted meeting -> meeting.met() ? List.of(meeting.subject()) : List.of();
            default -> List.of();
        };
    }

    @Override
    public Named begin(String id) {
        return new Named(id, Confidential.of(""), "");
    }

    @Override
    public Named evolve(Named named, RecordedEvent recorded) {
        return switch (recorded.event()) {
            case PersonRegistered registered ->
                named.called(registered.details().name());
            case DetailsChanged changed -> named.called(changed.details().name());
            case PersonErased erased -> named.called(Confidential.erased());
            case GroupFormed formed -> named.called(Confidential.of(formed.name()));
            case MeetingRecorded meeting -> named.met(meeting.heldOn(), meeting.meetingId());
            case MeetingRetracted meeting -> named.retracted(meeting.heldOn());
            default -> named;
        };
    }

    @Override
    public Set<String> sources(Named named) {
        return Set.of(named.id());
    }
}
