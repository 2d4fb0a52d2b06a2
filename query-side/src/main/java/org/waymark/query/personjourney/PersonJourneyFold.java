package org.waymark.query.personjourney;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import org.waymark.events.Confidential;
import org.waymark.events.group.GroupEvent;
import org.waymark.events.group.GroupEvent.AttendanceCorrected;
import org.waymark.events.group.GroupEvent.MeetingRecorded;
import org.waymark.events.group.GroupEvent.MeetingRetracted;
import org.waymark.events.livelihood.LivelihoodEvent;
import org.waymark.events.person.PersonEvent;
import org.waymark.events.person.PersonId;
import org.waymark.events.recovery.RecoveryEvent;
import org.waymark.eventstore.RecordedEvent;
import org.waymark.query.personjourney.known.Happened;
import org.waymark.query.personjourney.known.PersonJourney;
import org.waymark.query.projection.Fold;

/** Gathers each person's journey from their own history, their groups' and those of the people they walk with. */
@Component
public final class PersonJourneyFold implements Fold<PersonJourney> {
    static final String NAME = "person-journey.2";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Class<PersonJourney> type() {
        return PersonJourney.class;
    }

    @Override
    public Collection<String> documentsOf(RecordedEvent recorded) {
        return switch (recorded.event()) {
            case PersonEvent event -> ofPerson(event);
            case RecoveryEvent event -> List.of(event.subject());
            case LivelihoodEvent event -> List.of(event.subject());
            case GroupEvent event -> ofGroup(event);
            default -> List.of();
        };
    }

    private static Collection<String> ofPerson(PersonEvent event) {
        return switch (event) {
            case PersonEvent.CarerLinked linked -> both(linked.personId(), linked.carerId());
            case PersonEvent.CarerUnlinked unlinked -> both(unlinked.personId(), unlinked.carerId());
            case PersonEvent.PeerSupporterAssigned assigned -> both(assigned.personId(), assigned.peerSupporterId());
            case PersonEvent.PeerSupporterEnded ended -> both(ended.personId(), ended.peerSupporterId());
            case PersonEvent other -> List.of(other.subject());
        };
    }

    private static Collection<String> ofGroup(GroupEvent event) {
        return switch (event) {
            case GroupEvent.PersonJoinedGroup joined -> only(joined.personId());
            case GroupEvent.MembershipDatesCorrected corrected -> only(corrected.personId());
            case GroupEvent.PersonLeftGroup left -> only(left.personId());
            case GroupEvent.RoleTaken taken -> only(taken.personId());
            case GroupEvent.FacilitatorTrained trained -> only(trained.personId());
            case AttendanceCorrected corrected -> only(corrected.personId());
            case MeetingRecorded meeting ->
                meeting.marks().keySet().stream().map(PersonId::toString).toList();
            case MeetingRetracted meeting ->
                meeting.people().stream().map(PersonId::toString).toList();
            case GroupEvent.GroupFormed ignored -> List.of();
            case GroupEvent.ScheduleChanged ignored -> List.of();
            case GroupEvent.FormatChanged ignored -> List.of();
            case GroupEvent.PhaseChanged ignored -> List.of();
            case GroupEvent.CodeOfConductAdopted ignored -> List.of();
            case GroupEvent.DidNotMeet ignored -> List.of();
            case GroupEvent.AdvocacyRecorded ignored -> List.of();
            case GroupEvent.GroupAffiliated ignored -> List.of();
            case GroupEvent.AffiliationEnded ignored -> List.of();
            case GroupEvent.GroupDissolved ignored -> List.of();
        };
    }

    private static List<String> only(PersonId person) {
        return List.of(person.toString());
    }

    private static List<String> both(PersonId one, PersonId other) {
        return one.equals(other) ? only(one) : List.of(one.toString(), other.toString());
    }

    @Override
    public PersonJourney begin(String id) {
        return PersonJourney.begin(PersonId.of(id));
    }

    @Override
    public PersonJourney evolve(PersonJourney journey, RecordedEvent recorded) {
        var at = recorded.recordedAt();
        return switch (recorded.event()) {
            case MeetingRecorded meeting -> {
                var mark = meeting.marks().get(journey.id());
                yield mark == null ? journey : journey.marked(meeting.groupId(), meeting.heldOn(), mark, at);
            }
            case AttendanceCorrected corrected ->
                journey.corrected(corrected.groupId(), corrected.heldOn(), corrected.to(), at)
                        .plus(Happened.of(corrected, recorded));
            case MeetingRetracted meeting ->
                journey.unmarked(meeting.groupId(), meeting.heldOn())
                        .plus(Happened.of(about(journey.id(), meeting), recorded));
            default -> journey.plus(Happened.of(recorded.event(), recorded));
        };
    }

    /** Who else was on the sheet is nothing for this journey, and the reason may name them. */
    private static MeetingRetracted about(PersonId person, MeetingRetracted meeting) {
        return new MeetingRetracted(
                meeting.groupId(),
                meeting.occurredOn(),
                meeting.meetingId(),
                meeting.heldOn(),
                meeting.met(),
                Set.of(person),
                Confidential.of(""));
    }

    @Override
    public Set<String> sources(PersonJourney journey) {
        var sources = new TreeSet<String>();
        sources.add(journey.id().toString());
        journey.happened().forEach(fact -> sources.add(fact.event().subject()));
        journey.attendance().forEach(inGroup -> sources.add(inGroup.groupId().toString()));
        return sources;
    }
}
