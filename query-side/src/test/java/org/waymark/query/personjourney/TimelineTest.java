package org.waymark.query.personjourney;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.query.Happenings.joined;
import static org.waymark.query.Happenings.on;
import static org.waymark.query.Happenings.reached;
import static org.waymark.query.Happenings.registered;
import static org.waymark.query.personjourney.EveryEvent.AMARA;
import static org.waymark.query.personjourney.EveryEvent.BINTU;
import static org.waymark.query.personjourney.EveryEvent.CHIDI;
import static org.waymark.query.personjourney.EveryEvent.GROUP;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.waymark.events.Confidential;
import org.waymark.events.DomainEvent;
import org.waymark.events.access.AccountEvent;
import org.waymark.events.association.AssociationEvent;
import org.waymark.events.correction.CorrectionEvent;
import org.waymark.events.person.PersonEvent;
import org.waymark.events.recovery.Step;
import org.waymark.events.research.ReleaseEvent;
import org.waymark.events.rules.RulesEvent;
import org.waymark.eventstore.EventTypes;
import org.waymark.measures.catalogue.Instruments;
import org.waymark.query.personjourney.known.Standing;
import org.waymark.query.personjourney.timeline.Timeline;
import org.waymark.query.personjourney.timeline.TimelineEntry;
import org.waymark.query.personjourney.timeline.TimelineEntry.Kind;

/** Events in, timeline out. */
class TimelineTest extends AmarasJourney {
    @Test
    void every_event_about_a_person_has_a_place_in_the_timeline() {
        var events = everything();
        tell(events);
        var about = new HashSet<Class<?>>(new EventTypes().byName().values());
        about.removeAll(OF_THE_GROUP_ALONE);
        about.removeAll(List.of(AssociationEvent.class.getPermittedSubclasses()));
        about.removeIf(type -> type.getPackage().equals(AccountEvent.class.getPackage()));
        about.removeIf(type -> type.getPackage().equals(CorrectionEvent.class.getPackage()));
        about.removeIf(type -> type.getPackage().equals(ReleaseEvent.class.getPackage()));
        about.removeIf(type -> type.getPackage().equals(RulesEvent.class.getPackage()));
        assertThat(events.stream().map(Object::getClass).collect(Collectors.toSet()))
                .isEqualTo(about);
        assertThat(timeline())
                .hasSameSizeAs(events)
                .allSatisfy(entry -> assertThat(entry.text()).matches("[A-Z].*[^ ,]"));
    }

    @Test
    void the_timeline_is_in_order_of_occurrence_whatever_the_order_of_recording() {
        tell(everything().reversed().stream()
                .sorted((one, other) -> Boolean.compare(needsAnother(one), needsAnother(other)))
                .toList());
        assertThat(timeline()).extracting(TimelineEntry::occurredOn).isSorted();
        assertThat(timeline().getFirst().text())
                .isEqualTo("Registered as person with mental illness in GH/Northern/Tamale");
    }

    private static boolean needsAnother(DomainEvent event) {
        var name = event.getClass().getSimpleName();
        return name.matches("(MilestoneCorrected|MilestoneRetracted|PersonLeftGroup|RoleTaken|MembershipDates.*)");
    }

    @Test
    void a_month_says_that_it_is_a_month() {
        tell(List.of(registered(AMARA, "Amara", "2014-01"), reached(AMARA, 1, Step.SELF_CARE, "2014")));
        assertThat(timeline())
                .extracting(
                        entry -> entry.occurredOn() + " " + entry.precision().name())
                .containsExactly("2014-01 MONTHS", "2014 YEARS");
    }

    @Test
    void a_milestone_recorded_before_the_joining_it_followed_stands_in_its_place() {
        tell(List.of(
                registered(AMARA, "Amara", "2014-01-03"),
                reached(AMARA, 1, Step.SPOKE_IN_GROUP, "2014-03-05"),
                joined(GROUP, 1, AMARA, "2014-02-01")));
        assertThat(timeline())
                .extracting(TimelineEntry::kind)
                .containsExactly(Kind.REGISTRATION, Kind.MEMBERSHIP, Kind.MILESTONE);
    }

    @Test
    void a_corrected_milestone_stands_where_it_belongs_and_says_what_was_recorded_first() {
        tell(everything());
        var corrected = timeline().stream()
                .filter(entry -> entry.text().contains("first recorded as"))
                .toList();
        assertThat(corrected).singleElement().satisfies(entry -> {
            assertThat(entry.occurredOn()).isEqualTo(on("2014-08-15"));
            assertThat(entry.standing()).isEqualTo(Standing.CORRECTED);
            assertThat(entry.text())
                    .isEqualTo("Milestone: satisfactory recovery (first recorded as satisfactory recovery on 2014-09)");
        });
        assertThat(timeline())
                .anySatisfy(entry -> assertThat(entry.text())
                        .isEqualTo("Milestone corrected to satisfactory recovery, reached on 2014-08-15"));
    }

    @Test
    void a_retracted_milestone_is_shown_as_retracted_and_does_not_vanish() {
        tell(everything());
        assertThat(timeline())
                .filteredOn(entry -> entry.text().equals("Milestone: other personal (hope)"))
                .extracting(TimelineEntry::standing)
                .containsExactly(Standing.RETRACTED);
    }

    @Test
    void a_setback_is_open_until_it_is_resolved_and_erases_nothing() {
        tell(everything());
        assertThat(standingOfSetback(LocalDate.parse("2014-05-31"))).isEqualTo(Standing.OPEN);
        assertThat(standingOfSetback(LocalDate.parse("2014-06-01"))).isEqualTo(Standing.CLOSED);
        assertThat(timeline())
                .filteredOn(entry -> entry.kind() == Kind.MILESTONE)
                .hasSize(4);
    }

    private Standing standingOfSetback(LocalDate on) {
        return timeline(on).stream()
                .filter(entry -> entry.text().equals("Setback: relapse, moderate"))
                .findFirst()
                .orElseThrow()
                .standing();
    }

    @Test
    void on_a_day_only_what_had_happened_is_told_with_later_corrections_applied() {
        tell(everything());
        assertThat(timeline(LocalDate.parse("2014-08-31")))
                .anySatisfy(entry -> assertThat(entry.text()).startsWith("Milestone: satisfactory recovery"))
                .noneSatisfy(entry -> assertThat(entry.text()).startsWith("Milestone corrected"));
        assertThat(timeline(LocalDate.parse("2014-08-14")))
                .noneSatisfy(entry -> assertThat(entry.text()).startsWith("Milestone: satisfactory recovery"));
    }

    @Test
    void a_corrected_registration_stands_where_it_belongs_and_opens_the_journey_from_there() {
        told.then(registered(AMARA, "Amara", "2015-01-03"), reached(AMARA, 1, Step.SELF_CARE, "2015-02-01"));
        assertThat(told.document(AMARA.toString()).isRegisteredBy(LocalDate.parse("2014-06-01")))
                .isFalse();
        told.then(new PersonEvent.RegistrationCorrected(
                AMARA, on("2015-05-01"), on("2014-01-03"), Confidential.of("wrong year")));
        assertThat(told.document(AMARA.toString()).isRegisteredBy(LocalDate.parse("2014-06-01")))
                .isTrue();
        assertThat(timeline(LocalDate.parse("2014-06-01")))
                .extracting(entry -> entry.occurredOn() + " " + entry.standing())
                .containsExactly("2014-01-03 CORRECTED");
        assertThat(timeline().getLast().text()).isEqualTo("Registration corrected: registered on 2014-01-03");
    }

    @Test
    void the_carers_own_journey_shows_whom_they_care_for() {
        tell(everything());
        assertThat(Timeline.of(told.document(BINTU.toString()), names(), Instruments.builtIn(), LATER))
                .extracting(TimelineEntry::text)
                .containsExactly("Cares for Amara (sibling)", "No longer cares for Amara");
        assertThat(Timeline.of(told.document(CHIDI.toString()), names(), Instruments.builtIn(), LATER))
                .extracting(TimelineEntry::text)
                .containsExactly("One-to-one support for Amara", "End of one-to-one support for Amara");
    }

    @Test
    void the_histories_a_journey_is_made_of_are_the_persons_and_those_that_speak_of_them() {
        tell(everything());
        var fold = new PersonJourneyFold();
        assertThat(fold.sources(told.document(AMARA.toString())))
                .containsExactlyInAnyOrder(AMARA.toString(), GROUP.toString());
        assertThat(fold.sources(told.document(BINTU.toString())))
                .containsExactlyInAnyOrder(AMARA.toString(), BINTU.toString());
    }
}
