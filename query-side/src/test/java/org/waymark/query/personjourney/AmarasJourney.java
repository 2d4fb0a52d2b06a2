package org.waymark.query.personjourney;

import static org.waymark.query.Happenings.formed;
import static org.waymark.query.Happenings.id;
import static org.waymark.query.Happenings.met;
import static org.waymark.query.Happenings.on;
import static org.waymark.query.Happenings.registered;
import static org.waymark.query.personjourney.EveryEvent.AMARA;
import static org.waymark.query.personjourney.EveryEvent.GROUP;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.waymark.events.DomainEvent;
import org.waymark.events.group.Cadence;
import org.waymark.events.group.GroupEvent;
import org.waymark.events.group.Mark;
import org.waymark.events.group.Schedule;
import org.waymark.events.person.PersonKind;
import org.waymark.measures.catalogue.Instruments;
import org.waymark.query.Told;
import org.waymark.query.personjourney.known.Names;
import org.waymark.query.personjourney.known.PersonJourney;
import org.waymark.query.personjourney.timeline.Timeline;
import org.waymark.query.personjourney.timeline.TimelineEntry;

/** What is told of Amara and those around her, and the timeline it makes. */
abstract class AmarasJourney {
    static final LocalDate LATER = LocalDate.parse("2015-06-01");
    static final Set<Class<?>> OF_THE_GROUP_ALONE = Set.of(
            GroupEvent.GroupFormed.class,
            GroupEvent.ScheduleChanged.class,
            GroupEvent.FormatChanged.class,
            GroupEvent.PhaseChanged.class,
            GroupEvent.CodeOfConductAdopted.class,
            GroupEvent.DidNotMeet.class,
            GroupEvent.AdvocacyRecorded.class,
            GroupEvent.GroupAffiliated.class,
            GroupEvent.AffiliationEnded.class,
            GroupEvent.GroupDissolved.class);

    final Told<PersonJourney> told = new Told<>(new PersonJourneyFold());

    static List<DomainEvent> everything() {
        var events = new ArrayList<>(EveryEvent.ofThePerson());
        events.addAll(EveryEvent.ofRecoveryAndWork());
        events.addAll(EveryEvent.ofTheGroup());
        events.add(met(GROUP, 1, "2014-02-05", Map.of(AMARA, Mark.ABSENT)));
        return events;
    }

    void tell(List<DomainEvent> events) {
        told.then(events.toArray(DomainEvent[]::new));
    }

    List<TimelineEntry> timeline() {
        return timeline(LATER);
    }

    List<TimelineEntry> timeline(LocalDate on) {
        return Timeline.of(told.document(AMARA.toString()), names(), Instruments.builtIn(), on);
    }

    static Names names() {
        var schedule = Schedule.of(Cadence.MONTHLY);
        var named = Told.to(
                new NamesFold(),
                registered(AMARA, "Amara", "2014-01-03", PersonKind.PERSON_WITH_MENTAL_ILLNESS),
                formed(GROUP, "Nanyorae", "2014-01-01", schedule),
                met(GROUP, 1, "2014-02-05", Map.of()));
        return new Names(
                Stream.of(AMARA.toString(), GROUP.toString()).collect(Collectors.toMap(id -> id, named::document)));
    }
}
